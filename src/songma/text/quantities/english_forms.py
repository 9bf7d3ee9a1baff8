"""What English says in a form of its own: one in five, USD '000, two degrees below zero, 2563 BE."""

import re
from decimal import Decimal

from songma.text.quantities.building import days, fraction
from songma.text.quantities.english_words import TEENS, VALUES
from songma.text.quantities.english_words import UNITS as SMALL
from songma.text.quantities.grammar import Reader
from songma.text.quantities.model import Draft, Reading
from songma.text.quantities.units import CURRENCIES

UNITS_IN_WORDS = "|".join((*TEENS, *SMALL))


def _among(match: re.Match[str], source: str) -> list[Draft] | None:
    """one in five is 20 %"""
    del source
    top, bottom = (int(text) if text.isdigit() else VALUES[text] for text in match.groups())
    return fraction(match, top, bottom) if 0 < top < bottom else None


def _thousands(match: re.Match[str], source: str) -> list[Draft]:
    """USD '000 above a column"""
    del source
    money = match[1] and CURRENCIES[match[1]]
    draft = Draft("money" if money else "number", Decimal(1000), match.start(), match.end(), spelled=True)
    draft.dimension = draft.unit = money or ""
    draft.magnitude = Decimal(1000)
    return [draft]


def _below_zero(match: re.Match[str], source: str) -> list[Draft]:
    """two degrees below zero"""
    del source
    value = -Decimal(int(match[1]) if match[1].isdigit() else VALUES[match[1]])
    plain: list[Reading] = [("number", value, "")]
    return [Draft("number", value, match.start(), match.end(), "degree", "degree", value, others=plain)]


def _days_and_nights(match: re.Match[str], source: str) -> list[Draft]:
    """81 days and 81 nights is said once"""
    del source
    return [days(match, Decimal(match[1]))]


def _buddhist(match: re.Match[str], source: str) -> list[Draft]:
    """2563 BE is 2020"""
    del source
    year = Decimal(int(match[1] or match[2]))
    others: list[Reading] = [("number", year, "")]
    return [Draft("number", year - 543, match.start(), match.end(), others=others)]


FORMS = (
    Reader(
        re.compile(
            rf"(?<![\w.,])(one|two|three|four|[1-9])\s(?:in|out\sof)(?:\severy)?\s({UNITS_IN_WORDS}|[0-9]{{1,3}}(?![0-9.,]))(?![\w-])"
        ),
        _among,
        (" in ", " out of "),
        re.compile(rf"(?:in|of|every)\s(?:{UNITS_IN_WORDS}|[0-9])"),
    ),
    Reader(
        re.compile(r"(?:(usd|vnd|lak|eur|us\$|\$)\s{0,2})?(?<![\w.,])'000s?(?![0-9])"), _thousands, ("'000",)
    ),
    Reader(
        re.compile(
            rf"(?<![\w.,])([0-9]{{1,3}}|{UNITS_IN_WORDS})\sdegrees?(?:\scelsius)?\sbelow\s(?:zero|freezing)"
        ),
        _below_zero,
        ("below",),
    ),
    Reader(re.compile(r"(?<![\w.,])([0-9]{1,4})\sdays\s(?:and\s)?\1\snights"), _days_and_nights, ("nights",)),
    Reader(
        re.compile(
            r"(?<![\w.,])(2[45][0-9]{2})\s(?:be|b\.e\.|of\sthe\sbuddhist)(?!\w)|(?<!\w)be\s(2[45][0-9]{2})(?![0-9])"
        ),
        _buddhist,
        ("be", "b.e", "buddhist"),
    ),
)

"""English dates and times of day."""

import re
from decimal import Decimal

from songma.text.quantities.building import clock, date, date_at
from songma.text.quantities.english_clock import either_half
from songma.text.quantities.english_names import MONTHS
from songma.text.quantities.english_words import ORDINAL, number
from songma.text.quantities.grammar import Reader
from songma.text.quantities.model import SOLAR, Draft

MONTH = "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?!\w)\.?"
VERBS = ("may", "march", "mar", "dec", "jan", "sep")  # alone they are a month only after one of these words
BEFORE_MONTH = re.compile(
    r"(?:in|since|until|till|by|of|from|to|early|late|mid|mid-|and|this|last|next|during|-)\s{0,2}$"
)
YEAR = r"(?:,?\s{1,2}(?:of\s)?([12][0-9]{3})(?![0-9]|[.,][0-9]))?"
TH = r"(?:st|nd|rd|th)?"


def _day_month(match: re.Match[str], source: str) -> list[Draft] | None:
    """9 July 2019, 9th of July, 22nd day of July"""
    del source
    return _solar(date(match, int(match[3] or 0), MONTHS[match[2]], int(match[1])), match)


def _word_month(match: re.Match[str], source: str) -> list[Draft] | None:
    """the first of July"""
    del source
    return _solar(date(match, int(match[3] or 0), MONTHS[match[2]], number(match[1])), match)


def _month_day(match: re.Match[str], source: str) -> list[Draft] | None:
    """July 9, 2019; July 9-12, 2019"""
    if not source[match.start()].isupper():
        return None
    name, first, last, year = match.groups()
    ends = [date_at(match.start(), match.end(2), int(year or 0), MONTHS[name], int(first))]
    if last:
        ends.append(date_at(match.start(3), match.end(), int(year or 0), MONTHS[name], int(last)))
    return _solar([end for end in ends if end], match) if all(ends) else None


def _solar(made: list[Draft] | None, match: re.Match[str]) -> list[Draft] | None:
    """A month by its name is one of the solar calendar, unless the text says otherwise"""
    if "lunar" not in match.string:
        for draft in made or ():
            draft.unit = SOLAR
    return made


def _month(match: re.Match[str], source: str) -> list[Draft] | None:
    """July 2019, in May; `may` and `March on` are no months"""
    name, year = match[1], match[2]
    if not source[match.start()].isupper():
        return None
    left = source[max(0, match.start() - 12) : match.start()].lower()
    doubt = name in VERBS or (len(name) <= 4 and name not in ("june", "july"))
    made = date(match, int(year or 0), MONTHS[name], 0)
    for draft in made or ():
        draft.spelled = not year and doubt and not BEFORE_MONTH.search(left)
    return made


def _half_of_day(text: str) -> int:
    """12 for p.m., in the evening, in the afternoon, at night"""
    return (
        12 if text.startswith("p") or any(word in text for word in ("evening", "afternoon", "night")) else 0
    )


def _clock(match: re.Match[str], source: str) -> list[Draft] | None:
    """7 a.m., 7:30 pm, 7 o'clock in the evening, 7.30 p.m."""
    del source
    hour, minute = int(match[1]), int(match[2] or 0)
    half = match[3]
    if (half.startswith(("o'clock", "oclock")) and " " not in half) or hour > 12:
        return either_half(clock(match, hour, minute, lasting=False), None)
    if "noon" in half and "after" not in half:
        return clock(match, 12, 0, lasting=False)
    if "midnight" in half:
        return clock(match, 0, 0, lasting=False)
    made = clock(match, hour % 12 + _half_of_day(half), minute, lasting=False)
    for draft in made or ():
        draft.unit = "pm" if _half_of_day(half) else "am"
    return made


def _colon(match: re.Match[str], source: str) -> list[Draft] | None:
    """07:30"""
    del source
    return clock(match, int(match[1]), int(match[2]), lasting=False)


def _noon(match: re.Match[str], source: str) -> list[Draft] | None:
    del source
    hour = 12 if match[0].endswith("noon") or match[0] == "midday" else 0
    return [Draft("time", (hour, 0), match.start(), match.end(), spelled=True)]


def _lunar(match: re.Match[str], source: str) -> list[Draft] | None:
    """the 19th to the 21st day of the tenth lunar month, days 19–21 of the 10th month"""
    del source
    year, month = int(match[4] or 0), rank(match[3])
    ends = [date_at(match.start(2), match.end(), year, month, rank(match[2]))]
    if match[1]:
        ends.insert(0, date_at(match.start(1), match.end(1), year, month, rank(match[1])))
    return [end for end in ends if end] if all(ends) else None


def _lunar_months(match: re.Match[str], source: str) -> list[Draft] | None:
    """from the first to the third lunar month"""
    del source
    ends = [date_at(match.start(), match.end(1), 0, rank(match[1]), 0)]
    ends.append(date_at(match.start(2), match.end(), 0, rank(match[2]), 0))
    return [end for end in ends if end] if all(ends) else None


def _lunar_month(match: re.Match[str], source: str) -> list[Draft] | None:
    """the tenth lunar month"""
    del source
    month = rank(match[1])
    made = date(match, int(match[2] or 0), month, 0)
    for draft in made or ():
        if not match[2]:
            draft.others.append(("number", Decimal(month), ""))
    return made


def _full_moon(match: re.Match[str], source: str) -> list[Draft] | None:
    """the full moon of the seventh lunar month"""
    del source
    return date(match, 0, rank(match[1]), 15)


def _new_year(match: re.Match[str], source: str) -> list[Draft] | None:
    """the third day of Tết"""
    del source
    made = date(match, 0, 0, rank(match[1]))
    for draft in made or ():
        draft.others.append(("number", Decimal(draft.parts[0]), ""))
    return made


def rank(text: str) -> int:
    """'19th', 'nineteenth', '19' → 19"""
    digits = text.rstrip("stndrh")
    return int(digits) if digits.isdigit() else number(text)


RANK = rf"[0-9]{{1,2}}(?:st|nd|rd|th)|(?:twenty|thirty)[\s-](?:{ORDINAL})|{ORDINAL}"
DAY = rf"(?:(?:the|days?)\s{{1,2}})?({RANK}|[0-9]{{1,2}})(?!\w|[.,][0-9])(?:\s{{1,2}}days?(?!\w))?"
LUNAR = r"(?:lunar\s{1,2}month(?!\w)|month\s{1,2}(?:of|in)\s{1,2}the\s{1,2}lunar\s{1,2}calendar)"
STEMS = tuple(name[:3] for name in MONTHS if len(name) == 3)
DATES = (
    Reader(
        re.compile(
            rf"(?<![\w.,/-])(?:{DAY}\s{{0,2}}(?:-|to|and|until|through)\s{{0,2}})?{DAY}\s{{1,2}}of\s{{1,2}}"
            rf"(?:the\s{{1,2}})?({RANK})\s{{1,2}}(?:{LUNAR}|month(?!\w)){YEAR}"
        ),
        _lunar,
        ("month",),
        re.compile(rf"\sof\s{{1,2}}(?:the\s{{1,2}})?(?:{RANK})\s{{1,2}}(?:lunar|month)"),
    ),
    Reader(
        re.compile(
            rf"(?<!\w)full[ -]moon(?: day| night)? of (?:the )?({RANK})\s{{1,2}}(?:{LUNAR}|month(?!\w))"
        ),
        _full_moon,
        ("full moon", "full-moon"),
    ),
    Reader(
        re.compile(rf"(?<!\w)({RANK}) day of (?:the )?(?=t[eế]t(?!\w)|(?:lunar )?new year)"),
        _new_year,
        ("day of",),
    ),
    Reader(
        re.compile(
            rf"(?<!\w)({RANK})\s{{0,2}}(?:-|to|and|until|through)\s{{0,2}}(?:the\s)?({RANK})\s{{1,2}}lunar\smonths?(?!\w)"
        ),
        _lunar_months,
        ("lunar",),
    ),
    Reader(re.compile(rf"(?<!\w)({RANK})\s{{1,2}}{LUNAR}{YEAR}"), _lunar_month, ("lunar",)),
    Reader(re.compile(rf"(?<!\w)leap\s({RANK})\s{{1,2}}month(?!\w){YEAR}"), _lunar_month, ("leap",)),
    Reader(
        re.compile(rf"(?<![\w.,/])([0-9]{{1,2}}){TH}(?:\s{{1,2}}day)?(?:\s{{1,2}}of)?\s{{0,2}}{MONTH}{YEAR}"),
        _day_month,
        STEMS,
    ),
    Reader(
        re.compile(rf"(?<!\w)({ORDINAL})(?:\s{{1,2}}day)?\s{{1,2}}of\s{{1,2}}{MONTH}{YEAR}"),
        _word_month,
        STEMS,
    ),
    Reader(
        re.compile(
            rf"(?<![\w-]){MONTH}\s{{1,2}}(?:the\s)?([0-9]{{1,2}})(?![0-9:]|[.,][0-9]){TH}"
            rf"(?:\s{{0,2}}(?:-|to|and)\s{{0,2}}([0-9]{{1,2}})(?![0-9:]|[.,][0-9]|\s[a-z]){TH})?(?!\w){YEAR}"
        ),
        _month_day,
        STEMS,
    ),
    Reader(re.compile(rf"(?<!\w){MONTH}{YEAR}"), _month, STEMS),
    Reader(
        re.compile(
            r"(?<![\w.,:/])([0-9]{1,2})(?:[:.]([0-5][0-9]))?\s{0,2}"
            r"(a\.?m\.?(?!\w)|p\.?m\.?(?!\w)|o'clock(?: in the (?:morning|afternoon|evening)| at night)?"
            r"|in the (?:morning|afternoon|evening)|at night|noon|midnight)"
        ),
        _clock,
        gate=re.compile(r"[0-9]\s{0,2}(?:[apm]|o'|oc|in|at|no)"),
        needs=("m", "clock", "night", "noon", "morning"),
    ),
    Reader(
        re.compile(r"(?<![\w.,:/])([0-9]{1,2}):([0-5][0-9])(?::[0-5][0-9])?(?![\w:/]|[.,][0-9])"),
        _colon,
        (":",),
    ),
    Reader(re.compile(r"(?<!\w)(?:noon|midday|midnight)(?!\w)"), _noon, ("noon", "mid")),
)

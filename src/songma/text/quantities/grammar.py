"""What the reader of quantities must be told of one language."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from songma.text.quantities.model import Draft
from songma.text.quantities.units import CURRENCIES, SIGNS

Build = Callable[[re.Match[str], str], list[Draft] | None]  # the match and the text in its own case
Words = Callable[[str], list[Draft]]  # lower text -> numbers in words, without units


@dataclass(frozen=True)
class Reader:
    """A pattern for what is more than one number: a date, a time, a code."""

    pattern: re.Pattern[str]
    build: Build
    needs: tuple[str, ...] = ()  # one of these is in the text, else the pattern is not tried
    gate: re.Pattern[str] | None = None  # a quicker pattern, which must be found first


@dataclass(frozen=True)
class Grammar:
    point: str  # the decimal sign
    magnitudes: Mapping[str, int]  # triệu: 6, the power of ten
    units: Mapping[str, str]  # tháng: month
    currencies: Mapping[str, str]  # đồng: VND
    percents: tuple[str, ...]
    exceptions: str  # a pattern: what begins like a unit and is none: đồng bằng
    gap: str  # between a number and its unit, a pattern
    adjectives: str  # between a number and its unit, a pattern: working (days)
    prefixes: Mapping[str, tuple[str, ...]]  # day month quarter century decade weekday minus percent
    labels: tuple[str, ...]  # before a Roman number: chương
    tight: frozenset[str]  # from … to …: the first number has the unit of the second
    listed: frozenset[str]  # and, or: it may have it
    pairs: frozenset[str]  # between … and …: a range after one of the openers
    openers: tuple[str, ...]
    ranks: tuple[str, ...]  # before a 1 that is no more than `the best`: no. 1, hạng 1
    joined: frozenset[str]  # between the parts of one number: 2 hours and 30 minutes
    half: str  # a pattern after a unit: (2 năm) rưỡi
    evenings: tuple[str, ...]  # 7 giờ may be 19:00 where one of these stands in the text
    readers: Sequence[Reader]
    words: Words
    vague: re.Pattern[str]  # before a magnitude alone: hàng (nghìn)
    more: re.Pattern[str]  # after it, and after the number is none: ກວ່າ
    hints: re.Pattern[str]  # finds nothing in a text without numbers in words
    endings: str = r"(?!)"  # a pattern glued to a number: (3)rd
    spaced: bool = True  # words stand between spaces
    multiples: tuple[str, ...] = ()  # before a number of times: gấp (ba)
    about: re.Pattern[str] = field(default=re.compile(r"(?!)"))  # before a magnitude alone: hơn (trăm)
    suffix: re.Pattern[str] = field(init=False)
    before: re.Pattern[str] = field(init=False)
    powers: re.Pattern[str] = field(init=False)
    before_all: tuple[str, ...] = field(init=False)
    ordinal: re.Pattern[str] = field(init=False)
    lone: re.Pattern[str] = field(init=False)
    all_units: Mapping[str, str] = field(init=False)
    all_currencies: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        keep = object.__setattr__
        keep(self, "all_units", _variants({**SIGNS, **self.units}))
        keep(self, "all_currencies", _variants({**CURRENCIES, **self.currencies}))
        keep(self, "suffix", self._suffix())
        signs = _either(CURRENCIES)
        keep(self, "before", re.compile(rf"(?<![^\W\d_])({signs})[ \u00a0]{{0,2}}$"))
        keep(self, "before_all", tuple(name for names in self.prefixes.values() for name in names))
        keep(self, "powers", re.compile(_either(self.magnitudes)))
        keep(self, "lone", self._lone())
        keep(self, "ordinal", re.compile(self.endings))

    def _suffix(self) -> re.Pattern[str]:
        end = r"(?![^\W\d_])" if self.spaced else r"(?![a-z\u0eb0-\u0ebd\u0ec8-\u0ecd])"
        none = rf"(?!{self.gap}(?:{self.exceptions}))"
        power = rf"(?P<power>(?:{none}{self.gap}(?:{_either(self.magnitudes)}){end}){{1,6}})?"
        percent = rf"{self.gap}(?P<percent>{_either(self.percents)})"
        money = rf"{self.gap}{self.adjectives}(?P<money>{_either(self.all_currencies)}){end}"
        unit = rf"{self.gap}{self.adjectives}(?P<unit>{_either(self.all_units)}){end}(?![²³2](?!\d))"
        half = rf"(?P<half>{self.half})?"
        again = power.replace("power", "again")
        return re.compile(
            rf"{power}(?:{half}{again})(?:{none}(?:{percent}|{money}|{unit}))?(?P<late>{self.half})?"
        )

    def _lone(self) -> re.Pattern[str]:
        """nghìn tỷ, ພັນຕື້: one magnitude or more, of a hundred at least"""
        names = _either(name for name, power in self.magnitudes.items() if power > 1 and name not in SHORT)
        edge = r"(?<!\w)" if self.spaced else ""
        return re.compile(rf"{edge}(?!{self.exceptions})(?:{names})(?:{self.gap}(?:{names})){{0,5}}")

    def power(self, text: str) -> Decimal:
        """thousand billion is 10¹²"""
        total = sum(self.magnitudes[squeezed(name)] for name in self.powers.findall(text))
        return Decimal(1).scaleb(min(total, 60))


SHORT = ("k", "m", "tr", "bn", "mn")  # never without a number
OLD = (("ໜ", "ຫນ"), ("ໝ", "ຫມ"), ("ຫຼ", "ຫລ"), ("ຳ", "ໍາ"))  # two spellings of one Lao sound


def lao_variants(pattern: str) -> str:
    """The pattern for either spelling: ໜ or ຫນ."""
    for new, old in OLD:
        pattern = pattern.replace(new, f"(?:{new}|{old})")
    return pattern


def squeezed(text: str) -> str:
    """The form in which a table holds the words: one space, new Lao letters."""
    for new, old in OLD:
        text = text.replace(old, new)
    return " ".join(text.split())


def _variants(table: Mapping[str, str]) -> dict[str, str]:
    return {squeezed(name): key for name, key in table.items()}


def _either(names: Iterable[str]) -> str:
    """One of the names, the longest first."""
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(lao_variants(re.escape(name).replace(r"\ ", r"\s{1,3}")) for name in ordered)

"""Numbers, dates and amounts as each language writes them: Babel, with its slips mended.

Mended here, each with a test: the Vietnamese long date lacks 'ngày' (CLDR 47), Lao list words,
zero-width spaces in Lao names, and English dates in the order day month year.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from babel.core import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit

from songma.languages import BY_CODE, Language

Amount = int | float | Sequence[int | float]
Pattern = str | Mapping[str, str]

ZERO_WIDTH_SPACE = "\u200b"
PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")  # 2025, 2025-06, 2025-06-16
DECIMALS = "#,##0.######"
RANGE = "–"
NO_BREAK = "\u00a0"  # a number and its unit stay on one line


@dataclass(frozen=True)
class Wording:
    """How one language writes. Raises ValueError on a date that is none."""

    language: str

    @property
    def row(self) -> Language:
        return BY_CODE[self.language]

    @property
    def locale(self) -> Locale:
        return Locale.parse(self.row.locale)

    def number(self, value: int | float) -> str:
        exact = Decimal(str(value))
        return _clean(format_decimal(exact, DECIMALS, locale=self.locale))

    def amount(self, value: Amount, pattern: Pattern) -> str:
        """`value` in the pattern of its unit; a sequence of two is a range."""
        ends = value if isinstance(value, Sequence) else (value,)
        plural = self.locale.plural_form(Decimal(str(ends[-1])))
        form = pattern if isinstance(pattern, str) else pattern.get(plural, pattern["other"])
        glued = form.replace("{n} ", "{n}" + NO_BREAK).replace(" {n}", NO_BREAK + "{n}")
        return glued.format(n=RANGE.join(self.number(end) for end in ends))

    def day(self, value: date) -> str:
        return _clean(format_date(value, self.row.long_date, locale=self.locale))

    def when(self, text: str) -> str:
        """A day, month or year in ISO 8601, or two of them with a slash between: 2016/2020."""
        return RANGE.join(self._part(part) for part in text.split("/"))

    def _part(self, text: str) -> str:
        year, month, day = _numbers(text)
        if day:
            return self.day(date(year, month, day))
        if month:
            return _clean(format_skeleton("yMMMM", date(year, month, 1), locale=self.locale))
        return str(year)

    def file_size(self, octets: int) -> str:
        """In decimal kilobytes or megabytes, never below 1 kB."""
        if octets < 999_500:
            return self._measure(max(1, round(octets / 1_000)), "digital-kilobyte")
        return self._measure(round(octets / 1_000_000, 1), "digital-megabyte")

    def _measure(self, value: int | float, unit: str) -> str:
        text = format_unit(value, unit, "short", locale=self.locale)
        return _clean(text).replace(" ", NO_BREAK)

    def listing(self, items: Sequence[str]) -> str:
        if self.row.joint and len(items) > 1:
            return ", ".join(items[:-1]) + self.row.joint + items[-1]
        return format_list(list(items), locale=self.locale)


def _numbers(text: str) -> tuple[int, int, int]:
    match = PARTIAL_DATE.fullmatch(text)
    if not match:
        raise ValueError(text)
    year, month, day = (int(part or 0) for part in match.groups())
    date(year, month or 1, day or 1)
    return year, month, day


def last_day(text: str) -> date:
    """The last day a date such as 2025, 2025-06 or 2016/2020 covers."""
    year, month, day = _numbers(text.rpartition("/")[2])
    if day:
        return date(year, month, day)
    month = month or 12
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _clean(text: str) -> str:
    return text.replace(ZERO_WIDTH_SPACE, "")

"""Days, months, quarters and years as data files hold them, alone or two with a slash between."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

PART = re.compile(r"([0-9]{4})(?:-(?:Q([1-4])|([0-9]{2})(?:-([0-9]{2}))?))?")  # 2025, 2025-Q2, 2025-06-16
DAY, MONTH, QUARTER, YEAR = "day", "month", "quarter", "year"


@dataclass(frozen=True, slots=True)
class Moment:
    first: date
    last: date
    kind: str


def span(text: str) -> tuple[Moment, Moment]:
    """Both ends of 2016/2020, or the same moment twice. Raises ValueError on anything else."""
    first, slash, last = text.partition("/")
    ends = _moment(first), _moment(last if slash else first)
    if ends[0].first > ends[1].first or ends[0].last > ends[1].last:
        raise ValueError(text)
    return ends


def last_day(text: str) -> date:
    """The last day a date such as 2025, 2025-06 or 2016/2020 covers."""
    return span(text)[1].last


def _moment(text: str) -> Moment:
    match = PART.fullmatch(text)
    if not match:
        raise ValueError(text)
    year, quarter, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None  # every match has one
    if day is not None:
        return Moment(date(year, month or 0, day), date(year, month or 0, day), DAY)
    if month is not None:
        return _months(year, month, month, MONTH)
    if quarter is not None:
        return _months(year, 3 * quarter - 2, 3 * quarter, QUARTER)
    return _months(year, 1, 12, YEAR)


def _months(year: int, first: int, last: int, kind: str) -> Moment:
    start = date(year, first, 1)
    return Moment(start, date(year, last, monthrange(year, last)[1]), kind)

"""Drafts of dates and times from the parts that a pattern found."""

import re
from decimal import Decimal

from songma.text.quantities.model import Draft, Reading
from songma.text.quantities.numbers import ratio
from songma.text.quantities.units import SCALE

HOUR = SCALE["hour"][1]
MINUTE = SCALE["minute"][1]


HOURS = re.compile(r"\s{0,2}(?:giờ|tiếng|ຊົ່ວໂມງ|(?:of an )?hour)")  # 3/4 giờ


def date(match: re.Match[str], year: int, month: int, day: int) -> list[Draft] | None:
    """9 July 2019 is (2019, 7, 9); what is not said is 0."""
    draft = date_at(match.start(), match.end(), year, month, day)
    return [draft] if draft else None


def date_at(start: int, end: int, year: int, month: int, day: int) -> Draft | None:
    if month > 12 >= day > 0:  # written month first, as no other reading is possible
        month, day = day, month
    if not (0 <= month <= 12 and 0 <= day <= 31):
        return None
    parts = tuple(Decimal(part) for part in (day, month, year) if part)
    return Draft("date", (year, month, day), start, end, parts=parts)


def full_year(text: str | None) -> int:
    """'19' is 2019, '85' is 1985."""
    if not text:
        return 0
    year = int(text)
    return year if len(text) > 2 else year + (2000 if year < 50 else 1900)


def slashed(match: re.Match[str], source: str) -> list[Draft] | None:
    """9/7 is the ninth of July or nine sevenths; 7/2019 is July 2019; 12/15 is two numbers."""
    del source
    first, second = match[1], match[2]
    top, bottom = int(first), int(second)
    fraction: Reading = ("number", ratio(Decimal(top), Decimal(bottom)), "")
    parts = (Decimal(top), Decimal(bottom))
    if len(second) == 4 and top <= 12 and top and second[0] in "12":
        return date(match, bottom, top, 0)
    if top < bottom and HOURS.match(match.string, match.end()):
        made = Draft(
            "number", ratio(Decimal(top), Decimal(bottom)) * HOUR, match.start(), match.end(), "time"
        )
        made.others, made.parts = [fraction], parts
        return [made]
    if 0 < top <= 31 and 0 < bottom <= 12 and len(second) <= 2:
        dates = date(match, 0, bottom, top)
        for draft in dates or ():
            draft.others.append(fraction)
        return dates
    if len(first) == 4 and 1000 <= top <= 2100 and len(second) in (2, 4):
        return None
    draft = Draft("ratio", parts, match.start(), match.end(), parts=parts, others=[fraction])
    return [draft]


def clock(match: re.Match[str], hour: int, minute: int, lasting: bool = True) -> list[Draft] | None:
    """A time of day; `lasting` where the same words can mean so many hours."""
    if minute > 59 or hour > 24:
        return None
    draft = Draft("time", (hour % 24, minute), match.start(), match.end())
    draft.parts = (Decimal(hour), Decimal(minute)) if minute else ()
    if lasting:
        draft.others.append(("number", hour * HOUR + minute * MINUTE, "time"))
        if not minute:
            draft.others.append(("number", Decimal(hour), ""))
    return [draft]


def in_half(made: list[Draft] | None, period: str | None) -> list[Draft] | None:
    """A time of which is said that it is in the morning or in the evening"""
    for draft in made or ():
        if period and isinstance(draft.value, tuple):
            draft.unit = "am" if draft.value[0] < 12 else "pm"
    return made


def days(match: re.Match[str], number: Decimal) -> Draft:
    """So many days and as many nights"""
    plain: list[Reading] = [("number", number, "")]
    seconds = number * SCALE["day"][1]
    return Draft("number", number, match.start(), match.end(), "time", "day", seconds, others=plain)


def fraction(match: re.Match[str], top: int, bottom: int, faint: bool = False) -> list[Draft]:
    """three quarters, ba phần tư: 0.75, also 75 %."""
    value = ratio(Decimal(top), Decimal(bottom))
    draft = Draft("number", value, match.start(), match.end(), spelled=True, faint=faint)
    draft.others += [("percent", value * 100, "")]
    draft.parts = (Decimal(top), Decimal(bottom))
    return [draft]

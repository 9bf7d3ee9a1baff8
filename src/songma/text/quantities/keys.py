"""By what two quantities are set side by side: their value, their spelling, what else they can mean."""

from decimal import Decimal

from songma.text.quantities.model import LUNAR, RELATIVE, SOLAR, Quantity, Reading
from songma.text.quantities.units import IMPERIAL

YEARS = (1000, 2100)
CALENDARS = {LUNAR, SOLAR}


def whole(quantity: Quantity) -> tuple[Reading, str, bool]:
    """What makes two quantities alike without another look: calendars and conversions need one."""
    calendar = quantity.unit if quantity.unit in CALENDARS else ""
    return quantity.key, calendar, quantity.bracketed and quantity.unit in IMPERIAL


def fractions(quantity: Quantity) -> tuple[Reading, ...]:
    """3/4 may be a date and a fraction on both sides, a tenth a tenth or the tenth: the fraction is asked."""
    dated = quantity.kind == "date" and quantity.parts
    return quantity.others if dated or (quantity.faint and quantity.value != 1) else ()


def is_open(lacking: tuple[int, ...], place: int, a: Quantity, b: Quantity) -> bool:
    """Whether the shorter date leaves this open: March of next year, Sunday the 21st"""
    if place == 0:
        return RELATIVE in (a.unit, b.unit) or (lacking == date_of(a) and not lacking[2])
    return place == 1 and lacking[:2] == (0, 0)


def same(quantity: Quantity) -> tuple[Reading, ...]:
    """18K and 18K: what is written alike is no difference."""
    return (("raw", quantity.raw, ""),)


def date_of(quantity: Quantity) -> tuple[int, ...]:
    for kind, value, _ in (quantity.key, *quantity.others):
        if kind == "date" and isinstance(value, tuple):
            return value
    return ()


def means(quantity: Quantity, part: Decimal) -> bool:
    plain = ("number", part, "")
    return quantity.key == plain or plain in quantity.others


def repeatable(quantity: Quantity) -> bool:
    """A year, a date or a code is often said once in one language and twice in another."""
    if quantity.kind in ("date", "code", "email", "phone"):
        return True
    value = quantity.value
    return quantity.kind == "number" and isinstance(value, Decimal) and YEARS[0] <= value <= YEARS[1]


def written(quantity: Quantity) -> tuple[Reading, ...]:
    """In digits against digits first: of IV and `four`, IV is the counterpart of IV."""
    return (("words" if quantity.spelled else "digits", quantity.key, quantity.key[2]),)

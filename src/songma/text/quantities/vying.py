"""Quantities that alone are no difference: in words, vague, or a conversion in brackets."""

from decimal import Decimal

from songma.text.quantities.model import Quantity
from songma.text.quantities.units import IMPERIAL

CLOSE, LOOSE = Decimal("1.15"), Decimal("1.4")  # a conversion is rounded; 4 ft 11 in is read as 4 ft
VYING = frozenset({"time", "months", "times", "length", "mass"})  # dimensions of `a week`, `once`, `a mile`
ONES = ("một ", "one ", "ໜຶ່ງ", "ນຶ່ງ")
FAR = 40  # from a number to its conversion
NEAR = 3  # from an amount to what it is paid for


def vies(a: Quantity, b: Quantity) -> bool:
    """Two weeks and a week, tripled and doubled: both can only be said of the same thing."""
    if (one := shares(a)) and (other := shares(b)):
        return not one & other and not (a.faint and b.faint)
    kind, dimension = a.key[0], a.key[2]
    if kind != "number" or b.key[0] != kind or dimension != b.key[2] or dimension not in VYING:
        return False
    certain = dimension == "times" or not (a.faint and b.faint) or (is_one(a) and is_one(b))
    return a.key != b.key and certain


def is_one(quantity: Quantity) -> bool:
    """one month, một năm: a number, not an article"""
    return quantity.raw.lower().startswith(ONES)


def shares(quantity: Quantity) -> set[object]:
    """What part of a whole the quantity can be: a half, a third."""
    readings = [value for kind, value, dimension in (quantity.key, *quantity.others)
                if kind == "number" and not dimension]  # fmt: skip
    return {value for value in readings if isinstance(value, Decimal) and 0 < value < 1}


def rates(before: Quantity | None, quantity: Quantity) -> bool:
    """10 USD một ngày: a day is what is paid for, not how long something lasts."""
    return before is not None and 0 <= quantity.start - before.end <= NEAR


def misconverts(before: Quantity | None, quantity: Quantity) -> bool:
    """80 km (80 miles): a conversion that is none."""
    if before is None or quantity.start - before.end > FAR or before.key[2] != quantity.key[2]:
        return False
    metric, imperial = before.key[1], quantity.key[1]
    if before.unit in ("", *IMPERIAL) or not isinstance(metric, Decimal) or not isinstance(imperial, Decimal):
        return False
    low, high = sorted((metric, imperial))
    return low > 0 and high > low * (LOOSE if quantity.unit == "foot" else CLOSE)

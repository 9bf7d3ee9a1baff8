"""Quantities that alone are no difference: in words, vague, or a conversion in brackets."""

from decimal import Decimal

from songma.text.quantities.model import Quantity
from songma.text.quantities.units import IMPERIAL

CLOSE, LOOSE = Decimal("1.15"), Decimal("1.4")  # a conversion is rounded; 4 ft 11 in is read as 4 ft
VYING = frozenset({"time", "months", "times", "length", "mass"})  # dimensions of `a week`, `once`, `a mile`
FAR = 40  # from a number to its conversion
NEAR = 3  # from an amount to what it is paid for


def vies(a: Quantity, b: Quantity) -> bool:
    """Two weeks and a week, tripled and doubled: both can only be said of the same thing."""
    kind, dimension = a.key[0], a.key[2]
    if kind != "number" or b.key[0] != kind or dimension != b.key[2] or dimension not in VYING:
        return False
    return a.key != b.key and (dimension == "times" or not (a.faint and b.faint))


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

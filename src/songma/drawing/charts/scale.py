"""From values to places on a line: ticks that are 1, 2 or 5 times a power of ten, and a linear scale."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

STEPS = (1, 2, 5, 10)
FULL = 0.4  # an axis begins at zero unless all values lie in the part above this share of the largest


@dataclass(frozen=True)
class Scale:
    """`first` stands at `start`, `last` at `end`; either may be the greater one."""

    first: float
    last: float
    start: float
    end: float

    def at(self, value: float) -> float:
        share = (value - self.first) / (self.last - self.first)
        return self.start + share * (self.end - self.start)


def ticks(low: float, high: float, most: int, whole: bool = False) -> list[float]:
    """At most about `most` round values; the first is no higher than `low`, the last no lower than `high`.

    `whole`: only whole numbers, as of years.
    """
    low, high = _apart(low, high)
    step = _step((high - low) / max(most - 1, 1))
    step = max(step, Decimal(1)) if whole else step
    first, last = floor(Decimal(low) / step), ceil(Decimal(high) / step)
    return [float(step * n) for n in range(first, last + 1)]


def _apart(low: float, high: float) -> tuple[float, float]:
    """Two different ends, with the value in the middle where there is only one."""
    if low < high and (high - low) > 1e-9 * max(abs(low), abs(high)):
        return low, high
    room = abs(high) / 2 or 1.0
    return low - room, high + room


def _step(least: float) -> Decimal:
    power = Decimal(10) ** floor(log10(least))
    return next(power * step for step in STEPS if float(power * step) >= least * (1 - 1e-9))


def with_zero(values: Iterable[float]) -> tuple[float, float]:
    """Lowest and highest with zero between them; 0 and 1 where all are zero."""
    found = [0.0, *values]
    low, high = min(found), max(found)
    return (low, high) if low < high else (0.0, 1.0)


def near(values: Iterable[float]) -> tuple[float, float]:
    """Lowest and highest, with zero where that takes little room."""
    found = list(values)
    low, high = min(found), max(found)
    crowded = low > FULL * high if low >= 0 else high < FULL * low
    return (low, high) if crowded else with_zero(found)

"""Months from … to …, set against so many months of a year: January–August is tám tháng đầu năm."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from songma.text.quantities.model import Quantity

NEAR = 24  # between the first month and the last


def months_of(
    side: Sequence[Quantity], here: Sequence[Quantity], there: Sequence[Quantity], others: Sequence[Quantity]
) -> Iterator[tuple[set[int], set[int]]]:
    """What is settled of `here` and of `there`; `side` and `others` are all of the two texts."""
    waiting = {id(q) for q in here}
    for first, last in pairwise(side):
        if id(first) not in waiting or id(last) not in waiting or last.start - first.end > NEAR:
            continue
        wanted = ("number", _length(first, last), "months")
        found = next((q for q in there if wanted in (q.key, *q.others)), None) if wanted[1] else None
        if found is None:
            continue
        year = _month(last)[0]
        same = [q for q in others if q.kind == "number" and q.value == year]
        if same or not year:
            waiting -= {id(first), id(last)}
            yield {id(first), id(last)}, {id(found), *(id(q) for q in same[:1])}


def _month(quantity: Quantity) -> tuple[int, int]:
    """The year, or 0, and the month; 0 where it is no month."""
    for kind, value, _ in (quantity.key, *quantity.others):
        if kind == "date" and isinstance(value, tuple) and not value[2]:
            return value[0], value[1]
    return (0, 0)


def _length(first: Quantity, last: Quantity) -> Decimal | None:
    """How many months at the beginning or at the end of a year"""
    (start_year, start), (year, end) = _month(first), _month(last)
    if not 0 < start < end or start_year not in (0, year) or (start > 1 and end < 12):
        return None
    return Decimal(end - start + 1)

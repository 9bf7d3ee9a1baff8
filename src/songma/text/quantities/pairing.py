"""Of what is left on both sides: what stands in place of what."""

from collections.abc import Iterable
from decimal import Decimal

from songma.text.quantities.model import Quantity

Pairs = list[tuple[Quantity, Quantity]]
MANY = 40_000  # pairs to weigh; beyond, differences are paired in order
NUMBERS = ("number", "percent", "money", "ratio")
NIL = ("number", Decimal(0), "")


def paired(source: list[Quantity], target: list[Quantity]) -> Pairs:
    if len(source) * len(target) > MANY:
        return list(zip(source, target, strict=False))
    costs = [(_cost(a, b, i - j), i, j) for i, a in enumerate(source) for j, b in enumerate(target)]
    used: tuple[set[int], set[int]] = (set(), set())
    made: Pairs = []
    for cost, i, j in sorted(costs):
        if cost[0] < 3 and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            made.append((source[i], target[j]))
    return made


def _plain(name: Quantity, number: Quantity) -> bool:
    """COVID-19 and ໂຄວິດ-18"""
    return name.kind == "code" and bool(name.others) and number.kind == "number" and number.unit == ""


def _cost(a: Quantity, b: Quantity, distance: int) -> tuple[int, int]:
    if a.bracketed != b.bracketed and (a.spelled or b.spelled):
        return (3, 0)
    numeric = a.kind in NUMBERS and b.kind in NUMBERS
    if a.spelled and b.spelled and a.kind != b.kind and not (numeric or _plain(a, b) or _plain(b, a)):
        return (3, 0)
    if a.kind == b.kind:
        return (0 if a.key[2] == b.key[2] else 1, abs(distance))
    return (1 if numeric else 2, abs(distance))


def nil(quantity: Quantity, beside: Iterable[Quantity | None]) -> bool:
    """The 0 of a score: 3–0 is ba bàn không gỡ."""
    return quantity.key == NIL and any(
        q.key[0] == "number" and (0 < q.start - quantity.end <= 3 or 0 < quantity.start - q.end <= 3)
        for q in beside
        if q
    )

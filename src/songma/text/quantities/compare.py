"""Quantities of two texts set against each other by value; their order is free."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from songma.text.quantities.keys import (
    CALENDARS,
    date_of,
    fractions,
    is_open,
    means,
    repeatable,
    same,
    whole,
    written,
)
from songma.text.quantities.model import Difference, Quantity, Reading
from songma.text.quantities.pairing import MANY, NIL, Pairs, nil, paired
from songma.text.quantities.periods import months_of
from songma.text.quantities.units import IMPERIAL
from songma.text.quantities.vying import misconverts, rates, vies

FEW = 12  # parts of one quantity; a list of numbers that is longer is no fraction
Readings = Callable[[Quantity], Iterable[Reading]]
ONE = ("number", Decimal(1), "")  # alone it is an article: 1 huy chương is a medal


def differences(source: Sequence[Quantity], target: Sequence[Quantity]) -> list[Difference]:
    """What has no equal on the other side, paired where one replaces the other."""
    if Counter(map(whole, source)) == Counter(map(whole, target)):
        return []
    return Match(source, target).differences()


def ill_written(source: Sequence[Quantity], target: Sequence[Quantity]) -> list[Difference]:
    """Pairs that are equal only if one is read in another language's style: 106.000 in English."""
    if not any(q.slip for q in source) and not any(q.slip for q in target):
        return []
    return [Difference(a, b) for a, b in Match(source, target).pairs if _slips(a, b)]


def _slips(a: Quantity, b: Quantity) -> bool:
    if not a.slip and not b.slip:
        return False
    if a.key in b.slips or b.key in a.slips:
        return a.key != b.key or a.raw != b.raw or bool(a.unit or a.kind != "number")
    return False


class Match:
    """The pairs found so far and what is left on both sides."""

    def __init__(self, source: Sequence[Quantity], target: Sequence[Quantity]) -> None:
        self.all = (tuple(source), tuple(target))
        self.left = (list(source), list(target))
        self.pairs: Pairs = []
        self.keys = tuple(Counter(q.key for q in side) for side in self.all)
        self.readings = tuple({r for q in side for r in (q.key, *q.others)} for side in self.all)
        self.before = {id(q): before for side in self.all for before, q in pairwise(side)}
        self.after = {id(q): after for side in self.all for q, after in pairwise(side)}
        self._by(written, written)
        self._by(lambda q: (q.key,), lambda q: (q.key,))
        self._spans(0)
        self._spans(1)
        self._by(lambda q: (q.key,), lambda q: q.others)
        self._by(lambda q: q.others, lambda q: (q.key,))
        self._by(lambda q: (q.key,), lambda q: q.slips)
        self._by(lambda q: q.slips, lambda q: (q.key,))
        self._by(same, same)
        if len(self.left[0]) * len(self.left[1]) <= MANY:
            self._dates()
            self._parts(0)
            self._parts(1)
        self._by(fractions, fractions)

    def _by(self, key: Readings, other: Readings) -> None:
        """Pairs each of the source with the first of the target that can mean the same."""
        if not self.left[0] or not self.left[1]:
            return
        waiting: dict[Reading, list[Quantity]] = defaultdict(list)
        for quantity in reversed(self.left[1]):
            for reading in other(quantity):
                waiting[reading].append(quantity)
        taken: set[int] = set()
        done: set[int] = set()
        for quantity in self.left[0]:
            found = _first(waiting, key(quantity), taken)
            if found:
                taken.add(id(found))
                done.add(id(quantity))
                self.pairs.append((quantity, found))
        self._drop(done, taken)

    def _drop(self, source: set[int], target: set[int]) -> None:
        for side, gone in ((0, source), (1, target)):
            if gone:
                self.left[side][:] = [q for q in self.left[side] if id(q) not in gone]

    def _dates(self) -> None:
        """1 July and 5 July 2019: a part that is not said is borrowed from its own side."""
        sides = [[q for q in self.left[side] if q.kind == "date" or date_of(q)] for side in (0, 1)]
        for a in sides[0]:
            for b in sides[1]:
                if b in self.left[1] and self._fits(a, b):
                    self.pairs.append((a, b))
                    self._drop({id(a)}, {id(b)})
                    break

    def _fits(self, a: Quantity, b: Quantity) -> bool:
        one, two = date_of(a), date_of(b)
        if not one or not two or not any(x and x == y for x, y in zip(one, two, strict=True)):
            return False
        for place, (x, y) in enumerate(zip(one, two, strict=True)):
            if x == y:
                continue
            lacking = two if x else one
            if (x and y) or not (is_open(lacking, place, a, b) or self._said(x or y, place, 1 if x else 0)):
                return False
        return True

    def _said(self, part: int, place: int, side: int) -> bool:
        for q in self.all[side]:
            if q.kind == "date" and isinstance(q.value, tuple) and q.value[place] == part:
                return True
            if q.kind == "number" and q.value == part and (place == 0 or q.key[2] == ""):
                self._drop({id(q)} if side == 0 else set(), {id(q)} if side == 1 else set())
                return True
        return False

    def _parts(self, side: int) -> None:
        """12/15 on one side, 12 of 15 on the other."""
        for quantity in [q for q in self.left[side] if 1 < len(q.parts) <= FEW]:
            wanted, found = list(quantity.parts), []
            for other in self.left[1 - side]:
                value = next((part for part in wanted if means(other, part)), None)
                if value is not None:
                    wanted.remove(value)
                    found.append(other)
            if not wanted:
                gone = ({id(quantity)}, {id(q) for q in found})
                self._drop(*(gone if side == 0 else gone[::-1]))

    def _spans(self, side: int) -> None:
        """January–August 2025 on one side, the first eight months of 2025 on the other."""
        here, there = self.left[side], self.left[1 - side]
        if len(here) > 1 and there and len(here) * len(there) <= MANY:
            for mine, theirs in months_of(self.all[side], here, there, self.all[1 - side]):
                self._drop(*((mine, theirs) if side == 0 else (theirs, mine)))

    def differences(self) -> list[Difference]:
        source, target = (self._loud(side) for side in (0, 1))
        found = [(a, b) for a, b in paired(source, target) if self._replaces(a, b)]
        gone = {id(q) for pair in found for q in pair}
        found += self._vaguely(gone)
        found += [pair for pair in self.pairs if {pair[0].unit, pair[1].unit} == CALENDARS]
        made = [Difference(a, b) for a, b in found]
        made += [Difference(q, None) for q in source if id(q) not in gone and self._counts(q, 0)]
        made += [Difference(None, q) for q in target if id(q) not in gone and self._counts(q, 1)]
        return sorted(made, key=_place)

    def _vaguely(self, gone: set[int]) -> Pairs:
        """Two weeks against a week, tripled against doubled: one of them alone would be no difference."""
        made: Pairs = []
        here, there = self.left
        for a in here if len(here) * len(there) <= MANY else ():
            for b in there:
                if id(a) not in gone and id(b) not in gone and self._vies(a, b):
                    gone |= {id(a), id(b)}
                    made.append((a, b))
        return made

    def _vies(self, a: Quantity, b: Quantity) -> bool:
        return vies(a, b) and not any(q.faint and rates(self.before.get(id(q)), q) for q in (a, b))

    def _loud(self, side: int) -> list[Quantity]:
        return [q for q in self.left[side] if not q.faint]

    def _counts(self, quantity: Quantity, side: int) -> bool:
        """Whether this, alone, is a difference."""
        if quantity.bracketed and quantity.unit in IMPERIAL:
            return misconverts(self.before.get(id(quantity)), quantity)
        if quantity.spelled or (quantity.bracketed and (side == 1 or self._converts(quantity))):
            return False
        beside = (self.before.get(id(quantity)), self.after.get(id(quantity)))
        if quantity.key == ONE or (NIL not in self.readings[1 - side] and nil(quantity, beside)):
            return False
        return not self._repeated(quantity, side)

    def _converts(self, quantity: Quantity) -> bool:
        """(about USD 40 million) after VND 1,000 billion."""
        before = self.before.get(id(quantity))
        if before is None or quantity.start - before.end > 40 or before.kind != quantity.kind:
            return False
        return (
            quantity.kind in ("money", "number")
            and bool(quantity.unit)
            and before.unit not in ("", quantity.unit)
        )

    def _repeated(self, quantity: Quantity, side: int) -> bool:
        """Said more than once here and at least once there: QL45 … QL45 is National Road 45."""
        return self.keys[side][quantity.key] > 1 and quantity.key in self.readings[1 - side]

    def _replaces(self, a: Quantity, b: Quantity) -> bool:
        """One stands for the other; a year said twice stands for nothing that could be left out."""
        again = (repeatable(a) and self._repeated(a, 0), repeatable(b) and self._repeated(b, 1))
        return not any(again) or self._counts(a, 0) or self._counts(b, 1)


def _place(difference: Difference) -> int:
    quantity = difference.source or difference.target
    return quantity.start if quantity else 0


def _first(
    waiting: dict[Reading, list[Quantity]], readings: Iterable[Reading], taken: set[int]
) -> Quantity | None:
    for reading in readings:
        queue = waiting.get(reading, [])
        while queue:
            found = queue.pop()
            if id(found) not in taken:
                return found
    return None

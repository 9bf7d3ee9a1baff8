"""Quantities of two texts set against each other by value; their order is free."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from songma.text.quantities.model import RELATIVE, Difference, Quantity, Reading
from songma.text.quantities.pairing import MANY, Pairs, nil, paired
from songma.text.quantities.periods import months_of

Readings = Callable[[Quantity], Iterable[Reading]]
YEARS = (1000, 2100)


def differences(source: Sequence[Quantity], target: Sequence[Quantity]) -> list[Difference]:
    """What has no equal on the other side, paired where one replaces the other."""
    if Counter(q.key for q in source) == Counter(q.key for q in target):
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
        self.before = {id(q): before for before, q in pairwise(self.all[0])}
        self._by(_written, _written)
        self._by(lambda q: (q.key,), lambda q: (q.key,))
        self._spans(0)
        self._spans(1)
        self._by(lambda q: (q.key,), lambda q: q.others)
        self._by(lambda q: q.others, lambda q: (q.key,))
        self._by(lambda q: (q.key,), lambda q: q.slips)
        self._by(lambda q: q.slips, lambda q: (q.key,))
        self._by(_same, _same)
        if len(self.left[0]) * len(self.left[1]) <= MANY:
            self._dates()
            self._parts(0)
            self._parts(1)
        self._by(_fractions, _fractions)

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
        sides = [[q for q in self.left[side] if q.kind == "date" or _date_of(q)] for side in (0, 1)]
        for a in sides[0]:
            for b in sides[1]:
                if b in self.left[1] and self._fits(a, b):
                    self.pairs.append((a, b))
                    self._drop({id(a)}, {id(b)})
                    break

    def _fits(self, a: Quantity, b: Quantity) -> bool:
        one, two = _date_of(a), _date_of(b)
        if not one or not two or not any(x and x == y for x, y in zip(one, two, strict=True)):
            return False
        for place, (x, y) in enumerate(zip(one, two, strict=True)):
            if x == y:
                continue
            lacking = two if x else one
            if (x and y) or not (_open(lacking, place, a, b) or self._said(x or y, place, 1 if x else 0)):
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
        for quantity in [q for q in self.left[side] if len(q.parts) > 1]:
            wanted, found = list(quantity.parts), []
            for other in self.left[1 - side]:
                value = next((part for part in wanted if _means(other, part)), None)
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
        made = [Difference(a, b) for a, b in found]
        made += [Difference(q, None) for q in source if id(q) not in gone and self._counts(q, 0)]
        made += [Difference(None, q) for q in target if id(q) not in gone and self._counts(q, 1)]
        return sorted(made, key=_place)

    def _loud(self, side: int) -> list[Quantity]:
        return [q for q in self.left[side] if not q.faint]

    def _counts(self, quantity: Quantity, side: int) -> bool:
        """Whether this, alone, is a difference."""
        if quantity.spelled or (quantity.bracketed and (side == 1 or self._converts(quantity))):
            return False
        if nil(quantity, self.all[side], self.all[1 - side]):
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
        again = (_repeatable(a) and self._repeated(a, 0), _repeatable(b) and self._repeated(b, 1))
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


def _fractions(quantity: Quantity) -> tuple[Reading, ...]:
    """3/4 may be a date and a fraction on both sides, a tenth a tenth or the tenth: the fraction is asked."""
    dated = quantity.kind == "date" and quantity.parts
    return quantity.others if dated or (quantity.faint and quantity.value != 1) else ()


def _open(lacking: tuple[int, ...], place: int, a: Quantity, b: Quantity) -> bool:
    """Whether the shorter date leaves this open: March of next year, Sunday the 21st"""
    if place == 0:
        return RELATIVE in (a.unit, b.unit) or (lacking == _date_of(a) and not lacking[2])
    return place == 1 and lacking[:2] == (0, 0)


def _same(quantity: Quantity) -> tuple[Reading, ...]:
    """18K and 18K: what is written alike is no difference."""
    return (("raw", quantity.raw, ""),)


def _date_of(quantity: Quantity) -> tuple[int, ...]:
    for kind, value, _ in (quantity.key, *quantity.others):
        if kind == "date" and isinstance(value, tuple):
            return value
    return ()


def _means(quantity: Quantity, part: Decimal) -> bool:
    plain = ("number", part, "")
    return quantity.key == plain or plain in quantity.others


def _repeatable(quantity: Quantity) -> bool:
    """A year, a date or a code is often said once in one language and twice in another."""
    if quantity.kind in ("date", "code", "email", "phone"):
        return True
    value = quantity.value
    return quantity.kind == "number" and isinstance(value, Decimal) and YEARS[0] <= value <= YEARS[1]


def _written(quantity: Quantity) -> tuple[Reading, ...]:
    """In digits against digits first: of IV and `four`, IV is the counterpart of IV."""
    return (("words" if quantity.spelled else "digits", quantity.key, quantity.key[2]),)

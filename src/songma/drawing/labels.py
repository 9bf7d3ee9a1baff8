"""Where names stand on a sheet so that none covers another, a place, or the edge.

Unit: pixels of the sheet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import hypot

from songma.drawing.geo import Point
from songma.drawing.text import width

Box = tuple[float, float, float, float]  # left, top, right, bottom
SIDES = ("right", "left", "above", "below", "upper-right", "lower-right", "upper-left", "lower-left")
MOST = 20_000  # positions tried; beyond that there is no room
APART = 2.5  # left free at both ends: 1 beside 9 is not 19
ABOVE, BELOW = 1.0, 0.36  # of the size of type: what stands over and under the line it is written on


STEPS = range(-8, 9)
OFF = sorted(
    ((x * 0.6, y * 0.6) for x in STEPS for y in STEPS), key=lambda step: (hypot(*step), step)
)  # in sizes of type


@dataclass(frozen=True)
class Label:
    text: str
    at: Point
    kind: str  # its class: map-name, map-area …
    size: float
    side: str = ""  # tried first
    gap: float = 0.0  # from the point to the text; 0 sets the text on the point


@dataclass(frozen=True)
class Placed:
    label: Label
    x: float
    y: float  # of the line it is written on
    anchor: str

    @cached_property
    def box(self) -> Box:
        wide, size = width(self.label.text, self.label.size), self.label.size
        left = self.x - {"start": 0.0, "middle": wide / 2, "end": wide}[self.anchor]
        return left - APART, self.y - ABOVE * size, left + wide + APART, self.y + BELOW * size


def meets(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def placed(labels: Sequence[Label], taken: Sequence[Box], sheet: Box) -> list[Placed]:
    """The labels that find room, in their order: all of them wherever that is possible."""
    search = _Search(labels, taken, sheet)
    return search.whole() or search.greedy()


class _Search:
    def __init__(self, labels: Sequence[Label], taken: Sequence[Box], sheet: Box) -> None:
        self.sheet, self.taken, self.tried = sheet, taken, 0
        self.fitting: list[list[Placed]] = [[] for _ in labels]
        self.further = [filter(self._fits, _choices(label)) for label in labels]

    def _options(self, number: int) -> Iterator[Placed]:
        """Of one label, all that fit; looked for as far as they are asked for, and once."""
        yield from self.fitting[number]
        for one in self.further[number]:
            self.fitting[number].append(one)
            yield one

    def _fits(self, one: Placed) -> bool:
        left, top, right, bottom = one.box
        inside = left >= self.sheet[0] and top >= self.sheet[1]
        inside = inside and right <= self.sheet[2] and bottom <= self.sheet[3]
        return inside and not any(meets(one.box, box) for box in self.taken)

    def whole(self) -> list[Placed]:
        """Empty where not all find room."""
        chosen: list[Placed] = []
        return chosen if self._extend(chosen) else []

    def _extend(self, chosen: list[Placed]) -> bool:
        if len(chosen) == len(self.fitting):
            return True
        for one in self._options(len(chosen)):
            self.tried += 1
            if self.tried > MOST:
                return False
            if not any(meets(one.box, other.box) for other in chosen):
                chosen.append(one)
                if self._extend(chosen):
                    return True
                chosen.pop()
        return False

    def greedy(self) -> list[Placed]:
        chosen: list[Placed] = []
        for number in range(len(self.fitting)):
            free = (
                one for one in self._options(number) if not any(meets(one.box, other.box) for other in chosen)
            )
            chosen += [one for one in [next(free, None)] if one]
        return chosen


def _choices(label: Label) -> Iterator[Placed]:
    if not label.gap:
        yield from _around(label)
        return
    for side in dict.fromkeys((label.side or SIDES[0], *SIDES)):
        yield _beside(label, side)


def _around(label: Label) -> Iterator[Placed]:
    """On the point, then ever farther off it."""
    x, y = label.at
    for right, down in OFF:
        yield Placed(label, x + right * label.size, y + (down + 0.33) * label.size, "middle")


def _beside(label: Label, side: str) -> Placed:
    x, y, gap, size = *label.at, label.gap, label.size
    slant = 0.6 * gap
    return {
        "right": Placed(label, x + gap, y + 0.33 * size, "start"),
        "left": Placed(label, x - gap, y + 0.33 * size, "end"),
        "above": Placed(label, x, y - gap - BELOW * size, "middle"),
        "below": Placed(label, x, y + gap + ABOVE * size, "middle"),
        "upper-right": Placed(label, x + slant, y - slant - BELOW * size, "start"),
        "lower-right": Placed(label, x + slant, y + slant + ABOVE * size, "start"),
        "upper-left": Placed(label, x - slant, y - slant - BELOW * size, "end"),
        "lower-left": Placed(label, x - slant, y + slant + ABOVE * size, "end"),
    }[side]

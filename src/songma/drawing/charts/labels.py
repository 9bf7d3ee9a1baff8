"""Where the value of each mark on a line is written: beside its mark, off the line, over no other one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from songma.drawing.charts.frame import SIZE
from songma.drawing.text import width

ABOVE, BELOW = (0.0, -17.0, "middle"), (0.0, 18.0, "middle")
RIGHT, LEFT = (7.0, -14.0, "start"), (-7.0, -14.0, "end")  # and above
LOW_RIGHT, LOW_LEFT = (7.0, 15.0, "start"), (-7.0, 15.0, "end")
MARK = 7.0  # half the side of a mark's box
HALF = 8.0  # half the height of a text
Way = tuple[float, float, str]


@dataclass(frozen=True)
class Spot:
    """A mark and what is to be written beside it."""

    x: float
    y: float
    words: str


@dataclass(frozen=True)
class Label:
    x: float
    y: float
    words: str
    anchor: str


@dataclass(frozen=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Box") -> bool:
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)

    def holds(self, other: "Box") -> bool:
        wide = self.left <= other.left and other.right <= self.right
        return wide and self.top <= other.top and other.bottom <= self.bottom


def placed(spots: Sequence[Spot], chosen: Iterable[int], field: Box) -> Iterator[Label]:
    """Labels of the chosen spots within the field; one that finds no room is left out, the last one last."""
    taken = [Box(spot.x - MARK, spot.y - MARK, spot.x + MARK, spot.y + MARK) for spot in spots]
    for n in sorted(chosen, reverse=True):
        for way in _ways(spots, n):
            label = Label(spots[n].x + way[0], spots[n].y + way[1], spots[n].words, way[2])
            box = box_of(label)
            if field.holds(box) and not any(box.touches(other) for other in taken):
                taken.append(box)
                yield label
                break


def box_of(label: Label) -> Box:
    across = width(label.words, SIZE, bold=True)
    left = label.x - {"start": 0.0, "middle": across / 2, "end": across}[label.anchor]
    return Box(left, label.y - HALF, left + across, label.y + HALF)


def _ways(spots: Sequence[Spot], n: int) -> Sequence[Way]:
    """The places around a mark, the one farthest from the line first."""
    before = spots[n - 1].y if n else spots[n].y
    after = spots[n + 1].y if n + 1 < len(spots) else spots[n].y
    y = spots[n].y
    if (before < y and after < y) or (before < y and n + 1 == len(spots)) or (after < y and not n):
        return BELOW, LOW_RIGHT, LOW_LEFT, RIGHT, LEFT, ABOVE
    if before < y < after:
        return RIGHT, LOW_LEFT, ABOVE, BELOW, LEFT
    if before > y > after:
        return LEFT, LOW_RIGHT, ABOVE, BELOW, RIGHT
    return ABOVE, RIGHT, LEFT, BELOW

"""The river as one calm line across the page or down it, with the places that lie along it.

The Mã is turned so that its way from its first point to its mouth is a straight axis; what is left of its
bends is kept, smoothed and stretched. Places stand where the axis passes them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, radians

from songma.drawing.geo import Chart, Line, Point
from songma.drawing.plane import curve, simplified

RIVER = "ma"
CALM = 0.022  # of the way from source to mouth: bends below it are left out
LEFT, RIGHT = 0.04, 0.88  # where the line begins, and where the sea does, as a share of the sheet


@dataclass(frozen=True)
class Axis:
    start: Point
    end: Point

    def turned(self, point: Point) -> Point:
        """Along the axis from 0 to 1, and across it, in the same measure."""
        squeeze = cos(radians(self.start[1]))
        x, y = (point[0] - self.start[0]) * squeeze, point[1] - self.start[1]
        dx, dy = (self.end[0] - self.start[0]) * squeeze, self.end[1] - self.start[1]
        length = hypot(dx, dy)
        return (x * dx + y * dy) / length**2, (x * dy - y * dx) / length**2


def axis_of(river: Line) -> Axis:
    return Axis(river[0], river[-1])


def across(chart: Chart, width: float, height: float) -> str:
    """The line from the left to the right as the `d` of an SVG path; '' without the river."""
    return curve([(x * width, y * height) for x, y in _calm(chart)]) if RIVER in chart.rivers else ""


def down(chart: Chart, width: float, height: float) -> str:
    """The same line from the top to the bottom."""
    return curve([(y * width, x * height) for x, y in _calm(chart)]) if RIVER in chart.rivers else ""


def stops(chart: Chart, places: Sequence[str]) -> dict[str, Point]:
    """Where on the line across the sheet each place stands, as shares of its width and height."""
    axis, line = axis_of(chart.rivers[RIVER]), _calm(chart)
    return {place: _on(line, _share(axis.turned(chart.places[place])[0])) for place in places}


def _on(line: Sequence[Point], along: float) -> Point:
    for (left, low), (right, high) in pairwise(line):
        if left <= along <= right:
            return along, low + (high - low) * (along - left) / ((right - left) or 1)
    return along, line[-1][1]


def _calm(chart: Chart) -> list[Point]:
    """Shares of width and height; the bends fill the sheet's height."""
    axis = axis_of(chart.rivers[RIVER])
    turned = simplified([axis.turned(point) for point in chart.rivers[RIVER]], CALM)
    low, high = min(y for _, y in turned), max(y for _, y in turned)
    inner = [(_share(x), 0.12 + 0.76 * (y - low) / (high - low)) for x, y in turned]
    return [(0.0, inner[0][1]), *inner, (1.0, inner[-1][1])]


def _share(along: float) -> float:
    return LEFT + (RIGHT - LEFT) * min(max(along, 0.0), 1.0)

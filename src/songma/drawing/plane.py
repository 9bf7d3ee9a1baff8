"""From degrees to a sheet of paper: projection, cutting, fewer points, SVG paths."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import cos, hypot, radians

from songma.drawing.geo import Line, Point


@dataclass(frozen=True)
class Sheet:
    """An equirectangular map, true to scale at its middle latitude: `width` pixels for west to east."""

    west: float
    south: float
    east: float
    north: float
    width: float

    @cached_property
    def _squeeze(self) -> float:
        return cos(radians((self.south + self.north) / 2))

    @property
    def height(self) -> float:
        return round(self.width * (self.north - self.south) / ((self.east - self.west) * self._squeeze), 1)

    def at(self, point: Point) -> Point:
        """Pixels from the upper left corner."""
        scale = self.width / (self.east - self.west)
        return (point[0] - self.west) * scale, (self.north - point[1]) * scale / self._squeeze

    def shows(self, line: Line) -> bool:
        """Whether the box around a line touches the sheet."""
        xs, ys = [x for x, _ in line], [y for _, y in line]
        return min(xs) < self.east and max(xs) > self.west and min(ys) < self.north and max(ys) > self.south

    def holds(self, point: Point) -> bool:
        return self.west < point[0] < self.east and self.south < point[1] < self.north

    def kilometres(self, length: float) -> float:
        """The pixels of so many kilometres from west to east."""
        return length / (DEGREE * self._squeeze) * self.width / (self.east - self.west)


DEGREE = 111.2  # kilometres of a degree of latitude


def cut(points: Sequence[Point], box: tuple[float, float, float, float]) -> list[Point]:
    """The part of a ring within left, top, right, bottom (Sutherland-Hodgman)."""
    part = list(points[:-1])
    for axis, edge, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        part = list(_beyond(part, axis, edge, sign))
    return [*part, part[0]] if part else []


def _beyond(part: Sequence[Point], axis: int, edge: float, sign: int) -> Iterator[Point]:
    for start, end in zip([*part[-1:], *part[:-1]], part, strict=True):
        before, after = sign * (start[axis] - edge), sign * (end[axis] - edge)
        if (before >= 0) != (after >= 0):
            share = before / (before - after)
            yield start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
        if after >= 0:
            yield end


def path(points: Sequence[Point], closed: bool = False) -> str:
    """Straight lines between the points, in tenths of a pixel, each from the end of the last: fewer bytes."""
    tenths = [(round(10 * x), round(10 * y)) for x, y in points]
    steps = ((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(tenths))
    text = f"M{_pair(*tenths[0])}l{' '.join(_pair(*step) for step in steps)}".replace(" -", "-")
    return text + "z" if closed else text


def _pair(x: int, y: int) -> str:
    return f"{x / 10:g} {y / 10:g}"


def curve(points: Sequence[Point]) -> str:
    """A smooth line through the points (Catmull-Rom as cubic Bézier)."""
    around = [points[0], *points, points[-1]]
    parts = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for a, b, c, d in zip(around, around[1:], around[2:], around[3:], strict=False):
        first = b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6
        second = c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6
        parts.append("C" + " ".join(f"{x:.1f} {y:.1f}" for x, y in (first, second, c)))
    return "".join(parts)


def simplified(points: Sequence[Point], tolerance: float) -> list[Point]:
    """Fewer points that leave the line by no more than `tolerance` (Douglas-Peucker)."""
    if len(points) < 3:
        return list(points)
    far = max(range(1, len(points) - 1), key=lambda place: _distance(points[place], points[0], points[-1]))
    if _distance(points[far], points[0], points[-1]) <= tolerance:
        return [points[0], points[-1]]
    return simplified(points[: far + 1], tolerance)[:-1] + simplified(points[far:], tolerance)


def ring(points: Sequence[Point], tolerance: float) -> list[Point]:
    """A closed line simplified; its ends are the same point, so it is cut at the farthest one."""
    x, y = points[0]
    far = max(range(len(points)), key=lambda n: hypot(points[n][0] - x, points[n][1] - y))
    return simplified(points[: far + 1], tolerance)[:-1] + simplified(points[far:], tolerance)


def _distance(point: Point, start: Point, end: Point) -> float:
    along, across = end[0] - start[0], end[1] - start[1]
    length = hypot(along, across)
    if not length:
        return hypot(point[0] - start[0], point[1] - start[1])
    return abs(along * (start[1] - point[1]) - across * (start[0] - point[0])) / length

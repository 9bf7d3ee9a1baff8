"""A line through values over time. It breaks where a value is missing; what is not sure is hollow."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from songma.drawing.charts.frame import (
    LINE,
    SIZE,
    SURE,
    TARGET,
    Plot,
    Point,
    Series,
    Sheet,
    drawing,
    inside,
    text,
    thinned,
)
from songma.drawing.charts.key import above, cross, gap_entry, mark, series_entries, state_entries
from songma.drawing.charts.labels import Box, Spot, placed
from songma.drawing.charts.scale import Scale, near, ticks
from songma.drawing.text import width

HEIGHT = {True: 190.0, False: 230.0}  # of the field of the line, on a narrow sheet or not
MANY = 40  # points; more have no marks
BELOW = 28.0
NEXT = 1.5  # times the smallest distance between points: what is farther apart is not joined


def lines(plot: Plot, sheet: Sheet, prefix: str) -> str:
    key, top = above([*series_entries(plot), *state_entries(plot), *gap_entry(plot)], sheet)
    top += LINE + 12
    across, years = _time(plot, sheet)
    up, marks = _values(plot, top, top + HEIGHT[sheet.is_narrow])
    parts = [*key, text(0, top - LINE / 2 - 12, plot.unit, "tick")]
    parts += _axes(plot, sheet, across, years, up, marks)
    for number, one in enumerate(plot.series):
        parts += _series(number, one, across, up)
    parts += _labels(plot, across, up, sheet)
    return drawing(plot, sheet, prefix, max(up.start, up.end) + BELOW, parts)


def _time(plot: Plot, sheet: Sheet) -> tuple[Scale, list[float]]:
    places = [point.middle for point in plot.points]
    low, high = min(places), max(places)
    low, high = (low, high) if low < high else (low - 1, high + 1)
    left = max(width(plot.number(value), SIZE) for value in _tick_values(plot)) + 14
    scale = Scale(low, high, left + 14, sheet.width - 26)
    years = [year for year in ticks(low, high, 12, whole=True) if low <= year <= high]
    return scale, years or [low]


def _tick_values(plot: Plot) -> list[float]:
    values = [value for point in plot.points for value in point.values] or [0.0]
    low, high = (min(values), max(values)) if plot.is_rank else near(values)
    return ticks(low, high, 5)


def _values(plot: Plot, top: float, bottom: float) -> tuple[Scale, list[float]]:
    marks = _tick_values(plot)
    ends = (top, bottom) if plot.is_rank else (bottom, top)
    return Scale(marks[0], marks[-1], *ends), [mark for mark in marks if mark or not plot.is_rank]


def _axes(
    plot: Plot, sheet: Sheet, across: Scale, years: Sequence[float], up: Scale, marks: Sequence[float]
) -> Iterator[str]:
    left = across.start - 20
    grid = "".join(f"M{left:.1f} {up.at(tick):.1f}H{sheet.width:g}" for tick in marks)
    yield f'<path class="chart-grid" d="{grid}"/>'
    if 0 in marks:
        yield f'<path class="chart-zero" d="M{left:.1f} {up.at(0):.1f}H{sheet.width:g}"/>'
    for tick in marks:
        yield text(left - 6, up.at(tick), plot.number(tick), "tick", "end")
    bottom = max(up.start, up.end)
    for x, label in thinned([(inside(across.at(year), f"{year:g}", sheet), f"{year:g}") for year in years]):
        yield text(x, bottom + 16, label, "tick", "middle")


def _series(number: int, one: Series, across: Scale, up: Scale) -> Iterator[str]:
    points = sorted(one.points, key=lambda point: point.middle)
    kind = f"chart-line chart-mark-{number % 4 + 1}"
    for is_sure, path in _segments(points, across, up):
        yield f'<path class="{kind}{"" if is_sure else " chart-dashed"}" d="{path}"/>'
    for point in points:
        x = across.at(point.middle)
        if not point.values:
            yield cross(x, max(up.start, up.end))
        elif len(points) <= MANY:
            yield mark(number, x, up.at(point.values[0]), point.state)


def _segments(points: Sequence[Point], across: Scale, up: Scale) -> Iterator[tuple[bool, str]]:
    """Joined neighbours, those of one kind in one path; a target is no value and joins nothing."""
    steps = [b.middle - a.middle for a, b in pairwise(points) if b.middle > a.middle]
    most, open_kind, path = NEXT * min(steps, default=0), None, ""
    for a, b in pairwise(points):
        joined = a.values and b.values and TARGET not in (a.state, b.state) and b.middle - a.middle <= most
        kind = (a.state == b.state == SURE) if joined else None
        if kind is not open_kind and path:
            yield bool(open_kind), path
            path = ""
        if joined:
            path = path or f"M{across.at(a.middle):.1f} {up.at(a.values[0]):.1f}"
            path += f"L{across.at(b.middle):.1f} {up.at(b.values[0]):.1f}"
        open_kind = kind
    if path:
        yield bool(open_kind), path


def _labels(plot: Plot, across: Scale, up: Scale, sheet: Sheet) -> Iterator[str]:
    """Values beside their marks where there is one line; of many, only the first and the last."""
    if len(plot.series) > 1:
        return
    points = [point for point in sorted(plot.points, key=lambda point: point.middle) if point.values]
    spots = [Spot(across.at(p.middle), up.at(p.values[0]), p.written) for p in points]
    field = Box(across.start - 14, 0, sheet.width, max(up.start, up.end) + 8)
    chosen = range(len(spots)) if len(spots) <= MANY else (0, len(spots) - 1)
    for place in placed(spots, chosen, field):
        yield text(place.x, place.y, place.words, "value", place.anchor)

"""Dots on a line for each name: one or several series told apart by the shape of their marks; ranges, too."""

from collections.abc import Iterator, Sequence

from songma.drawing.charts.frame import PAD, SIZE, Plot, Point, Sheet, beside, drawing, room, value
from songma.drawing.charts.key import above, mark, series_entries
from songma.drawing.charts.rows import AXIS, Row, axis, laid_out, names, value_scale
from songma.drawing.charts.scale import Scale
from songma.drawing.charts.text import width

ROW = 34.0
REACH = 11.0  # from the middle of a mark to its value
Places = Sequence[tuple[int, Point]]  # the number of each series, and its point


def dots(plot: Plot, sheet: Sheet, prefix: str) -> str:
    key, top = above(series_entries(plot), sheet)
    groups = _grouped(plot)
    rows = laid_out([(name, [p for _, p in places]) for name, places in groups], plot, sheet, ROW, top=top)
    before = max((_room(_first(places), plot) for _, places in groups), default=0)
    after = max(_room(_last(places), plot) for _, places in groups)
    start = rows.left + before + PAD
    scale, marks = value_scale(plot, sheet, start, max(sheet.width - after - PAD, start + 40), zero=False)
    parts = [*key, *axis(plot, sheet, scale, marks, rows), *names(rows, sheet)]
    for row, (_, places) in zip(rows.rows, groups, strict=True):
        parts += _row(row, places, plot, scale)
    return drawing(plot, sheet, prefix, rows.rows[-1].bottom + AXIS, parts)


def _grouped(plot: Plot) -> list[tuple[str, Places]]:
    """The points of all series by their name, each name once, in the order in which they come."""
    groups: dict[str, list[tuple[int, Point]]] = {}
    for number, one in enumerate(plot.series):
        for point in one.points:
            groups.setdefault(point.label, []).append((number, point))
    return list(groups.items())


def _ordered(places: Places) -> list[Point]:
    return sorted((point for _, point in places if point.values), key=lambda point: point.values)


def _first(places: Places) -> Point | None:
    """The lowest, whose value stands on the left, where there are others."""
    ordered = _ordered(places)
    return ordered[0] if len(ordered) > 1 else None


def _last(places: Places) -> Point:
    """The highest, whose value stands on the right; one without a value where there is no other."""
    return (_ordered(places) or [places[0][1]])[-1]


def _room(point: Point | None, plot: Plot) -> float:
    return room(beside(point, plot)) + REACH if point else REACH


def _row(row: Row, places: Places, plot: Plot, scale: Scale) -> Iterator[str]:
    ends = [scale.at(value) for _, point in places for value in point.values]
    y, first, last = row.middle, _first(places), _last(places)
    if not ends:
        yield value(scale.start, y, beside(last, plot))
        return
    yield f'<path class="chart-link" d="M{min(ends):.1f} {y:.1f}H{max(ends):.1f}"/>'
    for number, point in places:
        for place in dict.fromkeys(point.values):
            yield mark(number, scale.at(place), y, point.state)
    if first:
        yield value(min(ends) - REACH, y, beside(first, plot), "end")
    yield value(max(ends) + REACH, y, beside(last, plot))
    if any(not point.values for _, point in places):
        yield value(
            max(ends) + REACH + width("  ", SIZE) + room(beside(last, plot)), y, ("", plot.words["gap"])
        )

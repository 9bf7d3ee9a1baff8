"""Dots on a line for each name: one or several series told apart by the shape of their marks; ranges, too."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from songma.drawing.charts.frame import PAD, Plot, Point, Sheet, beside, drawing, room, value
from songma.drawing.charts.key import Entry, above, mark, series_entries, state_entries
from songma.drawing.charts.rows import AXIS, LEAST, Row, axis, laid_out, names, value_scale
from songma.drawing.charts.scale import Scale

ROW = 34.0
REACH = 11.0  # from the middle of a mark to its value
Places = Sequence[tuple[int, Point]]  # the number of each series, and its point


def dots(plot: Plot, sheet: Sheet, prefix: str) -> str:
    return _drawn(plot, sheet, prefix, series_entries(plot))


def _drawn(plot: Plot, sheet: Sheet, prefix: str, entries: Sequence[Entry]) -> str:
    key, top = above(entries, sheet)
    groups = _grouped(plot)
    rows = laid_out([(name, [p for _, p in places]) for name, places in groups], plot, sheet, ROW, top=top)
    start = rows.left + max(room(_first(places, plot)) for _, places in groups) + REACH + PAD
    end = sheet.width - max(room(_last(places, plot)) for _, places in groups) - REACH - PAD
    if end - start < LEAST and not sheet.is_narrow:  # no room between names and values: names go above
        return _drawn(plot, replace(sheet, is_narrow=True), prefix, entries)
    if end - start < LEAST and plot.words != (short := _short(plot)).words:
        return _drawn(short, sheet, prefix, [*entries, *state_entries(plot)])
    scale, marks = value_scale(plot, sheet, start, max(end, start + 1), zero=False)
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


def _short(plot: Plot) -> Plot:
    """Without remarks beside the values: the marks show them and the key names them."""
    return replace(plot, words={key: words if key == "gap" else "" for key, words in plot.words.items()})


def _first(places: Places, plot: Plot) -> tuple[str, str]:
    """Of the lowest, whose value stands on the left, where there are others."""
    ordered = _ordered(places)
    return beside(ordered[0], plot) if len(ordered) > 1 else ("", "")


def _last(places: Places, plot: Plot) -> tuple[str, str]:
    """Of the highest, whose value stands on the right, and that there is one without a value."""
    ordered = _ordered(places)
    written, remark = beside(ordered[-1], plot) if ordered else ("", "")
    gap = plot.words["gap"] if len(ordered) < len(places) else ""
    return written, "; ".join(part for part in (remark, gap) if part)


def _row(row: Row, places: Places, plot: Plot, scale: Scale) -> Iterator[str]:
    ends = [scale.at(value) for _, point in places for value in point.values]
    y = row.middle
    if not ends:
        yield value(scale.start, y, _last(places, plot))
        return
    yield f'<path class="chart-link" d="M{min(ends):.1f} {y:.1f}H{max(ends):.1f}"/>'
    for number, point in places:
        for place in dict.fromkeys(point.values):
            yield mark(number, scale.at(place), y, point.state)
    if any(first := _first(places, plot)):
        yield value(min(ends) - REACH, y, first, "end")
    yield value(max(ends) + REACH, y, _last(places, plot))

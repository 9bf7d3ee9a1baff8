"""Bars from the line of zero, each with its name and its value; many become one shape with few names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from songma.drawing.charts.frame import (
    LINE,
    PAD,
    SIZE,
    SURE,
    TARGET,
    Plot,
    Point,
    Sheet,
    beside,
    drawing,
    room,
    text,
    value,
)
from songma.drawing.charts.rows import AXIS, BETWEEN, LEAST, Row, Rows, axis, laid_out, names, value_scale
from songma.drawing.charts.scale import Scale
from songma.drawing.text import shortened

MANY = 40  # bars; more are drawn without their values, which the table has
BAR, ROW = {True: 15.0, False: 20.0}, 32.0  # the height of a bar on a narrow sheet or not, and of a row
THIN, PITCH = 5.0, 7.0  # of many bars
EVERY = 3  # of many bars, the one that is named
MANY_NAMES = 0.34  # of the sheet, for the names of many bars


def bars(plot: Plot, sheet: Sheet, prefix: str) -> str:
    return (_many if len(plot.points) > MANY else _few)(plot, sheet, prefix)


def _few(plot: Plot, sheet: Sheet, prefix: str) -> str:
    said = [beside(point, plot) for point in plot.points]
    groups = [(point.label, [point]) for point in plot.points]
    rows = laid_out(groups, plot, sheet, ROW, list(map(room, said)))
    start, end = rows.left + PAD, sheet.width - PAD
    if not sheet.is_narrow:
        left = [_end(one) for point, one in zip(plot.points, said, strict=True) if sum(point.values) < 0]
        right = [_end(one) for point, one in zip(plot.points, said, strict=True) if sum(point.values) >= 0]
        start, end = start + max(left, default=0), end - max(right, default=0)
        if end - start < LEAST:  # no room between names and values: names go above
            return _few(plot, replace(sheet, is_narrow=True), prefix)
    scale, marks = value_scale(plot, sheet, start, end, zero=True)
    parts = [*axis(plot, sheet, scale, marks, rows), *names(rows, sheet)]
    for row, one in zip(rows.rows, said, strict=True):
        parts += _bar(row, one, scale, sheet)
    return drawing(plot, sheet, prefix, rows.rows[-1].bottom + AXIS, parts)


def _end(said: tuple[str, str]) -> float:
    """What the value takes at the end of its bar."""
    return room(said) + BETWEEN


def _bar(row: Row, said: tuple[str, str], scale: Scale, sheet: Sheet) -> Iterator[str]:
    point, zero = row.points[0], scale.at(0)
    end = scale.at(point.values[0]) if point.values else zero
    if point.values:
        height = BAR[sheet.is_narrow]
        yield shape(point, min(zero, end), row.middle - height / 2, abs(end - zero), height)
    if sheet.is_narrow:
        yield value(sheet.width, row.top + (len(row.lines) - 0.5) * LINE, said, "end")
    elif end < zero:
        yield value(end - 6, row.middle, said, "end")
    else:
        yield value(end + 6, row.middle, said)


def shape(point: Point, x: float, y: float, width: float, height: float) -> str:
    """A bar that shows how sure its value is."""
    box = f'x="{x:.1f}" y="{y:.1f}" width="{max(width, 0.5):.1f}" height="{height:g}"'
    if point.state == SURE:
        return f'<rect class="chart-bar" {box}/>'
    if point.state == TARGET:
        return f'<rect class="chart-outline chart-dashed" fill="none" {box}/>'
    return f'<rect class="chart-outline" fill="url(#{point.state})" {box}/>'


def _many(plot: Plot, sheet: Sheet, prefix: str) -> str:
    left = sheet.width * MANY_NAMES
    scale, marks = value_scale(plot, sheet, left + PAD, sheet.width - 14, zero=True)
    top = 24.0
    height = top + len(plot.points) * PITCH
    frame = Rows([Row("", (), (), top, (top + height) / 2, height)], left, top - LINE / 2 - 4)
    parts = [*axis(plot, sheet, scale, marks, frame), *_paths(plot.points, scale, top)]
    for n, point in enumerate(plot.points[::EVERY]):
        name = shortened(point.label, left - BETWEEN, SIZE)
        parts.append(text(left - BETWEEN, top + (n * EVERY + 0.5) * PITCH, name, anchor="end"))
    return drawing(plot, sheet, prefix, height + AXIS, parts)


def _paths(points: Sequence[Point], scale: Scale, top: float) -> Iterator[str]:
    """All bars of one kind as one path."""
    kinds: dict[bool, str] = {}
    for n, point in enumerate(points):
        if point.values:
            end, zero = scale.at(point.values[0]), scale.at(0)
            box = f"M{zero:.1f} {top + n * PITCH:.1f}h{end - zero:.1f}v{THIN:g}h{zero - end:.1f}z"
            kinds[point.state == SURE] = kinds.get(point.state == SURE, "") + box
    for is_sure, path in kinds.items():
        yield f'<path class="{"chart-bar" if is_sure else "chart-outline"}" d="{path}"/>'

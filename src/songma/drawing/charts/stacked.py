"""Parts of a whole, one after another on a bar; beneath it what each part is and how much."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from songma.drawing.charts.frame import (
    LINE,
    PAD,
    SIZE,
    SURE,
    TARGET,
    Plot,
    Point,
    Series,
    Sheet,
    beside,
    drawing,
    room,
    texts,
    value,
)
from songma.drawing.charts.scale import Scale
from songma.drawing.text import width, wrapped

BAR, SWATCH = 38.0, 14.0
PARTS = 5  # kinds of parts that can be told apart
NAME = 24.0  # from a swatch to its name
BETWEEN = 16.0  # from the longest name to the values
LEAST = 0.35  # of the sheet, for names beside long values
Box = Callable[[float, float, float, float], str]  # left, top, width, height


@dataclass(frozen=True)
class Part:
    name: str
    said: tuple[str, str]
    size: float
    box: Box


def stacked(plot: Plot, sheet: Sheet, prefix: str) -> str:
    """All bars have one scale; where the whole is given, what its parts leave is drawn and named."""
    bars = [_parts(one, plot) for one in plot.series]
    scale = Scale(0, max(sum(part.size for part in parts) for parts in bars) or 1, 1, sheet.width - 1)
    marks: list[str] = []
    y = PAD
    for one, parts in zip(plot.series, bars, strict=True):
        lines = wrapped(one.label, sheet.width, SIZE) if one.label else []
        marks.append(texts(0, y + LINE / 2, lines))
        y += len(lines) * LINE + (4 if lines else 0)
        marks += _bar(parts, scale, y)
        drawn, y = _list(parts, sheet, y + BAR + 16)
        marks += drawn
        y += LINE / 2
    return drawing(plot, sheet, prefix, y - LINE / 2, marks)


def _parts(one: Series, plot: Plot) -> list[Part]:
    parts = [
        Part(point.label, beside(point, plot), sum(point.values[:1]), _look(n, point))
        for n, point in enumerate(one.points)
    ]
    left = (plot.whole or 0) - sum(part.size for part in parts)
    if plot.rest and left > 1e-9 * (plot.whole or 0):
        parts.append(Part(plot.rest, (plot.rest_written, ""), left, partial(_box, "chart-rest")))
    return parts


def _look(n: int, point: Point) -> Box:
    """Coloured, with a texture of its own; hatched where it is not sure."""
    number = n % PARTS + 1
    if point.state == TARGET:
        return partial(_box, "chart-outline chart-dashed", fill="none")
    if point.state != SURE:
        return partial(_box, "chart-outline", fill=f"url(#{point.state})")
    plain = f"chart-part chart-fill-{number}"
    if number == 1:
        return partial(_box, plain)
    texture = partial(_box, "", fill=f"url(#part-{number})")
    return lambda *at: _box(plain, *at) + texture(*at)


def _box(kind: str, x: float, y: float, across: float, height: float, fill: str = "") -> str:
    classes = f' class="{kind}"' if kind else ""
    filled = f' fill="{fill}"' if fill else ""
    box = f'x="{x:.1f}" y="{y:.1f}" width="{max(across, 0):.1f}" height="{height:g}"'
    return f"<rect{classes}{filled} {box}/>"


def _bar(parts: Sequence[Part], scale: Scale, y: float) -> list[str]:
    marks, start = [], 0.0
    for part in parts:
        end = start + part.size
        marks.append(part.box(scale.at(start), y, scale.at(end) - scale.at(start), BAR))
        start = end
    return marks


def _list(parts: Sequence[Part], sheet: Sheet, y: float) -> tuple[list[str], float]:
    """A line for each part: swatch, name, value; the values in a column, on a narrow sheet at its edge."""
    values = max(room(part.said) for part in parts)
    most = max(sheet.width - NAME - values - BETWEEN, sheet.width * LEAST)
    names = [wrapped(part.name, most, SIZE) for part in parts]
    column = NAME + max(width(line, SIZE) for lines in names for line in lines) + BETWEEN
    marks = []
    for part, lines in zip(parts, names, strict=True):
        marks.append(part.box(0.5, y - SWATCH / 2, SWATCH, SWATCH))
        marks.append(texts(NAME, y, lines))
        at = (sheet.width, "end") if sheet.is_narrow else (column, "")
        marks.append(value(at[0], y, part.said, at[1]))
        y += len(lines) * LINE + 3
    return marks, y - LINE / 2

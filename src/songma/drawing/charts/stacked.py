"""Parts of a whole, one after another on a bar; beneath it what each part is and how much."""

from collections.abc import Iterator, Sequence

from songma.drawing.charts.frame import (
    LINE,
    PAD,
    SIZE,
    SURE,
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
from songma.drawing.charts.text import width, wrapped

BAR, SWATCH = 38.0, 14.0
PARTS = 5  # kinds of parts that can be told apart
NAME = 24.0  # from a swatch to its name


def stacked(plot: Plot, sheet: Sheet, prefix: str) -> str:
    """All bars have one scale; where the whole is given, what its parts leave is drawn and named."""
    totals = [plot.whole or sum(p.values[0] for p in one.points if p.values) for one in plot.series]
    scale = Scale(0, max(totals, default=0) or 1, 1, sheet.width - 1)
    parts, y = [], PAD
    for one, total in zip(plot.series, totals, strict=True):
        drawn, y = _bar(one, plot, sheet, scale, y, total)
        parts += drawn
    return drawing(plot, sheet, prefix, y, parts)


def _bar(
    one: Series, plot: Plot, sheet: Sheet, scale: Scale, y: float, total: float
) -> tuple[list[str], float]:
    parts, start = [], 0.0
    if one.label:
        lines = wrapped(one.label, sheet.width, SIZE)
        parts.append(texts(0, y + LINE / 2, lines))
        y += len(lines) * LINE + 4
    for n, point in enumerate(one.points):
        end = start + (point.values[0] if point.values else 0)
        parts += _part(n, point, scale.at(start), y, scale.at(end) - scale.at(start))
        start = end
    below = y + BAR + 16
    rest = total - start > 1e-9 * total and plot.rest
    if rest:
        parts.append(_box("chart-rest", scale.at(start), y, scale.at(total) - scale.at(start), BAR))
    for n, point in enumerate(one.points):
        sign = "".join(_part(n, point, 0.5, below - SWATCH / 2 + 1, SWATCH, SWATCH))
        drawn, below = _named(sign, point.label, beside(point, plot), sheet, below)
        parts += drawn
    if rest:
        sign = _box("chart-rest", 0.5, below - SWATCH / 2 + 1, SWATCH, SWATCH)
        drawn, below = _named(sign, plot.rest, (plot.rest_written, ""), sheet, below)
        parts += drawn
    return parts, below


def _part(n: int, point: Point, x: float, y: float, across: float, height: float = BAR) -> Iterator[str]:
    """Coloured, with a texture of its own; hatched where it is not sure."""
    number = n % PARTS + 1
    yield _box(f"chart-part chart-fill-{number}", x, y, across, height)
    texture = point.state if point.state in ("estimate", "unconfirmed") else f"part-{number}"
    if number > 1 or point.state != SURE:
        yield _box("", x, y, across, height, f"url(#{texture})")


def _box(kind: str, x: float, y: float, across: float, height: float, fill: str = "") -> str:
    classes = f' class="{kind}"' if kind else ""
    filled = f' fill="{fill}"' if fill else ""
    return (
        f'<rect{classes}{filled} x="{x:.1f}" y="{y:.1f}" width="{max(across, 0):.1f}" height="{height:g}"/>'
    )


def _named(
    sign: str, name: str, said: tuple[str, str], sheet: Sheet, y: float
) -> tuple[Sequence[str], float]:
    """A line of the list: sign, name, and the value at its end or at the right edge of a narrow sheet."""
    most = sheet.width - NAME - room(said) - 12
    lines = wrapped(name, max(most, sheet.width / 3), SIZE)
    parts = [sign, texts(NAME, y + 1, lines)]
    last = y + 1 + (len(lines) - 1) * LINE
    if sheet.is_narrow:
        parts.append(value(sheet.width, last, said, "end"))
    else:
        parts.append(value(NAME + width(lines[-1], SIZE) + 12, last, said))
    return parts, last + LINE + 4

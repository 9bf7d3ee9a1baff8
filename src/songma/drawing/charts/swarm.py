"""Many dated things as dots along time, a band for each kind; those of one time stand above each other."""

from collections.abc import Iterator, Sequence

from songma.drawing.charts.frame import (
    LINE,
    SIZE,
    SURE,
    Plot,
    Point,
    Series,
    Sheet,
    drawing,
    inside,
    text,
    texts,
    thinned,
)
from songma.drawing.charts.key import above
from songma.drawing.charts.rows import AXIS, BETWEEN, names_width
from songma.drawing.charts.scale import Scale, ticks
from songma.drawing.text import wrapped

DOT = 4.2  # radius
STEP = 10.0  # from one dot to the next above it
LONG = 4.0  # pixels: what lasts longer is drawn with both its ends


def swarm(plot: Plot, sheet: Sheet, prefix: str) -> str:
    left = names_width([one.label for one in plot.series], sheet)
    points = plot.points
    years = ticks(min(p.start for p in points), max(p.end for p in points), 6 if sheet.is_narrow else 8, True)
    scale = Scale(years[0], years[-1], left + 8, sheet.width - 14)
    key, top = above(_key(plot), sheet)
    parts: list[str] = []
    y = top + 6
    for one in plot.series:
        drawn, y = _band(one, sheet, scale, left, y)
        parts += drawn
    grid = "".join(f"M{scale.at(year):.1f} {top:.1f}V{y:.1f}" for year in years)
    labels = [(inside(scale.at(year), f"{year:g}", sheet), f"{year:g}") for year in years]
    ticked = [text(x, y + 16, label, "tick", "middle") for x, label in thinned(labels)]
    behind = f'<path class="chart-grid" d="{grid}"/>'
    return drawing(plot, sheet, prefix, y + AXIS, [*key, behind, *parts, *ticked])


def _key(plot: Plot) -> list[tuple[str, str]]:
    unsure = dict.fromkeys(point.state for point in plot.points if point.state != SURE)
    return [(_dot(0, 0, state), plot.words[state]) for state in unsure]


def _band(one: Series, sheet: Sheet, scale: Scale, left: float, top: float) -> tuple[Sequence[str], float]:
    lines = wrapped(one.label, left - BETWEEN if left else sheet.width, SIZE)
    lanes = in_lanes([(scale.at(p.start) - DOT, scale.at(p.end) + DOT) for p in one.points])
    dots = (max(lanes) + 1) * STEP + 8
    block = len(lines) * LINE
    bottom = top + (block + dots + 6 if sheet.is_narrow else max(block, dots) + 8)
    parts = [texts(0, top + LINE / 2, lines)] if sheet.is_narrow else []
    if not sheet.is_narrow:
        middle = (top + bottom) / 2 - (len(lines) - 1) * LINE / 2
        parts.append(texts(left - BETWEEN, middle, lines, anchor="end"))
    parts.append(f'<path class="chart-grid" d="M{left:.1f} {bottom:.1f}H{sheet.width:g}"/>')
    for point, lane in zip(one.points, lanes, strict=True):
        parts += _thing(point, scale, bottom - 7 - lane * STEP)
    return parts, bottom


def _thing(point: Point, scale: Scale, y: float) -> Iterator[str]:
    first, last = scale.at(point.start), scale.at(point.end)
    if last - first <= LONG:
        yield _dot((first + last) / 2, y, point.state)
        return
    yield f'<path class="chart-link" d="M{first:.1f} {y:.1f}H{last:.1f}"/>'
    yield _dot(first, y, point.state)
    yield _dot(last, y, point.state)


def _dot(x: float, y: float, state: str) -> str:
    hollow = "" if state == SURE else " chart-hollow"
    path = f"M-{DOT} 0a{DOT} {DOT} 0 1 0 {2 * DOT} 0a{DOT} {DOT} 0 1 0-{2 * DOT} 0z"
    return (
        f'<path class="chart-mark chart-mark-1{hollow}" transform="translate({x:.1f} {y:.1f})" d="{path}"/>'
    )


def in_lanes(spans: Sequence[tuple[float, float]]) -> list[int]:
    """For each span the lowest lane in which it touches no other, in the order of their beginnings."""
    ends: list[float] = []
    lanes = [0] * len(spans)
    for n in sorted(range(len(spans)), key=lambda n: spans[n]):
        start, end = spans[n]
        lane = next((lane for lane, taken in enumerate(ends) if taken <= start), len(ends))
        ends[lane : lane + 1] = [end]
        lanes[n] = lane
    return lanes

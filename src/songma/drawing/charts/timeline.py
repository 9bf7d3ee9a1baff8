"""Events down a line of time, each with its day and what it was. Names move apart, marks do not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from songma.drawing.charts.frame import LINE, SIZE, Plot, Point, Sheet, drawing, text, texts
from songma.drawing.charts.key import above, mark, state_entries
from songma.drawing.charts.scale import Scale, ticks
from songma.drawing.text import wrapped

AXIS = 52.0  # where the line of time runs
NAMES = 92.0  # where names begin
APART = 12.0  # between two names
LONG = 6.0  # pixels: what lasts longer is drawn with its length
YEARS = 8  # most ticks
STRETCH = 1.2  # how much longer the line is than all names together


@dataclass(frozen=True)
class Event:
    point: Point
    lines: Sequence[str]

    @property
    def height(self) -> float:
        return (1 + len(self.lines)) * LINE + APART


def timeline(plot: Plot, sheet: Sheet, prefix: str) -> str:
    points = sorted(plot.points, key=lambda point: (point.middle, point.end))
    events = [Event(point, wrapped(point.label, sheet.width - NAMES, SIZE)) for point in points]
    height = sum(event.height for event in events) * STRETCH
    most = min(YEARS, int(height / LINE / 2))
    years = ticks(min(p.start for p in points), max(p.end for p in points), most, whole=True)
    key, top = above(state_entries(plot), sheet)
    top += 14
    scale = Scale(years[0], years[-1], top, top + height)
    tops = moved_apart(
        [scale.at(event.point.middle) - LINE / 2 for event in events],
        [event.height for event in events],
        top - LINE / 2,
        top + height + LINE / 2,
    )
    parts = [*key, *_axis(years, scale), *_events(events, tops, scale)]
    parts += [mark(0, AXIS, scale.at(event.point.middle), event.point.state) for event in events]
    return drawing(plot, sheet, prefix, top + height + 16, parts)


def moved_apart(wanted: Sequence[float], sizes: Sequence[float], first: float, last: float) -> list[float]:
    """Places as near as may be to those wanted, in their order, none over another, between first and last.

    Neighbours that would touch move as one block to the middle of what they want.
    """
    before = [sum(sizes[:n]) for n in range(len(sizes))]
    blocks: list[tuple[float, int]] = []  # the mean of what is wanted, how many
    for place, offset in zip(wanted, before, strict=True):
        blocks.append((place - offset, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (b, m), (a, n) = blocks.pop(), blocks.pop()
            blocks.append(((a * n + b * m) / (n + m), n + m))
    places = [mean for mean, count in blocks for _ in range(count)]
    most = max(last - sum(sizes), first)
    return [min(max(place, first), most) + offset for place, offset in zip(places, before, strict=True)]


def _axis(years: Sequence[float], scale: Scale) -> Iterator[str]:
    yield f'<path class="chart-zero" d="M{AXIS:g} {scale.start:.1f}V{scale.end:.1f}"/>'
    ends = "".join(f"M{AXIS - 6:g} {scale.at(year):.1f}h6" for year in years)
    yield f'<path class="chart-zero" d="{ends}"/>'
    for year in years:
        yield text(AXIS - 10, scale.at(year), f"{year:g}", "tick", "end")


def _events(events: Sequence[Event], tops: Sequence[float], scale: Scale) -> Iterator[str]:
    for event, top in zip(events, tops, strict=True):
        point, y = event.point, top + LINE / 2
        first, middle, last = (scale.at(year) for year in (point.start, point.middle, point.end))
        if last - first > LONG:
            yield f'<path class="chart-span" d="M{AXIS:g} {first:.1f}V{last:.1f}"/>'
        yield f'<path class="chart-leader" d="M{AXIS + 8:g} {middle:.1f}L{NAMES - 8:g} {y:.1f}"/>'
        yield text(NAMES, y, point.written, "value")
        yield texts(NAMES, y + LINE, event.lines)

"""One map as SVG: land, water, places, and their names in two sizes of type, of which a page shows one.

Colours and fonts come from the stylesheet of the page, or of the file (`standalone`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from songma.drawing import degrees
from songma.drawing.geo import Line, Point
from songma.drawing.labels import Placed
from songma.drawing.layout import DOT, EDGE, INSET, MARK, SMALL, WIDTH, Bar, Layout
from songma.drawing.plane import Sheet, curve, cut, path, ring, simplified

FINE = 1.3  # pixels that may be simplified away: below it nobody sees more, above it bends become corners
BEYOND = 6.0  # pixels that land is drawn over the edge, so that no border shows there
DOTS = {"capital": MARK, "town": 5.5}  # half their width
FORMS = {  # the mark of a kind of place, around 0 0
    "gate": "M0-8L8 0 0 8-8 0z",
    "port": "M-6.5-6.5h13v13h-13z",
    "airport": "M0-8.5L8.5 6.5h-17z",
    "heritage": "M-8.5 8V-1a8.5 8.5 0 0 1 17 0v9h-5.5V0a3 3 0 0 0-6 0v8z",
}


@dataclass(frozen=True)
class Picture:
    layouts: Sequence[tuple[str, Layout]]  # by what the stylesheet calls them: wide, narrow

    @property
    def layout(self) -> Layout:
        return self.layouts[0][1]

    @property
    def size(self) -> Point:
        return WIDTH, self.layout.sheet.height

    def drawn(self) -> str:
        """The parts of the picture, without the root that holds them."""
        shapes = (
            self._land(),
            self._graticule(),
            self._rivers(),
            self._islets(),
            self._places(),
            self._inset(),
        )
        parts = [part for group in shapes for part in group]
        for name, layout in self.layouts:
            parts.append(f'<g class="map-names map-{name}">{"".join(_writing(layout))}</g>')
        return "".join(parts)

    def _land(self) -> Iterator[str]:
        sheet = self.layout.sheet
        yield f'<rect class="map-sea" width="{WIDTH:g}" height="{sheet.height:g}"/>'
        for name, rings in sorted(self.layout.chart.land, key=lambda part: part[0]):
            shapes = "".join(_shape(sheet, line) for line in rings if sheet.shows(line))
            if shapes:
                kind = f"map-land map-{name}" if name else "map-land"
                yield f'<path class="{kind}" d="{shapes}"/>'

    def _graticule(self) -> Iterator[str]:
        plan, sheet = self.layout.plan, self.layout.sheet
        if plan.graticule:
            west, south, east, north = plan.frame
            across = (
                f"M0 {sheet.at((west, y))[1]:.1f}h{WIDTH:g}"
                for y in degrees.lines(south, north, plan.graticule)
            )
            down = (
                f"M{sheet.at((x, north))[0]:.1f} 0v{sheet.height:g}"
                for x in degrees.lines(west, east, plan.graticule)
            )
            yield f'<path class="map-graticule" d="{"".join(across)}{"".join(down)}"/>'

    def _rivers(self) -> Iterator[str]:
        sheet, rivers = self.layout.sheet, self.layout.chart.rivers
        for id in self.layout.plan.rivers:
            if id in rivers:
                points = simplified([sheet.at(point) for point in rivers[id]], FINE)
                yield f'<path class="map-river" d="{curve(points)}"/>'

    def _islets(self) -> Iterator[str]:
        islands = self.layout.plan.islands
        yield from _dots(
            self.layout.sheet, [point for group, point in self.layout.sea.islets if group in islands]
        )

    def _places(self) -> Iterator[str]:
        layout = self.layout
        for one in layout.plan.places:
            if one.id in layout.chart.places:
                named = layout.names.get(one.id)
                kind = named.kind if named and not layout.plan.is_numbered else ""
                yield mark(kind, layout.sheet.at(layout.chart.places[one.id]))

    def _inset(self) -> Iterator[str]:
        if not self.layout.plan.has_inset:
            return
        left, top = self.layout.corner
        box = f'width="{INSET.width:g}" height="{INSET.height:g}"'
        yield f'<svg x="{left:g}" y="{top:g}" {box}><rect class="map-sea" {box}/>'
        shapes = "".join(
            _shape(INSET, line) for _, rings in self.layout.sea.land for line in rings if INSET.shows(line)
        )
        yield f'<path class="map-land" d="{shapes}"/>'
        yield from _dots(INSET, [point for _, point in self.layout.sea.islets])
        west, south, east, north = self.layout.plan.frame
        (x, y), (right, low) = INSET.at((west, north)), INSET.at((east, south))
        x, y = max(x, 2.0), max(y, 2.0)  # a frame may begin farther west than the small map
        yield f'<path class="map-here" d="M{x:.1f} {y:.1f}H{right:.1f}V{low:.1f}H{x:.1f}z"/>'
        yield f'<rect class="map-inset" {box}/></svg>'


def mark(kind: str, at: Point) -> str:
    """The mark of a kind of place, or a dot; that of a capital is a ring."""
    x, y = at
    if kind in FORMS:
        return f'<path class="map-place" transform="translate({x:.1f} {y:.1f})" d="{FORMS[kind]}"/>'
    dot = f'<circle class="map-place" cx="{x:.1f}" cy="{y:.1f}" r="{DOTS.get(kind, DOT):g}"/>'
    if kind == "capital":
        dot += f'<circle class="map-ring" cx="{x:.1f}" cy="{y:.1f}" r="2.5"/>'
    return dot


def _shape(sheet: Sheet, line: Line) -> str:
    edge = (-BEYOND, -BEYOND, sheet.width + BEYOND, sheet.height + BEYOND)
    part = cut([sheet.at(point) for point in line], edge)
    return path(ring(part, FINE), closed=True) if len(part) > 3 else ""


def _dots(sheet: Sheet, points: Sequence[Point]) -> Iterator[str]:
    if points:
        dots = "".join(f"M{x:.1f} {y:.1f}h.1" for x, y in map(sheet.at, points))
        yield f'<path class="map-islet" d="{dots}"/>'


def _writing(layout: Layout) -> Iterator[str]:
    yield from map(_text, layout.degrees)
    yield from map(_text, layout.placed)
    if layout.bar:
        yield _scale(layout.bar, layout.size)


def _text(one: Placed) -> str:
    anchor = "" if one.anchor == "start" else f' text-anchor="{one.anchor}"'
    at = f'x="{one.x:.1f}" y="{one.y:.1f}" font-size="{one.label.size:g}"{anchor}'
    return f'<text class="{one.label.kind}" {at}>{escape(one.label.text)}</text>'


def _scale(bar: Bar, size: float) -> str:
    x, y = bar.start
    line = f'<path class="map-scale" d="M{x:.1f} {y - EDGE:.1f}v{EDGE:g}h{bar.length:.1f}v-{EDGE:g}"/>'
    at = f'x="{x:.1f}" y="{y - EDGE - 4:.1f}" font-size="{size * SMALL:g}"'
    return f'{line}<text class="map-degree" {at}>{escape(bar.text)}</text>'

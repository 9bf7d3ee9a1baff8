"""The locator map: two provinces, the rivers that join them, the gate, and where both lie by the East Sea."""

from collections.abc import Callable, Iterator
from html import escape

from songma.drawing.geo import Chart, Line, Point, centre, groups
from songma.drawing.plane import Sheet, curve, path, ring, simplified

SHEET = Sheet(103.0, 19.15, 107.6, 21.0, 620)
AROUND = Sheet(104.0, 6.4, 116.0, 22.6, 150)  # the inset
FINE, COARSE = 1.2, 1.2  # pixels that may be simplified away
LABELS = {  # where a name stands beside its place: pixels to the right, down, and the end it begins at
    "na-meo": (-11, 6, "end"),
    "sam-neua": (0, -13, "middle"),
    "ho-citadel": (2, -13, "middle"),
    "nghi-son": (12, 6, "start"),
}
AREAS = {"thanh-hoa": (105.4, 19.68), "houaphanh": (103.66, 19.98)}  # where the name of a province stands
HERE = (104.35, 20.7), (106.1, 19.3)  # around Thanh Hóa in the inset
Names = Callable[[str], str]


def locator(chart: Chart, sea: Chart, names: Names) -> str:
    """An SVG with title, description and names as text; `names` gives the words `map.…` of one language.

    Colours come from the stylesheet. Unit: pixels of a sheet 620 wide.
    """
    parts = [
        *_land(chart),
        *(f'<path class="map-river" d="{curve(_fit(SHEET, line))}"/>' for line in chart.rivers.values()),
        *_areas(names),
        *_places(chart, names),
        *_inset(sea, names),
    ]
    return (
        f'<svg class="map" viewBox="0 0 {SHEET.width:g} {SHEET.height:g}" role="img" '
        f'aria-labelledby="map-title map-text"><title id="map-title">{escape(names("map.title"))}</title>'
        f'<desc id="map-text">{escape(names("map.text"))}</desc>{"".join(parts)}</svg>'
    )


def _fit(sheet: Sheet, line: Line) -> list[Point]:
    return simplified([sheet.at(point) for point in line], FINE)


def _land(chart: Chart) -> Iterator[str]:
    yield f'<rect class="map-sea" width="{SHEET.width:g}" height="{SHEET.height:g}"/>'
    for name, rings in sorted(chart.land, key=lambda part: part[0]):
        shapes = [_shape(SHEET, line, FINE) for line in rings if SHEET.shows(line)]
        if shapes:
            kind = f"map-land map-{name}" if name else "map-land"
            yield f'<path class="{kind}" d="{"".join(shapes)}"/>'


def _shape(sheet: Sheet, line: Line, tolerance: float) -> str:
    return path(ring([sheet.at(point) for point in line], tolerance), closed=True)


def _areas(names: Names) -> Iterator[str]:
    for key, place in AREAS.items():
        yield _text(SHEET.at(place), "map-area", names("map." + key), "middle")


def _places(chart: Chart, names: Names) -> Iterator[str]:
    for key, (right, down, end) in LABELS.items():
        if key in chart.places:
            x, y = SHEET.at(chart.places[key])
            yield f'<circle class="map-place" cx="{x:.1f}" cy="{y:.1f}" r="5"/>'
            yield _text((x + right, y + down), "map-name", names("map." + key), end)


def _inset(sea: Chart, names: Names) -> Iterator[str]:
    left, top = SHEET.width - AROUND.width - 8, 8
    yield f'<svg x="{left:g}" y="{top}" width="{AROUND.width:g}" height="{AROUND.height:g}">'
    yield f'<rect class="map-sea map-inset" width="{AROUND.width:g}" height="{AROUND.height:g}"/>'
    shapes = [_shape(AROUND, line, COARSE) for _, rings in sea.land for line in rings if AROUND.shows(line)]
    yield f'<path class="map-land" d="{"".join(shapes)}"/>'
    for group, points in groups(sea.islets):
        dots = "".join(f"M{x:.1f} {y:.1f}h.1" for x, y in map(AROUND.at, points))
        yield f'<path class="map-islet" d="{dots}"/>'
        x, y = AROUND.at(centre(points))
        yield _text((min(x, AROUND.width - 42), y + 21), "map-small", names("map." + group), "middle")
    (west, north), (east, south) = AROUND.at(HERE[0]), AROUND.at(HERE[1])
    yield (
        f'<rect class="map-here" x="{west:.1f}" y="{north:.1f}" '
        f'width="{east - west:.1f}" height="{south - north:.1f}"/></svg>'
    )


def _text(place: Point, kind: str, text: str, anchor: str) -> str:
    at = f'x="{place[0]:.1f}" y="{place[1]:.1f}" text-anchor="{anchor}"'
    return f'<text class="{kind}" {at}>{escape(text)}</text>'

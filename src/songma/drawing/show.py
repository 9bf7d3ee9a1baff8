"""A map on a page: the picture, whose data it is, and a table of what it shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from songma.drawing.atlas import Atlas, MapPlan
from songma.drawing.degrees import angle, coordinates
from songma.drawing.geo import SEA, Chart, Point, groups
from songma.drawing.layout import NARROW, WIDE, Layout
from songma.drawing.picture import Picture, mark
from songma.text.words import Words

ISLETS = "GSHHG"  # who gives the points of the archipelagos


@dataclass(frozen=True)
class MapWriter:
    charts: Mapping[str, Chart]
    atlas: Atlas
    words: Words

    def layouts(self, id: str) -> dict[str, Layout]:
        """By what the stylesheet calls them: `narrow` is for a phone."""
        plan = self.atlas.maps[id]
        chart, sea = self.charts.get(plan.land, Chart()), self.charts.get(SEA, Chart())
        sizes = {"wide": WIDE, "narrow": NARROW}
        return {
            name: Layout(plan, self.atlas.names, chart, sea, self.words, size) for name, size in sizes.items()
        }

    def figure(self, id: str, number: int) -> str:
        """HTML on one line; `number` tells the maps of one page apart. Raises KeyError for no map of ours."""
        plan = self.atlas.maps[id]
        caption = f"<figcaption>{escape(self.words.of(plan.credit))}</figcaption>"
        return f'<figure class="map-figure">{self._svg(plan, number)}{caption}</figure>{self._data(plan)}'

    def _svg(self, plan: MapPlan, number: int) -> str:
        picture = Picture(list(self.layouts(plan.id).items()))
        width, height = picture.size
        own = f"map-{plan.id}-{number}"
        kind = "map map-tall" if height > 0.8 * width else "map"
        return (
            f'<svg class="{kind}" viewBox="0 0 {width:g} {height:g}" role="img" '
            f'aria-labelledby="{own}-title" aria-describedby="{own}-text">'
            f'<title id="{own}-title">{escape(self.words.of(plan.title))}</title>'
            f'<desc id="{own}-text">{escape(self.words.of(plan.text))}</desc>{picture.drawn()}</svg>'
        )

    def _data(self, plan: MapPlan) -> str:
        keys = ("map.place", "map.what", "map.coordinates", "map.source")
        head = "".join(f"<th>{escape(self.words(key))}</th>" for key in keys)
        rows = "".join(f"<tr>{row}</tr>" for row in [*self._places(plan), *self._islands(plan)])
        opened = ' open=""' if plan.is_numbered else ""  # the key to its numbers
        return (
            f'<details class="map-data"{opened}><summary>{escape(self.words("map.data"))}</summary>'
            f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></details>"
        )

    def _places(self, plan: MapPlan) -> Iterator[str]:
        chart = self.charts.get(plan.land, Chart())
        for number, one in enumerate(plan.places, 1):
            if one.id in chart.places and one.id in self.atlas.names:
                named = self.atlas.names[one.id]
                sign = f"{number}. " if plan.is_numbered else _key(named.kind)
                where = coordinates(chart.places[one.id], self.words)
                yield _row(
                    sign, self.words.of(named.name), self.words.of(named.what), where, chart.sources[one.id]
                )

    def _islands(self, plan: MapPlan) -> Iterator[str]:
        wanted = plan.islands or (list(self.atlas.names) if plan.has_inset else ())
        for group, points in groups(self.charts.get(SEA, Chart()).islets):
            if group in wanted and group in self.atlas.names:
                named = self.atlas.names[group]
                yield _row(
                    "", self.words.of(named.name), self.words.of(named.what), self._extent(points), ISLETS
                )

    def _extent(self, points: list[Point]) -> str:
        """From the first to the last point drawn, north and east."""
        parts = []
        for key, values in (("map.north", [y for _, y in points]), ("map.east", [x for x, _ in points])):
            parts.append(self.words(key, degrees=f"{angle(min(values))}–{angle(max(values))}"))
        return ", ".join(parts)


def _key(kind: str) -> str:
    """The mark as it stands on the map, before the name it belongs to."""
    return f'<svg class="map-key" viewBox="-10 -10 20 20" aria-hidden="true">{mark(kind, (0, 0))}</svg> '


def _row(sign: str, *cells: str) -> str:
    first, *rest = map(escape, cells)
    return f"<td>{sign}{first}</td>" + "".join(f"<td>{cell}</td>" for cell in rest)

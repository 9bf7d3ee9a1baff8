"""The writing on one map in one size of type: names, degrees, the scale, each with room of its own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from songma.drawing import degrees
from songma.drawing.atlas import MapPlan, Named
from songma.drawing.geo import Chart, Point, centre, groups
from songma.drawing.labels import ABOVE, BELOW, Box, Label, Placed, meets, placed
from songma.drawing.plane import Sheet
from songma.drawing.text import width
from songma.text.words import Words

WIDTH = 640.0  # pixels of every sheet
WIDE, NARROW = 17.0, 23.0  # sizes of type: 12 px or more on a sheet shown 476 or 352 px wide
SMALL, LARGE = 0.95, 1.2  # of that size
MARK, DOT = 7.0, 4.0  # half the width of a place's mark; of one with a number
EDGE = 5.0  # kept free along the edge
INSET = Sheet(104.0, 5.4, 117.4, 22.6, 168)
LETTERS = {  # the class of what is written for a kind of name
    "area": "map-area",
    "river": "map-river-name",
    "water": "map-water",
    "country": "map-country",
    "islands": "map-islands",
}
SIZES = {"area": LARGE, "river": SMALL, "water": SMALL, "country": SMALL, "islands": SMALL}


@dataclass(frozen=True)
class Bar:
    """The scale: where its left end lies, how long it is, what is written over it."""

    start: Point
    length: float
    text: str


@dataclass(frozen=True)
class Layout:
    plan: MapPlan
    names: Mapping[str, Named]
    chart: Chart
    sea: Chart
    words: Words
    size: float

    @cached_property
    def sheet(self) -> Sheet:
        return Sheet(*self.plan.frame, WIDTH)

    @property
    def mark(self) -> float:
        """Half the width of a place's mark."""
        return DOT if self.plan.is_numbered else MARK

    @cached_property
    def placed(self) -> list[Placed]:
        """Names that found room; the letters of an inset are among them."""
        taken = [*self._taken, *(one.box for one in self.degrees)]
        if self.bar:
            taken.append(self._bar_box(self.bar.start))
        edge = (EDGE, EDGE, WIDTH - EDGE, self.sheet.height - EDGE)
        return [*placed(list(self.wanted), taken, edge), *self.inset]

    @cached_property
    def wanted(self) -> Sequence[Label]:
        return [*self._islands(self.sheet, self.plan.islands), *self._places(), *self._letterings()]

    @property
    def missing(self) -> list[Label]:
        """Labels that found no room."""
        found = {(one.label.text, one.label.at) for one in self.placed}
        return [label for label in self.wanted if (label.text, label.at) not in found]

    def name(self, id: str) -> str:
        return self.words.of(self.names[id].name) if id in self.names else ""

    def _places(self) -> Iterator[Label]:
        for number, mark in enumerate(self.plan.places, 1):
            if mark.id in self.chart.places:
                text = str(number) if self.plan.is_numbered else self.name(mark.id)
                at = self.sheet.at(self.chart.places[mark.id])
                yield Label(text, at, "map-name", self.size, mark.side, self.mark + 3)

    def _letterings(self) -> Iterator[Label]:
        for one in self.plan.letterings:
            kind = self.names[one.id].kind if one.id in self.names else ""
            if kind in LETTERS:
                size = self.size * SIZES.get(kind, 1.0)
                yield Label(self.name(one.id), self.sheet.at(one.at), LETTERS[kind], size)

    def _islands(self, sheet: Sheet, wanted: Sequence[str]) -> Iterator[Label]:
        """The name of an archipelago stands among its points, where it hides none."""
        for group, points in groups(self.sea.islets):
            if group in wanted:
                middle = centre([sheet.at(point) for point in points])
                yield Label(self.name(group), middle, LETTERS["islands"], self.size * SMALL)

    @cached_property
    def inset(self) -> list[Placed]:
        """The names of both archipelagos on the small sea map in the north-east."""
        if not self.plan.has_inset:
            return []
        left, top = self.corner
        taken = [islet_box(INSET.at(point)) for _, point in self.sea.islets]
        room = (2.0, 2.0, INSET.width - 2, INSET.height - 2)
        shown = placed(list(self._islands(INSET, list(self.names))), taken, room)
        return [Placed(one.label, one.x + left, one.y + top, one.anchor) for one in shown]

    @property
    def corner(self) -> Point:
        """The upper left corner of the inset."""
        return WIDTH - INSET.width - 8, 8.0

    @cached_property
    def _taken(self) -> list[Box]:
        """Boxes of the marks, of the inset and of islets."""
        points = [
            self.sheet.at(self.chart.places[one.id])
            for one in self.plan.places
            if one.id in self.chart.places
        ]
        boxes = [(x - self.mark, y - self.mark, x + self.mark, y + self.mark) for x, y in points]
        for group, point in self.sea.islets if self.plan.islands else ():
            if group in self.plan.islands:
                boxes.append(islet_box(self.sheet.at(point)))
        if self.plan.has_inset:
            left, top = self.corner
            boxes.append((left - 4, 0, WIDTH, top + INSET.height + 4))
        return boxes

    @cached_property
    def degrees(self) -> list[Placed]:
        """What is written at the graticule, where no mark stands."""
        step, size = self.plan.graticule, self.size * SMALL
        if not step:
            return []
        sheet, found = self.sheet, []
        west, south, east, north = self.plan.frame
        for value in degrees.lines(south, north, step):
            text = self.words("map.n", degrees=degrees.angle(value))
            found.append(
                Placed(Label(text, (0, 0), "map-degree", size), EDGE, sheet.at((west, value))[1] - 4, "start")
            )
        for value in degrees.lines(west, east, step):
            text = self.words("map.e", degrees=degrees.angle(value))
            x = sheet.at((value, south))[0]
            found.append(Placed(Label(text, (0, 0), "map-degree", size), x + 4, sheet.height - EDGE, "start"))
        return list(self._apart(found))

    def _apart(self, found: Sequence[Placed]) -> Iterator[Placed]:
        taken = list(self._taken)
        for one in found:
            inside = one.box[2] < WIDTH - 2 and one.box[1] > 2
            if inside and not any(meets(one.box, box) for box in taken):
                taken.append(one.box)
                yield one

    @cached_property
    def bar(self) -> Bar | None:
        """The scale in the first corner that is free; None where none is."""
        text = self.words("map.km", n=self.plan.scale)
        length = self.sheet.kilometres(self.plan.scale)
        right, low = WIDTH - length - 12, self.sheet.height - 14
        high = 14 + self.size
        taken = [*self._taken, *(one.box for one in self.degrees)]
        for x, y in ((right, low), (12.0, low), (12.0, high), (right, high), (right, low - 2 * self.size)):
            own = self._bar_box((x, y))
            if own[0] >= 0 and own[2] <= WIDTH and not any(meets(own, box) for box in taken):
                return Bar((x, y), length, text)
        return None

    def _bar_box(self, start: Point) -> Box:
        x, y = start
        wide = max(
            self.sheet.kilometres(self.plan.scale),
            width(self.words("map.km", n=self.plan.scale), self.size),
        )
        return x - 4, y - 5 - (ABOVE + BELOW) * self.size, x + wide + 4, y + 6


def islet_box(at: Point) -> Box:
    return at[0] - 3, at[1] - 3, at[0] + 3, at[1] + 3

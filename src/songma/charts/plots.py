"""From the facts of a chart to what is drawn: values, places in time, and words in one language."""

from collections.abc import Mapping
from dataclasses import dataclass

from songma.charts.model import Chart, Row, Spot
from songma.charts.moments import ends, is_year, moment_of
from songma.charts.rules import ON_TIME, WHOLE, numbers
from songma.drawing.charts.frame import ESTIMATE, SURE, TARGET, UNCONFIRMED, Plot, Point, Series
from songma.exhibit.dating import dating
from songma.exhibit.model import Exhibit
from songma.facts.model import Fact
from songma.facts.show import FactWriter

MILLION = 1e6
RANK = "rank"


@dataclass(frozen=True)
class Plotter:
    writer: FactWriter
    facts: Mapping[str, Fact]
    exhibit: Exhibit

    def plot(self, chart: Chart) -> Plot:
        """Needs a chart without problems."""
        words = self.writer.words
        exhibit = chart.kind == "swarm"
        return Plot(
            title=words.of(chart.title),
            text=words.of(chart.description),
            unit=self.unit(chart),
            series=self._rooms() if exhibit else [self._series(chart, row) for row in chart.rows],
            number=self.tick,
            words={**self.states, ESTIMATE: words("chart.disputed")} if exhibit else self.states,
            is_rank=chart.unit == RANK,
            rest=words.of(chart.rest),
            whole=WHOLE if chart.rest else None,
            rest_written=self.rest(chart),
        )

    @property
    def states(self) -> Mapping[str, str]:
        words = self.writer.words
        keys = {ESTIMATE: "fact.estimate", UNCONFIRMED: "fact.unconfirmed"}
        keys |= {TARGET: "chart.target", "gap": "chart.gap"}
        return {state: words(key) for state, key in keys.items()}

    def unit(self, chart: Chart) -> str:
        """As it stands at an axis, without a number."""
        forms = self.writer.units.get(chart.unit, {}).get(self.writer.language, "")
        pattern = forms if isinstance(forms, str) else forms["other"]
        return " ".join(pattern.replace("{n}", " ").split()).replace(" /", "/")

    def tick(self, value: float) -> str:
        wording = self.writer.wording
        return wording.compact(value) if abs(value) >= MILLION else wording.number(value)

    def state(self, spot: Spot) -> str:
        fact = self.facts[spot.fact]
        if spot.is_target:
            return TARGET
        if not fact.is_confirmed and not fact.is_gap:
            return UNCONFIRMED
        return ESTIMATE if fact.estimate else SURE

    def when(self, chart: Chart, spot: Spot) -> str:
        return self.writer.wording.when(moment_of(self.facts[spot.fact], spot, chart.kind))

    def rest(self, chart: Chart) -> str:
        """What the parts leave of the whole, 'about' where one of them is not exact."""
        if not chart.rest:
            return ""
        facts = [self.facts[id] for id in chart.facts]
        left = WHOLE - sum(value for fact in facts for value in numbers(fact) or ())
        written = self.writer.wording.amount(left, self.writer.units[chart.unit][self.writer.language])
        rounded = any(fact.qualifier for fact in facts)
        return self.writer.words("fact.about", value=written) if rounded else written

    def _series(self, chart: Chart, row: Row) -> Series:
        points = [self._point(chart, spot) for spot in row.spots]
        return Series(self.writer.words.of(row.label), points)

    def _point(self, chart: Chart, spot: Spot) -> Point:
        fact = self.facts[spot.fact]
        start, end = self._ends(chart, spot) if chart.kind in ON_TIME else (0.0, 0.0)
        held = numbers(fact) if chart.kind != "timeline" and not fact.is_gap else None
        written = self._written(chart, fact) if held else ""
        return Point(
            label=self.writer.words.of(spot.label),
            written=self.when(chart, spot) if chart.kind == "timeline" else written,
            low=held[0] if held else None,
            high=held[-1] if held else None,
            state=self.state(spot),
            start=start,
            end=end,
        )

    def _ends(self, chart: Chart, spot: Spot) -> tuple[float, float]:
        """A value of a year stands at the year's own tick where all are of years."""
        start, end = ends(moment_of(self.facts[spot.fact], spot, chart.kind))
        moments = [moment_of(self.facts[each.fact], each, chart.kind) for each in chart.spots]
        return (start, start) if chart.kind == "line" and all(map(is_year, moments)) else (start, end)

    def _written(self, chart: Chart, fact: Fact) -> str:
        """Without its unit, which stands at the axis: 'nearly 48'. Parts of a whole have no axis."""
        if chart.kind == "stacked":
            return self.writer.value(fact)
        amount = self.writer.wording.amount(fact.value, "{n}")
        return self.writer.words(f"fact.{fact.qualifier}", value=amount) if fact.qualifier else amount

    def _rooms(self) -> list[Series]:
        """The objects of the exhibition by room, in the order of its rooms."""
        words, rooms = self.writer.words, dict[str, list[Point]]()
        for item in self.exhibit.items:
            if dated := dating(item.edtf):
                start, end, agreed = dated
                state = SURE if agreed else ESTIMATE
                point = Point(words.of(item.title), "", state=state, start=start, end=end)
                rooms.setdefault(item.group, []).append(point)
        return [Series(words(f"exhibit.room.{room}"), points) for room, points in rooms.items()]

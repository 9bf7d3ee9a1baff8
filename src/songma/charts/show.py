"""A chart on a page: the drawing, what it is called, whose figures it shows, and these as a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape as in_html

from songma.charts.model import Chart, Spot
from songma.charts.plots import Plotter
from songma.charts.rules import problems
from songma.drawing.charts.draw import drawn
from songma.exhibit.model import Exhibit
from songma.exhibit.show import item_page
from songma.facts.model import Fact
from songma.facts.origin import years
from songma.facts.show import FactWriter
from songma.text.markdown import escape, link, relative, table
from songma.text.words import Words


@dataclass(frozen=True)
class ChartWriter:
    """Writes charts in one language."""

    writer: FactWriter
    facts: Mapping[str, Fact]
    exhibit: Exhibit

    @property
    def words(self) -> Words:
        return self.writer.words

    @cached_property
    def plotter(self) -> Plotter:
        return Plotter(self.writer, self.facts, self.exhibit)

    def figure(self, chart: Chart, page: str, prefix: str) -> str:
        """Markdown for `page`; ids begin with `prefix`. Empty for a chart that the check finds fault with."""
        if problems(chart, self.facts):
            return ""
        svg = drawn(chart.kind, self.plotter.plot(chart), prefix)
        title = in_html(self.words.of(chart.title))
        rows = self._items(page) if chart.kind == "swarm" else self._table(chart, page)
        return "\n\n".join(
            [
                '<figure class="chart" markdown="1">\n'
                f'<div class="chart-title">{title}</div>\n<div class="chart-drawing">{svg}</div>',
                f'<figcaption markdown="1">\n\n{self._caption(chart, page)}\n\n</figcaption>',
                f'<details class="chart-data" markdown="1">\n<summary>{self.words("chart.table")}</summary>',
                rows,
                "</details>",
                "</figure>",
            ]
        )

    def _caption(self, chart: Chart, page: str) -> str:
        """The years of the figures, and each source once."""
        if chart.kind == "swarm":
            return escape(self.words("chart.objects", n=len(self.plotter.plot(chart).points)))
        facts = [self.facts[id] for id in chart.facts]
        sources: dict[str, str] = {}
        for fact in facts:
            if not fact.is_gap:
                text = self.writer.source(fact, page)
                sources.setdefault(text.partition("](")[0], text)
        undated = any(fact.as_of == "undated" and not fact.is_gap for fact in facts)
        key = "chart.some_undated" if undated else "chart.years"
        dated = [self.words(key, years=found)] if (found := years(facts)) else []
        return " ".join([*dated, self.words("chart.sources", sources="; ".join(sources.values()))])

    def _table(self, chart: Chart, page: str) -> str:
        head = [self.words(f"chart.{key}") for key in ("what", "value", "as_of", "source")]
        rows = []
        for row in chart.rows:
            for spot in row.spots:
                name = self._name(chart, spot, self.words.of(row.label))
                rows.append([name, *self._cells(chart, spot, page)])
            if chart.rest:
                rest = escape(self.plotter.rest(chart))
                rows.append([escape(self.words.of(chart.rest)), rest, "–", self.words("chart.computed")])
        return table(head, rows, numeric=[1])

    def _name(self, chart: Chart, spot: Spot, series: str) -> str:
        label = self.words.of(spot.label) or self.plotter.when(chart, spot)
        return escape(f"{series}: {label}" if series else label)

    def _cells(self, chart: Chart, spot: Spot, page: str) -> list[str]:
        fact = self.facts[spot.fact]
        state = self.plotter.states.get(self.plotter.state(spot), "")
        value = self.plotter.when(chart, spot) if chart.kind == "timeline" else self.writer.value(fact)
        value += f" ({state})" if state else ""
        if fact.is_gap:
            return [escape(value), "–", "–"]
        return [escape(value), self.writer.as_of(fact), self.writer.source(fact, page)]

    def _items(self, page: str) -> str:
        head = [self.words(f"exhibit.{key}") for key in ("title", "date", "kind")]
        rows = [
            [
                link(escape(self.words.of(item.title)), relative(item_page(item), page)),
                *(escape(self.words.of(value)) if isinstance(value, Mapping) else "–" for value in fields),
            ]
            for item in self.exhibit.items
            for fields in [(item.fields["date"], item.fields["kind"])]
        ]
        return table(head, rows)

"""A chart as its file describes it: a kind, what it is called, and the facts it is drawn from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from songma.content.marks import YamlMap
from songma.content.schema import violations
from songma.diagnostics import Finding
from songma.text.words import Localized

FOLDER = "data/charts/"


@dataclass(frozen=True, slots=True)
class Spot:
    """One fact's place in a chart; `at` where the date of the fact is not the one it speaks of."""

    fact: str
    label: Localized | None
    at: str | None
    is_target: bool
    line: int


@dataclass(frozen=True, slots=True)
class Row:
    label: Localized | None
    spots: Sequence[Spot]
    line: int


@dataclass(frozen=True, slots=True)
class Chart:
    id: str
    kind: str
    title: Localized
    description: Localized
    unit: str  # of all its facts; '' where it has no values
    rest: Localized | None  # of a whole of 100 percent: what the parts leave
    rows: Sequence[Row]
    path: str
    line: int

    @property
    def spots(self) -> Iterator[Spot]:
        return (spot for row in self.rows for spot in row.spots)

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids, each once, in their order."""
        return tuple(dict.fromkeys(spot.fact for spot in self.spots))


def read_charts(data: Mapping[str, Any]) -> tuple[dict[str, Chart], list[Finding]]:
    """The well-formed charts by their ids, the names of their files, and what is wrong with the others."""
    charts, findings = {}, list[Finding]()
    for path, document in data.items():
        if path.startswith(FOLDER):
            found = list(violations("chart", document, path))
            findings += found
            if not found:
                chart = _chart(document, path)
                charts[chart.id] = chart
    return charts, findings


def _chart(document: YamlMap, path: str) -> Chart:
    return Chart(
        id=PurePosixPath(path).stem,
        kind=document["kind"],
        title=document["title"],
        description=document["description"],
        unit=document.get("unit") or "",
        rest=document.get("rest"),
        rows=[_row(row) for row in document.get("series") or ()],
        path=path,
        line=document.line_of("kind"),
    )


def _row(row: YamlMap) -> Row:
    return Row(row.get("label"), [_spot(point) for point in row["points"]], row.line)


def _spot(point: YamlMap) -> Spot:
    at = point.get("at")
    return Spot(
        fact=point["fact"],
        label=point.get("label"),
        at=None if at is None else str(at),
        is_target=bool(point.get("target")),
        line=point.line_of("fact"),
    )

"""What a well-formed chart can still get wrong: facts that cannot be drawn together, or not at all."""

from collections.abc import Collection, Iterator, Mapping
from math import isfinite

from songma.charts.model import Chart, Row, Spot
from songma.charts.moments import ends, moment_of
from songma.diagnostics import Finding
from songma.facts.model import Fact

ON_TIME = ("line", "timeline")
MOST = {"bars": 1, "stacked": 12, "dots": 4, "line": 4, "timeline": 1, "swarm": 0}  # series, told apart
PARTS = 5  # of a stacked bar
WHOLE = 100.0  # percent


def check(
    charts: Mapping[str, Chart], facts: Mapping[str, Fact], units: Collection[str]
) -> Iterator[Finding]:
    for chart in charts.values():
        if chart.unit and chart.unit not in units:
            yield Finding("D201", chart.path, chart.line, args=_unit_args(chart))
        yield from problems(chart, facts)


def problems(chart: Chart, facts: Mapping[str, Fact]) -> list[Finding]:
    """Everything that keeps a chart from being drawn rightly."""
    if unknown := [spot for spot in chart.spots if spot.fact not in facts]:
        return [_finding("C101", chart, spot) for spot in unknown]
    found = [f for spot in chart.spots for f in _spot(chart, spot, facts[spot.fact])]
    found += [f for row in chart.rows for f in (*_twice(chart, row, facts), *_names(chart, row))]
    if len(chart.rows) > MOST[chart.kind] and chart.rows:
        found.append(_at(chart, chart.rows[MOST[chart.kind]].line, "C112", most=MOST[chart.kind]))
    if chart.rows and all(facts[spot.fact].is_gap for spot in chart.spots):
        found.append(_at(chart, chart.line, "C111"))
    if chart.kind == "stacked" and not found:
        found += [f for row in chart.rows for f in _parts(chart, row, facts)]
    return found


def _unit_args(chart: Chart) -> dict[str, object]:
    return {"id": chart.id, "value": chart.unit, "where": "data/units.yml"}


def _spot(chart: Chart, spot: Spot, fact: Fact) -> Iterator[Finding]:
    if chart.kind in ON_TIME and not _has_date(chart, spot, fact):
        yield _finding("C105", chart, spot, value=moment_of(fact, spot, chart.kind))
    if fact.is_gap:
        if chart.kind in ("stacked", "timeline"):
            yield _finding("C104", chart, spot)
    elif chart.kind != "timeline":
        yield from _value(chart, spot, fact)


def _has_date(chart: Chart, spot: Spot, fact: Fact) -> bool:
    try:
        ends(moment_of(fact, spot, chart.kind))
    except ValueError:
        return False
    return True


def _value(chart: Chart, spot: Spot, fact: Fact) -> Iterator[Finding]:
    if fact.unit != chart.unit:
        yield _finding("C102", chart, spot, unit=fact.unit, wanted=chart.unit)
    elif (values := numbers(fact)) is None:
        yield _finding("C109", chart, spot, value=str(fact.value)[:80])
    elif len(values) > 1 and chart.kind != "dots":
        yield _finding("C103", chart, spot)


def numbers(fact: Fact) -> tuple[float, ...] | None:
    """One value, or both ends of a range; None where there is no number that can be drawn."""
    held = fact.value if isinstance(fact.value, list | tuple) else [fact.value]
    try:
        found = tuple(float(value) for value in held if not isinstance(value, str))
    except (TypeError, ValueError, OverflowError):
        return None
    return found if len(found) == len(held) and all(map(isfinite, found)) else None


def _twice(chart: Chart, row: Row, facts: Mapping[str, Fact]) -> Iterator[Finding]:
    """One series has one value under one name, or of one time."""
    seen: set[str] = set()
    for spot in row.spots:
        if chart.kind == "timeline":
            continue
        name = moment_of(facts[spot.fact], spot, chart.kind) if chart.kind == "line" else str(spot.label)
        if name in seen:
            yield _finding("C106", chart, spot)
        seen.add(name)


def _names(chart: Chart, row: Row) -> Iterator[Finding]:
    if len(chart.rows) > 1 and not row.label:
        yield _at(chart, row.line, "C108")


def _parts(chart: Chart, row: Row, facts: Mapping[str, Fact]) -> Iterator[Finding]:
    """Parts are not negative, few enough to be told apart, and no more than the whole."""
    parts = [number for spot in row.spots for number in numbers(facts[spot.fact]) or ()]
    if len(parts) > PARTS:
        yield _at(chart, row.line, "C112", most=PARTS)
    is_share = chart.unit == "percent"
    if min(parts) < 0 or (is_share and sum(parts) > WHOLE * (1 + 1e-9)) or (chart.rest and not is_share):
        yield _at(chart, row.line, "C107")
    if is_share and not chart.rest and sum(parts) < WHOLE * (1 - 1e-9):
        yield _at(chart, row.line, "C107")


def _finding(code: str, chart: Chart, spot: Spot, **args: object) -> Finding:
    return _at(chart, spot.line, code, fact=spot.fact, **args)


def _at(chart: Chart, line: int, code: str, **args: object) -> Finding:
    return Finding(code, chart.path, line, args={"id": chart.id, **args})

"""GeoJSON as the maps need it: land, rivers, places and islets by their ids, in degrees (WGS 84)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from songma.diagnostics import Finding
from songma.drawing.located import Located, NotAMapError, features
from songma.drawing.sound import ARCHIPELAGOS, faults, rings

FOLDER = "data/geo"
REGION, SEA = "region", "east-sea"  # the files below it that maps are drawn from
MOST = 1_000_000  # characters; ours have a tenth of that, and every build reads them
Point = tuple[float, float]  # longitude, latitude
Line = Sequence[Point]


@dataclass(frozen=True)
class Chart:
    """What one file holds."""

    land: Sequence[tuple[str, Sequence[Line]]] = ()  # id of a province or '', its rings
    rivers: Mapping[str, Line] = field(default_factory=dict)
    places: Mapping[str, Point] = field(default_factory=dict)
    islets: Sequence[tuple[str, Point]] = ()  # id of the archipelago
    sources: Mapping[str, str] = field(default_factory=dict)  # id of a place -> who gives its coordinates


def read_chart(text: str, path: str) -> tuple[Chart, list[Finding]]:
    """The sound features of a file, and a finding with its line for each other one."""
    if len(text) > MOST:
        return Chart(), [Finding("G108", path, args={"n": len(text), "most": MOST})]
    try:
        found = features(text)
    except NotAMapError as error:
        return Chart(), [Finding("G101", path, error.line)]
    judged = [(one, list(faults(one.value, path, one.line))) for one in found]
    sound = [one for one, wrong in judged if not wrong]
    findings = [*(fault for _, wrong in judged for fault in wrong), *_twice(sound, path)]
    chart = _chart([one.value for one in sound])
    return chart, findings + _absent(chart, found, path)


def _twice(found: Sequence[Located], path: str) -> Iterator[Finding]:
    """An id may name a province, a river and a place, but not two of a kind."""
    first: dict[tuple[str, str], int] = {}
    for one in found:
        key = one.value["properties"]["kind"], one.value["properties"].get("id", "")
        if key[1] and key in first:
            yield Finding("G107", path, one.line, args={"id": key[1], "first": first[key]})
        first.setdefault(key, one.line)


def _absent(chart: Chart, found: Sequence[Located], path: str) -> list[Finding]:
    """A file that has islets has those of both archipelagos."""
    groups = {group for group, _ in chart.islets}
    missing = [group for group in ARCHIPELAGOS if groups and group not in groups]
    last = found[-1].line if found else 1
    return [Finding("G109", path, last, args={"name": ARCHIPELAGOS[group]}) for group in missing]


def _chart(found: Sequence[Mapping[str, Any]]) -> Chart:
    land, rivers, places, islets, sources = [], {}, {}, [], {}
    for feature in found:
        properties, geometry = feature["properties"], feature["geometry"]
        kind, coordinates, id = properties["kind"], geometry["coordinates"], str(properties.get("id", ""))
        if kind in ("land", "province"):
            land.append((id, [_line(ring) for ring in rings(geometry)]))
        elif kind == "river":
            rivers[id] = _line(coordinates)
        elif kind == "place":
            places[id], sources[id] = _point(coordinates), properties["source"]
        else:
            islets.append((properties["group"], _point(coordinates)))
    return Chart(land, rivers, places, islets, sources)


def _line(coordinates: Sequence[Sequence[float]]) -> Line:
    return [_point(pair) for pair in coordinates]


def _point(pair: Sequence[float]) -> Point:
    return float(pair[0]), float(pair[1])


def centre(points: Sequence[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def groups(islets: Sequence[tuple[str, Point]]) -> Iterator[tuple[str, list[Point]]]:
    for name in dict.fromkeys(group for group, _ in islets):
        yield name, [point for group, point in islets if group == name]

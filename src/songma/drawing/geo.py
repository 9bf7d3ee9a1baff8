"""GeoJSON as the maps need it: land, rivers, places and islets by their ids, in degrees (WGS 84)."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from songma.diagnostics import Finding

FOLDER = "data/geo"
REGION, SEA = "region", "east-sea"  # the files below it that maps are drawn from
Point = tuple[float, float]  # longitude, latitude
Line = Sequence[Point]


@dataclass(frozen=True)
class Chart:
    """What one file holds."""

    land: Sequence[tuple[str, Sequence[Line]]] = ()  # id of a province or '', its rings
    rivers: Mapping[str, Line] = field(default_factory=dict)
    places: Mapping[str, Point] = field(default_factory=dict)
    islets: Sequence[tuple[str, Point]] = ()  # id of the archipelago


def read_chart(text: str, path: str) -> tuple[Chart, list[Finding]]:
    """An empty chart and a finding where the file is no GeoJSON of these kinds."""
    try:
        features = json.loads(text)["features"]
        return _chart(features), []
    except (ValueError, KeyError, TypeError, IndexError) as error:
        return Chart(), [Finding("G101", path, args={"problem": str(error)})]


def _chart(features: Sequence[Mapping[str, Any]]) -> Chart:
    land, rivers, places, islets = [], {}, {}, []
    for feature in features:
        properties, geometry = feature["properties"], feature["geometry"]
        kind, coordinates = properties["kind"], geometry["coordinates"]
        if kind in ("land", "province"):
            polygons = coordinates if geometry["type"] == "MultiPolygon" else [coordinates]
            land.append((properties.get("id", ""), [_line(ring) for polygon in polygons for ring in polygon]))
        elif kind == "river":
            rivers[properties["id"]] = _line(coordinates)
        elif kind == "place":
            places[properties["id"]] = _point(coordinates)
        elif kind == "islet":
            islets.append((properties["group"], _point(coordinates)))
        else:
            raise KeyError(kind)
    return Chart(land, rivers, places, islets)


def _line(coordinates: Sequence[Sequence[float]]) -> Line:
    return [_point(pair) for pair in coordinates]


def _point(pair: Sequence[float]) -> Point:
    return float(pair[0]), float(pair[1])


def centre(points: Sequence[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def groups(islets: Sequence[tuple[str, Point]]) -> Iterator[tuple[str, list[Point]]]:
    for name in dict.fromkeys(group for group, _ in islets):
        yield name, [point for group, point in islets if group == name]

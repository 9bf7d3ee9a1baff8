"""Whether a feature of map data can be drawn: its kind, form, coordinates, and where its land lies."""

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from typing import Any

from songma.diagnostics import Finding, Phrase

WEST, SOUTH, EAST, NORTH = 90.0, 0.0, 130.0, 30.0  # the part of the world that our maps show, in degrees
SEA_BOX = (110.0, 6.0, 118.0, 17.8)  # west, south, east, north: here both archipelagos are points
ARCHIPELAGOS = {"hoang-sa": "Hoàng Sa", "truong-sa": "Trường Sa"}  # by id, as Việt Nam writes them
FORMS = {  # kind -> geometries it may have, and what it must say of itself
    "land": ({"Polygon", "MultiPolygon"}, ()),
    "province": ({"Polygon", "MultiPolygon"}, ("country",)),
    "river": ({"LineString"}, ("id",)),
    "place": ({"Point"}, ("id", "source")),
    "islet": ({"Point"}, ("group",)),
}
DEPTH = {"Point": 0, "LineString": 1, "Polygon": 2, "MultiPolygon": 3}
LEAST = {"LineString": 2, "Polygon": 4, "MultiPolygon": 4}  # points of a line


class _UnsoundError(Exception):
    def __init__(self, code: str, problem: str, **values: object) -> None:
        super().__init__(code, problem)
        self.code, self.problem = code, Phrase(f"geo.{problem}", values)


def faults(feature: Any, path: str, line: int) -> Iterator[Finding]:
    """What is wrong with one feature: its first fault only, because the others follow from it."""
    try:
        _judge(feature)
    except _UnsoundError as fault:
        yield Finding(fault.code, path, line, args={"problem": fault.problem})


def rings(geometry: Mapping[str, Any]) -> Iterator[Sequence[Sequence[float]]]:
    """All rings of a sound polygon or multipolygon."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        yield from polygon


def in_sea_box(points: Sequence[Sequence[float]]) -> bool:
    west, south, east, north = SEA_BOX
    return all(west <= x <= east and south <= y <= north for x, y in points)


def _judge(feature: Any) -> None:
    kind = _described(feature)
    geometry = feature["geometry"]
    for line in _lines(geometry["coordinates"], DEPTH[geometry["type"]]):
        for pair in line:
            _coordinates(pair)
        if len(line) < LEAST.get(geometry["type"], 1):
            raise _UnsoundError("G105", "short", n=len(line))
        if "Polygon" in geometry["type"] and list(line[0]) != list(line[-1]):
            raise _UnsoundError("G105", "open")
    if kind in ("land", "province") and any(map(in_sea_box, rings(geometry))):
        raise _UnsoundError("G102", "sea")
    if kind == "islet" and feature["properties"]["group"] not in ARCHIPELAGOS:
        known = ", ".join(ARCHIPELAGOS)
        raise _UnsoundError("G103", "group", group=feature["properties"]["group"], known=known)


def _described(feature: Any) -> str:
    """The kind of a feature that says all it must."""
    feature = feature if isinstance(feature, Mapping) else {}
    properties, geometry = feature.get("properties"), feature.get("geometry")
    if not isinstance(properties, Mapping) or not isinstance(geometry, Mapping):
        raise _UnsoundError("G106", "no_feature")
    kind = str(properties.get("kind"))
    if kind not in FORMS:
        raise _UnsoundError("G106", "kind", kind=kind, known=", ".join(FORMS))
    forms, needed = FORMS[kind]
    if geometry.get("type") not in forms:
        raise _UnsoundError("G106", "form", form=str(geometry.get("type")), known=", ".join(sorted(forms)))
    for key in needed:
        if not isinstance(properties.get(key), str) or not properties[key].strip():
            raise _UnsoundError("G103" if key == "group" else "G106", "property", key=key)
    return kind


def _lines(value: Any, depth: int) -> Iterator[Sequence[Any]]:
    """The lines of points in coordinates that are lists to `depth`."""
    if depth == 0:
        yield [value]
        return
    if not isinstance(value, list) or not value:
        raise _UnsoundError("G105", "empty")
    if depth == 1:
        yield value
        return
    for part in value:
        yield from _lines(part, depth - 1)


def _coordinates(pair: Any) -> None:
    if not isinstance(pair, list) or len(pair) != 2:
        raise _UnsoundError("G104", "pair", value=str(pair)[:60])
    if not all(isinstance(number, int | float) and not isinstance(number, bool) for number in pair):
        raise _UnsoundError("G104", "number", value=str(pair)[:60])
    if not all(abs(number) < 1000 and isfinite(number) for number in pair):
        raise _UnsoundError("G104", "number", value=str(pair)[:60])
    x, y = pair
    if WEST <= y <= EAST and SOUTH <= x <= NORTH:
        raise _UnsoundError("G104", "swapped", value=str(pair))
    if not (WEST <= x <= EAST and SOUTH <= y <= NORTH):
        raise _UnsoundError("G104", "elsewhere", value=str(pair))

"""Map data: what cannot be drawn is a finding with its line; what can, stands by its id."""

import json

import pytest

from songma.drawing.geo import MOST, Chart, read_chart
from songma.tree import DATA
from tree import PROJECT

PATH = "data/geo/x.geojson"
SQUARE = [[105, 20], [106, 20], [106, 21], [105, 20]]
REEF = [[112, 16], [112.1, 16], [112.1, 16.1], [112, 16]]
EDGE = [[110, 6], [118, 6], [118, 17.8], [110, 6]]  # on the edge is within
PLACE = {"id": "x", "source": "GeoNames 1"}


def feature(kind, geometry, coordinates, **properties):
    return {
        "type": "Feature",
        "properties": {"kind": kind, **properties},
        "geometry": {"type": geometry, "coordinates": coordinates},
    }


def collection(*features):
    """A feature a line, the first in line 2."""
    lines = ",\n".join(json.dumps(one) for one in features)
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}'


def place(coordinates, **properties):
    return feature("place", "Point", coordinates, **{**PLACE, **properties})


RIVER = feature("river", "LineString", [[103, 21], [105.5, 20]], id="ma")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("{", 1),
        ("[]", 1),
        ("null", 1),
        ("# Map", 1),
        ('{"type": "FeatureCollection"}', 1),
        ('{"features": {}}', 1),
        ('{"features": []} []', 1),
        ('{"features": [\n{"a": 1},\n{"a": }\n]}', 3),
        ('{"features": [\n{"a": 1}', 1),
        ('{"features": ' + "[" * 100_000, 1),
    ],
)
def test_a_file_that_is_no_map_is_one_finding_and_an_empty_chart(text, line):
    chart, findings = read_chart(text, PATH)
    assert chart == Chart()
    assert [(finding.code, finding.path, finding.line) for finding in findings] == [("G101", PATH, line)]


def test_a_file_that_is_too_large_is_not_read():
    chart, findings = read_chart(" " * MOST + "{}", PATH)
    assert (chart, [finding.code for finding in findings]) == (Chart(), ["G108"])


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("G102", feature("land", "Polygon", [REEF])),
        ("G102", feature("land", "Polygon", [EDGE])),
        ("G102", feature("land", "MultiPolygon", [[SQUARE], [REEF]])),
        ("G102", feature("land", "Polygon", [SQUARE, REEF])),
        ("G102", feature("province", "MultiPolygon", [[REEF]], country="VN", id="x")),
        ("G103", feature("islet", "Point", [112, 16])),
        ("G103", feature("islet", "Point", [112, 16], group="")),
        ("G103", feature("islet", "Point", [112, 16], group="hoangsa")),
        ("G103", feature("islet", "Point", [112, 16], group="Hoàng Sa")),
        ("G104", place([20.3, 104.6])),
        ("G104", place([105])),
        ("G104", place([])),
        ("G104", place(None)),
        ("G104", place([105, 20, 7])),
        ("G104", place(["105", "20"])),
        ("G104", place([True, 20])),
        ("G104", place([float("nan"), 20])),
        ("G104", place([float("inf"), 20])),
        ("G104", place([10**400, 20])),
        ("G104", place([-74, 40])),
        ("G104", feature("river", "LineString", [[105, 20], [106]], id="ma")),
        ("G105", feature("river", "LineString", [[105, 20]], id="ma")),
        ("G105", feature("river", "LineString", [], id="ma")),
        ("G105", feature("land", "Polygon", [])),
        ("G105", feature("land", "Polygon", [[]])),
        ("G105", feature("land", "Polygon", [[[105, 20]]])),
        ("G105", feature("land", "Polygon", [[*SQUARE[:3], [105, 20.5]]])),
        ("G105", feature("land", "MultiPolygon", [])),
        ("G106", None),
        ("G106", []),
        ("G106", {}),
        ("G106", {"properties": {"kind": "land"}, "geometry": None}),
        ("G106", feature("volcano", "Point", [105, 20])),
        ("G106", feature("islet", "Polygon", [REEF], group="hoang-sa")),
        ("G106", feature("land", "GeometryCollection", [])),
        ("G106", feature("river", "LineString", [[105, 20], [106, 20]])),
        ("G106", feature("place", "Point", [105, 20], id="x")),
        ("G106", place([105, 20], source=" ")),
        ("G106", place([105, 20], id=7)),
    ],
)  # fmt: skip
def test_a_feature_that_cannot_be_drawn_is_one_finding_in_its_line_and_the_others_stay(code, wrong):
    chart, findings = read_chart(collection(RIVER, wrong), PATH)
    assert [(finding.code, finding.path, finding.line) for finding in findings] == [(code, PATH, 3)]
    assert list(chart.rivers) == ["ma"]


def test_features_on_one_line_do_not_share_a_fault():
    text = json.dumps({"features": [RIVER, place([20, 105])]})
    chart, findings = read_chart(text, PATH)
    assert [(finding.code, finding.line) for finding in findings] == [("G104", 1)]
    assert list(chart.rivers) == ["ma"]


def test_an_id_that_stands_twice_is_found_and_one_of_another_kind_is_not():
    other = feature("province", "Polygon", [SQUARE], id="x", country="VN")
    _, findings = read_chart(collection(place([105, 20]), other, place([106, 20])), PATH)
    assert [(finding.code, finding.line, finding.args["first"]) for finding in findings] == [("G107", 4, 2)]


@pytest.mark.parametrize(("group", "absent"), [("hoang-sa", "Trường Sa"), ("truong-sa", "Hoàng Sa")])
def test_a_file_with_the_islets_of_one_archipelago_misses_the_other(group, absent):
    _, findings = read_chart(collection(feature("islet", "Point", [112, 16], group=group)), PATH)
    assert [(finding.code, finding.args) for finding in findings] == [("G109", {"name": absent})]


def test_provinces_rivers_places_and_islets_are_told_apart():
    text = collection(
        feature("province", "MultiPolygon", [[SQUARE], [SQUARE]], id="thanh-hoa", country="VN"),
        feature("land", "Polygon", [[[109, 12], [111, 12], [111, 13], [109, 12]]]),
        RIVER,
        place([104.6, 20.3], id="na-meo"),
        feature("islet", "Point", [112, 16], group="hoang-sa"),
        feature("islet", "Point", [114, 10], group="truong-sa"),
    )
    chart, findings = read_chart(text, PATH)
    assert not findings
    assert [(id, len(rings)) for id, rings in chart.land] == [("thanh-hoa", 2), ("", 1)]
    assert chart.rivers["ma"][-1] == (105.5, 20.0)
    assert chart.places == {"na-meo": (104.6, 20.3)}
    assert chart.sources == {"na-meo": "GeoNames 1"}
    assert chart.islets == [("hoang-sa", (112.0, 16.0)), ("truong-sa", (114.0, 10.0))]


@pytest.mark.parametrize("name", ["region", "east-sea"])
def test_our_own_map_data_are_sound(name):
    path = f"{DATA}/geo/{name}.geojson"
    chart, findings = read_chart((PROJECT / path).read_text("utf-8"), path)
    assert not findings
    assert chart.land
    assert chart.places.keys() == chart.sources.keys()

"""Map data: what cannot be read is a finding with its file; what can, stands by its id."""

import json

import pytest

from songma.drawing.geo import Chart, read_chart
from songma.tree import DATA
from tree import PROJECT


def feature(kind, geometry, coordinates, **properties):
    return {
        "type": "Feature",
        "properties": {"kind": kind, **properties},
        "geometry": {"type": geometry, "coordinates": coordinates},
    }


def collection(*features):
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"type": "FeatureCollection"}',
        '{"features": [{}]}',
        '{"features": [null]}',
        collection(feature("volcano", "Point", [105, 20])),
        collection(feature("place", "Point", [105], id="x")),
        collection(feature("place", "Point", ["east", "north"], id="x")),
        collection(feature("river", "LineString", [[105, 20], [106]], id="ma")),
        collection(feature("river", "LineString", [[105, 20]])),
    ],
)
def test_a_file_that_is_no_map_is_a_finding_and_an_empty_chart(text):
    chart, findings = read_chart(text, "data/geo/x.geojson")
    assert chart == Chart()
    assert [(finding.code, finding.path) for finding in findings] == [("G101", "data/geo/x.geojson")]


def test_provinces_rivers_places_and_islets_are_told_apart():
    square = [[[105, 20], [106, 20], [106, 21], [105, 20]]]
    text = collection(
        feature("province", "MultiPolygon", [square, square], id="thanh-hoa", country="VN"),
        feature("land", "Polygon", square),
        feature("river", "LineString", [[103, 21], [105.5, 20]], id="ma"),
        feature("place", "Point", [104.6, 20.3], id="na-meo"),
        feature("islet", "Point", [112, 16], group="hoang-sa"),
    )
    chart, findings = read_chart(text, "x")
    assert not findings
    assert [(id, len(rings)) for id, rings in chart.land] == [("thanh-hoa", 2), ("", 1)]
    assert chart.rivers["ma"][-1] == (105.5, 20.0)
    assert chart.places == {"na-meo": (104.6, 20.3)}
    assert chart.islets == [("hoang-sa", (112.0, 16.0))]


@pytest.mark.parametrize("name", ["region", "east-sea"])
def test_no_land_lies_wholly_within_the_sea_of_the_two_archipelagos(name):
    path = f"{DATA}/geo/{name}.geojson"
    chart, findings = read_chart((PROJECT / path).read_text("utf-8"), path)
    assert not findings
    assert chart.land
    for _, rings in chart.land:
        for ring in rings:
            inside = (110 < x < 118 and 6 < y < 17.8 for x, y in ring)
            assert not all(inside)

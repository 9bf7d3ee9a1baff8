"""The locator map and the river, drawn from the project's own data."""

from xml.etree import ElementTree

import pytest

from songma.drawing.geo import Chart, read_chart
from songma.drawing.locator import LABELS, locator
from songma.drawing.river import across, down, stops
from tree import PROJECT


def chart(name):
    return read_chart((PROJECT / f"data/geo/{name}.geojson").read_text("utf-8"), name)[0]


@pytest.fixture(scope="module")
def drawn():
    return ElementTree.fromstring(locator(chart("region"), chart("east-sea"), lambda key: f"<{key}>"))


def texts(svg, tag="text"):
    return [element.text for element in svg.iter(tag)]


def test_without_data_the_map_is_still_a_drawing():
    svg = ElementTree.fromstring(locator(Chart(), Chart(), str))
    assert texts(svg, "title") == ["map.title"]


def test_words_that_look_like_markup_stay_words(drawn):
    assert "<map.na-meo>" in texts(drawn)


def test_title_and_description_name_the_picture(drawn):
    ids = drawn.get("aria-labelledby").split()
    named = {element.get("id"): element.text for element in drawn.iter() if element.get("id")}
    assert [named[id] for id in ids] == ["<map.title>", "<map.text>"]


def test_places_both_provinces_and_both_archipelagos_are_named(drawn):
    wanted = {*LABELS, "thanh-hoa", "houaphanh", "hoang-sa", "truong-sa"}
    assert {text.strip("<>").removeprefix("map.") for text in texts(drawn)} == wanted


def test_the_archipelagos_are_points_without_area(drawn):
    islets = [element.get("d") for element in drawn.iter("path") if element.get("class") == "map-islet"]
    assert len(islets) == 2
    assert all(set(d) <= set("Mh0123456789. ") for d in islets)


def test_names_stand_on_the_sheet(drawn):
    width, height = map(float, drawn.get("viewBox").split()[2:])
    for text in drawn.findall("text"):
        assert 0 < float(text.get("x")) < width
        assert 0 < float(text.get("y")) < height


def test_the_river_runs_from_edge_to_edge():
    region = chart("region")
    line = across(region, 1200, 150)
    assert line.startswith("M0.0 ")
    assert line.rsplit(" ", 2)[-2] == "1200.0"
    assert down(region, 100, 300).rsplit(" ", 1)[-1] == "300.0"
    assert across(Chart(), 1200, 150) == ""


def test_gate_citadel_and_port_follow_each_other_downstream():
    found = stops(chart("region"), ["nghi-son", "na-meo", "ho-citadel"])
    assert sorted(found, key=lambda place: found[place][0]) == ["na-meo", "ho-citadel", "nghi-son"]
    assert all(0 < x < 1 and 0 < y < 1 for x, y in found.values())

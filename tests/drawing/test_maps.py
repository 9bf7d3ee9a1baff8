"""The maps of the project, and maps that are spoiled: what stands on them, and what is said of them."""

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from conftest import copy_project
from songma.drawing import rules
from songma.drawing.degrees import angle, coordinates, lines
from songma.drawing.geo import Chart, read_chart
from songma.drawing.river import across, down, stops
from songma.drawing.show import MapWriter
from songma.drawing.standalone import STYLE, standalone
from songma.languages import CODES
from songma.project import load
from songma.prose import Prose
from songma.text.words import Words
from tree import PROJECT

MAPS = sorted(path.stem for path in (PROJECT / "data/maps").glob("*.yml") if path.stem != "places")
NUMBERS = set("Mh0123456789. ")
MOST_BYTES = 40_000
SPOILED = [
    ("sea", "islands: [hoang-sa, truong-sa]", "islands: [hoang-sa]", "G109", "frame:"),
    ("sea", "islands: [hoang-sa, truong-sa]", "islands: []", "G109", "frame:"),
    ("sea", "islands: [hoang-sa, truong-sa]", "islands: [hoang-sa, truong-sa, x]", "G110", "islands:"),
    ("sea", "land: east-sea", "land: west-sea", "G110", "land:"),
    ("places", 'vi: "Hoàng Sa"', 'vi: "Hoàng Xa"', "G103", "id: hoang-sa"),
    ("places", 'vi: "Trường Sa"', 'vi: "Truong Sa"', "G103", "id: truong-sa"),
    ("places", "- id: hoang-sa", "- id: hoangsa", "G109", "frame:"),
    ("places", "- id: sam-son", "- id: na-meo", "G107", "id: na-meo"),
    ("places", "- id: lam-kinh", "- id: lamkinh", "G110", "id: lam-kinh"),
    ("province", "{id: lam-kinh,", "{id: lamkinh,", "G110", "id: lamkinh"),
    ("province", "{id: lam-kinh,", "{id: hanoi,", "G110", "id: hanoi"),
    ("province", "at: [106.1, 19.45]", "at: [19.45, 106.1]", "G110", "id: gulf-tonkin"),
    ("province", "rivers: [ma, chu]", "rivers: [ma, mekong]", "G110", "rivers:"),
    ("province", "west: 104.25", "west: 106.35", "G110", "frame:"),
    ("province", "scale: 25", "scale: 900", "G111", "frame:"),
    ("province", 'vi: "Tỉnh Thanh Hóa"', "", "T006", "en:"),
    ("province", "west: 104.25", "west: 20", "D102", "west: 20"),
    ("province", "graticule: 0.5", "graticule: 0.3", "D103", "graticule:"),
]


@pytest.fixture(scope="module")
def prose():
    return Prose(load(PROJECT))


@pytest.fixture(scope="module", params=CODES)
def writer(request, prose):
    return prose.voices[request.param].maps


def drawn(writer, id, number=1):
    return ElementTree.fromstring(f"<div>{writer.figure(id, number)}</div>")


def texts(root, tag="text"):
    return [element.text for element in root.iter(tag)]


@pytest.mark.parametrize(("name", "old", "new", "code", "line_holds"), SPOILED)
def test_a_spoiled_map_is_a_finding_with_its_line(tmp_path, name, old, new, code, line_holds):
    from songma.site.publication import Publication

    root = copy_project(tmp_path / "project")
    path = root / f"data/maps/{name}.yml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    found = [finding for finding in Publication.at(root).findings if finding.code == code]
    assert found
    for finding in found:
        line = (root / finding.path).read_text("utf-8").splitlines()[finding.line - 1]
        assert line_holds in line, line


def test_a_call_of_a_map_that_is_not_there_is_a_finding_with_its_line(small):
    page = small / "docs/lo/index.md"
    page.write_text(page.read_text("utf-8") + '\n{{ map("atlantis") }}\n', "utf-8")
    _, findings = Prose(load(small)).expanded["lo", "index.md"]
    assert [(finding.code, finding.line, finding.args["id"]) for finding in findings] == [
        ("M306", 13, "atlantis")
    ]


def test_a_map_whose_data_are_gone_is_still_a_drawing(prose):
    words = Words(CODES[0], {})
    writer = MapWriter({}, prose.project.atlas, words)
    for id in MAPS:
        assert texts(drawn(writer, id), "title")
    assert [finding.code for finding in rules.check(prose.project.atlas, {}, [])] == ["G110"] * len(MAPS)


@pytest.mark.parametrize("id", MAPS)
def test_title_and_description_name_the_picture(writer, id):
    root = drawn(writer, id)
    (svg,) = [one for one in root.iter("svg") if one.get("role") == "img"]
    named = {element.get("id"): element.text for element in root.iter() if element.get("id")}
    assert named[svg.get("aria-labelledby")] == writer.words.of(writer.atlas.maps[id].title)
    assert named[svg.get("aria-describedby")] == writer.words.of(writer.atlas.maps[id].text)


def test_two_maps_of_a_page_share_no_id(writer):
    page = ElementTree.fromstring(f"<div>{writer.figure('sea', 1)}{writer.figure('sea', 2)}</div>")
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids)) == 4


@pytest.mark.parametrize("id", MAPS)
def test_every_place_is_named_in_both_sizes_and_stands_in_the_table_with_its_source(writer, id):
    root, plan = drawn(writer, id), writer.atlas.maps[id]
    cells = ["".join(cell.itertext()).strip() for cell in root.iter("td")]
    for number, one in enumerate(plan.places, 1):
        name = writer.words.of(writer.atlas.names[one.id].name)
        assert texts(root).count(str(number) if plan.is_numbered else name) >= 2
        assert any(cell.removeprefix(f"{number}. ") == name for cell in cells)
    assert len(cells) % 4 == 0
    assert all(cells)


@pytest.mark.parametrize("id", MAPS)
def test_a_map_is_light(writer, id):
    assert len(gzip.compress(writer.figure(id, 1).encode())) <= MOST_BYTES


@pytest.mark.parametrize("id", ["sea", "two-provinces"])
def test_both_archipelagos_are_points_with_names_and_without_area(writer, id):
    root = drawn(writer, id)
    islets = [one.get("d") for one in root.iter("path") if one.get("class") == "map-islet"]
    assert islets
    assert all(set(d) <= NUMBERS for d in islets)
    for group in ("hoang-sa", "truong-sa"):
        assert texts(root).count(writer.words.of(writer.atlas.names[group].name)) == 2


def test_the_sea_map_draws_land_degrees_and_points_and_no_other_line(writer):
    root = drawn(writer, "sea")
    classes = {one.get("class") for one in root.iter("path")}
    assert classes == {"map-land", "map-graticule", "map-islet", "map-scale"}


def test_words_that_look_like_markup_stay_words(prose):
    words = Words(CODES[0], {"map.km": "<b>{n}</b>", "map.data": "a & b"})
    writer = MapWriter(prose.project.charts, prose.project.atlas, words)
    root = drawn(writer, "province")
    assert "<b>25</b>" in texts(root)
    assert texts(root, "summary") == ["a & b"]


@pytest.mark.parametrize(
    ("degrees", "text"),
    [(19.5, "19°30′"), (105, "105°"), (20.0167, "20°01′"), (19.9999, "20°"), (0, "0°")],
)
def test_degrees_are_written_in_whole_minutes(degrees, text):
    assert angle(degrees) == text


def test_coordinates_name_both_directions_in_the_language_of_the_page(prose):
    shown = [coordinates((104.65, 20.29), prose.voices[code].words) for code in CODES]
    assert shown == [
        "20°17′ vĩ Bắc, 104°39′ kinh Đông",
        "20°17′ N, 104°39′ E",
        "20°17′ ເໜືອ, 104°39′ ຕາເວັນອອກ",
    ]


@pytest.mark.parametrize(
    ("least", "most", "step", "found"),
    [(104.3, 104.4, 0.5, []), (5, 15, 5, [10]), (104.2, 105.6, 0.5, [104.5, 105, 105.5])],
)
def test_lines_of_the_graticule_stand_within_the_frame(least, most, step, found):
    assert lines(least, most, step) == found


@pytest.mark.parametrize("id", MAPS)
def test_a_file_of_its_own_has_every_class_styled_and_names_its_source(writer, id):
    text = standalone(writer, id)
    root = ElementTree.fromstring(text)
    used = {name for one in root.iter() for name in (one.get("class") or "").split()}
    bare = {"map-name", "map-islands", "map-wide"}  # as all text is
    assert used - bare <= set(re.findall(r"\.(map-[\w-]+)", STYLE))
    credit = " ".join(
        one.text for one in root.iter("{http://www.w3.org/2000/svg}text") if one.get("class") == "map-credit"
    )
    assert credit == writer.words.of(writer.atlas.maps[id].credit)


def test_colours_of_the_file_are_those_of_the_site_by_day():
    tokens = (PROJECT / "overrides/assets/stylesheets/tokens.css").read_text("utf-8").partition("}")[0]
    assert set(re.findall(r"#[0-9a-f]{6}", STYLE)) <= set(re.findall(r"#[0-9a-f]{6}", tokens))


def chart(name):
    return read_chart(Path(PROJECT / f"data/geo/{name}.geojson").read_text("utf-8"), name)[0]


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

"""Charts of any numbers: everything on the sheet, no text over another, ticks around the values."""

import gzip
import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from songma.drawing.charts.draw import KINDS, drawn
from songma.drawing.charts.frame import (
    ESTIMATE,
    SHEETS,
    SIZE,
    STATES,
    SURE,
    TARGET,
    UNCONFIRMED,
    Plot,
    Point,
    Series,
)
from songma.drawing.text import width

WORDS = {ESTIMATE: "estimate", UNCONFIRMED: "to be confirmed", TARGET: "target", "gap": "not published"}
LAO = "ເຂດອຸດສາຫະກຳທາງຕາເວັນຕົກຂອງນະຄອນແທັງຮວາເກົ່າ ທີ່ຢູ່ໃກ້ທາງດ່ວນ ແລະ ສະໜາມບິນເທາະຊວນ"
VALUED = ("bars", "dots", "line")
DATED = ("timeline", "swarm")
SVG = "{http://www.w3.org/2000/svg}"


def point(value, label="Name", state=SURE, year=2020.0, last=None):
    high = value if last is None else last
    written = "" if value is None else f"{value:,.4g}"
    return Point(label, written, value, high, state, year, year)


def plot(points, number=lambda value: f"{value:,.4g}", **values):
    series = points if points and isinstance(points[0], Series) else [Series("", points)]
    return Plot("Title <&>", "What is seen", "km", series, number, WORDS, **values)


def trees(kind, one):
    """Both drawings as trees; raises where one is no XML."""
    whole = drawn(kind, one, "chart-1").replace("<svg ", f'<svg xmlns="{SVG[1:-1]}" ')
    return [ElementTree.fromstring(f"{part}</svg>") for part in whole.split("</svg>")[:-1]]


def boxes(tree):
    """Left, right, middle and words of every text, by the widths that the drawing reckons with."""
    for element in tree.iter(f"{SVG}text"):
        words = "".join(element.itertext())
        bold = "chart-value" in (element.get("class") or "")
        across = sum(width(part.text or "", SIZE, part.get("class") == "chart-value") for part in element)
        across += width(element.text or "", SIZE, bold)
        left = float(element.get("x")) - {"end": across, "middle": across / 2}.get(
            element.get("text-anchor"), 0
        )
        yield left, left + across, float(element.get("y")), words


def looks_right(kind, one):
    for tree, sheet in zip(trees(kind, one), SHEETS, strict=True):
        markup = ElementTree.tostring(tree, "unicode")
        assert not re.search(r"\bnan\b|\binf\b|None", markup), markup
        _, _, across, down = map(float, tree.get("viewBox").split())
        assert across == sheet.width
        found = list(boxes(tree))
        for left, right, y, words in found:
            assert left >= -0.6, (sheet.name, words)
            assert right <= across + 0.6, (sheet.name, words)
            assert 8 <= y <= down, (sheet.name, words)
        for one_box, other in combinations(found, 2):
            if abs(one_box[2] - other[2]) < 11:
                apart = one_box[1] <= other[0] + 1 or other[1] <= one_box[0] + 1
                assert apart, (sheet.name, one_box, other)
        for mark in tree.iter(f"{SVG}rect"):
            x, wide = float(mark.get("x")), float(mark.get("width"))
            assert x >= -0.1
            assert x + wide <= across + 0.6


VALUES = {
    "one value": [5],
    "zero": [0],
    "all zero": [0, 0, 0],
    "equal": [7, 7, 7],
    "negative": [-3, -20],
    "both signs": [-3, 0, 12],
    "huge": [1e15, 2e15],
    "tiny": [1e-6, 4e-6],
    "far apart": [1e-6, 1e15],
    "a gap": [3, None, 4],
    "only gaps": [None, None],
    "close": [1_000_000, 1_000_001],
    "many": list(range(300)),
}


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize("kind", VALUED)
@pytest.mark.parametrize("label", ["Name", LAO, "W" * 90, ""])
def test_values_of_every_sort_are_drawn_on_the_sheet(kind, name, label):
    points = [point(v, f"{label} {n}", year=2000.0 + n) for n, v in enumerate(VALUES[name])]
    if not (kind == "dots" and len(points) > 40):
        looks_right(kind, plot(points))


@pytest.mark.parametrize("values", [[100], [35.1, 35.1, 25.1, 4.7], [0, 0], [99.9, 0.1], [48, 32, 13]])
@pytest.mark.parametrize("label", ["Part", LAO])
def test_parts_fill_the_bar_and_no_more(values, label):
    for state in STATES:
        one = plot([point(v, label, state) for v in values], whole=100, rest="Rest", rest_written="about 7%")
        looks_right("stacked", one)
    (wide, _) = trees("stacked", plot([point(v) for v in values], whole=100, rest="Rest"))
    bar = [float(mark.get("width")) for mark in wide.iter(f"{SVG}rect") if mark.get("height") == "38"]
    ends = [m for m in wide.iter(f"{SVG}rect") if m.get("height") == "38" and m.get("fill") is None]
    assert sum(float(m.get("width")) for m in ends) == pytest.approx(618, abs=0.5), bar


@pytest.mark.parametrize("kind", DATED)
@pytest.mark.parametrize("years", [[2020], [1490, 2016], [2013, 2013.4, 2013.5, 2020.5], [1977.5] * 12])
def test_events_of_any_years_stand_apart(kind, years):
    points = [
        Point(LAO, "18 July 1977", state=STATES[n % 3], start=y, end=y + n % 2) for n, y in enumerate(years)
    ]
    looks_right(kind, plot(points))


@pytest.mark.parametrize("kind", [*VALUED, "timeline"])
@pytest.mark.parametrize("state", [ESTIMATE, UNCONFIRMED, TARGET])
def test_what_is_not_sure_looks_otherwise_and_says_so(kind, state):
    points = [point(5, "A", year=2019), point(6, "B", state, year=2020)]
    for tree in trees(kind, plot(points)):
        markup = ElementTree.tostring(tree, "unicode")
        assert WORDS[state] in markup
        assert markup != ElementTree.tostring(trees(kind, plot([point(5, "A", year=2019)] * 2))[0], "unicode")
        assert re.search(r"chart-(hollow|target|outline)", markup)


@pytest.mark.parametrize("kind", VALUED)
def test_a_gap_is_named(kind):
    for tree in trees(kind, plot([point(3, "A", year=2019), point(None, "B", year=2020)])):
        assert WORDS["gap"] in ElementTree.tostring(tree, "unicode")


def test_a_line_breaks_at_a_gap_and_where_years_are_missing():
    points = [
        point(v, year=y) for v, y in ((1, 2010), (2, 2011), (None, 2012), (4, 2013), (5, 2014), (6, 2019))
    ]
    for tree in trees("line", plot(points)):
        paths = [p.get("d") for p in tree.iter(f"{SVG}path") if "chart-line" in (p.get("class") or "")]
        assert [path.count("L") for path in paths] == [1, 1]


def test_the_first_rank_stands_on_top():
    (wide, _) = trees("line", plot([point(1, year=2018), point(40, year=2019)], is_rank=True))
    marks = [m.get("transform") for m in wide.iter(f"{SVG}path") if m.get("transform")]
    first, second = (float(m.split()[1].rstrip(")")) for m in marks)
    assert first < second


def test_series_differ_in_the_form_of_their_marks():
    series = [Series(f"S{n}", [point(n + 1.0, "A"), point(n + 9.0, "B")]) for n in range(4)]
    for tree in trees("dots", plot(series)):
        forms = {m.get("d") for m in tree.iter(f"{SVG}path") if "chart-mark" in (m.get("class") or "")}
        assert len(forms) == 4
    looks_right("dots", plot(series))


@pytest.mark.parametrize("values", [(5, 6), (1e9, 1.5e9), (None, 4), (-7, 7), (0, 0)])
@pytest.mark.parametrize("states", [(SURE, SURE), (UNCONFIRMED, ESTIMATE), (UNCONFIRMED, UNCONFIRMED)])
@pytest.mark.parametrize("label", ["Name", LAO, "W" * 90])
def test_two_series_with_remarks_find_room_for_their_values(values, states, label):
    series = [Series(f"{label} {n}", [point(values[n], label, states[n])]) for n in range(2)]
    looks_right("dots", plot(series, lambda value: f"{value:,.0f}"))


@pytest.mark.parametrize("kind", KINDS)
def test_it_has_a_title_a_description_and_ids_of_its_own(kind):
    points = [point(3, "A", ESTIMATE, 2019), point(4, "B", UNCONFIRMED, 2020)]
    both = drawn(kind, plot(points), "chart-1") + drawn(kind, plot(points), "chart-2")
    ids = re.findall(r'\bid="([^"]+)"', both)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", both)) <= set(ids)
    assert {
        name for names in re.findall(r'aria-labelledby="([^"]+)"', both) for name in names.split()
    } <= set(ids)
    assert both.count('role="img"') == both.count("<title") == both.count("<desc") == 4
    assert "Title &lt;&amp;&gt;" in both
    assert not re.search(r'(fill|stroke|style)="(?!url|none)', both)


@pytest.mark.parametrize("kind", ["bars", "line"])
def test_three_hundred_values_weigh_little(kind):
    points = [point(n * 7919 % 1000 / 7, f"{LAO} {n}", year=1700.0 + n) for n in range(300)]
    for part in drawn(kind, plot(points), "chart-1").split("</svg>"):
        assert len(gzip.compress(part.encode())) <= 10_000


NUMBERS = st.one_of(st.none(), st.floats(-1e12, 1e12, allow_nan=False).map(lambda v: round(v, 3)))
LABELS = st.text(st.sampled_from("abcdefgh WMil ເຂດອຸດສາຫະກຳໜຶ່ງແລະ ăâđêôơưễậ 0123"), min_size=1, max_size=90)
POINTS = st.lists(st.tuples(NUMBERS, LABELS, st.sampled_from(STATES)), min_size=1, max_size=12)


def fold(words):
    return " ".join(words.split())


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(VALUED), POINTS)
def test_any_numbers_and_names_are_drawn_on_the_sheet(kind, found):
    points = [
        point(v, " ".join(words.split()) + f" {n}", s, 2000.0 + n) for n, (v, words, s) in enumerate(found)
    ]
    looks_right(kind, plot(points))


@settings(deadline=None, max_examples=40)
@given(
    st.sampled_from(DATED),
    st.lists(st.tuples(st.floats(1000, 2100), st.floats(0, 300), LABELS), min_size=1, max_size=14),
)
def test_any_dates_are_drawn_on_the_sheet(kind, found):
    points = [
        Point(" ".join(words.split()) or "x", "1977", start=y, end=y + more) for y, more, words in found
    ]
    looks_right(kind, plot(points))

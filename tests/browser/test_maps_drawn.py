"""Maps as a browser draws them: every name readable on a phone, none over another, none off the sheet."""

import re

import pytest

from accessibility import assert_clean
from songma.drawing.standalone import standalone
from songma.languages import CODES
from songma.project import load
from songma.prose import Prose
from tree import PROJECT

pytestmark = pytest.mark.browser
PAGES = [
    "index",
    "invest/infrastructure",
    "discover/land-people",
    "discover/hua-phan",
    "discover/localities",
    "na-meo/map-phrases",
    "exhibit/index",
]
LEAST = 12  # CSS pixels
SHOWN = """() => {
    const svg = document.querySelector("svg.map");
    const sheet = svg.getBoundingClientRect();
    const scale = sheet.width / svg.viewBox.baseVal.width;
    const texts = [...svg.querySelectorAll("text")].filter((one) => one.getClientRects().length);
    return {
        sheet: [sheet.left, sheet.top, sheet.right, sheet.bottom],
        texts: texts.map((one) => {
            const box = one.getBoundingClientRect();
            return {
                text: one.textContent,
                size: parseFloat(getComputedStyle(one).fontSize) * scale,
                box: [box.left, box.top, box.right, box.bottom],
            };
        }),
    };
}"""
INK = 0.22  # of its height that a line of type leaves free above and below its letters


def inked(one):
    """The box of a name without the room between two lines of type."""
    left, top, right, bottom = one["box"]
    free = INK * (bottom - top)
    return left, top + free, right, bottom - free


def meets(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("width", [390, 960, 1280])
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("name", PAGES)
def test_names_are_large_enough_and_keep_clear_of_each_other_and_the_edge(open_page, name, language, width):
    page = open_page(name, language, {"width": width, "height": 900})
    page.evaluate("document.fonts.ready")
    found = page.evaluate(SHOWN)
    assert len(found["texts"]) >= 5
    left, top, right, bottom = found["sheet"]
    for number, one in enumerate(found["texts"]):
        box = inked(one)
        assert one["size"] >= LEAST, one
        assert left <= box[0], one
        assert box[2] <= right, one
        assert top <= box[1], one
        assert box[3] <= bottom, one
        for other in found["texts"][:number]:
            assert not meets(box, inked(other)), (one["text"], other["text"])


@pytest.mark.parametrize("name", PAGES)
def test_no_id_stands_twice_and_the_table_can_be_opened(open_page, name):
    page = open_page(name, CODES[-1], {"width": 390, "height": 800})
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))
    details = page.locator(".map-data").first
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    assert details.locator("td").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["discover/land-people", "exhibit/index"])
def test_axe_has_nothing_to_say_of_a_page_with_a_map(open_page, name, scheme):
    page = open_page(name, CODES[0], color_scheme=scheme, reduced_motion="reduce")
    page.evaluate("document.querySelectorAll('.map-data').forEach((one) => { one.open = true; })")
    assert_clean(page, f"{name}, {scheme}")


@pytest.mark.parametrize("name", ["discover/land-people", "exhibit/index"])
def test_on_paper_the_map_is_on_white_and_its_table_is_open(open_page, name):
    page = open_page(name, CODES[0], {"width": 672, "height": 1000})
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".map-data td").first.is_visible()
    assert page.evaluate("document.querySelector('svg.map').getBoundingClientRect().right") <= 672
    halo = page.evaluate("getComputedStyle(document.querySelector('.map-names')).stroke")
    assert halo == "rgb(255, 255, 255)"


def test_in_forced_colours_places_stand_out_from_the_land(open_page):
    page = open_page("discover/land-people", CODES[0], forced_colors="active")
    fills = [
        page.evaluate(f"getComputedStyle(document.querySelector('.map-{part}')).fill")
        for part in ("land", "place")
    ]
    assert fills[0] != fills[1]


@pytest.mark.parametrize("id", ["sea", "two-provinces", "districts"])
def test_a_file_of_its_own_is_drawn_without_a_page(chromium, tmp_path, id):
    prose = Prose(load(PROJECT))
    for code in CODES:
        path = tmp_path / f"{id}-{code}.svg"
        path.write_text(standalone(prose.voices[code].maps, id), "utf-8")
        page = chromium.new_page(viewport={"width": 1300, "height": 1000})
        page.goto(path.as_uri())
        text = page.evaluate("document.documentElement.textContent")
        assert "error" not in text.lower()
        assert re.search(r"Natural Earth", text)
        assert (
            page.evaluate("getComputedStyle(document.querySelector('.map-land')).fill")
            == "rgb(241, 234, 216)"
        )
        box = page.evaluate(
            "(({width, height}) => [width, height])(document.querySelector('.map-names').getBBox())"
        )
        assert min(box) > 100
        page.close()

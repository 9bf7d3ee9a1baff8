"""The reader's own settings: a large zoom, large text, no movement, colours of one's own."""

import pytest

from addresses import KINDS
from questions import MOVING, OVERLAPS, PLAIN, SIDEWAYS, assert_none
from songma.languages import CODES

pytestmark = pytest.mark.browser
DESK = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 800}
MIXED = [(kind, CODES[row % len(CODES)]) for row, kind in enumerate(KINDS)]
TWICE = """() => {
    const root = document.documentElement;
    root.style.fontSize = 2 * parseFloat(getComputedStyle(root).fontSize) + "px";
}"""
FAULTS = [
    (SIDEWAYS, "<p style='width: 200vw'>x</p>"),
    (MOVING, "<style>@keyframes a { to { left: 9px } } p { animation: a 9s }</style><p>x</p>"),
    (PLAIN, "<article><p><a href='#' style='text-decoration: none'>x</a></p></article>"),
    (PLAIN, "<button style='border: 0'>x</button>"),
    (PLAIN, "<button style='background: url(data:,)'></button>"),
    (PLAIN, "<a href='#' style='mask: linear-gradient(red, blue); background: red'>x</a>"),
    (OVERLAPS, "<header><button>x</button><button style='margin: -9px'>y</button></header>"),
    (OVERLAPS, "<header style='height: 9px'><button>x</button></header>"),
]


@pytest.mark.parametrize(("question", "fault"), FAULTS)
def test_a_known_fault_is_found(chromium, question, fault):
    page = chromium.new_page()
    page.set_content(f"<!doctype html><html lang=en>{fault}<header></header>")
    assert page.evaluate(question)
    page.set_content("<!doctype html><html lang=en><header></header><p>x</p>")
    assert page.evaluate(question) == []
    page.close()


@pytest.mark.parametrize(("kind", "language"), MIXED)
def test_at_400_percent_nothing_goes_sideways(open_page, kind, language):
    page = open_page(KINDS[kind], language, {"width": 320, "height": 256})
    assert_none(page, SIDEWAYS, OVERLAPS)


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize(("kind", "language"), MIXED)
def test_text_of_twice_the_size_finds_room(open_page, kind, language, viewport):
    page = open_page(KINDS[kind], language, viewport)
    page.evaluate(TWICE)
    assert_none(page, SIDEWAYS, OVERLAPS)


@pytest.mark.parametrize(("kind", "language"), MIXED[::3])
def test_nothing_moves_for_whoever_asked_for_rest(open_page, kind, language):
    page = open_page(KINDS[kind], language, PHONE, reduced_motion="reduce")
    assert_none(page, MOVING)
    page.click("button.md-header__menu")
    assert_none(page, MOVING)
    page.keyboard.press("Escape")
    page.click(".search-open")
    assert_none(page, MOVING)


@pytest.mark.parametrize(("kind", "language"), MIXED)
def test_in_forced_colours_links_and_buttons_are_told_by_a_line(open_page, kind, language):
    page = open_page(KINDS[kind], language, PHONE, forced_colors="active")
    assert_none(page, PLAIN)

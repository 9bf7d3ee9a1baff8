"""By keyboard and by finger: every stop is seen, nothing lies over it, and a target is large enough."""

import pytest

from questions import FREE, SEEN, SMALL, assert_none
from songma.languages import CODES

pytestmark = pytest.mark.browser
DESK = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 800}
MOST_STOPS = 150
FOCUSABLE = {  # a page that has it, and the screen on which it is shown
    ".md-skip": ("invest/why", DESK),
    ".md-header a[href]:not([lang])": ("invest/why", DESK),
    ".languages a": ("invest/why", DESK),
    ".search-open": ("invest/why", DESK),
    ".md-header__menu": ("invest/why", PHONE),
    ".tabs a": ("invest/why", DESK),
    ".site-nav a": ("invest/why", DESK),
    ".site-nav__toc a": ("invest/why", DESK),
    "article p a": ("invest/why", DESK),
    "article summary": ("invest/why", DESK),
    "article .tip": ("invest/index", DESK),
    ".md-typeset__scrollwrap": ("plan/index", PHONE),
    "footer a": ("invest/why", DESK),
}
FAULTS = [
    (f"!({SEEN})()", "<button style='outline: none'>x</button>"),
    (f"!({SEEN})()", "<button style='outline: 3px solid transparent'>x</button>"),
    (f"!({FREE})()", "<button>x</button><p style='position: fixed; inset: 0; margin: 0'>x</p>"),
    (f"({SMALL})().length", "<nav><a href='#' style='display: block; width: 20px'>x</a></nav>"),
    (f"({SMALL})().length", "<footer><p><a href='#'>x</a> <a href='#'>y</a></p></footer>"),
]


@pytest.mark.parametrize(("answer", "fault"), FAULTS)
def test_a_known_fault_is_found(chromium, answer, fault):
    page = chromium.new_page()
    page.set_content(f"<!doctype html><html lang=en>{fault}")
    page.keyboard.press("Tab")
    assert page.evaluate(answer)
    page.close()


@pytest.mark.parametrize("language", CODES)
def test_each_language_is_reached_by_keyboard_and_named_in_itself(open_page, language):
    page = open_page("invest/why", language)
    reached = []
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('header a[hreflang]')"):
            reached.append(page.evaluate("[document.activeElement.lang, document.activeElement.hreflang]"))
    assert reached == [[code, code] for code in CODES]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("selector", FOCUSABLE)
def test_the_focus_is_seen(open_page, selector, scheme):
    name, viewport = FOCUSABLE[selector]
    page = open_page(name, viewport=viewport, color_scheme=scheme)
    page.wait_for_load_state("load")
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            break
    else:
        raise AssertionError(f"{selector} is not reached")
    assert page.evaluate(SEEN), selector


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen_in_the_search(open_page, scheme):
    page = open_page("index", color_scheme=scheme)
    page.click(".search-open")
    assert page.evaluate("document.activeElement.matches('#search input')")
    assert page.evaluate(SEEN)
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.matches('#search button')")
    assert page.evaluate(SEEN)


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_nothing_hides_what_has_the_focus(open_page, key, viewport):
    page = open_page("invest/procedures", viewport=viewport)
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        assert page.evaluate(FREE), page.evaluate("document.activeElement.outerHTML.slice(0, 120)")


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_targets_have_24_pixels_each_way(open_page, viewport, language):
    page = open_page("invest/why", language, viewport)
    assert_none(page, SMALL)
    page.click(".search-open")
    assert_none(page, SMALL)


@pytest.mark.parametrize("language", CODES)
def test_targets_of_the_menu_have_24_pixels_each_way(open_page, language):
    page = open_page("invest/why", language, PHONE, reduced_motion="reduce")
    page.click("button.md-header__menu")
    page.wait_for_selector(".site-nav", state="visible")
    page.evaluate("document.querySelectorAll('.site-nav details').forEach((fold) => { fold.open = true; })")
    assert_none(page, SMALL)


ONWARD = "h2#next ~ ul > li > a:only-child, article .phone, article .cards li"
LOW = """(onward) => [...document.querySelectorAll(onward)]
    .filter((one) => one.getClientRects().length && one.getBoundingClientRect().height < 48)
    .map((one) => `${one.className} ${one.textContent.trim().slice(0, 40)}`)"""


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("name", ["na-meo/index", "na-meo/phones", "na-meo/documents"])
def test_at_the_border_a_way_onward_is_48_pixels_high(open_page, name, language):
    page = open_page(name, language, PHONE)
    assert page.evaluate(LOW, ONWARD) == []

"""axe finds nothing to complain about: WCAG 2.2 AA and its best practices.

Of kinds of pages × languages × light and dark × phone and desk only so many are opened that any two values
meet, and each language meets each look; `bench/axe.py` opens every page in every look. The offline pages are
the same but for their links, so fewer of them are enough.
"""

from itertools import product

import pytest

from accessibility import assert_clean, broken
from addresses import KINDS, address
from songma.languages import CODES

pytestmark = pytest.mark.browser
LOOKS = list(product(("light", "dark"), (390, 1280)))
MIXED = [
    (kind, language, *LOOKS[(row + column) % len(LOOKS)])
    for row, kind in enumerate(KINDS)
    for column, language in enumerate(CODES)
]
OFFLINE = MIXED[::7]
QUERIES = {"vi": "đầu tư", "en": "investment", "lo": "ການລົງທຶນ"}


@pytest.fixture(scope="module")
def page(chromium):
    context = chromium.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def show(page, url, scheme, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.goto(url)


FAULTS = {
    "image-alt": "<img src='data:,'>",
    "color-contrast": "<p style='color: #999; background: #fff'>pale</p>",
    "label": "<input>",
    "heading-order": "<h4>deep</h4>",
    "target-size": "<button style='all: unset; width: 9px'>a</button>" * 2,
    "empty-table-header": "<table><tr><th></th></tr><tr><td>x</td></tr></table>",
    "region": "</main><p>outside</p><main>",
}


@pytest.mark.parametrize("rule", FAULTS)
def test_a_known_fault_is_reported_with_its_place(page, rule):
    sound = "<!doctype html><html lang=en><title>t</title><main><h1>t</h1>{}</main>"
    page.set_content(sound.format(""))
    assert broken(page) == []
    page.set_content(sound.format(FAULTS[rule]))
    assert rule in {one.rule for one in broken(page)}
    with pytest.raises(AssertionError, match=f"(?s)a page with a fault, about:blank.*{rule}: .*\n    [a-z]"):
        assert_clean(page, "a page with a fault")


@pytest.mark.parametrize(("kind", "language", "scheme", "width"), MIXED)
def test_every_kind_of_page_is_clean(page, built, served, kind, language, scheme, width):
    show(page, address(built, served, "http", language, KINDS[kind]), scheme, width)
    assert_clean(page, f"{kind}, {language}, {scheme}, {width} px")


@pytest.mark.parametrize(("kind", "language", "scheme", "width"), OFFLINE)
def test_the_offline_pages_are_clean(page, built, served, kind, language, scheme, width):
    show(page, address(built, served, "file", language, KINDS[kind]), scheme, width)
    assert_clean(page, f"{kind}, {language}, {scheme}, {width} px, offline")


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_the_page_for_what_is_missing_is_clean(page, served, scheme, width):
    show(page, f"{served}404.html", scheme, width)
    assert_clean(page, f"404, {scheme}, {width} px")


def open_the_menu(page, _):
    page.click("button.md-header__menu")
    page.wait_for_selector(".site-nav", state="visible")


def search(page, language):
    page.click(".search-open")
    page.fill("#search input", QUERIES[language])
    page.wait_for_selector(".search-list li")


def search_in_vain(page, _):
    page.click(".search-open")
    page.fill("#search input", "qqxzzw")
    page.wait_for_function("document.querySelector('#search [role=status]').textContent.trim()")


def open_a_tooltip(page, _):
    page.locator(".tip").first.click()
    page.wait_for_selector(".tip-text:popover-open")


def unfold_everything(page, _):
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")


STATES = [
    (open_the_menu, 390, "invest/why"),
    (search, 390, "index"),
    (search, 1280, "index"),
    (search_in_vain, 390, "index"),
    (open_a_tooltip, 390, "invest/index"),
    (open_a_tooltip, 1280, "invest/index"),
    (unfold_everything, 1280, "invest/why"),
]
MOMENTS = [
    pytest.param(state, width, name, language, scheme, id=f"{state.__name__}-{width}-{language}-{scheme}")
    for row, (state, width, name) in enumerate(STATES)
    for column, language in enumerate(CODES)
    for scheme in [("light", "dark")[(row + column) % 2]]
]


@pytest.mark.parametrize(("state", "width", "name", "language", "scheme"), MOMENTS)
def test_what_opens_is_clean(page, built, served, state, width, name, language, scheme):
    kind = "file" if scheme == "dark" else "http"  # either flavour in turn, as either look
    show(page, address(built, served, kind, language, name), scheme, width)
    state(page, language)
    assert_clean(page, f"{state.__name__}, {language}, {scheme}, {width} px, {kind}")

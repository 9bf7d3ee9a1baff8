"""The viewer of pictures opens, walks and closes, from file:// and from a server, and without its file."""

import re
from functools import partial

import pytest

from accessibility import assert_clean
from gallery import CLOSED, FIRST, LAST, LETTERS, SECOND, UPRIGHT, link, shown, variant
from questions import FREE, SEEN
from songma.languages import CODES

pytestmark = pytest.mark.browser
DESK, PHONE = ({"width": width, "height": 800} for width in (1280, 390))
WITHIN = "document.querySelector('#viewer').contains(document.activeElement)"
FOCUSED = "document.activeElement.closest('figure')?.id"
FAILED = {"vi": "Không mở được tệp hình", "en": "could not be opened", "lo": "ເປີດໄຟລ໌ຮູບບໍ່ໄດ້"}
OPEN = "#viewer[open] .viewer-plate"
ITEM = re.compile(r"<li><figure .*?</li>\n?", re.DOTALL)


@pytest.mark.parametrize("kind", ["file", "http"])
@pytest.mark.parametrize("language", CODES)
def test_by_keyboard_it_opens_walks_and_closes_where_the_reader_is(gallery, language, kind):
    page = gallery(language, kind=kind)
    bare = page.url
    link(page, FIRST).focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(OPEN)
    assert page.evaluate(WITHIN)
    assert page.evaluate(SEEN)
    walk = {"ArrowRight ArrowRight": UPRIGHT, "ArrowLeft": SECOND, "End": LAST, "ArrowRight": LAST}
    for keys, id in walk.items():
        for key in keys.split():
            page.keyboard.press(key)
        page.wait_for_function("document.querySelector('.viewer-plate img').complete")
        assert shown(page) == id
    total = page.locator(".picture-open").count()
    assert {str(total)} == set(re.findall(r"\d+", page.inner_text(".viewer-place")))
    assert LETTERS[language] in page.inner_text(".viewer-text")
    page.keyboard.press("Home")
    assert page.inner_text(".viewer-place").startswith("1 ")
    page.keyboard.press("End")
    page.keyboard.press("Escape")
    page.wait_for_url(bare)
    assert page.evaluate(CLOSED)
    assert page.evaluate(FOCUSED) == f"picture-{LAST}"
    assert page.evaluate(FREE)


def test_an_address_opens_it_and_closing_keeps_the_page(gallery):
    page = gallery("lo", at=UPRIGHT)
    assert shown(page) == UPRIGHT
    assert page.evaluate(WITHIN)
    before = page.evaluate("history.length")
    page.click("#viewer [value=Escape]")
    page.wait_for_url(lambda url: "#" not in url)
    assert page.evaluate(CLOSED)
    assert page.evaluate("history.length") == before
    assert page.evaluate(FOCUSED) == f"picture-{UPRIGHT}"


@pytest.mark.parametrize("kind", ["file", "http"])
def test_back_closes_it_whichever_picture_it_came_to_and_forward_opens_it_again(gallery, kind):
    page = gallery(kind=kind)
    bare = page.url
    link(page, FIRST).click()
    page.wait_for_selector(OPEN)
    page.keyboard.press("ArrowRight")
    page.go_back()
    page.wait_for_function(CLOSED)
    assert page.url == bare
    assert page.evaluate(FOCUSED) == f"picture-{SECOND}"
    page.go_forward()
    page.wait_for_function(f"!({CLOSED})")
    assert shown(page) == SECOND
    page.reload()
    page.keyboard.press("Escape")
    page.wait_for_url(bare)
    assert page.evaluate(CLOSED)


def test_a_link_to_another_picture_opens_that(gallery):
    page = gallery()
    page.evaluate("location.hash = 'picture-test-hill'")
    page.wait_for_function(f"!({CLOSED})")
    assert shown(page) == SECOND
    page.evaluate("location.hash = 'rights-line'")
    page.wait_for_function(CLOSED)


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_the_page_behind_neither_moves_nor_takes_the_focus(gallery, viewport):
    page = gallery(viewport=viewport)
    link(page, SECOND).click()
    before = page.evaluate("scrollY")
    page.mouse.move(300, 300)
    page.mouse.wheel(0, 900)
    for key in ("PageDown", "/"):
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") == before
    assert page.evaluate("document.querySelectorAll('dialog[open]').length") == 1
    for _ in range(20):
        page.keyboard.press("Tab")
        assert page.evaluate(f"{WITHIN} || document.activeElement === document.body")
    page.keyboard.press("Escape")
    page.mouse.wheel(0, 300)
    page.wait_for_function(f"scrollY > {before}")


def test_a_key_of_the_browser_stays_the_browser_s(gallery):
    page = gallery(at=FIRST)
    page.evaluate(
        "addEventListener('keydown', (event) => { window.kept = !event.defaultPrevented; }, true);"
        "document.querySelector('#viewer').addEventListener('keydown', (event) => {"
        " window.kept = !event.defaultPrevented; })"
    )
    for key in ("Control+=", "Control+Home", "Tab"):
        page.keyboard.press(key)
        assert page.evaluate("kept"), key
    assert shown(page) == FIRST


def test_a_link_opened_aside_opens_the_file(gallery):
    page = gallery(kind="http")
    with page.context.expect_page() as aside:
        link(page, FIRST).click(modifiers=["Control"])
    assert aside.value.url.endswith(".svg")
    assert page.evaluate(CLOSED)


def test_without_javascript_the_link_opens_the_file(gallery):
    page = gallery(java_script_enabled=False)
    assert page.locator("#viewer:visible").count() == 0
    link(page, FIRST).click()
    page.wait_for_url("**/*.svg")


@pytest.mark.parametrize("language", CODES)
def test_a_file_that_cannot_be_opened_is_told_and_the_next_picture_shown(gallery, language):
    page = gallery(language)
    page.evaluate("(id) => { document.querySelector(`#picture-${id} img`).src = 'lost.svg'; }", SECOND)
    link(page, SECOND).click()
    page.wait_for_selector(".viewer-failed")
    told = page.inner_text(".viewer-failed")
    assert LETTERS[language] in told
    assert FAILED[language] in told
    assert_clean(page, f"a broken picture, {language}")
    page.keyboard.press("+")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("-")
    page.click("#viewer [value=ArrowRight]")
    page.click("#viewer [value=ArrowRight]")
    page.wait_for_function("document.querySelector('.viewer-plate img').complete")
    assert shown(page) == UPRIGHT


def test_a_picture_alone_has_no_neighbours_to_offer(album, gallery):
    def alone(text):
        items = [item for item in ITEM.findall(text) if f"picture-{UPRIGHT}" in item]
        return re.sub(r'(?s)(<ul class="gallery">).*?(</ul>)', lambda ul: ul[1] + items[0] + ul[2], text)

    page = gallery(name=variant(album, "alone", alone), at=UPRIGHT)
    assert page.locator("#viewer button:visible").all_inner_texts() == ["Smaller", "Larger", "Close"]
    assert not page.is_visible(".viewer-place")
    for key in ("ArrowRight", "Home", "End", "ArrowLeft"):
        page.keyboard.press(key)
    assert shown(page) == UPRIGHT


def test_a_tooltip_in_a_caption_is_plain_text_in_the_viewer(album, gallery):
    tip = (
        '<span class="picture-caption"><button type="button" popovertarget="tip-x" class="tip">GRDP</button>'
        '<span popover id="tip-x" class="tip-text">what it is</span>, Na Mèo&nbsp;<button type="button" '
        'popovertarget="tip-y" class="tip tip--name">vi</button><span popover id="tip-y">Nà Mèo</span>. '
    )
    edit = partial(re.sub, '<span class="picture-caption">', tip)
    page = gallery(name=variant(album, "tips", edit), at=FIRST)
    assert page.inner_text(".viewer-text .picture-caption").startswith("GRDP, Na Mèo\u00a0. A picture")
    assert page.locator(".viewer-text :is(button, [id])").count() == 0

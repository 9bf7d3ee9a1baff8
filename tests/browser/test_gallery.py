"""The gallery and its viewer in every look: languages, screens, colours, rest, paper, axe."""

import pytest

import weight
from accessibility import assert_clean
from gallery import CLOSED, FIRST, PAGE, SECOND, UPRIGHT, link
from questions import FREE, MOVING, PLAIN, SIDEWAYS, SMALL, assert_none
from songma.languages import CODES

pytestmark = pytest.mark.browser
DESK, PHONE, ZOOMED = ({"width": w, "height": h} for w, h in ((1280, 800), (390, 800), (320, 256)))
MOST_BYTES = 2500
LEAST = 44  # pixels of a button
BUTTONS = """() => [...document.querySelectorAll('#viewer button')].filter((one) => !one.hidden)
    .map((one) => [one.textContent.trim(), one.offsetWidth, one.offsetHeight])"""
WORDS = {
    "vi": ["Hình trước", "Hình sau", "Thu nhỏ", "Phóng to", "Đóng"],
    "en": ["Previous picture", "Next picture", "Smaller", "Larger", "Close"],
    "lo": ["ຮູບກ່ອນໜ້າ", "ຮູບຖັດໄປ", "ຫຍໍ້ລົງ", "ຂະຫຍາຍ", "ປິດ"],
}
COLUMNS = "new Set([...document.querySelectorAll('.gallery > li')].map((one) => one.offsetLeft)).size"


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("viewport", [ZOOMED, PHONE, DESK], ids=["zoomed", "phone", "desk"])
def test_buttons_speak_the_language_and_are_large_enough(gallery, language, viewport):
    page = gallery(language, viewport, at=SECOND)
    found = page.evaluate(BUTTONS)
    assert [name for name, _, _ in found] == WORDS[language]
    assert min(min(width, height) for _, width, height in found) >= LEAST
    assert_none(page, SIDEWAYS, SMALL)


@pytest.mark.parametrize("language", CODES)
def test_at_400_percent_all_of_it_can_be_seen_and_closed(gallery, language):
    page = gallery(language, ZOOMED, at=UPRIGHT)
    page.locator(".viewer-text .picture-download").scroll_into_view_if_needed()
    page.locator("#viewer [value=Escape]").focus()
    assert page.evaluate(FREE)
    assert_none(page, SIDEWAYS)
    page.click("#viewer [value=Escape]")
    assert page.evaluate(CLOSED)


def test_whoever_asked_for_rest_sees_nothing_move(gallery):
    page = gallery(viewport=PHONE, reduced_motion="reduce")
    link(page, FIRST).click()
    for key in ("ArrowRight", "+", "-"):
        page.keyboard.press(key)
        assert_none(page, MOVING)


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_in_forced_colours_links_and_buttons_are_told_by_a_line(gallery, viewport):
    page = gallery("lo", viewport, forced_colors="active")
    assert_none(page, PLAIN)
    link(page, FIRST).click()
    assert_none(page, PLAIN)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [ZOOMED, PHONE, DESK], ids=["zoomed", "phone", "desk"])
@pytest.mark.parametrize("language", CODES)
def test_axe_finds_nothing(gallery, language, viewport, scheme):
    page = gallery(language, viewport, color_scheme=scheme, reduced_motion="reduce")
    assert_clean(page, f"the gallery, {language}, {scheme}, {viewport}")
    link(page, UPRIGHT).click()
    assert_clean(page, f"the viewer, {language}, {scheme}, {viewport}")
    page.keyboard.press("+")
    assert_clean(page, f"the viewer with a large picture, {language}, {scheme}, {viewport}")


@pytest.mark.parametrize(("width", "columns"), [(320, 1), (390, 1), (768, 2), (1280, 3)])
def test_the_gallery_has_as_many_columns_as_there_is_room_for(gallery, width, columns):
    page = gallery("lo", {"width": width, "height": 800})
    assert page.evaluate(COLUMNS) == columns
    assert_none(page, SIDEWAYS)


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_moves_when_a_picture_comes(gallery, viewport):
    page = gallery(viewport=viewport)
    heights = "[...document.querySelectorAll('.picture-open')].map((one) => one.offsetHeight)"
    page.evaluate("document.querySelectorAll('.picture img').forEach((one) => { one.loading = 'eager'; })")
    page.wait_for_function("[...document.images].every((one) => one.complete)")
    there = page.evaluate(heights)
    page.evaluate(
        "document.querySelectorAll('.picture :is(source, img)').forEach((one) => {"
        " one.removeAttribute('srcset'); one.removeAttribute('src'); })"
    )
    assert page.evaluate(heights) == there


def test_on_paper_the_page_is_printed_not_the_viewer(gallery):
    page = gallery(at=FIRST)
    page.emulate_media(media="print")
    assert page.locator("#viewer:visible").count() == 0
    assert page.locator(f"#picture-{FIRST} .picture-caption:visible").count() == 1
    assert page.locator(".picture-download:visible").count() == 0
    assert page.evaluate(COLUMNS) == 2


def test_the_script_is_small_and_only_where_a_picture_is(album):
    script = album / "site/assets/javascripts/viewer.js"
    assert weight.sent(script) <= MOST_BYTES
    assert "viewer" not in (album / "site/en/invest/why/index.html").read_text("utf-8")
    assert 'id="viewer"' in (album / f"site/en/{PAGE}/index.html").read_text("utf-8")

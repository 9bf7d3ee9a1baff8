"""The viewer of pictures as readers use it: by keyboard, finger and mouse, from file:// and from a server."""

import re
import threading
from functools import partial
from http.server import ThreadingHTTPServer

import pytest

import weight
from accessibility import assert_clean
from addresses import address
from conftest import Quiet
from gallery import FIRST, IDS, LAST, LETTERS, PAGE, SECOND, UPRIGHT, with_pictures
from questions import FREE, MOVING, PLAIN, SEEN, SIDEWAYS, SMALL, assert_none
from songma.languages import CODES

pytestmark = pytest.mark.browser
DESK, PHONE, ZOOMED = ({"width": w, "height": h} for w, h in ((1280, 800), (390, 800), (320, 256)))
MOST_BYTES = 2500
LEAST = 44  # pixels of a button
CLOSED = "!document.querySelector('#viewer').open"
WITHIN = "document.querySelector('#viewer').contains(document.activeElement)"
FOCUSED = "document.activeElement.closest('figure')?.id"
WIDTH = "document.querySelector('.viewer-plate').getBoundingClientRect().width"
PLACE = "(({scrollLeft, scrollTop}) => [scrollLeft, scrollTop])(document.querySelector('.viewer-stage'))"
BUTTONS = """() => [...document.querySelectorAll('#viewer button')].filter((one) => !one.hidden)
    .map((one) => [one.textContent.trim(), one.offsetWidth, one.offsetHeight])"""
WORDS = {
    "vi": ["Hình trước", "Hình sau", "Thu nhỏ", "Phóng to", "Đóng"],
    "en": ["Previous picture", "Next picture", "Smaller", "Larger", "Close"],
    "lo": ["ຮູບກ່ອນໜ້າ", "ຮູບຖັດໄປ", "ຫຍໍ້ລົງ", "ຂະຫຍາຍ", "ປິດ"],
}
FAILED = {"vi": "Không mở được tệp hình", "en": "could not be opened", "lo": "ເປີດໄຟລ໌ຮູບບໍ່ໄດ້"}
ITEM = re.compile(r"<li><figure .*?</li>\n?", re.DOTALL)


@pytest.fixture(scope="module")
def album(tmp_path_factory):
    return with_pictures(tmp_path_factory.mktemp("album") / "project")


@pytest.fixture(scope="module")
def album_served(album):
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(album / "site"))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def gallery(album, album_served, chromium):
    """Opens the page of pictures; what it complains about fails the test."""
    contexts, complaints = [], []

    def open_it(language="en", viewport=DESK, kind="file", name=PAGE, at="", **settings):
        contexts.append(chromium.new_context(viewport=viewport, **settings))
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address(album, album_served, kind, language, name) + (f"#picture-{at}" if at else ""))
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert complaints == []


def link(page, id):
    return page.locator(f"#picture-{id} .picture-open")


def shown(page):
    """The id of the picture in the viewer, as its address names it, and whether it is this one's file."""
    id = page.evaluate("location.hash").removeprefix("#picture-")
    assert f"/{id}" in page.evaluate("document.querySelector('.viewer-plate img').currentSrc")
    return id


def variant(album, name, edit):
    """An edited copy of the page of pictures beside it; its name for `gallery`."""
    folder = album / "dist/offline/en/discover"
    text = (folder / "pictures.html").read_text("utf-8")
    (folder / f"{name}.html").write_text(edit(text), "utf-8")
    return f"discover/{name}"


@pytest.mark.parametrize("kind", ["file", "http"])
@pytest.mark.parametrize("language", CODES)
def test_by_keyboard_it_opens_walks_and_closes_where_the_reader_is(gallery, language, kind):
    page = gallery(language, kind=kind)
    bare = page.url
    link(page, FIRST).focus()
    page.keyboard.press("Enter")
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


class Finger:
    """Touches, as the screen reports them: points move by themselves or in pairs."""

    def __init__(self, page):
        self.session = page.context.new_cdp_session(page)

    def move(self, *ways, steps=8):
        """Each way is where a finger goes down and where it is lifted."""
        for step in range(steps + 1):
            points = [
                {"x": x + (u - x) * step / steps, "y": y + (v - y) * step / steps, "id": number}
                for number, ((x, y), (u, v)) in enumerate(ways)
            ]
            self._send("touchMove" if step else "touchStart", points)
        self._send("touchEnd", [])

    def tap_twice(self, point):
        for _ in range(2):
            self.move((point, point), steps=1)

    def _send(self, kind, points):
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


@pytest.fixture
def touched(gallery):
    page = gallery(viewport=PHONE, at=SECOND, has_touch=True, is_mobile=True, device_scale_factor=2)
    page.wait_for_function("document.querySelector('.viewer-plate img').complete")
    return page, Finger(page)


def test_a_finger_across_turns_to_the_next_picture_and_back(touched):
    page, finger = touched
    finger.move(((300, 200), (80, 220)))
    assert shown(page) == UPRIGHT
    finger.move(((80, 200), (300, 190)))
    assert shown(page) == SECOND
    finger.move(((200, 200), (180, 200)))
    assert shown(page) == SECOND
    assert page.evaluate("document.querySelector('.viewer-plate').style.transform") == ""


def test_at_the_last_picture_a_finger_finds_nothing_more(gallery):
    page = gallery(viewport=PHONE, at=LAST, has_touch=True, is_mobile=True)
    Finger(page).move(((300, 200), (80, 200)))
    assert shown(page) == LAST
    assert page.evaluate("document.querySelector('.viewer-plate').style.transform") == ""


def test_a_finger_upwards_scrolls_to_the_end_of_the_caption(gallery):
    page = gallery(viewport={"width": 390, "height": 300}, at=SECOND, has_touch=True, is_mobile=True)
    Finger(page).move(((200, 160), (190, 60)))
    page.wait_for_function("document.querySelector('#viewer').scrollTop > 0")
    assert shown(page) == SECOND


@pytest.mark.parametrize("way", [(0, 60), (60, 0), (40, 40)], ids=["upright", "level", "slanted"])
def test_two_fingers_make_the_picture_larger_and_smaller(touched, way):
    page, finger = touched
    fits = page.evaluate(WIDTH)
    (x, y), (u, v) = (195, 230), way
    near = ((x - u / 3, y - v / 3), (x + u / 3, y + v / 3))
    far = ((x - u * 2, y - v * 2), (x + u * 2, y + v * 2))
    finger.move((near[0], far[0]), (near[1], far[1]))
    assert page.evaluate(WIDTH) > 2 * fits
    assert shown(page) == SECOND
    finger.move((far[0], near[0]), (far[1], near[1]))
    assert page.evaluate(WIDTH) < 2 * fits


def test_two_taps_make_it_large_one_finger_moves_it_and_two_taps_make_it_fit(touched):
    page, finger = touched
    fits = page.evaluate(WIDTH)
    finger.tap_twice((300, 220))
    assert page.evaluate(WIDTH) == pytest.approx(2.5 * fits, abs=1)
    before = page.evaluate("document.querySelector('.viewer-stage').scrollLeft")
    finger.move(((150, 220), (300, 220)))
    page.wait_for_function(f"document.querySelector('.viewer-stage').scrollLeft < {before - 50}")
    assert shown(page) == SECOND
    page.wait_for_timeout(500)  # the movement runs out
    finger.tap_twice((200, 220))
    assert page.evaluate(WIDTH) == pytest.approx(fits, abs=1)


UNDER = """([x, y]) => {
    const {left, top, width, height} = document.querySelector(".viewer-plate img").getBoundingClientRect();
    return [(x - left) / width, (y - top) / height];
}"""


def test_what_is_under_the_mouse_stays_there_and_is_dragged(gallery):
    page = gallery(at=UPRIGHT)
    point, fits = [500, 300], page.evaluate(WIDTH)
    before = page.evaluate(UNDER, point)
    page.mouse.dblclick(*point)
    assert page.evaluate(UNDER, point) == pytest.approx(before, abs=0.01)
    assert page.evaluate(WIDTH) > 2 * fits
    page.mouse.down()
    page.mouse.move(point[0] - 60, point[1] - 90, steps=3)
    page.mouse.up()
    assert page.evaluate(UNDER, [440, 210]) == pytest.approx(before, abs=0.01)
    page.mouse.dblclick(*point)
    assert shown(page) == UPRIGHT


def test_by_keyboard_it_is_enlarged_and_moved_and_never_lost(gallery):
    page = gallery(at=FIRST)
    fits = page.evaluate(WIDTH)
    for _ in range(9):
        page.keyboard.press("+")
    assert page.evaluate(WIDTH) == pytest.approx(6 * fits, abs=1)
    before = page.evaluate(PLACE)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    after = page.evaluate(PLACE)
    assert after[0] > before[0]
    assert after[1] < before[1]
    assert shown(page) == FIRST
    for _ in range(9):
        page.keyboard.press("-")
    assert page.evaluate(WIDTH) == pytest.approx(fits, abs=1)
    page.keyboard.press("ArrowRight")
    assert shown(page) == SECOND


def test_a_photograph_is_fetched_as_large_as_it_is_shown(gallery):
    page = gallery(viewport=PHONE, kind="http", at=UPRIGHT)
    source = "document.querySelector('.viewer-plate img').currentSrc"
    page.wait_for_function(f"{source}.includes('-400.')")
    page.click("#viewer [value='+']")
    page.wait_for_function(f"{source}.includes('-1200.')")
    assert page.evaluate(source).endswith(".avif")


def test_the_neighbours_are_fetched_ahead(gallery):
    page = gallery(kind="http")
    with page.expect_response(lambda response: f"{UPRIGHT}-1200" in response.url):
        link(page, SECOND).click()
    assert shown(page) == SECOND


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
    assert [name for name, _, _ in page.evaluate(BUTTONS)] == WORDS["en"][2:]
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
    lefts = (
        "[...new Set([...document.querySelectorAll('.gallery > li')].map((one) => one.offsetLeft))].length"
    )
    assert page.evaluate(lefts) == columns
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
    lefts = (
        "[...new Set([...document.querySelectorAll('.gallery > li')].map((one) => one.offsetLeft))].length"
    )
    assert page.evaluate(lefts) == 2


def test_the_script_is_small_and_only_where_a_picture_is(album):
    script = album / "site/assets/javascripts/viewer.js"
    assert weight.sent(script) <= MOST_BYTES
    assert "viewer" not in (album / "site/en/invest/why/index.html").read_text("utf-8")
    assert 'id="viewer"' in (album / f"site/en/{PAGE}/index.html").read_text("utf-8")
    assert len(IDS) == len(set(IDS))

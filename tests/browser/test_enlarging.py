"""A picture in the viewer made larger and moved: by finger, mouse and keyboard."""

import pytest

from gallery import FIRST, LAST, SECOND, UPRIGHT, link, shown

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 800}
WIDTH = "document.querySelector('.viewer-plate').getBoundingClientRect().width"
PLACE = "(({scrollLeft, scrollTop}) => [scrollLeft, scrollTop])(document.querySelector('.viewer-stage'))"


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

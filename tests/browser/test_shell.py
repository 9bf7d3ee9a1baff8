"""The head, the menu, folded parts and tables, by keyboard, with JavaScript and without it."""

import pytest

from songma.languages import CODES, SOURCE

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 800}
DESK = {"width": 1280, "height": 800}
FOCUSED = "document.activeElement.matches({!r})"


@pytest.fixture
def open_page(built, chromium):
    contexts = []

    def open_it(name, language=SOURCE, viewport=PHONE, script=True, scheme="light"):
        contexts.append(
            chromium.new_context(viewport=viewport, java_script_enabled=script, color_scheme=scheme)
        )
        page = contexts[-1].new_page()
        folder = built / "dist/offline" / ("" if language == SOURCE else language)
        page.goto((folder / f"{name}.html").as_uri())
        return page

    yield open_it
    for context in contexts:
        context.close()


def tab_to(page, selector, most=12):
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED.format(selector)):
            return
    raise AssertionError(f"{selector} is not reached")


@pytest.mark.parametrize("language", CODES)
def test_the_menu_opens_by_keyboard_and_escape_gives_the_focus_back(open_page, language):
    page = open_page("invest/why", language)
    button = page.locator("button.md-header__menu")
    assert button.get_attribute("aria-expanded") == "false"
    assert button.inner_text().strip()
    assert not page.is_visible(".site-nav")
    tab_to(page, "button.md-header__menu")
    page.keyboard.press("Enter")
    page.wait_for_selector(".site-nav", state="visible")
    assert button.get_attribute("aria-expanded") == "true"
    tab_to(page, ".site-nav *")
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert page.evaluate(FOCUSED.format("button.md-header__menu"))
    page.wait_for_selector(".site-nav", state="hidden")


def test_the_first_stop_of_the_keyboard_skips_to_the_text(open_page):
    page = open_page("invest/why", viewport=DESK)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED.format(".md-skip"))
    page.keyboard.press("Enter")
    assert page.url.endswith("#__content")
    assert page.evaluate(FOCUSED.format("#__content"))


def test_a_closed_menu_holds_no_stop_for_the_keyboard(open_page):
    page = open_page("invest/why")
    for _ in range(25):
        page.keyboard.press("Tab")
        assert not page.evaluate(FOCUSED.format(".site-nav *"))


def test_going_on_beyond_the_menu_closes_it(open_page):
    page = open_page("index")
    page.click("button.md-header__menu")
    page.wait_for_selector(".site-nav", state="visible")
    tab_to(page, "article a, footer a", most=80)
    page.wait_for_selector(".site-nav", state="hidden")


def test_a_tap_beside_the_menu_closes_it(open_page):
    page = open_page("invest/why")
    page.click("button.md-header__menu")
    page.wait_for_selector(".site-nav", state="visible")
    page.mouse.click(380, 500)
    page.wait_for_selector(".site-nav", state="hidden")
    assert page.get_attribute("button.md-header__menu", "aria-expanded") == "false"


def test_every_section_can_be_unfolded_in_the_menu(open_page):
    page = open_page("invest/why")
    page.click("button.md-header__menu")
    assert page.locator(".site-nav > ul > li > details[open]").count() == 1
    page.locator(".site-nav summary").nth(3).press("Enter")
    page.locator(".site-nav details").nth(3).locator("a").first.click()
    page.wait_for_selector("h1")
    assert "na-meo" in page.url


def test_a_link_within_the_page_closes_the_menu(open_page):
    page = open_page("invest/why")
    page.click("button.md-header__menu")
    page.click(".site-nav__toc a >> nth=1")
    page.wait_for_selector(".site-nav", state="hidden")
    assert "#" in page.url


def test_without_javascript_the_menu_works_by_keyboard_and_by_touch(open_page):
    page = open_page("invest/why", script=False)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_selector(".site-nav", state="visible")
    page.mouse.click(380, 500)
    page.wait_for_selector(".site-nav", state="hidden")
    page.click("label.md-header__menu")
    page.wait_for_selector(".site-nav", state="visible")
    page.click(".site-nav a[href$='figures.html']")
    assert page.url.endswith("invest/figures.html")


@pytest.mark.parametrize("script", [True, False])
def test_beside_the_text_stand_the_pages_of_its_section_only(open_page, script):
    page = open_page("invest/why", viewport=DESK, script=script)
    shown = page.locator(".site-nav li:not(.site-nav__toc li) > a:visible")
    assert shown.count() == 10
    assert page.locator(".site-nav a[aria-current=page]:visible").count() == 1
    assert not page.is_visible(".md-header__menu")


@pytest.mark.parametrize("script", [True, False])
def test_a_wide_table_is_reached_and_scrolled_by_keyboard(open_page, script):
    page = open_page("plan/index", script=script)
    frames = page.locator(".md-typeset__scrollwrap")
    assert frames.count() > 1
    if script:
        page.wait_for_load_state("load")
        stops = page.evaluate(
            """[...document.querySelectorAll(".md-typeset__scrollwrap")]
                .map((e) => [e.tabIndex === 0, e.scrollWidth > e.clientWidth, e.ariaLabel])"""
        )
        assert all(stop == wide and label for stop, wide, label in stops)
        assert any(wide for _, wide, _ in stops)
    else:
        assert page.locator(".md-typeset__scrollwrap[tabindex='0']").count() == frames.count()


def test_the_contents_mark_the_section_in_view(open_page):
    page = open_page("invest/why", viewport=DESK)
    links = page.locator(".site-nav__toc a")
    target = links.nth(2).get_attribute("href")
    links.nth(2).click()
    page.wait_for_selector(f".site-nav__toc a[href='{target}'][aria-current=location]")
    assert page.locator(".site-nav__toc a[aria-current]").count() == 1


def test_an_address_into_a_folded_part_opens_it(open_page):
    page = open_page("invest/why")
    page.evaluate("""document.querySelector("details.page-sources a").id = "within" """)
    assert not page.evaluate("document.querySelector('details.page-sources').open")
    page.evaluate("location.hash = 'within'")
    page.wait_for_selector("details.page-sources[open]")


def test_paper_shows_what_is_folded_and_the_screen_folds_it_again(open_page):
    page = open_page("invest/why")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("article details:not([open])").count() == 0
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("article details[open]").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(open_page, scheme):
    page = open_page("invest/why", viewport=DESK, scheme=scheme)
    for selector in (
        "article p",
        "article h1",
        "article a",
        ".site-nav__toc a",
        ".site-nav a",
        ".page-facts dd",
    ):
        assert page.evaluate(CONTRAST, selector) >= 4.5, selector


CONTRAST = """(selector) => {
    const light = (css) => {
        const parts = css.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
            .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    };
    const ink = light(getComputedStyle(document.querySelector(selector)).color);
    const paper = light(getComputedStyle(document.body).backgroundColor);
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}"""

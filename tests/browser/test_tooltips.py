"""Tooltips from file://, by keyboard, touch and on paper, without any script of ours."""

import pytest

pytestmark = pytest.mark.browser
OPEN = "document.querySelectorAll(':popover-open').length"


@pytest.fixture(params=["en/na-meo/phones", "lo/na-meo/phones", "invest/index"])
def page(request, built, chromium):
    context = chromium.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto((built / f"dist/offline/{request.param}.html").as_uri())
    yield page
    context.close()


def tab_to_the_first_button(page) -> None:
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('tip')"):
            return
    raise AssertionError("no tooltip is reached by the keyboard")


def test_the_keyboard_opens_reads_follows_and_closes_it(page):
    tab_to_the_first_button(page)
    assert page.evaluate(OPEN) == 0
    page.keyboard.press("Enter")
    assert page.evaluate(OPEN) == 1
    page.keyboard.press("Tab")
    assert "glossary.html#" in page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Escape")
    assert page.evaluate(OPEN) == 0
    assert page.evaluate("document.activeElement.classList.contains('tip')")


def test_the_link_in_it_leads_to_the_entry(page):
    tab_to_the_first_button(page)
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/about/glossary.html#*")
    assert page.locator(":target").count() == 1


def test_it_stays_within_the_window_and_beside_its_word(page):
    button = page.locator(".tip").first
    button.scroll_into_view_if_needed()
    button.click()
    word, box = button.bounding_box(), page.locator(".tip-text:popover-open").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    gap = max(box["y"] - (word["y"] + word["height"]), word["y"] - (box["y"] + box["height"]))
    assert -2 <= gap < 40
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_focused_button_and_an_open_tooltip_are_seen(page):
    tab_to_the_first_button(page)
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    style = "getComputedStyle(document.querySelector(':popover-open'))"
    assert page.evaluate(f"{style}.color") != page.evaluate(f"{style}.backgroundColor")


def test_on_paper_the_full_form_stands_in_brackets(page):
    page.emulate_media(media="print")
    shown = page.locator(".tip-text").first
    assert shown.is_visible()
    assert not shown.locator("a").is_visible()
    before = "getComputedStyle(document.querySelector('.tip-text'), '::before').content"
    assert page.evaluate(before).endswith('("')


def test_it_needs_no_script(built, chromium):
    context = chromium.new_context(java_script_enabled=False, has_touch=True)
    page = context.new_page()
    page.goto((built / "dist/offline/en/na-meo/phones.html").as_uri())
    page.locator(".tip").first.tap()
    assert page.locator(".tip-text").first.is_visible()
    context.close()

"""On paper: nothing runs over the edge, notes stand at the end, and the screen comes back as it was."""

import pytest

from addresses import KINDS
from questions import SIDEWAYS, assert_none
from songma.languages import CODES

pytestmark = pytest.mark.browser
A4, A5 = 672, 438  # CSS pixels between the margins
BORDER = ("documents", "phones")
SHEETS = [(kind, CODES[row % len(CODES)], A4) for row, kind in enumerate(KINDS)]
SHEETS += [(kind, language, A5) for kind in BORDER for language in CODES]
PRINT = "window.dispatchEvent(new Event('beforeprint'))"
AFTER = "window.dispatchEvent(new Event('afterprint'))"
HIDDEN = ".md-header, .md-sidebar, .foot, .onward, .search"


@pytest.mark.parametrize(("kind", "language", "width"), SHEETS)
def test_nothing_runs_over_the_edge(open_page, kind, language, width):
    page = open_page(KINDS[kind], language, {"width": width, "height": 1000})
    page.emulate_media(media="print")
    page.evaluate(PRINT)
    assert_none(page, SIDEWAYS)
    assert page.locator(f":is({HIDDEN}):visible").count() == 0


@pytest.mark.parametrize("language", CODES)
def test_every_figure_and_link_has_its_note_and_the_screen_loses_them_again(open_page, language):
    page = open_page("invest/figures", language)
    before = page.locator("article").inner_html()
    page.evaluate(PRINT)
    marks = page.locator("sup.paper-mark").all_inner_texts()
    notes = page.locator(".paper-notes li").all_inner_texts()
    assert len(marks) >= len(notes) > 10
    assert {int(mark.strip("[]")) for mark in marks} == set(range(1, len(notes) + 1))
    assert all(notes)
    page.evaluate(AFTER)
    assert page.locator("article").inner_html() == before


def test_without_javascript_the_source_stands_in_brackets(open_page):
    page = open_page("invest/figures", java_script_enabled=False)
    page.emulate_media(media="print")
    after = "getComputedStyle(document.querySelector('article p .fact'), '::after').content"
    assert "[" in page.evaluate(after)

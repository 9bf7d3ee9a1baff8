"""Lao text on a screen of 320 px: it wraps, and never between a consonant and the marks that belong to it."""

import pytest

pytestmark = pytest.mark.browser
PAGES = (
    "lo/index", "lo/na-meo/documents", "lo/discover/heritage", "lo/exhibit/index", "lo/na-meo/map-phrases",
    "lo/about/sources", "na-meo/map-phrases", "en/na-meo/map-phrases",
)  # fmt: skip
# Of each text: where a line ends between two characters, which then lie on different heights
BREAKS = """
() => {
  const found = [], article = document.querySelector("article");
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const lao = /[\\u0e80-\\u0eff]/, range = document.createRange();
  const boxes = (node, at) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return [...range.getClientRects()].filter(r => r.height > 0);
  };
  for (let node; (node = walker.nextNode());) {
    const text = node.data;
    const holder = node.parentElement;
    if (!lao.test(text) || !holder.getClientRects().length || holder.closest("svg")) continue;
    let last = null;
    for (let at = 0; at < text.length; at++) {
      const rects = boxes(node, at);
      if (!rects.length || /\\s/.test(text[at])) continue;
      const middle = (rects[0].top + rects[0].bottom) / 2;
      if (last && middle > last.bottom) found.push([text.slice(0, at).slice(-6), text.slice(at, at + 6)]);
      last = rects[0];
    }
  }
  return found;
}
"""
TOO_WIDE = """
() => [...document.querySelectorAll("article *")]
  .filter(e => e.getClientRects().length && e.getBoundingClientRect().right > innerWidth + 0.5)
  .filter(e => !e.closest(".md-typeset__scrollwrap, table, svg"))
  .map(e => e.outerHTML.slice(0, 200))
"""
MARKS = set(
    "\u0eb1\u0eb4\u0eb5\u0eb6\u0eb7\u0eb8\u0eb9\u0eba\u0ebb\u0ebc\u0ec8\u0ec9\u0eca\u0ecb\u0ecc\u0ecd\u0ece"
)
BEFORE = set("ເແໂໃໄ")  # written before the consonant they are spoken after
BEHIND = set("ະາຳຽ")  # written behind it; ໆ repeats a word and is no part of a cluster


def splits_a_cluster(left, right):
    """Whether between the two a consonant is parted from a vowel or tone mark of its own."""
    return right[0] in MARKS or right[0] in BEHIND or left[-1] in BEFORE


@pytest.fixture(scope="module")
def page(chromium):
    return chromium.new_page(viewport={"width": 320, "height": 800})


@pytest.mark.parametrize("name", PAGES)
def test_lao_wraps_within_the_screen_and_between_clusters(built, page, name):
    page.goto((built / f"dist/offline/{name}.html").as_uri())
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(TOO_WIDE) == []
    breaks = page.evaluate(BREAKS)
    assert [pair for pair in breaks if splits_a_cluster(*pair)] == []
    assert len(breaks) > 5 or not name.startswith("lo/")


def test_the_breaks_are_seen_where_a_page_forces_one(page):
    page.set_content("<article><p style='width:1px;word-break:break-all'>ກິນເຂົ້າ</p></article>")
    assert page.evaluate(BREAKS) != []


@pytest.mark.parametrize(("left", "right"), [("ກ", "ິນ"), ("ເ", "ຂົ້າ"), ("ຂົ້", "າ"), ("ນ", "ຳ")])
def test_a_break_within_a_cluster_is_recognized(left, right):
    assert splits_a_cluster(left, right)


def test_a_passage_in_lao_on_other_pages_is_set_in_the_lao_font(built, page):
    page.goto((built / "dist/offline/na-meo/map-phrases.html").as_uri())
    passage = page.locator("article [lang=lo]").first
    assert "Noto Sans Lao" in passage.evaluate("e => getComputedStyle(e).fontFamily")
    assert passage.evaluate("e => getComputedStyle(e).letterSpacing") in ("0px", "normal")

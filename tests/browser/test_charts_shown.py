"""Charts as readers meet them: large enough, within the page, no word over another, on paper, too."""

import pytest

from songma.languages import CODES

pytestmark = pytest.mark.browser
PAGES = (
    "invest/figures", "invest/infrastructure", "invest/sectors", "discover/land-people",
    "discover/nature-coast", "discover/hua-phan", "na-meo/index", "exhibit/timeline", "exhibit/index",
)  # fmt: skip
WIDTHS = {320: "narrow", 390: "narrow", 768: "wide", 1280: "wide"}
LEAST = 12  # pixels of a letter's height as shown
LEAST_CONTRAST, TEXT_CONTRAST = 3, 4.5
MEASURE = """() => [...document.querySelectorAll('.chart-drawing')].map(drawing => {
  const shown = [...drawing.children].filter(svg => svg.getBoundingClientRect().width)
  const svg = shown[0], frame = svg.getBoundingClientRect()
  const scale = frame.width / svg.viewBox.baseVal.width
  const texts = [...svg.querySelectorAll('text')].map(text => {
    const box = text.getBoundingClientRect()
    return {words: text.textContent, size: parseFloat(getComputedStyle(text).fontSize) * scale,
      left: box.left - frame.left, right: box.right - frame.left,
      top: box.top, bottom: box.bottom}
  })
  return {shown: shown.map(one => one.className.baseVal), width: frame.width, height: frame.height, texts}
})"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
IDS = "() => [...document.querySelectorAll('[id]')].map(one => one.id)"
COLOURS = """() => {
  const light = colour => colour.match(/[0-9.]+/g).slice(0, 3).map(part => part / 255)
    .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, n) => sum + part * [0.2126, 0.7152, 0.0722][n], 0)
  const ground = light(getComputedStyle(document.body).backgroundColor)
  const found = {}
  for (const mark of document.querySelectorAll('.chart-drawing :is(rect[class], path[class], text)')) {
    if (mark.matches('.chart-grid, pattern *')) continue
    const style = getComputedStyle(mark)
    const byLine = mark.matches('.chart-hollow, .chart-outline') || !style.fill.startsWith('rgb')
    const shown = light(byLine ? style.stroke : style.fill)
    found[mark.tagName + '.' + [...mark.classList].join('.')] =
      (Math.max(shown, ground) + 0.05) / (Math.min(shown, ground) + 0.05)
  }
  return found
}"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", CODES)
def test_text_of_charts_is_large_and_stands_apart_on_its_sheet(open_page, language, width):
    for name in PAGES:
        page = open_page(name, language, viewport={"width": width, "height": 900})
        assert page.evaluate(SIDEWAYS) <= 0, name
        charts = page.evaluate(MEASURE)
        assert charts, name
        for chart in charts:
            assert chart["shown"] == [f"chart-{WIDTHS[width]}"], name
            for text in chart["texts"]:
                assert text["size"] >= LEAST, (name, text)
                assert text["left"] >= -2, (name, text)
                assert text["right"] <= chart["width"] + 2, (name, text)
            assert overlapping(chart["texts"]) == [], name
        page.context.close()


def overlapping(texts):
    """Pairs of texts of which one covers more than a hair of the other."""
    return [
        (one["words"], other["words"])
        for n, one in enumerate(texts)
        for other in texts[n + 1 :]
        if min(one["right"], other["right"]) - max(one["left"], other["left"]) > 2
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 8
    ]


@pytest.mark.parametrize("name", PAGES)
def test_no_id_of_a_page_with_charts_occurs_twice(open_page, name):
    ids = open_page(name).evaluate(IDS)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "name", ["invest/figures", "invest/sectors", "discover/land-people", "exhibit/timeline"]
)
def test_marks_stand_out_from_their_ground(open_page, name, scheme):
    contrasts = open_page(name, color_scheme=scheme).evaluate(COLOURS)
    assert contrasts
    for mark, ratio in contrasts.items():
        assert ratio >= (TEXT_CONTRAST if mark.startswith("text") else LEAST_CONTRAST), (
            mark,
            ratio,
        )


@pytest.mark.parametrize("language", CODES)
def test_paper_shows_the_wide_drawing_with_its_sources(open_page, language):
    page = open_page("invest/figures", language, viewport={"width": 673, "height": 950})
    page.emulate_media(media="print")
    charts = page.evaluate(MEASURE)
    assert [chart["shown"] for chart in charts] == [["chart-wide"]] * len(charts)
    assert all(text["size"] >= LEAST for chart in charts for text in chart["texts"])
    assert page.locator(".chart figcaption").first.is_visible()
    assert not page.locator(".chart-data").first.is_visible()


@pytest.mark.parametrize("language", CODES)
def test_the_table_opens_by_keyboard_and_holds_the_values(open_page, language):
    page = open_page("invest/figures", language)
    page.locator(".chart-data summary").first.focus()
    page.keyboard.press("Enter")
    cells = page.locator(".chart-data").first.locator("td")
    assert cells.first.is_visible()
    assert "48" in " ".join(cells.all_inner_texts())

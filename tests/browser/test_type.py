"""Type as a reader sees it: our fonts, room for marks, nothing wider than the screen, paper without menus."""

import unicodedata

import pytest

import weight
from addresses import address
from songma.languages import CODES, SOURCE, TRANSLATIONS

pytestmark = pytest.mark.browser
NAMES = ["index", "invest/figures", "na-meo/phones", "plan/index"]
MOST_SPARE = 20_000  # bytes of fonts counted for text that this screen does not show
STACKED = {
    "vi": "ế ậ ỗ ữ ặ Ế Ậ Ỗ Ữ Ặ đường Thuyết ước, nghìn tỷ ₫ 1.234,5 %",
    "en": "Thanh Hóa “quoted” – 1,234.5 % Sầm Sơn ế ậ ²³ ½",
    "lo": "ກຼ້ ນ້ຳ ຢູ່ ທີ່ ເປັ້ ໝູ່ ຫຼ້າ ໂຊ໊ ໑໒໓ 1.234 ກີບ (Nghi Sơn)",
}
SHAPES = ["h1", "h2", "h3", "p", "b", "strong", "li", "td", "th"]


@pytest.fixture
def page(chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def fonts_of(page, selector):
    """Families and whether they are ours, of the glyphs in the first element found (DevTools)."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    return session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]


def write_sample(page, text):
    """The text in every kind of type, within the page's own article."""
    page.evaluate(
        """([text, shapes]) => {
            const article = document.querySelector("article");
            article.replaceChildren(...shapes.map((shape) => {
                const element = document.createElement(shape);
                element.id = "sample-" + shape;
                element.textContent = text;
                return element;
            }));
            const drawn = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
            return new Promise(drawn).then(() => document.fonts.ready).then(() => new Promise(drawn));
        }""",
        [text, SHAPES],
    )


@pytest.mark.parametrize("kind", ["http", "file"])
@pytest.mark.parametrize("language", CODES)
def test_every_kind_of_type_is_set_in_our_fonts(built, served, page, kind, language):
    page.goto(address(built, served, kind, language, "invest/why"))
    write_sample(page, STACKED[language])
    for shape in SHAPES:
        used = fonts_of(page, f"#sample-{shape}")
        assert used, shape
        assert [font for font in used if not font["isCustomFont"]] == [], (shape, used)
        families = {font["familyName"].removesuffix(" SemiBold").removesuffix(" Bold") for font in used}
        kin = "Noto Serif" if shape in ("h1", "h2", "h3") else "Noto Sans"
        assert all(name.startswith(kin) for name in families), (shape, families)


def carrier(character):
    """A letter for a mark or a vowel sign to stand on."""
    name = unicodedata.name(character)
    if name.startswith(("LAO VOWEL", "LAO TONE", "LAO SEMI", "LAO NIGGA", "LAO CANC")):
        return "ກ"
    return "e" if name.startswith("COMBINING") else ""


@pytest.mark.parametrize("language", CODES)
def test_our_fonts_hold_every_letter_that_the_pages_use(built, served, page, language):
    site = built / "dist/offline"
    seen = [weight.read(path) for path in site.rglob("*.html")]
    characters = set().union(*(one.text | one.bold | one.head for one in seen if one.language == language))
    sheet = weight.sheet_of(site)
    ours = sorted(c for c in characters if c.isprintable() and weight.face_of(c, weight.TEXT, "400", sheet))
    page.goto(address(built, served, "file", language, "invest/why"))
    write_sample(page, " ".join(f"{carrier(c)}{c}" for c in ours))
    for shape in ("p", "b", "h2"):
        foreign = [font for font in fonts_of(page, f"#sample-{shape}") if not font["isCustomFont"]]
        assert foreign == [], (shape, foreign)


@pytest.mark.parametrize("kind", ["http", "file"])
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [390, 1280])
def test_a_browser_asks_for_no_more_than_was_worked_out(built, served, page, kind, language, name, width):
    site = (built / ("site" if kind == "http" else "dist/offline")).resolve()
    folder = site / ("" if language == SOURCE else language)
    own = folder / f"{name}.html" if kind == "file" else folder / name.removesuffix("index") / "index.html"
    base = site.as_uri() + "/" if kind == "file" else served
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address(built, served, kind, language, name), wait_until="networkidle")
    got = {own, *(weight.place(own, "/" + url.removeprefix(base), site) for url in asked[1:])}
    counted = weight.files_of(own, site)
    assert got <= counted
    assert {path.suffix for path in counted - got} <= {".woff2"}
    assert sum(map(weight.sent, counted - got)) <= MOST_SPARE


@pytest.mark.parametrize("language", CODES)
def test_marks_have_room_above_and_below(built, served, page, language):
    page.goto(address(built, served, "file", language, "invest/figures"))
    ratios = page.evaluate(
        """() => [...document.querySelectorAll("article :is(p, li, td, th, dd), .site-nav a")]
            .map((element) => {
                const style = getComputedStyle(element);
                return [parseFloat(style.lineHeight) / parseFloat(style.fontSize), style.letterSpacing,
                        style.fontStyle, element.textContent.trim().slice(0, 40)];
            })"""
    )
    least = 1.75 if language in TRANSLATIONS[-1:] else 1.6
    assert len(ratios) > 40
    for ratio, spacing, style, text in ratios:
        assert ratio >= least - 0.01, (ratio, text)
        assert spacing in ("normal", "0px"), text
        assert style == "normal", text


def test_lao_is_a_little_larger_than_latin_and_never_slanted(built, served, page):
    sizes = {}
    for language in CODES:
        page.goto(address(built, served, "file", language, "invest/why"))
        write_sample(page, STACKED[language])
        sizes[language] = page.evaluate(
            "parseFloat(getComputedStyle(document.getElementById('sample-p')).fontSize)"
        )
    last = TRANSLATIONS[-1]
    assert 1.06 <= sizes[last] / sizes[SOURCE] <= 1.1
    page.evaluate("document.getElementById('sample-p').innerHTML = '<em>ນ້ຳ</em>'")
    style = "['fontStyle', 'fontWeight'].map((key) => getComputedStyle(document.querySelector('em'))[key])"
    assert page.evaluate(style) == ["normal", "700"]


@pytest.mark.parametrize("language", CODES)
def test_at_320_pixels_lines_break_by_themselves(built, page, language):
    """320 CSS pixels are also a screen of 1,280 at 400 %."""
    folder = built / "dist/offline" / ("" if language == SOURCE else language)
    own = sorted(path for path in folder.rglob("*.html") if weight.read(path).language == language)
    page.set_viewport_size({"width": 320, "height": 640})
    for path in own[::3]:
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


def test_figures_stand_below_each_other_in_tables(built, served, page):
    page.goto(address(built, served, "file", SOURCE, "invest/figures"))
    assert "tabular-nums" in page.evaluate(
        "getComputedStyle(document.querySelector('td')).fontVariantNumeric"
    )


@pytest.mark.parametrize("language", CODES)
def test_on_paper_there_is_the_text_and_no_menu(built, served, page, language):
    page.goto(address(built, served, "file", language, "plan/tasks/n03"))
    page.emulate_media(media="print")
    for selector in (".md-header", ".md-tabs", ".site-nav", ".toc", ".md-skip", ".md-overlay", ".md-toggle"):
        assert not page.is_visible(selector), selector
    assert page.is_visible("article h1")
    link = "getComputedStyle(document.querySelector('article a[href^=http]'), '::after').content"
    assert "http" in page.evaluate(link)

"""The search as readers use it: in a real browser, from file:// and from a server."""

import shutil
import unicodedata
from pathlib import Path

import pytest

from songma.languages import CODES, TRANSLATIONS

pytestmark = pytest.mark.browser
SETS = Path(__file__).parent.parent / "search"
FIRST = 3  # the right page must stand among so many
ASK = "([query, lang, limit]) => songmaSearch(query, {lang, limit})"


def rows(name):
    lines = (SETS / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.fixture(scope="module", params=["file", "http"])
def page(chromium, built, served, request):
    opened = chromium.new_page()
    opened.goto((built / "dist/offline/index.html").as_uri() if request.param == "file" else served)
    return opened


@pytest.fixture
def offline(chromium, built):
    """A page of its own from file://, with what it complains about."""
    opened = chromium.new_page(viewport={"width": 390, "height": 800})
    opened.complaints = []
    opened.on("pageerror", lambda error: opened.complaints.append(str(error)))
    opened.on("dialog", lambda dialog: opened.complaints.append(dialog.message))
    opened.home = built / "dist/offline"
    yield opened
    opened.close()


def names(results):
    return [result["url"].partition("#")[0] for result in results]


def is_page(url, name):
    stem = name.removesuffix(".md").removesuffix("index").rstrip("/")
    parts = url.removesuffix(".html").removesuffix("index").rstrip("/").split("/")
    return "/".join(part for part in parts if part not in ("", ".", "..", *TRANSLATIONS)) == stem


@pytest.mark.parametrize(("lang", "query"), rows("nonsense.tsv"))
def test_nonsense_finds_nothing(page, lang, query):
    assert page.evaluate(ASK, [query, lang, 20]) == []


@pytest.mark.parametrize(("lang", "kind", "query", "wanted"), rows("queries.tsv"))
def test_the_right_page_is_among_the_first_three(page, lang, kind, query, wanted):
    found = names(page.evaluate(ASK, [query, lang, FIRST]))
    assert any(is_page(url, name) for url in found for name in wanted.split(",")), (kind, found)


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize(
    "query",
    [
        "", "   ", "\u0301\u0323", "\u0ec8\u0ec9", "a\u0000b\u0007", "(.*)+[", "\\", "$&", "{{ x }}",
        "<img src=x onerror=alert(1)>", "😀😀", "ດ່ານ Na Mèo 大清", "a" * 10_000, "ກ " * 5_000, "\u200b",
    ],
)  # fmt: skip
def test_odd_queries_end_in_an_answer(page, lang, query):
    assert isinstance(page.evaluate(ASK, [query, lang, 20]), list)


@pytest.mark.parametrize(
    ("lang", "query", "marked"),
    [
        ("vi", "dau tu", "đầu tư"),
        ("vi", unicodedata.normalize("NFD", "đầu tư"), "đầu tư"),
        ("vi", "hoa", "hoà|hòa|hóa|hoa|họa|hoá|hỏa|hoạ"),
        ("lo", "ນໍ້າ", "ນ້ຳ"),
        ("lo", "ຫນ້າ", "ໜ້າ"),
        ("lo", "ດ່ານ\u200bສາກົນ", "ດ່ານສາກົນ"),
        ("en", "106000", "106,000"),
    ],
)
def test_what_is_marked_stands_in_the_text_as_it_was_written(page, lang, query, marked):
    found = page.evaluate(ASK, [query, lang, 10])
    cut = {r["excerpt"][start:end].lower() for r in found for start, end in r["marks"]}
    wanted = {part for words in marked.split("|") for part in (words, *words.split())}
    assert cut
    assert cut & wanted, cut


def test_results_are_one_a_page_and_lead_to_a_place_that_exists(page):
    found = page.evaluate(ASK, ["đầu tư", "vi", 20])
    assert len(found) == 20
    assert len(set(names(found))) == 20
    assert [r["score"] for r in found] == sorted((r["score"] for r in found), reverse=True)
    for result in found[:5]:
        path, _, anchor = result["url"].partition("#")
        text = page.evaluate("url => fetch(url).then(r => r.text())", path) if "http" in page.url else ""
        assert not text or f'id="{anchor}"' in text or not anchor


def test_nothing_is_fetched_before_the_search_is_opened(chromium, served):
    page, asked = chromium.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served + "lo/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "assets/search" in url]
    page.click(".search-open")
    page.wait_for_function("document.querySelector('#search').open")
    page.fill("#search input", "ນາແມວ")
    page.wait_for_selector(".search-list a")
    assert [url.rpartition("/")[2] for url in asked if "assets/search" in url] == ["lo.js"]
    page.close()


def test_the_dialog_is_used_by_keyboard_alone_and_counts_aloud(offline):
    offline.goto((offline.home / "en/invest/why.html").as_uri())
    offline.keyboard.press("/")
    offline.keyboard.type("minimum wage")
    offline.wait_for_selector(".search-list a")
    assert "found" in offline.text_content("#search [role=status]")
    offline.keyboard.press("ArrowDown")
    assert offline.evaluate("document.activeElement.tagName") == "A"
    offline.keyboard.press("ArrowUp")
    assert offline.evaluate("document.activeElement.tagName") == "INPUT"
    assert "#q=minimum%20wage" in offline.url
    offline.keyboard.press("Escape")
    offline.wait_for_url(lambda url: "#q=" not in url)
    assert not offline.evaluate("document.querySelector('#search').open")
    assert offline.complaints == []


def test_the_query_survives_a_reload_and_enter_opens_the_first_result(offline):
    offline.goto(
        (offline.home / "lo/index.html").as_uri() + "#q=%E0%BA%99%E0%BA%B2%E0%BB%81%E0%BA%A1%E0%BA%A7"
    )
    offline.reload()
    offline.wait_for_selector(".search-list a")
    assert offline.input_value("#search input") == "ນາແມວ"
    target = offline.get_attribute(".search-list a", "href")
    offline.focus("#search input")
    offline.keyboard.press("Enter")
    offline.wait_for_url(lambda url: url.partition("#")[0].endswith(target.partition("#")[0].lstrip("./")))


def test_text_that_is_pasted_or_composed_is_searched_when_it_is_whole(offline):
    offline.goto((offline.home / "index.html").as_uri())
    offline.click(".search-open")
    offline.evaluate("""() => {
        const field = document.querySelector('#search input');
        field.value = 'cửa khẩ';
        field.dispatchEvent(new InputEvent('input', {isComposing: true, bubbles: true}));
    }""")
    offline.wait_for_timeout(200)
    assert offline.locator(".search-list a").count() == 0
    offline.evaluate("""() => {
        const field = document.querySelector('#search input');
        field.value = 'cửa khẩu';
        field.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}));
    }""")
    offline.wait_for_selector(".search-list a")
    offline.fill("#search input", "")
    offline.keyboard.insert_text("thuế")  # as a paste with the mouse: one input event
    offline.wait_for_selector(".search-list a")


def test_what_is_found_nowhere_is_looked_for_in_the_other_languages(offline):
    offline.goto((offline.home / "lo/index.html").as_uri())
    offline.click(".search-open")
    offline.fill("#search input", "overtime")
    offline.wait_for_selector(".search-list li[lang=en]")
    assert "overtime" in offline.text_content("#search [role=status]")


@pytest.mark.parametrize("slip", ["electrcity", "elecrticity", "electriicity", "electricitz"])
def test_one_slip_is_forgiven_and_what_was_meant_is_offered(offline, slip):
    offline.goto((offline.home / "en/index.html").as_uri())
    offline.click(".search-open")
    offline.fill("#search input", slip)
    offline.wait_for_selector(".search-list a")
    assert offline.text_content(".search-list button") == "electricity"


def test_markup_in_a_query_stays_text(offline):
    offline.goto((offline.home / "index.html").as_uri())
    offline.click(".search-open")
    offline.fill("#search input", "<img src=x onerror=alert(1)>")
    offline.wait_for_function("document.querySelector('#search [role=status]').textContent")
    assert offline.locator("#search img").count() == 0
    assert offline.complaints == []


@pytest.mark.parametrize(
    "content", [None, "", "songmaIndex('vi', {})", "songmaIndex('vi', 7)", "(((", "\ufeff\u0000"]
)
def test_a_missing_or_broken_index_is_said_in_the_readers_language(chromium, built, tmp_path, content):
    copy = shutil.copytree(built / "dist/offline", tmp_path / "stick")
    index = copy / "assets/search/vi.js"
    index.unlink() if content is None else index.write_text(content, "utf-8")
    page = chromium.new_page()
    page.goto((copy / "index.html").as_uri())
    page.click(".search-open")
    page.fill("#search input", "cảng")
    page.wait_for_function("document.querySelector('#search [role=status]').textContent")
    assert "Không mở được tệp tìm kiếm" in page.text_content("#search [role=status]")
    page.close()


def test_without_a_segmenter_lao_is_found_all_the_same(chromium, built):
    context = chromium.new_context()
    context.add_init_script("delete Intl.Segmenter")
    page = context.new_page()
    page.goto((built / "dist/offline/lo/index.html").as_uri())
    assert names(page.evaluate(ASK, ["ໂມງເປີດປິດດ່ານນາແມວ", "lo", 3]))
    context.close()

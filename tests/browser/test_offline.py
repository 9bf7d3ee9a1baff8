"""Every page of the offline flavour, opened from file:// in a real browser as the border post does."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from songma.languages import CODES, SOURCE, TRANSLATIONS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(chromium):
    return chromium.new_context(viewport={"width": 1280, "height": 800}).new_page()


def files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def path_of(url: str) -> Path:
    return Path(unquote(urlsplit(url).path))


def test_every_page_opens_without_an_error_and_stays_in_its_folder(built, page):
    folder = built / "dist/offline"
    wrong: list[str] = []

    def fails(request):
        if request.failure != "net::ERR_ABORTED":  # left behind as the next page opened
            wrong.append(f"{page.url} fails {request.url}")

    page.on("console", lambda message: wrong.append(f"{page.url} says {message.text}"))
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("requestfailed", fails)

    def leaves(request):
        inside = request.url.startswith(("file://", "data:", "blob:"))
        if not inside or (request.url.startswith("file:") and folder not in path_of(request.url).parents):
            wrong.append(f"{page.url} asks for {request.url}")

    page.on("request", leaves)
    opened = files(folder)
    assert len(opened) > 60
    for path in opened:
        page.goto(path.as_uri())
        assert page.locator("h1").count() == 1, path
        links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
        for link in {link.partition("#")[0] for link in links if link.startswith("file:")}:
            target = path_of(link)
            if folder not in target.parents or not target.is_file():
                wrong.append(f"{path} links to {link}")
    assert wrong == []


def test_the_language_switch_leads_from_every_page_to_its_counterpart_and_back(built, page):
    folder = built / "dist/offline"
    sources = [p for p in files(folder) if p.relative_to(folder).parts[0] not in TRANSLATIONS]
    for path in sources:
        page.goto(path.as_uri())
        for language in TRANSLATIONS:
            page.click(f".languages a[lang={language}]")
            assert path_of(page.url) == folder / language / path.relative_to(folder)
            assert page.get_attribute("html", "lang") == language
            page.click(f".languages a[lang={SOURCE}]")
            assert path_of(page.url) == path


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_scrolls_sideways(built, page, language, width):
    folder = built / "dist/offline"
    start = folder if language == SOURCE else folder / language
    page.set_viewport_size({"width": width, "height": 800})
    for name in ("index", "invest/figures", "na-meo/documents", "plan/index", "about/sources/investment"):
        page.goto((start / f"{name}.html").as_uri())
        room = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert room <= 0, (language, name, width)


@pytest.mark.parametrize(
    ("day", "law"),
    [("2016-01-01", "law-2014"), ("2026-02-28", "law-2020"), ("2026-03-01", "law-2025")],
)
def test_the_law_of_the_readers_day_stands_first(built, page, day, law):
    page.goto((built / "dist/offline/en/invest/procedures.html").as_uri())
    page.fill(".regimes input", day)
    first = page.locator("tr:has([data-start])").first
    assert law in first.locator("a").get_attribute("href")
    assert page.locator("tr[aria-current]").count() == 1
    assert first.get_attribute("aria-current") == "true"


def test_a_day_before_all_laws_of_the_list_marks_none(built, page):
    page.goto((built / "dist/offline/en/invest/procedures.html").as_uri())
    page.fill(".regimes input", "2015-06-30")
    assert page.locator("tr[aria-current]").count() == 0

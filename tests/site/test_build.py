"""The real site, built once, strictly, in all languages and both flavours."""

import os
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from conftest import copy_project, songma
from songma.languages import CODES, SOURCE, TRANSLATIONS
from songma.project import load
from songma.prose import Prose
from tree import PROJECT

VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")


class Reader(HTMLParser):
    """Links, the page's language, and the text that stands outside any passage marked foreign."""

    VOID = {"meta", "link", "img", "br", "hr", "input", "source", "path", "circle", "rect"}

    def __init__(self):
        super().__init__()
        self.links, self.ids, self.language, self.text = [], set(), "", []
        self.stack = []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.ids.add(values.get("id"))
        if tag == "html":
            self.language = values["lang"]
        for name in ("href", "src"):
            if values.get(name):
                self.links.append(values[name])
        if tag not in self.VOID:
            inherited = self.stack[-1][1] if self.stack else ""
            self.stack.append((tag, values.get("lang") or inherited))

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.stack and self.stack[-1][0] not in ("script", "style"):
            self.text.append((self.stack[-1][1], data.strip()))


def read(path: Path) -> Reader:
    reader = Reader()
    reader.feed(path.read_text("utf-8"))
    return reader


def pages(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.html") if path.name != "404.html")


def language_of(path: Path, folder: Path) -> str:
    first = path.relative_to(folder).parts[0]
    return first if first in TRANSLATIONS else SOURCE


@pytest.fixture(scope="module")
def prose():
    return Prose(load(PROJECT))


def test_the_three_languages_have_the_same_pages(prose):
    names = [prose.names(code) for code in CODES]
    assert names[0] == names[1] == names[2]


def test_the_issue_of_content_is_met(prose):
    written = {name for language, name in prose.project.pages if language == SOURCE}
    assert len(written) >= 15
    assert {
        "index.md", "invest/index.md", "invest/why.md", "invest/figures.md",
        "invest/procedures.md", "discover/index.md", "discover/heritage.md",
        "discover/hua-phan.md", "exhibit/index.md", "na-meo/index.md", "na-meo/documents.md",
        "na-meo/goods-customs.md", "about/index.md", "about/sources-method.md", "news/index.md",
    } <= written  # fmt: skip
    assert sum(name.startswith("exhibit/items/") for name in prose.names(SOURCE)) >= 12
    assert sum(name.startswith("plan/tasks/") for name in prose.names(SOURCE)) == 12


@pytest.mark.parametrize("flavour", ["site", "dist/offline"])
def test_every_page_is_published_in_its_own_language(built, prose, flavour):
    folder = built / flavour
    files = pages(folder)
    assert len(files) == sum(len(prose.names(code)) for code in CODES)
    for path in files:
        assert read(path).language == language_of(path, folder)


def test_no_vietnamese_sentence_is_published_as_english_or_lao(built):
    """Vietnamese words in a translated page are names or marked lang="vi"; sentences are neither."""
    for path in pages(built / "site"):
        language = language_of(path, built / "site")
        for marked, text in read(path).text if language != SOURCE else ():
            words = [word for word in text.split() if VIETNAMESE.search(word)]
            share = len(words) / max(1, len(text.split()))
            if marked == language and len(words) > 12:
                assert share < 0.5, f"{path}: {text[:200]}"


@pytest.mark.parametrize("flavour", ["site", "dist/offline"])
def test_no_id_stands_twice_on_a_page(built, flavour):
    for path in pages(built / flavour):
        ids = re.findall(r'\sid="([^"]+)"', path.read_text("utf-8"))
        assert len(ids) == len(set(ids)), path


@pytest.mark.parametrize("flavour", ["site", "dist/offline"])
def test_every_link_leads_to_a_file_and_an_anchor_that_exist(built, flavour):
    folder = built / flavour
    ids = {path: read(path).ids for path in pages(folder)}
    for path in ids:
        here = "/" + path.relative_to(folder).as_posix()
        for link in read(path).links:
            parts = urlsplit(urljoin(here, link))
            if parts.scheme in ("http", "https", "mailto", "tel"):
                continue
            target = folder / unquote(parts.path).lstrip("/")
            target = target / "index.html" if parts.path.endswith("/") else target
            assert target.is_file(), f"{here} -> {link}"
            if parts.fragment and target in ids:
                assert unquote(parts.fragment) in ids[target], f"{here} -> {link}"


def test_the_offline_flavour_has_only_relative_links_and_needs_no_server(built):
    for path in pages(built / "dist/offline"):
        for link in read(path).links:
            assert not link.startswith("/"), f"{path}: {link}"


def test_nothing_is_loaded_from_a_third_party(built):
    loaded = re.compile(r"""(?:src=|@import|url\()\s*["']?(?:https?:)?//""")
    for path in (built / "dist/offline").rglob("*"):
        if path.suffix in (".html", ".css"):
            assert not loaded.search(path.read_text("utf-8")), path
        if path.suffix == ".html":
            sheets = re.findall(r'<link[^>]+href="([^"]+)"', path.read_text("utf-8"))
            assert not [link for link in sheets if link.startswith(("http", "//"))], path


def test_every_page_is_at_most_three_clicks_from_its_home(built):
    folder = built / "dist/offline"
    for language in CODES:
        home = folder / ("" if language == SOURCE else language) / "index.html"
        seen, front = {home}, {home}
        for _ in range(3):
            front = {t for page in front for t in neighbours(page, folder, language)} - seen
            seen |= front
        own = {path for path in pages(folder) if language_of(path, folder) == language}
        assert own <= seen, sorted(own - seen)


def neighbours(page: Path, folder: Path, language: str) -> set[Path]:
    here = "/" + page.relative_to(folder).as_posix()
    found = {folder / unquote(urlsplit(urljoin(here, link)).path).lstrip("/") for link in read(page).links}
    return {p for p in found if p.suffix == ".html" and p.is_file() and language_of(p, folder) == language}


def test_the_bundle_is_the_offline_folder_byte_for_byte(built):
    archive = zipfile.ZipFile(built / "dist/songma-offline.zip")
    folder = built / "dist/offline"
    inside = {PurePosixPath(name).relative_to("songma-offline") for name in archive.namelist()}
    assert inside == {
        PurePosixPath(p.relative_to(folder).as_posix()) for p in folder.rglob("*") if p.is_file()
    }
    assert not [name for name in archive.namelist() if name.endswith(".map") or "lunr" in name]


@pytest.mark.slow
def test_a_second_build_gives_the_same_bundle(built, tmp_path):
    root = copy_project(tmp_path / "again")
    assert songma("build", "--root", root).returncode == 0
    first, second = (r / "dist/songma-offline.zip" for r in (built, root))
    assert first.read_bytes() == second.read_bytes()


def test_the_missing_page_speaks_three_languages(built):
    text = (built / "site/404.html").read_text("utf-8")
    assert re.findall(r'<section lang="(\w+)"', text) == list(CODES)
    assert not (built / "dist/offline/404.html").exists()


def test_figures_lead_to_their_source_and_doubtful_ones_say_so(built, prose):
    page = (built / "site/invest/figures/index.html").read_text("utf-8")
    assert page.count('class="fact"') > 10
    assert 'title="' in page
    unconfirmed = [fact for fact in prose.project.facts if not fact.is_gap and not fact.is_confirmed]
    subjects = (built / "site/about/sources").glob("*/index.html")
    sources = "".join(path.read_text("utf-8") for path in subjects)
    words = prose.voices[SOURCE].words
    assert sources.count(words("fact.unconfirmed")) >= len(unconfirmed)


def test_pages_name_their_office_and_dates_and_translations_their_state(built, prose):
    for language in CODES:
        words = prose.voices[language].words
        prefix = "" if language == SOURCE else f"{language}/"
        text = (built / "site" / prefix / "invest/why/index.html").read_text("utf-8")
        assert words("page.owner") in text
        assert words("page.reviewed") in text
        assert words("publisher.line") in text
        assert (words("page.machine") in text) == (language != SOURCE)


@pytest.mark.parametrize("language", CODES)
def test_the_theme_speaks_the_language_of_the_page(built, prose, language):
    prefix = "" if language == SOURCE else f"{language}/"
    text = (built / "site" / prefix / "index.html").read_text("utf-8")
    words = prose.voices[language].words
    assert f'aria-label="{words("theme.header")}"' in text
    assert words("theme.toc") in text


@pytest.mark.parametrize("flavour", ["site", "dist/offline"])
def test_every_page_with_figures_offers_them_as_files_with_their_size(built, flavour):
    offered = 0
    for path in pages(built / flavour):
        for link in read(path).links:
            if link.endswith((".csv", ".json")):
                target = Path(os.path.normpath(path.parent / unquote(link)))
                assert target.is_file(), (path, link)
                offered += 1
    assert offered >= 2 * 3 * 25

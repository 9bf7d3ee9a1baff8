"""On the built site every passage that its letters betray stands in an element of its language."""

import re
from html.parser import HTMLParser

import pytest

from songma.languages import CODES, SOURCE, TRANSLATIONS

LAO = re.compile(r"[\u0e80-\u0eff]+")
HAN = re.compile(r"[\u3041-\u30fa\u3400-\u9fff\uf900-\ufaff]+")
VIETNAMESE = re.compile(r"\w*[ăđơưĂĐƠƯ\u1ea0-\u1ef9]\w*|\b(?:Na Mèo|Thanh Hóa|Hàm|Mã|Lào|Thái)\b")
VOID = {"meta", "link", "img", "br", "hr", "input", "source", "path", "circle", "rect", "wbr", "col"}


class Reader(HTMLParser):
    """The texts of a page with their languages; of the article alone, but for code and drawings.

    Nothing within a drawing is read out: it has a title and a text, and is a picture (`role="img"`).
    """

    def __init__(self, page_language):
        super().__init__()
        self.texts, self.stack = [], [("", page_language)]
        self.ids = []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if values.get("id"):
            self.ids.append(values["id"])
        if tag not in VOID:
            self.stack.append((tag, values.get("lang") or self.stack[-1][1]))

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.stack.pop()[0] == tag

    def handle_data(self, data):
        tags = {tag for tag, _ in self.stack}
        if "article" in tags and not tags & {"script", "style", "code", "pre", "svg"}:
            self.texts.append((self.stack[-1][1], data))


def read(path, language):
    reader = Reader(language)
    reader.feed(path.read_text("utf-8"))
    return reader


def pages(folder):
    for path in sorted(folder.rglob("*.html")):
        if path.name != "404.html":
            first = path.relative_to(folder).parts[0]
            yield path, first if first in TRANSLATIONS else SOURCE


@pytest.fixture(scope="module", params=["site", "dist/offline"])
def texts(built, request):
    folder = built / request.param
    found = [
        (language, path.relative_to(folder), own, text)
        for path, language in pages(folder)
        for own, text in read(path, language).texts
    ]
    assert {language for language, *_ in found} == set(CODES)
    return found


def test_no_lao_letter_stands_outside_lao(texts):
    assert [(path, text) for _, path, own, text in texts if own != "lo" and LAO.search(text)] == []
    assert any(language != "lo" and own == "lo" for language, _, own, _ in texts)


def test_no_chinese_or_japanese_letter_stands_in_a_language_of_the_site(texts):
    assert [(path, text) for _, path, own, text in texts if own in CODES and HAN.search(text)] == []


def test_no_vietnamese_word_stands_as_lao(texts):
    assert [(path, text) for _, path, own, text in texts if own == "lo" and VIETNAMESE.search(text)] == []
    assert any(language == "lo" and own == "vi" for language, _, own, _ in texts)


def test_names_on_english_pages_are_left_alone(texts):
    marked = [
        text
        for language, path, own, text in texts
        if (language, own) == ("en", "vi") and "glossary" not in path.as_posix()  # there names are the matter
    ]
    assert not [text for text in marked if text.strip() in ("Thanh Hóa", "Na Mèo", "Hàm Rồng")]


def test_marking_leaves_every_link_of_the_table_of_contents_its_heading(built):
    for path, language in pages(built / "site"):
        html = path.read_text("utf-8")
        ids = read(path, language).ids
        assert set(re.findall(r'<a href="#([^"]+)" class="md-nav__link"', html)) <= set(ids), path
        assert not re.search(r"<title>[^<]*<span", html), path
        assert not re.search(r'="[^"<>]*<span lang=', html), path

"""The glossary and its tooltips on the built site."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from songma.languages import CODES, SOURCE
from songma.project import load
from tree import PROJECT

HEAVIEST = 25_000  # octets of the page as a server sends it
NESTED = re.compile(
    r"<(?:a|button|h[1-6]|code|pre|abbr)\b[^>]*>(?:(?!</(?:a|button|h[1-6]|code|pre|abbr)>).)*<button[^>]*popover"
)


class Ids(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.targets, self.links = [], [], []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.ids += [values["id"]] if "id" in values else []
        self.targets += [values["popovertarget"]] if "popovertarget" in values else []
        self.links += [values["href"]] if tag == "a" and "href" in values else []


def ids(path: Path) -> Ids:
    parser = Ids()
    parser.feed(path.read_text("utf-8"))
    return parser


def page(built: Path, language: str) -> Path:
    return built / "dist/offline" / ("" if language == SOURCE else language) / "about/glossary.html"


@pytest.mark.parametrize("language", CODES)
def test_every_entry_is_on_the_page_once_and_every_link_on_it_leads_somewhere(built, language):
    project, found = load(PROJECT), ids(page(built, language))
    wanted = {entry.id for entry in project.entries} | {short.anchor for short in project.abbreviations}
    assert len(wanted) > 300
    assert wanted <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))
    assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.ids)


@pytest.mark.parametrize("language", CODES)
def test_the_page_weighs_no_more_than_a_slow_line_can_bear(built, language):
    assert len(gzip.compress(page(built, language).read_bytes(), 9)) < HEAVIEST


def test_every_button_opens_one_explanation_and_every_explanation_leads_to_its_entry(built):
    entries = {code: set(ids(page(built, code)).ids) for code in CODES}
    opened = 0
    for path in (built / "dist/offline").rglob("*.html"):
        found, first = ids(path), path.relative_to(built / "dist/offline").parts[0]
        assert len(found.targets) == len(set(found.targets))
        for target in found.targets:
            assert found.ids.count(target) == 1, (path, target)
            entry = target.removeprefix("tip-")
            assert entry in entries[first if first in entries else SOURCE], (path, target)
            assert any(link.endswith(f"glossary.html#{entry}") for link in found.links), (path, entry)
            opened += 1
    assert opened > 300


def test_no_button_stands_in_a_heading_link_or_code(built):
    for path in (built / "dist/offline").rglob("*.html"):
        assert not NESTED.search(path.read_text("utf-8")), path


def test_the_page_itself_has_no_tooltips(built):
    assert all(not ids(page(built, code)).targets for code in CODES)

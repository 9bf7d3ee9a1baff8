"""The page and the data that say how far the translations are; the notice on each page."""

import json

import pytest
from test_currency import EN, LO, VI, accept, accepted, edit  # noqa: F401  a fixture

from conftest import songma
from songma.checking.release import not_ready
from songma.languages import CODES
from songma.project import load
from songma.prose import Prose
from songma.site.publication import Publication
from songma.translation.comparison import Comparison
from songma.translation.show import PAGE, as_data
from tree import FACT, write

PAGES = [(code, PAGE) for code in CODES]


def body(root, language="en"):
    return Prose(load(root)).published(language, PAGE)


@pytest.mark.parametrize("key", PAGES)
def test_every_language_has_the_page(small, key):
    assert key in Prose(load(small)).pages


def test_the_page_lists_files_states_and_what_changed(accepted):  # noqa: F811
    edit(accepted, VI, "bảy giờ tối", "tám giờ tối")
    rows = [row for row in body(accepted).splitlines() if "index.md" in row]
    assert rows
    assert all("| reviewed |" in row and row.rstrip(" |").endswith("| 1 | 0") for row in rows)


def test_a_folder_of_many_data_files_is_one_row_with_their_sums(small):
    for n in range(10):
        write(small, f"data/facts/f{n}.yml", FACT.replace("eco-x", f"eco-{n}"))
    rows = [row for row in body(small).splitlines() if "data/" in row]
    assert "| data/facts/\\* | " in "\n".join(rows)
    assert "f3.yml" not in "\n".join(rows)


def test_names_nobody_saw_in_a_source_wait_for_a_reader(small):
    assert "Sở A: <span lang=lo>ພະແນກ A</span>" in body(small)
    edit(small, "data/terms.yml", "attested: false", "attested: true")
    assert "ພະແນກ A</span>" not in body(small)


def test_the_data_say_the_same(accepted):  # noqa: F811
    edit(accepted, VI, "bảy giờ tối", "tám giờ tối")
    files = {file["path"]: file for file in json.loads(as_data(Prose(load(accepted)).comparison))["files"]}
    assert (files[EN]["state"], files[EN]["stale"], files[EN]["segments"]) == ("reviewed", 1, 6)


def notice(root, page):
    return Publication.at(root).view(page).notice


@pytest.mark.parametrize(
    ("level", "expected"),
    [("machine", "page.machine"), ("translated", "page.translated"), ("reviewed", ""), ("approved", "")],
)
def test_a_page_says_how_far_it_is_checked(small, level, expected):
    accept(small, "--all", "--state", level)
    assert notice(small, "lo/index.md") == expected
    assert notice(small, "vi/index.md") == ""


def test_a_page_nobody_accepted_says_so(small):
    assert notice(small, "lo/index.md") == "page.unknown"
    assert notice(small, "lo/about/sources.md") == "page.unknown"


def test_a_page_behind_its_source_says_so(accepted):  # noqa: F811
    edit(accepted, VI, "bảy giờ tối", "tám giờ tối")
    assert notice(accepted, "en/index.md") == "page.stale"
    assert notice(accepted, "en/invest/why.md") == ""
    assert LO


@pytest.mark.parametrize(
    ("required", "level", "refused"),
    [
        ("", "machine", False),
        ("machine", "machine", False),
        ("reviewed", "approved", False),
        ("reviewed", "translated", True),
        ("approved", "reviewed", True),
    ],
)
def test_a_release_asks_for_what_the_publisher_asks(small, required, level, refused):
    accept(small, "--all", "--state", level)
    edit(small, "mkdocs.yml", "  songma:\n", f"  songma:\n    publish_requires: {required}\n")
    found = list(not_ready(Comparison(load(small))))
    assert bool(found) is refused
    assert {finding.code for finding in found} <= {"T109"}


def test_a_refused_release_says_which_file(small):
    edit(small, "mkdocs.yml", "  songma:\n", "  songma:\n    publish_requires: reviewed\n")
    result = songma("build", "--release", "--root", small, "--ui", "en")
    assert result.returncode == 1
    assert "docs/lo/index.md:1: T109" in result.stdout

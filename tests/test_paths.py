"""Paths as people type them: from any folder, with either slash."""

import json

import pytest

from conftest import songma
from songma.languages import CODES

PAGE = "docs/lo/invest/why.md"


@pytest.fixture
def spoiled(small):
    """One finding in each of two pages of two languages."""
    for name in (PAGE, "docs/en/index.md"):
        path = small / name
        path.write_text(path.read_text("utf-8").replace(" {#first}", ""), "utf-8")
    return small


def found(root, typed, cwd=None):
    result = songma("check", typed, "--root", root, "--format", "json", "--only", "M101",
                    cwd=cwd or root)  # fmt: skip
    assert result.returncode in (0, 1), result.stderr
    return {finding["path"] for finding in json.loads(result.stdout)["findings"]}


@pytest.mark.parametrize(
    "typed", ["docs/vi", "docs/lo/index.md", "docs/lo/inv", "data", "docs\\vi\\index.md"]
)
def test_a_path_without_findings_has_none(spoiled, typed):
    (spoiled / "docs/lo/inv").mkdir()
    assert found(spoiled, typed) == set()


@pytest.mark.parametrize(
    "typed",
    [
        PAGE, f"./{PAGE}", "docs\\lo\\invest\\why.md", ".\\docs\\lo\\invest\\why.md", "docs/lo", "docs/lo/",
        "docs\\lo\\", "docs/en/../lo", "docs//lo", f"{PAGE}#first",
    ],
)  # fmt: skip
def test_every_way_to_write_it_names_the_page(spoiled, typed):
    assert found(spoiled, typed) == {PAGE}


@pytest.mark.parametrize(
    ("folder", "root", "typed"),
    [
        ("docs/lo", "../..", "invest/why.md"),
        ("docs/lo", "../..", "invest\\why.md"),
        ("docs/lo/invest", "../../..", "."),
        ("docs/lo/invest", "../../..", "./why.md"),
        ("docs/en", "../..", "../lo"),
        ("docs/en", "../..", PAGE),  # of the root, as the report writes it
    ],
)
def test_a_path_is_seen_from_the_current_folder_first(spoiled, folder, root, typed):
    assert found(root, typed, cwd=spoiled / folder) == {PAGE}


def test_an_absolute_path_works_from_anywhere(spoiled, tmp_path):
    assert found(spoiled, spoiled / PAGE, cwd=tmp_path) == {PAGE}
    assert found(spoiled, f"{spoiled}/docs/lo", cwd=tmp_path) == {PAGE}


def test_the_root_itself_is_everything(spoiled, tmp_path):
    assert found(spoiled, ".") == found(spoiled, spoiled, cwd=tmp_path) == {PAGE, "docs/en/index.md"}


def test_a_linked_folder_is_the_same_folder(spoiled, tmp_path):
    (tmp_path / "link").symlink_to(spoiled)
    assert found(spoiled, tmp_path / "link" / PAGE, cwd=tmp_path) == {PAGE}


def test_a_page_that_is_missing_in_one_language_can_be_asked_for(spoiled):
    (spoiled / PAGE).unlink()
    result = songma("check", PAGE, "--root", spoiled, "--ui", "en", cwd=spoiled)
    assert (result.returncode, result.stdout.partition(": T001")[0]) == (1, f"{PAGE}:1")


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize(
    "typed",
    ["docs/lo/nowhere.md", "docs\\lo\\nowhere.md", "/nowhere/x.md", "docs/l", "docs/lo/index.md/x", "[x]",
     "x" * 300, "C:\\docs\\x.md"],
)  # fmt: skip
def test_a_path_that_is_not_there_is_one_sentence(small, typed, language):
    result = songma("check", typed, "--root", small, "--ui", language, cwd=small)
    assert (result.returncode, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert typed in result.stderr


def test_a_path_outside_the_project_is_one_sentence(small, tmp_path):
    (tmp_path / "other.md").write_text("x")
    result = songma("check", tmp_path / "other.md", "--root", small, "--ui", "en")
    assert (result.returncode, result.stdout, result.stderr.count("\n")) == (2, "", 1)

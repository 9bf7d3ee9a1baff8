"""What data/press.yml may name, in the real tree with one slip."""

import pytest

import tree
from conftest import copy_project
from songma.checking.check import check
from songma.project import load
from songma.prose import Prose

PATH = "data/press.yml"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return copy_project(tmp_path_factory.mktemp("press") / "project")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("geo-coast", "geo-coasts", "M302"),
        ("map: province", "map: provinces", "M306"),
        ("two-provinces", "three-provinces", "M306"),
        ("picture: ho-citadel-south-gate", "picture: gate", "M307"),
        ("map: province\n", "", "D101"),
        ("maps: [", "cards: [", "D105"),
        ("    en: Economy\n", "", "T006"),
        ("    en: Economy\n", "    en: ''\n", "D106"),
    ],
)
def test_a_slip_is_named_with_its_line(old, new, code, project):
    good = (tree.PROJECT / PATH).read_text("utf-8")
    assert old in good
    tree.write(project, PATH, good.replace(old, new, 1))
    found = [finding for finding in check(Prose(load(project))) if finding.path == PATH]
    (finding,) = [finding for finding in found if finding.code == code]
    line = good[: good.index(old)].count("\n") + 1
    assert finding.line == line or code in ("D101", "D105", "T006")


@pytest.mark.parametrize(
    "text", ["", "[]", "3", "groups: 3", "groups: [3]", "maps: {a: b}", "map: [province]"]
)
def test_another_form_is_a_finding_and_no_traceback(text, project):
    tree.write(project, PATH, text)
    assert [finding for finding in check(Prose(load(project))) if finding.path == PATH] or not text

"""Workflow commands of GitHub: one line each, whatever stands in them."""

import pytest

from samples import CHILD, EN, STALE, named
from songma.checking.annotations import as_annotations


def command(finding):
    return as_annotations([finding], EN)


def test_no_findings_are_no_commands():
    assert as_annotations([], EN) == ""


@pytest.mark.parametrize(
    ("finding", "start"),
    [
        (named(), "::error file=docs/lo/a.md,line=2,col=5,title=Y001::the YAML cannot be read: x: look"),
        (named("a b/ບ.md"), "::error file=a b/ບ.md,line=2,"),
        (named("a:b,c%.md"), "::error file=a%3Ab%2Cc%25.md,line=2,"),
        (named("a\nb.md"), "::error file=a%0Ab.md,line=2,"),
        (named(problem="a: b, c"), "::error file=docs/lo/a.md,line=2,col=5,title=Y001::the YAML cannot be "
         "read: a: b, c: "),
        (named(problem="50 %\r\n::error::x"), "::error file=docs/lo/a.md,line=2,col=5,title=Y001::the YAML "
         "cannot be read: 50 %25%0D%0A::error::x: "),
        (CHILD, "::warning file=docs/lo/a.md,line=3,col=1,title=M301::"),
    ],
)  # fmt: skip
def test_a_finding_is_one_command_on_one_line(finding, start):
    assert command(finding).startswith(start)
    assert len(command(finding).splitlines()) == 1


def test_consequences_are_lines_of_the_same_annotation():
    assert command(STALE).count("::error ") == 1
    assert f"%0A{CHILD.code} " in command(STALE)

"""Findings for people, and the command that shows them in every form."""

import io
import json

import pytest
from rich.console import Console

import tree
from conftest import songma
from samples import ABSENT, CHILD, EN, LO, SOURCES, STALE, named
from songma.checking.lines import Lines
from songma.checking.report import as_text
from songma.commands.showing import show
from songma.content.source import SourceText
from songma.diagnostics import Finding


def shown(*findings, terminal=False, sources=SOURCES):
    stream = io.StringIO()
    colour = "standard" if terminal else None
    out = Console(file=stream, highlight=False, force_terminal=terminal, color_system=colour, width=40)
    show(findings, Lines(sources), EN, out)
    return stream.getvalue()


def test_no_findings_are_no_lines():
    assert shown() == shown(terminal=True) == ""


def test_both_lines_stand_below_a_finding_and_consequences_are_indented():
    assert shown(STALE).splitlines() == [
        as_text(STALE, EN),
        "    error          │ ດ່ານເປີດ 9 ໂມງ.",
        "    docs/vi/a.md:3 │ Cửa khẩu mở cửa lúc 8 giờ.",
        "    docs/vi/a.md:3 │ Cửa khẩu mở cửa lúc 8 giờ.",
        f"    {as_text(CHILD, EN)}",
    ]


@pytest.mark.parametrize("finding", [STALE, ABSENT, CHILD, named(), named(path="mkdocs.yml")])
def test_the_first_line_is_what_problem_matchers_read(finding):
    assert shown(finding).splitlines()[0] == as_text(finding, EN)
    assert "\x1b" not in shown(finding)


def test_a_line_that_is_absent_or_mere_marks_is_not_quoted():
    assert shown(ABSENT).splitlines()[1:] == ["    error"]


def test_further_lines_of_a_message_are_indented():
    lines = shown(named(problem="one\ntwo")).splitlines()
    assert lines[1].startswith("    two")


def test_a_quoted_line_gives_the_terminal_no_orders():
    assert shown(Finding("T103", LO, 4, args={"text": "x"})).splitlines()[1] == "    error │ [2Jຂໍ້ຄວາມ"


def test_a_line_without_end_is_quoted_in_part():
    sources = {LO: SourceText(LO, "ກ " * 50_000)}
    quoted = shown(Finding("T103", LO, 1, args={"text": "x"}), sources=sources).splitlines()[1]
    assert quoted.endswith("…")
    assert len(quoted) < 500


def test_markup_in_a_line_is_text():
    sources = {LO: SourceText(LO, "[bold]x[/bold] [/]\n")}
    assert "[bold]x[/bold] [/]" in shown(Finding("T103", LO, 1, args={"text": "[/]"}), sources=sources)


def test_a_terminal_sees_the_file_once_and_the_changed_words_in_colour():
    text = shown(STALE, named(), terminal=True)
    assert text.count("\x1b[1;4mdocs/lo/a.md\x1b[0m\n") == 1
    assert "\x1b[9;31m[-7-]\x1b[0m" in text
    assert "\x1b[32m{+8+}\x1b[0m" in text


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
@pytest.mark.parametrize(("gone", "code"), [([], 0), (["docs/lo/index.md"], 1)])
def test_every_form_is_about_the_same_run(small, form, gone, code):
    for name in gone:
        (small / name).unlink()
    result = songma("check", "--root", small, "--format", form, "--ui", "en")
    assert result.returncode == code, result.stderr
    assert ("T001" in result.stdout) == bool(gone)
    if form in ("json", "sarif"):
        json.loads(result.stdout)


def test_an_unknown_form_is_refused(small):
    assert songma("check", "--root", small, "--format", "xml").returncode == 2


def test_the_summary_stands_last(small):
    tree.write(small, "docs/lo/index.md", "")
    last = songma("check", "--root", small, "--ui", "en").stdout.splitlines()[-1]
    assert last.endswith("in 6 pages")

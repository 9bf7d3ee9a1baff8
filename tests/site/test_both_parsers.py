"""Where the checker's Markdown and the site's differ, the build says so."""

import markdown
import pytest

from conftest import copy_project, songma
from songma.site.structure import differences

EXTENSIONS = [
    "attr_list",
    "md_in_html",
    "tables",
    "footnotes",
    "admonition",
    "def_list",
    "toc",
    "songma.site.spans",
]


def found(text):
    return [kind for kind, *_ in differences(text, markdown.markdown(text, extensions=EXTENSIONS))]


@pytest.mark.parametrize(
    "text",
    [
        "## A {#a}\n\nB\n",
        "- a\n- b\n\n    c\n\n    - d\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        '!!! note "T"\n    A\n\n    - b\n',
        "A[^1]\n\n[^1]: B\n",
        "![a](b.png)\n",
        "    code\n",
        '<div markdown="1">\n\n- a\n\n</div>\n',
        "> a\n> b\n",
        "Từ\n:   Nghĩa\n",
    ],
)
def test_pages_both_read_alike_stay_silent(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A\n- b\n- c\n", ["<li>"]),
        ("A\n| a | b |\n|---|---|\n| 1 | 2 |\n", ["<tr>"]),
        ("```\ncode\n```\n", ["<pre>"]),
        ("A\n> b\n", []),
    ],
)
def test_what_is_read_in_two_ways_is_named(text, kinds):
    assert found(text) == kinds


def test_a_page_read_in_two_ways_stops_the_build(tmp_path):
    root = copy_project(tmp_path / "project")
    for code in ("vi", "en", "lo"):
        path = root / f"docs/{code}/news/index.md"
        path.write_text(path.read_text("utf-8") + "\n1\n- 2\n- 3\n", "utf-8")
    result = songma("build", "--root", root, "--ui", "en")
    assert result.returncode == 2
    assert "M405" in result.stderr
    assert "<li>" in result.stderr

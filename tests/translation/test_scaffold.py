"""The frame `new` makes of any Vietnamese page: it can be read, and says only what is true."""

import pytest

import tree
from conftest import songma
from songma.checking.check import check
from songma.content.page import read_page
from songma.content.source import SourceText
from songma.project import load
from songma.prose import Prose
from songma.translation.scaffold import frame

HEAD = "---\ntitle: Bảng\ndescription: b\n---\n"
TABLE = HEAD + "## Số liệu năm 2025 {#a}\n\nĐoạn.\n\n| A | B |\n| - | - |\n| 1 | 2 |\n"


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("", "---\ntitle:\ndescription:\n---\n"),
        ("---\ntitle: A\n---\n", "---\ntitle: # A\ndescription:\n---\n"),
        ("Chỉ có đoạn văn.\n", "---\ntitle:\ndescription:\n---\n\n<!--\nChỉ có đoạn văn.\n-->\n"),
        ('---\ntitle: "A\\nB: c"\n---\n', "---\ntitle: # A B: c\ndescription:\n---\n"),
        ("---\ntitle: A\ndescription: [x]\n---\n", "---\ntitle: # A\ndescription:\n---\n"),
        ("---\ntags: [a, {b: c}]\n---\n", "---\ntitle:\ndescription:\ntags:\n- a\n- b: c\n---\n"),
        ("---\nreviewed: 2026-01-02\nowner: x\n---\n",
         "---\ntitle:\ndescription:\nowner: x\nreviewed:\n---\n"),
    ],
)  # fmt: skip
def test_the_frame_of_any_page_is_a_page_without_claims(text, head):
    made = frame(read_page("vi", "n.md", SourceText("docs/vi/n.md", text)))
    assert made == head
    assert read_page("en", "n.md", SourceText("docs/en/n.md", made)).findings == ()


@pytest.mark.parametrize("text", ["", "Chỉ có đoạn văn.\n", "---\ntitle: x\n---\n", TABLE])
def test_new_makes_it(small, text):
    tree.write(small, "docs/vi/n.md", text)
    result = songma("new", "docs/vi/n.md", "--root", small)
    assert (result.returncode, result.stderr) == (0, "")
    assert (small / "docs/lo/n.md").exists()


def test_a_fresh_frame_is_untranslated_but_of_no_other_kind(small):
    tree.write(small, "docs/vi/n.md", TABLE)
    songma("new", "docs/vi/n.md", "--root", small)
    codes = {f.code for f in check(Prose(load(small))) if f.path == "docs/lo/n.md"}
    assert "T003" in codes
    assert "T207" not in codes

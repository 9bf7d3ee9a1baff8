"""What one slip causes elsewhere stands below it."""

import pytest

from songma.checking.grouping import group
from songma.checking.rules import (
    block_kind,
    block_present,
    language_of_segment,
    left_open,
    nested_list,
    raw_html,
    section_present,
    tokens_equal,
)
from songma.content.page import read_page
from songma.content.source import SourceText
from songma.translation.pairs import page_pair

COMPARING = (section_present, block_present, block_kind, tokens_equal, language_of_segment)
ALONE = (left_open, nested_list, raw_html)
SENTENCES = (
    "Cửa khẩu mở từ sáng đến tối.",
    "Xe tải đi cổng bên phải.",
    "Mang theo giấy tờ của xe.",
    "Lam Kinh",
)
ENGLISH = (
    "The gate opens in the morning.",
    "Lorries take the gate on the right.",
    "Bring the papers.",
    "Lam Kinh",
)


class Whole:
    def __init__(self, source, target):
        sides = [
            read_page(c, "x.md", SourceText(f"docs/{c}/x.md", t)) for c, t in (("vi", source), ("en", target))
        ]
        self.sides = {page.path: page for page in sides}
        self.project = type("P", (), {"pages": {(page.language, "x.md"): page for page in sides}})
        self.pages = self.pairs = [page_pair(*sides)]

    def found(self):
        whole = [f for rule in COMPARING for f in rule.check(self)]
        whole += [f for rule in ALONE for f in rule.check(self)]
        return [(f.code, f.path[5:7], f.line) for f in group(whole, self.sides)]


def paragraphs(*texts):
    return "\n\n".join(texts) + "\n"


@pytest.mark.parametrize(
    ("target", "lines"),
    [
        (ENGLISH, []),
        ((ENGLISH[0], SENTENCES[1], *ENGLISH[2:]), [3]),
        (SENTENCES, [1]),
        ((SENTENCES[0], *ENGLISH[1:3], SENTENCES[3]), [1]),
    ],
)
def test_neighbours_left_in_vietnamese_are_one_finding(target, lines):
    found = Whole(paragraphs(*SENTENCES), paragraphs(*target)).found()
    assert found == [("T301", "en", line) for line in lines]


def test_texts_far_apart_are_two_findings():
    source = (*SENTENCES, *SENTENCES)
    target = (SENTENCES[0], *ENGLISH[1:], *ENGLISH[:2], SENTENCES[2], ENGLISH[3])
    assert len(Whole(paragraphs(*source), paragraphs(*target)).found()) == 2


BODY = "A\n\n## B {#b}\n\n```\nc\n```\n\n## D {#d}\n\nE\n\n- f\n- g\n"


@pytest.mark.parametrize("opening", ["c\n```\n", "D {#d}\n"])
@pytest.mark.parametrize("side", ["vi", "en"])
def test_an_open_fence_or_comment_is_the_cause_of_what_is_lost_below_it(opening, side):
    spoiled = BODY.replace(opening, opening.replace("```", "") + ("" if "`" in opening else "<!-- x\n\n"))
    sides = (spoiled, BODY) if side == "vi" else (BODY, spoiled)
    assert [(code, language) for code, language, _ in Whole(*sides).found()] == [("M404", side)]


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("1. a\n    - b\n", "1. a\n  - b\n", "M401"),
        ("A\n\nB\n", "A\n\n<center>\nB\n</center>\n", "M402"),
    ],
)
def test_wrong_markdown_in_one_text_is_one_finding(source, target, code):
    assert [found[0] for found in Whole(source, target).found()] == [code]

"""Rules T2 on two pages: what may differ stays silent, each loss is one finding at its place."""

import pytest

from songma.checking import check as checking
from songma.checking.grouping import group
from songma.checking.rules import block_kind, block_present, links_equal, section_present, tokens_equal
from songma.content.page import read_page
from songma.content.source import SourceText
from songma.translation.pairs import page_pair

RULES = (section_present, block_present, block_kind, tokens_equal, links_equal)


class OnePair:
    def __init__(self, source, target):
        pages = [
            read_page(c, "x.md", SourceText(f"docs/{c}/x.md", t)) for c, t in (("vi", source), ("en", target))
        ]
        self.page = pages[1]
        self.pages = self.pairs = [page_pair(*pages)]


def found(source, target):
    pair = OnePair(source, target)
    findings = [finding for rule in RULES for finding in rule.check(pair)]
    return [(f.code, f.line) for f in group(findings, {pair.page.path: pair.page})]


def test_the_rules_are_those_of_the_check():
    assert set(RULES) <= set(checking.COMPARING)


SECTIONS = "A\n\n## M {#m}\n\nB\n\n## N {#n}\n\nC\n"
LIST = "- một\n- hai 2\n- ba 3\n- bốn 4\n"
TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"
NOTICE = '!!! note "Chú ý"\n    Lời.\n\nCuối.\n'


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (SECTIONS, SECTIONS.replace("A", "Other words entirely, longer")),
        (LIST, "* one\n* two 2\n* three 3\n* four 4\n"),
        ("1. a\n2. b\n", "1. x\n1. y\n"),
        (TABLE, "|x|y|\n|:--|--:|\n|1|2|\n|3|4|\n"),
        (NOTICE, NOTICE.replace("Chú ý", "Note")),
        ("Một\nhai\nba.\n", "One two three.\n"),
        ('{{ fact("a") }} và {{ fact("b") }}', "{{ fact('b') }} and {{fact( 'a' )}}"),
        ("[a](x.md) và [b](y.md#z)", "[b](y.md#z), [a](x.md)"),
        ("[a](https://vi.wikipedia.org/wiki/Trống)", "[a](https://en.wikipedia.org/wiki/Drum)"),
        ("[a](https://baothanhhoa.vn/vi/tin-1)", "[a](https://baothanhhoa.vn/en/news-7)"),
        ("[a](https://x.gov.vn/tin?lang=vi)", "[a](https://x.gov.vn/tin?lang=en)"),
        ("A[^1] b[^2]\n\n[^1]: x\n[^2]: y\n", "A[^2] b[^1]\n\n[^1]: x\n[^2]: y\n"),
        ("`a b` và `c`", "`c` and `a b`"),
        ("![mô tả](a.png)", "![a description](a.png)"),
        ("```\na\n```", "~~~\na\n~~~"),
        ("A\n\n<!-- ghi chú -->\n\nB", "A\n\nB"),
        ('Giá {{ x }} (xem [b](c.md "tít"))', "Price {{ x }} (see [b](c.md))"),
    ],
)
def test_what_a_translator_may_change_stays_silent(source, target):
    assert found(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (SECTIONS, "A\n\n## N {#n}\n\nC\n", [("T201", 1)]),
        (SECTIONS, SECTIONS + "\n## O {#o}\n\nD\n", [("T202", 11)]),
        (SECTIONS, "A\n\n## N {#n}\n\nC\n\n## M {#m}\n\nB\n", [("T203", 3)]),
        (SECTIONS, SECTIONS.replace("#m", "#mm"), [("T206", 3)]),
        (SECTIONS, SECTIONS.replace("## M", "### M"), [("T207", 3)]),
        (SECTIONS, SECTIONS.replace("\n\nB", ""), [("T204", 3)]),
        (SECTIONS, SECTIONS.replace("B", "B\n\nBB 7"), [("T205", 7)]),
        (LIST, LIST.replace("- hai 2\n", ""), [("T204", 1)]),
        (LIST, LIST.replace("- hai 2\n- ba 3\n", ""), [("T204", 1)]),
        (LIST, LIST + "- năm 5\n", [("T205", 5)]),
        (LIST, LIST.replace("- ba 3", "    - ba 3"), [("T207", 3)]),
        (LIST, "1. một\n2. hai 2\n3. ba 3\n4. bốn 4\n", [("T207", 1)]),
        (TABLE, TABLE.replace("| 1 | 2 |\n", ""), [("T204", 1)]),
        (TABLE, TABLE.replace("| 3 | 4 |", "| 3 |  |"), [("T209", 4)]),
        (NOTICE, NOTICE.replace("note", "danger"), [("T207", 1)]),
        (NOTICE, "Chú ý\n\nLời.\n\nCuối.\n", [("T207", 1)]),
        ('A {{ fact("a") }}', 'A {{ fact("b") }}', [("T210", 1)]),
        ("A {{ fact('a') }}", "A 12", [("T210", 1)]),
        ("[a](x.md)", "[a](y.md)", [("T211", 1)]),
        ("[a](x.md)", "a", [("T211", 1)]),
        ("[a](x.md#b)", "[a](x.md#c)", [("T211", 1)]),
        ("[a](https://a.vn/1)", "[a](https://a.vn/2)", [("T211", 1)]),
        ("[a](https://a.vn/1)", "[a](https://a.com/1)", [("T211", 1)]),
        ("[a](mailto:a@b.vn)", "[a](mailto:a@c.vn)", [("T211", 1)]),
        ("![a](a.png)", "![a](b.png)", [("T212", 1)]),
        ("A[^1]\n\n[^1]: x\n", "A\n\n[^1]: x\n", [("T213", 1)]),
        ("A[^1]\n\n[^1]: x\n", "A[^1]\n", [("T201", 1)]),
        ("`a`", "`b`", [("T214", 1)]),
        ("```\na\n```", "```\nb\n```", [("T214", 1)]),
    ],
)
def test_one_loss_is_one_finding_at_its_place(source, target, expected):
    assert found(source, target) == expected

"""A page cut into what a translator works on."""

import pytest

from songma.content.blocks import parse
from songma.content.segments import digest, segments


def cut(body):
    return [(s.id, s.text) for s in segments(parse(body))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", []),
        ("---\n\n<!-- a note -->\n", []),
        ("Một\nhai.\n", [("_/p1", "Một hai.")]),
        ("## Giờ {#x}\n\nMở.\n\nĐóng.\n", [("x/h1", "Giờ"), ("x/p1", "Mở."), ("x/p2", "Đóng.")]),
        ("## Giờ { .x #hours }\n", [("hours/h1", "Giờ")]),
        ("## Giờ\n\nA\n", [("_1/h1", "Giờ"), ("_1/p1", "A")]),
        ("- a\n- b\n\n    c\n", [("_/li1", "a"), ("_/li2", "b"), ("_/p1", "c")]),
        ("- a\n    - b\n        - c\n", [("_/li1", "a"), ("_/li2", "b"), ("_/li3", "c")]),
        ("| a | b |\n|---|---|\n| 1 |  |\n", [("_/tr1", "a | b"), ("_/tr2", "1 | ")]),
        ('!!! warning "Chú ý"\n    Nguy hiểm.\n', [("_/title1", "Chú ý"), ("_/p1", "Nguy hiểm.")]),
        ("!!! warning\n    Nguy hiểm.\n", [("_/p1", "Nguy hiểm.")]),
        ('??? note "Mở"\n    A.\n\nNgoài.\n', [("_/title1", "Mở"), ("_/p1", "A."), ("_/p2", "Ngoài.")]),
        ('=== "Xe"\n\n    A\n\n=== "Người"\n\n    B\n', [
            ("_/title1", "Xe"), ("_/p1", "A"), ("_/title2", "Người"), ("_/p2", "B")]),
        ("```sh\nls  -l\n```\n", [("_/code1", "ls  -l")]),
        ("<div>x</div>\n", [("_/html1", "<div>x</div>")]),
        ("A[^1]\n\n[^1]: Nguồn.\n", [("_/p1", "A[^1]"), ("^1/p1", "Nguồn.")]),
        ("Từ\n:   Nghĩa\n", [("_/dt1", "Từ"), ("_/p1", "Nghĩa")]),
        ("> Lời\n", [("_/p1", "Lời")]),
        ('{{ fact("x") }} và\n`a`\n', [("_/p1", '{{ fact("x") }} và `a`')]),
        ("```\nunclosed\n", [("_/code1", "unclosed")]),
        ("<!-- unclosed\n\n## A {#a}\n", [("_/html1", "<!-- unclosed\n\n## A {#a}")]),
    ],
)  # fmt: skip
def test_every_text_of_a_page_is_a_segment_with_its_id(body, expected):
    assert cut(body) == expected


def test_each_segment_knows_its_line():
    body = "A\n\n## H {#h}\n\n- x\n- y\n\n| a |\n|---|\n| b |\n"
    assert [s.line for s in segments(parse(body), 5)] == [5, 7, 9, 10, 12, 14]


def test_the_boxes_around_a_segment_are_known():
    body = '!!! note "T"\n    - a\n        1. b\n'
    assert [s.inside for s in segments(parse(body))] == [("note",), ("note", "ul"), ("note", "ul", "ol")]


@pytest.mark.parametrize("other", ["mở  cửa", " mở\ncửa ", "mở cửa"])
def test_white_space_and_composition_do_not_change_a_digest(other):
    assert digest(other) == digest("mở cửa")


def test_another_word_changes_the_digest():
    assert digest("mở cửa") != digest("mở của")


def test_thirty_lists_in_each_other_are_read():
    body = "".join(f"{'    ' * depth}- {depth}\n" for depth in range(30))
    assert len(cut(body)) >= 1


def test_a_table_of_two_thousand_rows_is_read():
    body = "| a |\n|---|\n" + "| 1 |\n" * 2000
    assert len(cut(body)) == 2001

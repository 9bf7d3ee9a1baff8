"""A page as a reader finds it: headings and the plain text beneath them."""

import pytest

from songma.search.sections import sections


def found(markdown):
    return [(part.anchor, part.heading, part.texts) for part in sections(markdown)]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("{: #x .y }\n", ""),
        ("<!-- a note -->", ""),
        ('[333 ha](s.md#f){ .fact title="Area · 2025" } of land', "333 ha of land"),
        ("**Bold** and _slanted_, a_b_c and `code`", "Bold and slanted, a_b_c and code"),
        (r"1\. not a list, \[not a link\]", "1. not a list, [not a link]"),
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        ('x <span class="flag">(to be confirmed)</span>', "x (to be confirmed)"),
        ("one\ntwo", "one two"),
    ],
)
def test_marks_attributes_and_html_are_no_text(markdown, text):
    assert [part[2] for part in found(markdown)] == ([[text]] if text else [])


def test_a_row_is_one_text_and_empty_cells_are_left_out():
    table = "| Park | Area |\n|---|---|\n| Lễ Môn | 87 ha |\n| Bỉm Sơn |  |\n"
    assert found(table) == [("", "", ["Park · Area", "Lễ Môn · 87 ha", "Bỉm Sơn"])]


def test_text_belongs_to_the_heading_above_it_and_to_its_anchor():
    body = "Lead.\n\n## Ships {#ships}\n\nText.\n\n- item\n\n### Without an id\n\nMore.\n"
    assert found(body) == [
        ("", "", ["Lead."]),
        ("ships", "Ships", ["Text.", "item"]),
        ("", "Without an id", ["More."]),
    ]


def test_an_entry_with_an_id_of_its_own_can_be_led_to():
    body = "## Money {#money}\n\n**Size:** 3\n{: #eco-1 .source-entry }\n\n**Rate:** 4\n{: #eco-2 }\n"
    assert [part[:2] for part in found(body)] == [
        ("money", "Money"),
        ("eco-1", ""),
        ("eco-2", ""),
    ]
    assert found(body)[1][2] == ["Size: 3"]


def test_a_heading_with_nothing_under_it_is_found_and_a_page_without_text_is_not():
    assert found("## Alone {#a}\n") == [("a", "Alone", [])]
    assert found("") == []

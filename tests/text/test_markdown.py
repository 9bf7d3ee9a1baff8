import re
from html import unescape

import markdown
import pytest

from songma.text.markdown import escape, link, relative, table, verbatim

EXTENSIONS = ["attr_list", "md_in_html", "tables"]


def html(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "a*b*c",
        "x_y_z",
        "[a](b)",
        "<b>",
        "1 | 2",
        "`x`",
        "{#id}",
        "a\\b",
        "# no",
        "~x~",
        "&amp;",
    ],
)
def test_escaped_text_shows_exactly_itself(text):
    shown = unescape(re.sub(r"</?p>", "", html(escape(text))))
    assert shown == text


def test_a_link_carries_its_title_even_with_quotes_and_bars():
    written = link("8", "https://e.x/a (b)", "fact", 'a "b" | {c}')
    result = html(f"x {written}")
    assert '<a class="fact" href="https://e.x/a%20%28b%29" title="a ”b” ¦ (c)">8</a>' in result


@pytest.mark.parametrize(
    ("target", "page", "path"),
    [
        ("about/sources.md#x", "index.md", "about/sources.md#x"),
        ("about/sources.md", "about/index.md", "sources.md"),
        ("about/sources.md", "exhibit/items/a.md", "../../about/sources.md"),
    ],
)
def test_paths_are_relative_to_the_page(target, page, path):
    assert relative(target, page) == path


def test_a_quotation_keeps_hyphens_and_numbers_as_text():
    result = html(verbatim("1. Mục đích\n\n- Đơn vị: *Sở*\n+ Thời gian", "vi"))
    assert 'lang="vi"' in result
    assert [line for line in ("<li>", "<em>", "<ol>") if line in result] == []
    assert "<p>1. Mục đích</p>" in result
    assert "<p>- Đơn vị: *Sở*</p>" in result


def test_a_table_sets_numbers_to_the_right():
    assert table(["a", "b"], [["1", "2"]], numeric=[1]) == "| a | b |\n| --- | ---: |\n| 1 | 2 |"

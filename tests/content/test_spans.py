"""`[text]{lang=lo}` in both parsers: the same passages, the same links around and within them."""

import re

import markdown
import pytest

from songma.content.blocks import outline, parse
from songma.content.segments import segments
from songma.content.spans import without_passages
from songma.text.quantities import find
from songma.translation.features import features

EXTENSIONS = ["attr_list", "md_in_html", "tables", "footnotes", "admonition", "def_list", "songma.site.spans"]
SPAN = re.compile(r'<span lang="([^"]*)">')


def read_by_the_checker(text):
    children = (child for token in parse(text) for child in token.children or ())
    return [child.attrGet("lang") for child in children if child.type == "language_span_open"]


def read_by_the_site(text):
    return SPAN.findall(markdown.markdown(text, extensions=EXTENSIONS))


NO_PASSAGES = [
    r"\[a]{lang=lo}",
    r"[a\]{lang=lo}",
    "`[a]{lang=lo}`",
    "```\n[a]{lang=lo}\n```\n",
    "    [a]{lang=lo}\n",
    "<!-- [a]{lang=lo} -->",
    "a]{lang=lo}",
    "[a{lang=lo}",
    "[a]]{lang=lo}",
    "[a] {lang=lo}",
    "[a]{lang=lo .x}",
    "[a]{lang = lo}",
    "[a\n\nb]{lang=lo}",
    "| a | b |\n|---|---|\n| [a | b]{lang=lo} |\n",
    "[a](c.md){lang=lo}",
    "[a][r]{lang=lo}\n\n[r]: c.md",
    "![a](b.png){lang=lo}",
    "[a]{.x}",
    "[a][lang=lo]",
]


@pytest.mark.parametrize("text", NO_PASSAGES)
def test_what_is_no_passage_is_none_for_both(text):
    assert read_by_the_site(text) == read_by_the_checker(text) == []


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("A [ສະບາຍດີ]{lang=lo}.", ["lo"]),
        ("[a]{lang=\"zh-Hant\"} [b]{: lang=vi } [c]{lang='en'}", ["zh-Hant", "vi", "en"]),
        ("[a]{lang=}", [""]),
        ("[]{lang=lo}", ["lo"]),
        ("[a]{lang=klingon}", ["klingon"]),
        ("[a]{lang=lo}(c.md)", ["lo"]),
        ("[r]{lang=lo}\n\n[r]: c.md", ["lo"]),
        ("[a [b](c.md) d]{lang=lo}", ["lo"]),
        ("[x [a]{lang=lo}](c.md)", ["lo"]),
        ("[a [b]{lang=vi} c]{lang=lo}", ["lo", "vi"]),
        ("[[a]{lang=lo}", ["lo"]),
        (r"[a \] b]{lang=lo}", ["lo"]),
        (r"[a\\]{lang=lo}", ["lo"]),
        ("[`]`]{lang=lo}", ["lo"]),
        ("[a\nb]{lang=lo}", ["lo"]),
        ("**[a *b*]{lang=lo}**", ["lo"]),
        ("[**a**]{lang=lo}", ["lo"]),
        ("[a <b>c</b>]{lang=lo}", ["lo"]),
        ("![a]{lang=lo}", ["lo"]),
        ("| h |\n|---|\n| [a]{lang=lo} (b) |\n", ["lo"]),
        ("## T [a]{lang=lo} {#x}", ["lo"]),
        ("- x [a]{lang=lo}\n    - [b]{lang=vi}", ["lo", "vi"]),
        ('!!! note "T"\n    [a]{lang=lo}\n', ["lo"]),
        ("x[^1] [a[^1]]{lang=vi}\n\n[^1]: F [q]{lang=lo}\n", ["vi", "lo"]),
        ("[a]{lang=lo} " * 300, ["lo"] * 300),
    ],
)
def test_passages_are_the_same_for_both(text, languages):
    assert read_by_the_checker(text) == read_by_the_site(text) == languages


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a]{lang=lo}(c.md)", []),
        ("[r]{lang=lo}\n\n[r]: c.md", []),
        ("[a](c.md){lang=lo}", ["c.md"]),
        ("[a [b](c.md) d]{lang=lo}", ["c.md"]),
        ("[x [a]{lang=lo}](c.md)", ["c.md"]),
        ("[a]{lang=lo} [z](q.md){.c}", ["q.md"]),
    ],
)
def test_links_around_and_in_a_passage_are_the_same_for_both(text, links):
    html = markdown.markdown(text, extensions=EXTENSIONS)
    assert [link.target for link in outline(parse(text)).links] == links
    assert re.findall(r'href="([^"]*)"', html) == links


def test_a_heading_keeps_its_id_and_a_table_its_cells():
    text = "## T [ສະ]{lang=lo} {#x}\n\n| a | b |\n|---|---|\n| [ສະ]{lang=lo} | 2 |\n"
    assert '<h2 id="x">' in markdown.markdown(text, extensions=EXTENSIONS)
    assert [heading.id for heading in outline(parse(text)).headings] == ["x"]
    assert [segment.cells for segment in segments(parse(text))][-1] == ("[ສະ]{lang=lo}", "2")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A [ສະບາຍດີ]{lang=lo} B", "A ສະບາຍດີ B"),
        ("[a [b](c.md)]{: lang=vi }", "a b"),
        ("[a](c.md){lang=vi}", "a"),
    ],
)
def test_the_words_of_a_passage_are_read_without_its_braces(text, words):
    assert features(text).words == words


def test_numbers_in_a_passage_count_and_its_code_does_not():
    assert find("[ 9 km ]{lang=vi}", "vi") == find("  9 km  ", "vi") != []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("A [b]{lang=vi} C", "A   C"),
        ("A [b](c.md){lang=vi} C", "A   C"),
        ("A [b [1] c]{lang=vi} C", "A   C"),
        ("A [b](c.md) C", "A [b](c.md) C"),
        (r"A \[b]{lang=vi} C", r"A \[b]{lang=vi} C"),
    ],
)
def test_a_passage_that_names_its_language_can_be_left_out(text, left):
    assert without_passages(text) == left


def test_brackets_without_end_cost_no_time():
    for text in ("]{lang=lo}" * 2_000, "[" * 2_000 + "a]{lang=lo}", "[a" * 50 + "]{lang=lo}" * 50):
        assert len(read_by_the_checker(text)) <= 50
        assert len(read_by_the_site(text)) <= 50
        without_passages(text)

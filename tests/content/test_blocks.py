import pytest

from songma.content.blocks import outline, parse


@pytest.mark.parametrize(
    ("body", "headings"),
    [
        ("```\n## code {#x}\n```\n", []),
        ("    ## indented code {#x}\n", []),
        ("<!--\n## comment {#x}\n-->\n", []),
        ("## A {#a}\n", [(2, "A", "a", 1)]),
        ("\n### B { #b .wide }\n", [(3, "B", "b", 2)]),
        ("## C {: #c }\n", [(2, "C", "c", 1)]),
        ("## No id\n", [(2, "No id", None, 1)]),
        ("## Set {1,2}\n", [(2, "Set {1,2}", None, 1)]),
        ("Setext {#s}\n======\n", [(1, "Setext", "s", 1)]),
        ("!!! note\n    ## Inside {#i}\n", [(2, "Inside", "i", 2)]),
    ],
)
def test_headings_have_level_text_id_and_line(body, headings):
    found = outline(parse(body)).headings
    assert [(h.level, h.text, h.id, h.line) for h in found] == headings


@pytest.mark.parametrize(
    ("body", "links"),
    [
        ("`[a](b.md)`\n", []),
        ("```\n[a](b.md)\n```\n", []),
        (r"\[a](b.md)", []),
        ("[a](b.md#c)\n", [("b.md#c", 1, False)]),
        ("x\ny [a](b%20c.md)\n", [("b c.md", 2, False)]),
        ("![alt](i.png)\n", [("i.png", 1, True)]),
        ("[a]()\n", [("", 1, False)]),
        ("[a][r]\n\n[r]: b.md\n", [("b.md", 1, False)]),
        ("- x\n    - [a](b.md)\n", [("b.md", 2, False)]),
        ("| h |\n|---|\n| [a](b.md) |\n", [("b.md", 3, False)]),
        ("x[^1]\n\n[^1]: see [a](b.md)\n", [("b.md", 3, False)]),
    ],
)
def test_links_and_images_have_target_and_line(body, links):
    assert [(link.target, link.line, link.is_image) for link in outline(parse(body)).links] == links


@pytest.mark.parametrize(
    ("target", "external"),
    [
        ("a.md", False),
        ("../a.md#b", False),
        ("#a", False),
        ("https://x.y", True),
        ("tel:115", True),
    ],
)
def test_a_link_with_a_scheme_is_external(target, external):
    assert outline(parse(f"[a]({target})")).links[0].is_external is external


def test_ids_of_raw_html_and_of_paragraphs_are_targets():
    body = '<div id="x">\n</div>\n\ntext <a id="y"></a>\n\npara\n{: #z .note }\n'
    assert outline(parse(body)).ids == {"x", "y", "z"}


def test_first_line_moves_every_line():
    found = outline(parse("## A {#a}\n\n[x](y.md)\n"), first_line=10)
    assert (found.headings[0].line, found.links[0].line) == (10, 12)

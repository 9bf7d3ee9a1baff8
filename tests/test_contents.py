"""Lists of a section and of the news; figures and where they are used; the checklist."""

import pytest

import tree
from conftest import songma
from songma.checking.score import score
from songma.contents import leading_here
from songma.project import load
from songma.prose import Prose
from songma.usage import pages_by_fact

HEAD = "---\ntitle: {title}\ndescription: {description}\nowner: so-x\nreviewed: 2026-11-23\n---\nChữ.\n"


def write(root, name, title, description="D"):
    for code in ("vi", "en", "lo"):
        tree.write(root, f"docs/{code}/{name}", HEAD.format(title=f"{title} {code}", description=description))


@pytest.fixture
def sections(small):
    write(small, "news/2024-02-01-old.md", "Cũ")
    write(small, "news/2025-01-02-new.md", "Mới")
    write(small, "news/about-news.md", "Không phải tin")
    for code in ("vi", "en", "lo"):
        text = HEAD.format(title="N", description="D") + "\n{{ news() }}\n\n{{ section_pages() }}\n"
        tree.write(small, f"docs/{code}/news/index.md", text)
    return small


def test_news_are_the_dated_pages_newest_first(sections):
    text = Prose(load(sections)).published("en", "news/index.md")
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    assert lines[0] == "- 2 January 2025: [Mới en](2025-01-02-new.md): D"
    assert lines[1] == "- 1 February 2024: [Cũ en](2024-02-01-old.md): D"
    assert not lines[2].startswith("- 1")


def test_a_section_lists_its_other_pages_in_the_order_of_the_menu(sections):
    config = sections / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("nav:", "nav:\n  - news/about-news.md"), "utf-8")
    text = Prose(load(sections)).published("vi", "news/index.md")
    names = [
        line.partition("](")[2].partition(")")[0] for line in text.splitlines() if line.startswith("- [")
    ]
    assert names == ["about-news.md", "2024-02-01-old.md", "2025-01-02-new.md"]


LINKS = {
    "a.md": "[b](b.md)",
    "b.md": "[c](c.md)",
    "c.md": "[b](b.md#x) and [out](https://e.x/a.md)",
    "d.md": "[b](../one/b.md) [d](d.md)",
    "index.md": "[b](b.md)",
}


@pytest.mark.parametrize(
    ("name", "most", "leading"),
    [
        ("a.md", 5, []),
        ("d.md", 5, []),  # a page does not lead to itself
        ("b.md", 5, ["one/a.md", "one/d.md"]),  # c.md is linked already; lists of a section do not count
        ("b.md", 1, ["one/a.md"]),
    ],
)
def test_a_page_names_those_that_lead_to_it(small, name, most, leading):
    for other, links in LINKS.items():
        text = HEAD.format(title="T", description="D") + links + "\n"
        tree.write(small, f"docs/vi/one/{other}", text)
    project = load(small)
    found = leading_here(project, project.pages["vi", f"one/{name}"], most)
    assert [page.name for page in found] == leading


def test_a_fact_knows_the_pages_that_call_it(small):
    assert pages_by_fact(load(small))["eco-x"] == ("index.md",)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["facts", "due", "--within", "400000"], "1 figures to be looked at again by"),
        (["facts", "due", "--within", "0"], "0 figures to be looked at again by"),
        (["facts", "conflicts"], "0 figures for which sources differ."),
        (["facts", "unused"], "0 figures that no page uses."),
    ],
)
def test_figures_are_listed(small, arguments, said):
    result = songma(*arguments, "--root", small, "--ui", "en")
    assert result.returncode == 0
    assert said in result.stdout


def test_the_checklist_counts_what_is_there(small):
    rows = {row.key: row for row in score(Prose(load(small)))}
    assert (rows["languages"].reached, rows["languages"].wanted) == (2, 2)
    assert rows["translations_read"].reached == 0
    assert rows["zones"].share == 0
    assert 0 < rows["clicks"].share < 1  # its generated pages are in no menu
    assert songma("score", "--root", small, "--ui", "en").returncode == 0

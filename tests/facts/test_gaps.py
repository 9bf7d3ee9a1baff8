"""The page of gaps, the origin of a page's figures, and two sources that differ."""

from dataclasses import replace
from datetime import date

import pytest

from songma.facts.gaps import MANY, GapWriter
from songma.facts.model import Fact, Source
from songma.facts.origin import publishers, years
from songma.facts.rules import check
from songma.text.words import Words
from test_words import SITE

CITED = Source("T", "Paper", citable=True)
FACT = Fact("eco-a", "economy", {"vi": "A", "en": "A", "lo": "A"}, 5, "number", "2025-06", date(2099, 1, 1),
            "source", (CITED,), "data/facts/x.yml", 3)  # fmt: skip
GAP = replace(FACT, id="eco-gap", value=None, confidence="gap", owner="so-x", as_of="undated", sources=())


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ([], ""),
        (["undated"], ""),
        (["2025"], "2025"),
        (["2017/2020", "2025-06-30", "undated"], "2017–2025"),
    ],
)
def test_years_of_a_page(dates, said):
    assert years([replace(FACT, as_of=text) for text in dates] + [GAP]) == said


def test_publishers_are_those_that_may_be_cited():
    hidden = replace(FACT, sources=(Source("T", "Mirror", citable=False),))
    second = replace(
        FACT, sources=(Source("T", "Mirror", citable=False), Source("T", "Bureau", citable=True))
    )
    assert publishers([hidden, GAP, second, FACT, FACT], "en") == [("Paper", 2), ("Bureau", 1)]


@pytest.mark.parametrize(
    ("code", "ordered"),
    [("vi", ["Dân trí", "Du lịch", "Đảng bộ"]), ("en", ["Dân trí", "Đảng bộ", "Du lịch"])],
)
def test_publishers_of_equally_many_figures_stand_in_the_order_of_the_alphabet(code, ordered):
    cited = [replace(FACT, sources=(Source("T", name, citable=True),)) for name in sorted(ordered)]
    assert [name for name, _ in publishers(cited, code)] == ordered


def page(facts, uses):
    titles = {f"a/{n}.md": f"Page {n}" for n in range(9)}
    return GapWriter(Words("en", SITE["en"]), {"so-x": "Office X"}).page(facts, uses, titles)


def test_a_figure_is_no_gap():
    assert "eco" not in page([FACT], {})
    assert "0 things are not published" in page([FACT], {})


def test_a_gap_stands_below_its_office_with_the_pages_that_wait():
    text = page([FACT, GAP, replace(GAP, id="eco-other")], {"eco-gap": ("a/1.md", "gone.md")})
    assert "2 things are not published; 1 offices" in text
    assert "## Office X {#so-x}" in text
    assert "| A | [Page 1](../a/1.md) |" in text
    assert "| A | – |" in text


def test_offices_that_owe_equally_much_stand_in_the_order_of_their_names():
    names = {"a": "Đồn", "b": "Dân", "c": "Du"}
    gaps = [replace(GAP, id=owner, owner=owner) for owner in names]
    text = GapWriter(Words("vi", SITE["vi"]), names).page(gaps, {}, {})
    assert [line[3:6] for line in text.splitlines() if line.startswith("## ")] == ["Dân", "Du ", "Đồn"]


def test_of_many_pages_only_the_number_is_told():
    text = page([GAP], {"eco-gap": tuple(f"a/{n}.md" for n in range(MANY + 3))})
    assert text.count("](../a/") == MANY
    assert "and 3 other pages" in text


@pytest.mark.parametrize(
    ("differs", "found"),
    [(((), ()), 0), ((("eco-b",), ("eco-a",)), 0), ((("eco-b",), ()), 1), ((("eco-c",), ()), 1)],
)
def test_facts_that_differ_name_each_other(differs, found):
    a, b = replace(FACT, differs=differs[0]), replace(FACT, id="eco-b", differs=differs[1])
    codes = [finding.code for finding in check([a, b], ["number"], [], date(2026, 1, 1))]
    assert codes == ["D214"] * found

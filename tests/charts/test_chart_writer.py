"""A chart on a page: the drawing, its sources, the table that says all it shows."""

import re

import pytest

import tree
from songma.languages import CODES
from songma.project import load
from songma.prose import Prose
from tree import PROJECT


@pytest.fixture(scope="module")
def prose():
    return Prose(load(PROJECT))


def figures(prose, language):
    for (code, name), (text, _) in prose.expanded.items():
        if code == language:
            for figure in re.findall(r'<figure class="chart" .*?</figure>', text, re.DOTALL):
                yield name, figure


@pytest.mark.parametrize("language", CODES)
def test_every_chart_of_the_data_stands_on_a_page(prose, language):
    called = {id for (code, _), page in prose.project.pages.items() if code == language
              for id in re.findall(r'chart\("([a-z-]+)"\)', page.body)}  # fmt: skip
    assert called == set(prose.charts)
    assert len(list(figures(prose, language))) == len(called)
    assert {chart.kind for chart in prose.charts.values()} >= {"bars", "dots", "line", "stacked", "timeline"}


@pytest.mark.parametrize("language", CODES)
def test_the_table_has_a_row_for_each_value_with_its_day_and_its_source(prose, language):
    by_title = {chart.title[language]: chart for chart in prose.charts.values()}
    for _, figure in figures(prose, language):
        chart = by_title[re.search(r'chart-title">(.*?)</div>', figure)[1]]
        rows = [line for line in figure.splitlines() if line.startswith("| ")][2:]
        values = len(list(chart.spots)) or len(prose.project.exhibit.items)
        assert len(rows) == values + bool(chart.rest)
        assert all(len(re.split(r" \| ", row)) >= 3 for row in rows)


@pytest.mark.parametrize("language", CODES)
def test_numbers_in_the_drawing_are_those_of_the_language(prose, language):
    text = "".join(figure for _, figure in figures(prose, language))
    thousands = {"en": "5,310,000"}.get(language, "5.310.000")
    assert thousands in text


def test_ids_of_a_page_with_several_charts_are_its_own(prose):
    for (_, name), (text, _) in prose.expanded.items():
        ids = re.findall(r'\bid="(chart-[^"]+)"', text)
        assert len(ids) == len(set(ids)), name


def test_the_same_chart_twice_on_a_page_has_other_ids(small):
    chart = (
        "kind: bars\ntitle: {vi: a, en: b, lo: c}\ndescription: {vi: a, en: b, lo: c}\nunit: km\n"
        "series:\n  - points:\n      - fact: eco-x\n        label: {vi: a, en: b, lo: c}\n"
    )
    tree.write(small, "data/charts/c.yml", chart)
    path = small / "docs/vi/index.md"
    path.write_text(path.read_text("utf-8") + '\n{{ chart("c") }}\n\n{{ chart("c") }}\n', "utf-8")
    text, findings = Prose(load(small)).expanded["vi", "index.md"]
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert findings == []
    assert len(ids) == len(set(ids)) == 8


def test_the_search_reads_the_words_of_a_chart_and_not_its_drawing(prose):
    from songma.search.sections import sections

    text = prose.published("en", "invest/figures.md")
    read = " ".join(text for section in sections(text) for text in section.texts)
    assert "make up nearly half of GRDP" in read
    assert "viewBox" not in read
    assert "cut into shares" not in read

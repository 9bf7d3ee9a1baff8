from dataclasses import replace
from datetime import date

import pytest

from songma.facts.model import Fact, Source
from songma.facts.show import FactWriter
from songma.languages import CODES
from songma.text.words import Words
from test_words import SITE

UNITS = {
    "vnd_billion": {"vi": "{n} tỷ đồng", "en": "VND {n} billion", "lo": "{n} ຕື້ດົ່ງ"},
}
CITED = Source("Báo cáo", "Cục Thống kê", True, "2026-01-05", "https://e.x/a")
FACT = Fact(
    id="eco-1",
    subject="economy",
    label={"vi": "Quy mô", "en": "Size", "lo": "ຂະໜາດ"},
    value=333617,
    unit="vnd_billion",
    as_of="2025",
    review_by=date(2027, 6, 30),
    confidence="source",
    sources=(CITED,),
    path="data/facts/a.yml",
    line=1,
    estimate=True,
)
OFFICES = {"don-bp": "Đồn Biên phòng"}


def writer(language: str) -> FactWriter:
    return FactWriter(Words(language, SITE[language]), UNITS, OFFICES)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("change", "vi", "en", "lo"),
    [
        ({}, "333.617 tỷ đồng", "VND 333,617 billion", "333.617 ຕື້ດົ່ງ"),
        ({"qualifier": "nearly"}, "gần 333.617 tỷ đồng", "nearly VND 333,617 billion",
         "ເກືອບ 333.617 ຕື້ດົ່ງ"),
        ({"value": "2016-03-16", "unit": "date"}, "ngày 16 tháng 3 năm 2016", "16 March 2016",
         "16 ມີນາ 2016"),
        ({"value": 1967, "unit": "year"}, "1967", "1967", "1967"),
        ({"value": "113", "unit": "text"}, "113", "113", "113"),
        ({"value": "+842373852246", "unit": "phone"}, *["+84 237 3852 246"] * 3),
        ({"value": [5, 3]}, *["[5, 3]"] * 3),  # named by a rule
    ],
)  # fmt: skip
def test_a_value_is_written_as_its_language_writes_it(change, vi, en, lo):
    fact = replace(FACT, **change)
    assert [plain(writer(code).value(fact)) for code in CODES] == [vi, en, lo]


@pytest.mark.parametrize(
    ("day", "vi", "en", "lo"),
    [
        ("2026-01-05", "05/01/2026", "5 Jan 2026", "05/01/2026"),
        ("2026", "2026", "2026", "2026"),
        ("c. 1930", "c. 1930", "c. 1930", "c. 1930"),
        ("undated", *[SITE[code]["fact.undated"] for code in CODES]),
    ],
)
def test_the_date_of_a_source_is_written_as_its_language_writes_it(day, vi, en, lo):
    fact = replace(FACT, sources=(replace(CITED, date=day),))
    texts = [writer(code).source(fact, "s.md").partition(", ")[2].partition("]")[0] for code in CODES]
    assert texts == [vi, en, lo]


def test_a_gap_names_the_office_that_owes_it():
    gap = replace(FACT, value=None, confidence="gap", owner="don-bp", sources=())
    assert "Đồn Biên phòng" in writer("vi").figure(gap, "invest/a.md")
    assert "not published" in writer("en").value(gap)


def test_a_figure_leads_to_its_source_with_date_and_publisher():
    figure = plain(writer("en").figure(FACT, "invest/a.md"))
    assert figure.startswith("[VND 333,617 billion](../about/sources/economy.md#eco-1)")
    assert 'title="Size · as of 2025 · estimate · Cục Thống kê"' in figure


@pytest.mark.parametrize(
    "change",
    [{"confidence": "memory", "sources": ()}, {"sources": (replace(CITED, citable=False),)}],
)
def test_a_figure_no_citable_source_holds_says_so(change):
    doubtful = replace(FACT, **change)
    assert "(to be confirmed)" in writer("en").figure(doubtful, "s.md")
    assert "Cục Thống kê" not in writer("en").subject_page([doubtful], {})
    assert "(to be confirmed)" not in writer("en").figure(FACT, "s.md")


def test_a_subject_has_an_anchor_for_each_fact_and_leads_to_those_that_differ():
    other = replace(FACT, id="eco-2", differs=("geo-1", "eco-1"))
    page = writer("vi").subject_page([FACT, other], {"geo-1": "geography", "eco-1": "economy"})
    assert "[#geo-1](geography.md#geo-1), [#eco-1](economy.md#eco-1)" in page.replace("\\", "")
    assert "{: #eco-1 .source-entry }" in page
    assert "{: #eco-2 .source-entry }" in page
    assert "[Báo cáo](https://e.x/a)" in page


def test_a_text_missing_in_a_language_is_never_shown_in_another():
    halved = replace(FACT, label={"vi": "Quy mô"})
    assert "Quy mô" not in writer("lo").subject_page([halved], {})


def test_the_page_of_sources_counts_the_entries_of_each_subject():
    page = writer("en").sources_page([FACT, replace(FACT, id="eco-2"), replace(FACT, subject="border")])
    assert [line for line in page.splitlines() if line.startswith("| [")] == [
        "| [Economy](sources/economy.md) | 2 |",
        "| [The border gate](sources/border.md) | 1 |",
    ]


@pytest.mark.parametrize("language", CODES)
def test_a_gap_has_no_number_to_call(language):
    gap = replace(FACT, value=None, confidence="gap", owner="don-bp", unit="phone")
    text = writer(language).phone(gap, "na-meo/phones.md")
    assert "tel:" not in text
    assert text == writer(language).figure(gap, "na-meo/phones.md")


@pytest.mark.parametrize(
    ("value", "unit", "dialled"),
    [
        ("113", "text", "tel:113"),
        ("+842373852246", "phone", "tel:+842373852246"),
        ("1900 1234", "text", "tel:19001234"),
    ],
)
def test_a_number_dials_and_names_its_sources(value, unit, dialled):
    text = writer("lo").phone(replace(FACT, value=value, unit=unit), "na-meo/phones.md")
    assert f"]({dialled}){{ .phone title=" in text
    assert "](../about/sources/economy.md#eco-1)" in text


@pytest.mark.parametrize("language", CODES)
def test_a_tile_says_what_of_when_and_from_whom(language):
    text = plain(writer(language).tiles([FACT, FACT], "index.md"))
    assert text.count("\n- [") == 2
    for word in (FACT.label[language], "2025", "Cục Thống kê", "about/sources/economy.md#eco-1"):
        assert word in text

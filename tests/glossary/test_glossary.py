"""The page of all names, terms and abbreviations, and what tooltips are made of."""

import pytest
import yaml

from songma.content.marks import read_yaml
from songma.glossary.model import read_abbreviations, read_entries
from songma.glossary.show import GlossaryWriter
from songma.glossary.tips import tips
from songma.languages import CODES
from songma.project import load
from songma.text.words import Words
from test_words import SITE
from tree import PROJECT

TERMS = """
- {id: so-b, kind: office, term: Sở B, en: Department B, lo: ພະແນກ B, attested: false}
- {id: so-a, kind: office, term: Sở A, en: Department A, lo: ພະແນກ A, attested: true, valid_to: '2025-02-28',
   successor: so-b, source: {title: Trang A, publisher: KPL, url: 'https://e.x/a'}}
- {id: guard, kind: office, term: Đồn B, en: Guard B, lo: ຄ້າຍ B, valid_to: '2025', successor: guard-now}
- {id: guard-now, kind: office, term: Ban B, en: Guard Command, lo: ຄ້າຍ B, tooltip: false}
- {id: army, kind: office, term: quân đội, en: army, lo: ກອງທັບ}
- {id: visa, kind: border, term: thị thực, en: visa, lo: ວີຊາ, variants: [visa],
   source: {title: Trang A, publisher: KPL, url: 'https://e.x/a'}}
- {id: fee, kind: border, term: phí, en: fee, lo: ຄ່າ, source: {title: Sách, publisher: NXB}}
- {id: button, kind: ui, term: In, en: Print, lo: ພິມ}
- {id: km, kind: unit, term: km, en: km, lo: ກິໂລແມັດ}
- {term: no id, kind: place, en: no id, lo: x}
- {id: no-kind, term: Không, en: No, lo: ບໍ່}
- {id: half, kind: place, term: Nửa, en: Half}
"""
SHORTS = """
- {short: PCI, full: {vi: năng lực, en: competitiveness, lo: ຄວາມສາມາດ}, given_in: [x]}
- 7
- {short: 1}
"""


def parsed(text):
    value, findings = read_yaml("data/x.yml", text)
    assert not findings
    return value


ENTRIES = read_entries({str(term.get("id") or term["term"]): term for term in parsed(TERMS)})
ABBREVIATIONS = read_abbreviations(parsed(SHORTS))


def writer(language: str) -> GlossaryWriter:
    return GlossaryWriter(Words(language, SITE[language]), ENTRIES, ABBREVIATIONS)


def line(language: str, anchor: str) -> str:
    block = next(b for b in writer(language).page().split("\n\n") if f"{{: #{anchor} " in b)
    return block.partition("\n")[0]


@pytest.mark.parametrize("absent", ["#button", "#km", "#no id", "#no-kind"])
def test_what_readers_do_not_meet_is_not_listed(absent):
    assert absent not in writer("en").page()


def test_a_term_without_a_name_in_the_language_is_left_out_there_only():
    assert "half" not in writer("lo").anchors
    assert "#half" not in writer("lo").page()
    assert "half" in writer("en").anchors


@pytest.mark.parametrize(
    ("language", "start"),
    [
        ("vi", '**thị thực** – <span lang="en">visa</span> · <span lang="lo">ວີຊາ</span>'),
        ("en", '**visa** – <span lang="vi">thị thực</span> · <span lang="lo">ວີຊາ</span>'),
        ("lo", '**ວີຊາ** – <span lang="vi">thị thực</span> · <span lang="en">visa</span>'),
    ],
)
def test_the_readers_own_form_stands_first_and_the_others_are_marked(language, start):
    assert line(language, "visa").startswith(start)


def test_a_lao_form_seen_nowhere_says_so_and_one_that_was_seen_leads_to_its_source():
    assert "Lao form not seen in a source yet" in line("en", "so-b")
    assert "not seen" not in line("en", "so-a") + line("en", "army")
    assert "[source 1](#source-1)" in line("en", "so-a")
    assert line("en", "source-1") == "source 1: [Trang A](https://e.x/a) – KPL"
    assert line("en", "source-2") == "source 2: Sách – NXB"


def test_a_source_of_several_names_is_listed_once():
    assert "[source 1](#source-1)" in line("en", "visa")
    assert "#source-3" not in writer("en").page()


def test_an_office_that_is_no_more_says_until_when_and_what_it_is_now():
    assert "until 28 February 2025 · now [Department B](#so-b)" in line("en", "so-a")
    assert "until 2025" in line("en", "guard")


def test_kinds_follow_each_other_as_readers_need_them_and_names_follow_the_alphabet():
    page = writer("en").page()
    places = [
        page.index(f"{{#kind-{kind}}}") for kind in ("abbreviations", "office", "border", "place", "sources")
    ]
    assert places == sorted(places)
    names = [
        page.index(f"{{: #{id} ") for id in ("army", "so-a", "so-b", "guard", "guard-now", "fee", "visa")
    ]
    assert names == sorted(names)


def test_every_kind_is_reached_from_the_top():
    assert "[Offices (5)](#kind-office) · [Border gate and travel (2)](#kind-border)" in writer("en").page()


def test_an_abbreviation_is_given_in_full():
    assert line("lo", "short-pci").startswith('**PCI**: ຄວາມສາມາດ – <span lang="vi">năng lực</span>')


def told(language: str) -> dict[str, str]:
    return {form: tip.text for tip in tips(language, ENTRIES, ABBREVIATIONS) for form in tip.forms}


def test_in_the_source_language_only_abbreviations_are_explained():
    assert told("vi") == {"PCI": "năng lực"}


@pytest.mark.parametrize("form", ["army", "visa", "Guard Command", "Print"])
def test_generic_words_other_kinds_and_names_marked_without_have_no_tooltip(form):
    assert form not in told("en")


def test_a_foreign_reader_is_told_the_name_of_an_office_in_the_source_language():
    assert told("en")["Department A"] == "Sở A"
    assert told("lo")["ພະແນກ A"] == "Sở A"
    now = {tip.anchor: tip.now for tip in tips("en", ENTRIES, ABBREVIATIONS)}
    assert now["so-a"] == "Sở B"
    assert now["so-b"] == ""


def test_of_two_offices_with_one_name_the_one_of_today_is_meant():
    twins = parsed(
        "- {id: old, kind: office, term: Cũ, en: Guard, lo: ຄ້າຍ, valid_to: '2025'}\n"
        "- {id: new, kind: office, term: Mới, en: Guard, lo: ຄ້າຍ}\n"
    )
    entries = read_entries({term["id"]: term for term in twins})
    assert [tip.anchor for tip in tips("en", entries, ())] == ["new"]


@pytest.mark.parametrize(
    "record",
    yaml.safe_load((PROJECT / "data/abbreviations.yml").read_text("utf-8")),
    ids=lambda r: r["short"],
)
def test_every_full_form_stands_in_a_file_of_this_tree(record):
    text = " ".join(
        " ".join((PROJECT / path).read_text("utf-8") for path in record["given_in"]).split()
    ).lower()
    assert set(record["full"]) == set(CODES)
    for full in record["full"].values():
        assert full.lower() in text, full


def test_every_term_with_a_tooltip_key_is_an_office():
    for term in load(PROJECT).terms.values():
        assert "tooltip" not in term or term["kind"] == "office"

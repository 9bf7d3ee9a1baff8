from datetime import date

import pytest

from songma.content.marks import read_yaml
from songma.facts.model import read_facts
from songma.facts.rules import check

GOOD = """- id: a-1
  subject: economy
  label: {vi: a, en: b, lo: c}
  value: 12.5
  unit: km
  as_of: '2025'
  review_by: '2027-06-30'
  confidence: source
  sources:
  - {title: t, publisher: p, date: '2025', url: 'https://e.x/', citable: true}
"""
TODAY = date(2026, 11, 23)


def findings(text: str):
    document, broken = read_yaml("data/facts/f.yml", text)
    facts, wrong = read_facts(document, "data/facts/f.yml")
    return [*broken, *wrong, *check(facts, {"km", "usd"}, {"so-a"}, TODAY)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("value: 12.5", "value: [3, 4]"),
        ("value: 12.5\n  unit: km", "value: '2016-03-16'\n  unit: date"),
        ("value: 12.5\n  unit: km", "value: '113'\n  unit: text"),
        ("value: 12.5\n  unit: km", "value: 1967\n  unit: year"),
        ("as_of: '2025'", "as_of: '2016/2020-06'"),
        ("as_of: '2025'", "as_of: undated"),
        ("as_of: '2025'", "as_of: '2025-Q2'"),
        ("value: 12.5\n  unit: km", "value: '+842373852246'\n  unit: phone"),
        ("value: 12.5", "value: 12.5\n  qualifier: over\n  estimate: true"),
        ("value: 12.5", "value: 12.5\n  owner: so-a"),
        ("confidence: source\n  sources:\n  - {title: t, publisher: p, date: '2025', "
         "url: 'https://e.x/', citable: true}", "confidence: memory\n  sources: []"),
    ],
)  # fmt: skip
def test_a_good_fact_has_no_finding(old, new):
    assert findings(GOOD.replace(old, new)) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("  subject: economy\n", "", "D101", 1),
        ("value: 12.5", "value: {a: 1}", "D102", 4),
        ("confidence: source", "confidence: sure", "D103", 8),
        ("id: a-1", "id: A 1", "D104", 1),
        ("review_by: '2027-06-30'", "review_by: '2027-02-30'", "D104", 7),
        ("as_of: '2025'", "as_of: soon", "D104", 6),
        ("url: 'https://e.x/'", "url: 'javascript:alert(1)'", "D104", 10),
        ("value: 12.5", "value: 12.5\n  colour: red", "D105", 1),
        ("unit: km", "unit: miles", "D201", 1),
        ("value: 12.5", "value: 12.5\n  owner: nobody", "D201", 1),
        ("as_of: '2025'", "as_of: '2025-13'", "D203", 1),
        ("value: 12.5\n  unit: km", "value: '2016-02-31'\n  unit: date", "D203", 1),
        ("review_by: '2027-06-30'", "review_by: '2026-11-22'", "D206", 1),
        ("confidence: source", "confidence: gap", "D207", 1),
        ("value: 12.5", "value: '12.5'", "D208", 1),
        ("value: 12.5", "value: null", "D208", 1),
        ("value: 12.5\n  unit: km", "value: 113\n  unit: text", "D208", 1),
        ("value: 12.5\n  unit: km", "value: 02373852246\n  unit: phone", "D208", 1),
        ("value: 12.5\n  unit: km", "value: '0237 3852 246'\n  unit: phone", "D208", 1),
        ("value: 12.5\n  unit: km", "value: [1, 2]\n  unit: text", "D208", 1),
        ("value: 12.5", "value: [4, 3]", "D208", 1),
        ("as_of: '2025'", "as_of: '2025/2024'", "D203", 1),
        ("as_of: '2025'", "as_of: '2025-Q5'", "D104", 6),
        ("sources:\n  - {title: t, publisher: p, date: '2025', url: 'https://e.x/', citable: true}\n",
         "sources: []\n", "D209", 1),
    ],
)  # fmt: skip
def test_a_bad_fact_has_one_finding(old, new, code, line):
    assert old in GOOD
    found = findings(GOOD.replace(old, new))
    assert [(finding.code, finding.line) for finding in found] == [(code, line)]


def test_two_facts_of_one_id_name_both_places():
    found = findings(GOOD + GOOD)
    assert [(f.code, f.line, f.related[0].line) for f in found] == [("D202", 11, 1)]


def test_a_bad_entry_does_not_hide_the_others():
    document, _ = read_yaml("f", GOOD.replace("  unit: km\n", "") + GOOD.replace("a-1", "a-2"))
    facts, wrong = read_facts(document, "f")
    assert [fact.id for fact in facts] == ["a-2"]
    assert [finding.code for finding in wrong] == ["D101"]


@pytest.mark.parametrize("text", ["", "a: 1\n", "- x\n", "[]\n"])
def test_a_file_of_another_form_never_raises(text):
    document, _ = read_yaml("f", text)
    assert read_facts(document, "f")[0] == []

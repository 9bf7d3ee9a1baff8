"""What can be wrong in data/charts: each fault has its code, its file and its line, and never a traceback."""

import pytest

import tree
from songma.charts.model import read_charts
from songma.charts.rules import check
from songma.checking.check import check as check_all
from songma.content.marks import read_yaml
from songma.facts.model import by_id, read_facts
from songma.languages import CODES
from songma.messages import messages
from songma.project import load
from songma.prose import Prose
from songma.usage import pages_by_fact

PATH = "data/charts/c.yml"
LABEL = "label: {vi: a, en: b, lo: c}"
HEAD = """kind: bars
title: {vi: a, en: b, lo: c}
description: {vi: a, en: b, lo: c}
unit: km
series:
  - points:
"""
BODY = f"""      - fact: x
        {LABEL}
"""
GOOD = HEAD + BODY
SECOND = """      - fact: y
        label: {vi: d, en: e, lo: f}
"""
FACT = """- id: {id}
  subject: economy
  label: {{vi: a, en: b, lo: c}}
  value: {value}
  unit: {unit}
  as_of: {as_of}
  review_by: '2999-12-31'
  confidence: {confidence}
  sources:
  - {{title: t, publisher: p, citable: true}}
"""
KNOWN = (
    ("x", "3", "km", "'2024'", "source"),
    ("y", "4.5", "km", "'2025-06'", "source"),
    ("range", "[3, 4]", "km", "'2024'", "source"),
    ("gap", "null", "text", "undated", "gap"),
    ("share", "60", "percent", "'2024'", "source"),
    ("rest", "40", "percent", "'2024'", "source"),
    ("minus", "-3", "km", "'2024'", "source"),
    ("undated", "3", "km", "undated", "source"),
    ("words", "abc", "km", "'2024'", "source"),
    ("giant", "1" + "0" * 400, "km", "'2024'", "source"),
    ("day", "'2016-03-16'", "date", "'2016'", "source"),
    ("other", "3", "ha", "'2024'", "source"),
)


def facts():
    names = ("id", "value", "unit", "as_of", "confidence")
    text = "".join(FACT.format(**dict(zip(names, row, strict=True))) for row in KNOWN)
    document, broken = read_yaml("data/facts/f.yml", text)
    found, wrong = read_facts(document, "data/facts/f.yml")
    assert [*broken, *wrong] == []
    return by_id(found)


def findings(text):
    document, broken = read_yaml(PATH, text)
    charts, wrong = read_charts({PATH: document})
    return [*broken, *wrong, *check(charts, facts(), {"km", "percent", "ha"})]


GOOD_ONES = {
    "as it is": GOOD,
    "two": GOOD + SECOND,
    "a gap among bars": GOOD + SECOND.replace("y", "gap"),
    "a range among dots": GOOD.replace("bars", "dots").replace("x\n", "range\n"),
    "two series": GOOD.replace("bars", "dots").replace("- points", f"- {LABEL}\n    points")
    + f"  - {LABEL}\n    points:\n{BODY.replace('x', 'y')}",
    "a line": HEAD.replace("bars", "line") + "      - fact: x\n      - fact: y\n",
    "undated with a year": HEAD.replace("bars", "line") + "      - fact: undated\n        at: '2024'\n",
    "a year as a number": HEAD.replace("bars", "line") + "      - fact: undated\n        at: 2024\n",
    "a whole": GOOD.replace("bars", "stacked").replace("km", "percent").replace("x\n", "share\n")
    + SECOND.replace("y", "rest"),
    "a timeline": GOOD.replace("bars", "timeline").replace("unit: km\n", "").replace("x\n", "day\n"),
    "a swarm": GOOD.replace("bars", "swarm")[: GOOD.replace("bars", "swarm").index("unit")],
}


@pytest.mark.parametrize("name", GOOD_ONES)
def test_a_good_chart_has_no_finding(name):
    assert findings(GOOD_ONES[name]) == []


def fact(id):
    return GOOD.replace("fact: x", f"fact: {id}")


BAD = [
    (fact("nobody"), "C101", 7),
    (fact("other"), "C102", 7),
    (fact("day"), "C102", 7),
    (fact("range"), "C103", 7),
    (GOOD.replace("bars", "stacked") + SECOND.replace("y", "gap"), "C104", 9),
    (GOOD.replace("bars", "timeline") + SECOND.replace("y", "gap"), "C104", 9),
    (GOOD.replace("bars", "timeline") + SECOND.replace("y", "undated"), "C105", 9),
    (HEAD.replace("bars", "line") + "      - fact: undated\n", "C105", 7),
    (HEAD.replace("bars", "line") + "      - fact: x\n        at: '2024-13'\n", "C105", 7),
    (GOOD + BODY.replace("x", "y"), "C106", 9),
    (HEAD.replace("bars", "line") + "      - fact: x\n      - fact: range\n        at: '2024'\n", "C106", 8),
    (GOOD.replace("bars", "stacked") + SECOND.replace("y", "minus"), "C107", 6),
    (GOOD_ONES["a whole"].replace("fact: rest", "fact: share"), "C107", 6),
    (fact("share").replace("bars", "stacked").replace("km", "percent"), "C107", 6),
    (GOOD.replace("bars", "stacked").replace("unit: km", "unit: km\nrest: {vi: a, en: b, lo: c}"), "C107", 7),
    (GOOD.replace("bars", "dots") + f"  - {LABEL}\n    points:\n{BODY}", "C108", 6),
    (fact("words"), "C109", 7),
    (fact("giant"), "C109", 7),
    (fact("gap"), "C111", 1),
    (GOOD.replace("- points", f"- {LABEL}\n    points") + f"  - {LABEL}\n    points:\n{BODY}", "C112", 10),
    (GOOD.replace("km", "miles"), "D201", 1),
    ("[]\n", "D102", 1),
    ("", "D102", 1),
    ("kind: bars\n", "D101", 1),
    (GOOD.replace("bars", "pie"), "D103", 1),
    (GOOD.replace("unit: km\n", ""), "D101", 1),
    (HEAD + "      []\n", "D106", 6),
    (HEAD + "      - fact: x\n", "D101", 7),
    (GOOD + "        value: 3\n", "D105", 7),
    (GOOD + "        at: soon\n", "D104", 9),
    (GOOD.replace("bars", "swarm"), "D102", 5),
    ("kind: [\n", "Y001", 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "line"), BAD, ids=[f"{n}-{row[1]}" for n, row in enumerate(BAD)])
def test_each_fault_is_named_with_its_line(text, code, line):
    assert (code, line) in [(finding.code, finding.line) for finding in findings(text)]


def test_each_finding_has_its_sentence_in_every_language():
    for language in CODES:
        speak = messages(language)
        for text, code, _ in BAD:
            for finding in findings(text):
                if finding.code == code and code[0] == "C":
                    said = speak.say(f"{code}.message", finding.args)
                    assert said != f"{code}.message"
                    assert "{" not in said, (language, said)


@pytest.fixture
def charted(small):
    tree.write(small, PATH, GOOD.replace("fact: x", "fact: eco-x"))
    return small


def found_in(root):
    return [f for f in check_all(Prose(load(root))) if f.code[0] in "CDMY" or f.code == "T006"]


def call(root, text):
    for code in CODES:
        path = root / f"docs/{code}/index.md"
        path.write_text(path.read_text("utf-8") + f"\n{text}\n", "utf-8")


def test_a_chart_that_nobody_defined_is_named_where_it_is_called(charted):
    call(charted, '{{ chart("none") }}')
    assert {(f.code, f.path) for f in found_in(charted)} == {
        ("C110", f"docs/{code}/index.md") for code in CODES
    }


def test_a_language_missing_in_a_label_is_found_as_in_all_data(charted):
    tree.write(charted, PATH, GOOD.replace("fact: x", "fact: eco-x").replace("lo: c}\ndes", "lo: ''}\ndes"))
    assert ("T006", 2) in [(f.code, f.line) for f in found_in(charted)]


@pytest.mark.parametrize("text", [row[0] for row in BAD], ids=range(len(BAD)))
def test_a_faulty_chart_stops_no_page(charted, text):
    tree.write(charted, PATH, text)
    call(charted, '{{ chart("c") }}')
    assert found_in(charted)


def test_facts_of_a_chart_count_as_called_by_its_page(charted):
    before = pages_by_fact(load(charted))
    tree.write(charted, "data/facts/more.yml", tree.FACT.replace("eco-x", "eco-y"))
    tree.write(charted, PATH, GOOD.replace("fact: x", "fact: eco-y"))
    call(charted, '{{ chart("c") }}')
    assert "eco-y" not in before
    assert pages_by_fact(load(charted))["eco-y"] == ("index.md",)

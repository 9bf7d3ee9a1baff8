"""Steps of a procedure: what no source gives is said, what was not seen is marked, totals are honest."""

from datetime import date
from itertools import pairwise

import pytest
import yaml

from songma.content.marks import read_yaml
from songma.languages import CODES
from songma.procedures.model import FIELDS, by_date, read_regime
from songma.procedures.show import ProcedureWriter
from songma.project import load
from songma.text.words import Words
from test_words import SITE
from tree import PROJECT

PATH = "data/procedures/x.yml"
NBSP = "\u00a0"
UNITS = {"working_days": {"one": "{n} working day", "other": "{n} working days"}}


def same(text):
    return dict.fromkeys(CODES, text)


def step(number, days=None, unit="working", **fields):
    return {
        **dict.fromkeys(("result", "entity", "requirements", "form", "cost", "recourse", "legal_source")),
        **dict.fromkeys(("certifying_entity", "context")),
        "id": f"step-{number}", "number": number, "name": same(f"Step {number}"), "unseen": [],
        "duration": {"days": days, "unit": unit if days else None, "text": None}, "confidence": "source",
        "sources": [{"title": "A law", "publisher": "Gazette", "date": None, "url": None, "citable": True}],
        **fields,
    }  # fmt: skip


def regime(*steps, id="now", start="2026-03-01", end=None):
    text = yaml.safe_dump(
        {"id": id, "title": same("Now"), "law": same("Law 1"), "in_force_from": start, "in_force_to": end,
         "steps": list(steps)},
        allow_unicode=True,
    )  # fmt: skip
    document, _ = read_yaml(PATH, text)
    return read_regime(document, PATH)


@pytest.mark.parametrize(
    "spoiled",
    [step(1, id="A B"), step(1, confidence="memory"), step(1, unseen=["colour"]), step(1, sources=[]),
     {"id": "x"}],
)  # fmt: skip
def test_a_wrong_step_is_a_finding_and_no_regime(spoiled):
    found, findings = regime(spoiled)
    assert found is None
    assert findings


@pytest.mark.parametrize(
    ("steps", "total"),
    [
        ([step(1, 5), step(2)], None),
        ([step(1, 5), step(2, 3, "calendar")], None),
        ([step(1, 5), step(2, 3)], 8),
    ],
)
def test_a_total_is_told_only_where_every_step_gives_working_days(steps, total):
    assert regime(*steps)[0].total == total


@pytest.mark.parametrize(
    ("today", "order"),
    [("2026-11-25", ["b", "a"]), ("2020-06-01", ["a", "b"]), ("2010-01-01", ["b", "a"])],
)
def test_the_law_of_the_day_stands_first(today, order):
    old, new = regime(step(1), id="a", start="2015-07-01", end="2020-12-31")[0], regime(step(1), id="b")[0]
    assert [one.id for one in by_date([old, new], date.fromisoformat(today))] == order


def test_a_page_says_what_is_unknown_and_what_was_not_seen():
    made = regime(step(1, 5, cost=same("a fee"), unseen=["cost"]), step(2))[0]
    page = ProcedureWriter([made], Words("en", SITE["en"]), UNITS).page(made)
    assert '| Cost | a fee <span class="flag">(to be confirmed)</span> |' in page
    assert "No source that may be cited" not in page
    assert page.count("| no source found |") == 2 * len(FIELDS) - 2
    assert "1 of 2 steps give a number of days" in page


def test_a_step_without_a_citable_source_says_so_and_its_days_are_doubtful():
    hidden = [{"title": "A copy", "publisher": "Mirror", "date": None, "url": None, "citable": False}]
    made = regime(
        step(1, 5, sources=hidden), step(2, duration={"days": None, "unit": None, "text": same("5 or 9")})
    )[0]
    page = ProcedureWriter([made], Words("en", SITE["en"]), UNITS).page(made)
    assert page.count("No source that may be cited was found for this step") == 1
    assert page.count(f'5{NBSP}working days <span class="flag">(to be confirmed)</span>') == 2
    assert page.count('class="flag"') == 2  # in the overview and in the step, never twice
    assert "| 2 | [Step 2](#step-2) | see the cases below |" in page


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        ([step(1, 1)], f"| 1{NBSP}working day |"),
        ([step(1, 5), step(2, 3)], f"The steps add up to 8{NBSP}working days."),
        ([step(1, 5, "calendar")], "| 5 |"),  # a unit that the site does not write
    ],
)
def test_days_are_counted_with_their_unit(steps, text):
    assert text in ProcedureWriter([], Words("en", SITE["en"]), UNITS).page(regime(*steps)[0])


def test_the_shipped_regimes_hold_no_step_from_memory_and_fit_together():
    regimes = sorted(load(PROJECT).procedures, key=lambda one: one.start)
    assert [one.id for one in regimes] == ["law-2014", "law-2020", "law-2025"]
    assert sum(len(one.steps) for one in regimes) >= 26
    for before, after in pairwise(regimes):
        assert (after.start - before.end).days == 1

"""The shipped plan, to the letter; and what the rules say of a spoiled one."""

from dataclasses import replace
from hashlib import sha256

import pytest

from songma.plan.model import Record, Year
from songma.plan.rules import check
from songma.plan.show import PlanWriter, delivered
from songma.project import load
from songma.text.words import Words
from test_words import SITE
from tree import PROJECT


@pytest.fixture(scope="module")
def project():
    return load(PROJECT)


@pytest.fixture(scope="module")
def plan(project):
    return project.plan


def test_twelve_tasks_quote_the_plan_to_the_letter(plan):
    assert [task.number for task in plan.tasks] == list(range(1, 13))
    for task in plan.tasks:
        heading = f"{task.number}. {task.title['vi']}"
        start = plan.text.index(heading) + len(heading)
        assert task.verbatim in plan.text[start:]
        assert plan.text[start:].strip(" \n.").startswith(task.verbatim[:40])


def test_the_quotations_leave_nothing_of_part_two_out(plan):
    part = plan.text[plan.text.index("II. NỘI DUNG") : plan.text.index("III. KINH PHÍ")]
    for task in plan.tasks:
        part = part.replace(task.verbatim, "", 1)
        part = part.replace(f"{task.number}. {task.title['vi']}", "", 1)
    assert part.replace("II. NỘI DUNG VÀ THỜI GIAN THỰC HIỆN", "").strip(" \n.") == ""


def test_the_kept_text_is_the_registered_one(plan):
    assert sha256(plan.text.encode()).hexdigest() == plan.sha256


def test_nothing_is_claimed_that_no_document_shows(plan):
    for task in plan.tasks:
        assert set(task.years) == set(plan.period)
        for year in task.years.values():
            assert year.official == "not_reported"
            assert year.timing == "unknown"


def codes(plan, offices):
    return [finding.code for finding in check(plan, offices)]


def spoiled(plan, **change):
    first, *others = plan.tasks
    return replace(plan, tasks=(replace(first, **change), *others))


RECORD = Record("r", "2019-05-01", "weak", {"vi": "x"}, ())


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda t: {}, []),
        (lambda t: {"verbatim": t.verbatim.replace("ă", "a", 1)}, ["D204"]),
        (lambda t: {"verbatim": t.verbatim + " thêm"}, ["D204"]),
        (lambda t: {"lead": ["so-moi"]}, ["D201"]),
        (lambda t: {"coordinating": ["so-moi", "so-khac"]}, ["D201", "D201"]),
        (lambda t: {"number": 2}, ["D202"]),
        (lambda t: {"years": {**t.years, "2021": Year("not_reported", "none_found", "unknown", ())}},
         ["D210"]),
        (lambda t: {"years": {**t.years, "2019": Year("done", "none_found", "unknown", ())}}, ["D211"]),
        (lambda t: {"years": {**t.years, "2019": Year("done", "published", "unknown", ())}},
         ["D211", "D212"]),
        (lambda t: {"years": {**t.years, "2019": Year("done", "published", "unknown", (RECORD,))}}, []),
        (lambda t: {"years": {"2020": t.years["2020"]}}, ["D213"]),
    ],
)  # fmt: skip
def test_a_spoiled_task_is_named(plan, project, change, expected):
    assert codes(spoiled(plan, **change(plan.tasks[0])), project.offices) == expected


def test_a_changed_plan_text_is_named(plan, project):
    assert "D205" in codes(replace(plan, text=plan.text + " "), project.offices)


@pytest.mark.parametrize(
    ("strengths", "found"),
    [((), "none"), (("weak", "partial"), "partly"), (("weak", "strong"), "found")],
)
def test_the_search_result_is_read_from_the_records(strengths, found):
    records = tuple(replace(RECORD, strength=strength) for strength in strengths)
    assert Year("not_reported", "published", "unknown", records).finding == found


def test_published_pages_are_counted_from_the_tree(plan):
    task = replace(plan.tasks[0], delivers=["invest/*.md", "na-meo/index.md"])
    names = ["invest/why.md", "invest/figures.md", "na-meo/index.md", "na-meo/documents.md"]
    assert len(delivered(task, names)) == 3
    writer = PlanWriter(replace(plan, tasks=(task,)), Words("en", SITE["en"]), str)
    content = writer.content({"vi": names, "lo": names[:1]}, "plan/index.md")
    assert content.splitlines()[-1].endswith("| 3 | 1 |")


def test_every_count_states_its_denominator(plan):
    summary = PlanWriter(plan, Words("en", SITE["en"]), str).summary()
    assert "12 of 12: not reported" in summary

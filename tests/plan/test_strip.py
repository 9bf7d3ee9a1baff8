"""The woven band: every cell a link with its status in words; figures only tell apart what words say."""

from dataclasses import replace

import pytest

from songma.languages import CODES
from songma.plan.model import Year
from songma.plan.strip import FIGURES, strip
from songma.project import load
from songma.text.words import Words
from test_words import SITE
from tree import PROJECT


@pytest.fixture(scope="module")
def plan():
    return load(PROJECT).plan


def woven(plan, language=CODES[0]):
    return strip(plan, Words(language, SITE[language]), "index.md")


def with_status(plan, status):
    first = plan.tasks[0]
    years = {**first.years, plan.period[0]: Year(status, "none", "unknown", ())}
    return replace(plan, tasks=(replace(first, years=years), *plan.tasks[1:]))


def test_a_year_the_task_does_not_have_is_a_dash(plan):
    first = replace(plan.tasks[0], years={})
    assert woven(replace(plan, tasks=(first,))).count("| – |") == len(plan.period)


def test_every_status_has_a_figure_and_there_are_five():
    assert set(FIGURES) == {
        key.rpartition(".")[2] for key in SITE[CODES[0]] if key.startswith("plan.official.")
    }
    assert len(set(FIGURES.values())) == 5


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("status", FIGURES)
def test_a_cell_says_its_status_in_words_and_leads_to_its_year(plan, status, language):
    text = woven(with_status(plan, status), language)
    word = SITE[language][f"plan.official.{status}"]
    year = plan.period[0]
    cell = f'[<span class="unseen">{word}</span>](plan/tasks/{plan.tasks[0].id}.md#year-{year})'
    assert f"{cell}{{ .woven .woven-{FIGURES[status]} " in text


def test_twelve_tasks_in_each_year_and_a_legend_of_all_figures(plan):
    text = woven(plan)
    for year in plan.period:
        assert text.count(f"#year-{year})") == 12
    assert all(f'<span class="woven woven-{figure}"></span>' in text for figure in FIGURES.values())

"""The plan as a woven band: a cell for each task and year, told apart by its figure, then by its words.

It is a table first: every cell is a link with the status as its text; the stylesheet weaves.
"""

from songma.plan.model import Plan, Task
from songma.plan.show import task_page
from songma.text.markdown import escape, link, relative, table
from songma.text.words import Words

FIGURES = {  # the figure by official status; adjusted and stopped share one
    "not_started": "not_started",
    "in_progress": "in_progress",
    "done": "done",
    "adjusted": "stopped",
    "stopped": "stopped",
    "not_reported": "not_reported",
}


def strip(plan: Plan, words: Words, page: str) -> str:
    """Markdown of the band on `page`, and what its figures mean."""
    head = [words("plan.year"), *(_number(task, words, page) for task in plan.tasks)]
    rows = [[name, *(_cell(task, name, words, page) for task in plan.tasks)] for name in plan.period]
    parts = (table(head, rows), "\n".join(f"- {line}" for line in _legend(words)))
    return '<div class="strip" markdown="1">\n\n' + "\n\n".join(parts) + "\n\n</div>"


def _number(task: Task, words: Words, page: str) -> str:
    return link(str(task.number), relative(task_page(task), page), title=words.of(task.title))


def _cell(task: Task, name: str, words: Words, page: str) -> str:
    year = task.years.get(name)
    if year is None:
        return "–"
    target = relative(f"{task_page(task)}#year-{name}", page)
    text = f'<span class="unseen">{words("plan.official." + year.official)}</span>'
    return link(text, target, f"woven woven-{FIGURES[year.official]}", escape(words.of(task.title)))


def _legend(words: Words) -> list[str]:
    figures = dict.fromkeys(FIGURES.values())
    named = {
        figure: [words("plan.official." + status) for status, its in FIGURES.items() if its == figure]
        for figure in figures
    }
    return [
        f'<span class="woven woven-{figure}"></span> {", ".join(names)}' for figure, names in named.items()
    ]

"""Where each fact is called: the pages a change of it touches."""

import re
from collections.abc import Mapping

from songma.charts.model import Chart, read_charts
from songma.content.page import Page
from songma.languages import SOURCE
from songma.project import Project

CALL = re.compile(
    r"\b(?P<function>fact|as_of|source|phone|figures|chart)\((?P<ids>[^)\n]*)\)"
)  # fact("eco-x"), figures("eco-x", "eco-y"), chart("growth")
ID = re.compile(r"""["']([a-z0-9-]+)["']""")


def facts_on(page: Page, charts: Mapping[str, Chart]) -> tuple[str, ...]:
    """The ids a page calls or shows in a chart, each once, in their order."""
    found: dict[str, None] = {}
    for call in CALL.finditer(page.body):
        for id in ID.findall(call["ids"]):
            shown = charts[id].facts if id in charts else ()
            found |= dict.fromkeys(shown if call["function"] == "chart" else (id,))
    return tuple(found)


def pages_by_fact(project: Project, language: str = SOURCE) -> Mapping[str, tuple[str, ...]]:
    """The pages of one language that call a fact, by its id; profiles of localities count, too."""
    found: dict[str, dict[str, None]] = {}
    charts, _ = read_charts(project.data)
    for (code, name), page in sorted(project.pages.items()):
        if code == language:
            for id in facts_on(page, charts):
                found.setdefault(id, {})[name] = None
    for place in project.localities:
        for id in place.figures:
            found.setdefault(id, {})["discover/localities.md"] = None
    return {id: tuple(names) for id, names in found.items()}

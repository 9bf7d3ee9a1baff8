"""Where each fact is called: the pages a change of it touches."""

import re
from collections.abc import Mapping

from songma.content.page import Page
from songma.languages import SOURCE
from songma.project import Project

CALL = re.compile(
    r"\b(?:fact|as_of|source|phone|figures)\((?P<ids>[^)\n]*)\)"
)  # fact("eco-x"), figures("eco-x", "eco-y")
ID = re.compile(r"""["']([a-z0-9-]+)["']""")


def facts_on(page: Page) -> tuple[str, ...]:
    """The ids a page calls, each once, in their order."""
    called = (ID.findall(found["ids"]) for found in CALL.finditer(page.body))
    return tuple(dict.fromkeys(id for ids in called for id in ids))


def pages_by_fact(project: Project, language: str = SOURCE) -> Mapping[str, tuple[str, ...]]:
    """The pages of one language that call a fact, by its id; profiles of localities count, too."""
    found: dict[str, dict[str, None]] = {}
    for (code, name), page in sorted(project.pages.items()):
        if code == language:
            for id in facts_on(page):
                found.setdefault(id, {})[name] = None
    for place in project.localities:
        for id in place.figures:
            found.setdefault(id, {})["discover/localities.md"] = None
    return {id: tuple(names) for id, names in found.items()}

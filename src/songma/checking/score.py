"""How far the site answers what investment agencies are judged by, as far as a program can count it.

The rows follow what the World Bank (Global Investment Promotion Best Practices), UNCTAD (eRegulations) and
ESCAP look for on such sites: figures with year and source, profiles, steps, contacts, dates, languages.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from songma.content.blocks import outline, parse
from songma.content.page import Page
from songma.languages import CODES, SOURCE
from songma.procedures.model import FIELDS, Step
from songma.prose import Prose
from songma.translation.overview import file_statuses
from songma.translation.state import Level
from songma.usage import pages_by_fact

INVEST = "invest/"
CLICKS = 3  # from the home page to any other
DESCRIPTION = (50, 160)  # characters: shorter says nothing, longer is cut by search engines
FRESH = timedelta(days=366)
SECTORS, ZONES, PROJECTS = 4, 8, 10  # profiles, parks and projects that a visitor expects at least
OFFICE = re.compile(r"\bname\(")  # {{ name("so-tai-chinh") }}


@dataclass(frozen=True, slots=True)
class Row:
    """`reached` of `wanted`; more than wanted is no more than all."""

    key: str
    reached: int
    wanted: int

    @property
    def share(self) -> float:
        return min(1.0, self.reached / self.wanted) if self.wanted else 0.0


def score(prose: Prose) -> list[Row]:
    return [Row(key, *count(prose)) for key, count in ROWS.items()]


def _written(prose: Prose, folder: str = "", language: str = SOURCE) -> list[Page]:
    pages = prose.project.pages.values()
    return [page for page in pages if page.language == language and page.name.startswith(folder)]


def _share(pages: Iterable[Page], test: Callable[[Page], bool]) -> tuple[int, int]:
    judged = [test(page) for page in pages]
    return sum(judged), len(judged)


def _facts_used(prose: Prose, folder: str = "") -> list[str]:
    uses = pages_by_fact(prose.project)
    used = (id for id, names in uses.items() if any(name.startswith(folder) for name in names))
    return [id for id in used if id in prose.facts and not prose.facts[id].is_gap]


def _dated(prose: Prose) -> tuple[int, int]:
    used = [prose.facts[id] for id in _facts_used(prose, INVEST)]
    return sum(fact.as_of != "undated" for fact in used), len(used)


def _citable(prose: Prose) -> tuple[int, int]:
    used = [prose.facts[id] for id in _facts_used(prose)]
    return sum(fact.is_confirmed for fact in used), len(used)


def _sections(prose: Prose, name: str) -> int:
    page = prose.project.pages.get((SOURCE, name))
    return sum(heading.level == 2 for heading in page.outline.headings) - 1 if page else 0  # but `next`


def _rows(prose: Prose, name: str) -> int:
    page = prose.project.pages.get((SOURCE, name))
    return sum(segment.kind == "tr" for segment in page.segments) if page else 0


def _fields(prose: Prose) -> tuple[int, int]:
    steps = [step for regime in prose.project.procedures for step in regime.steps]
    known = sum(_is_given(step, field) for step in steps for field in FIELDS)
    return known, len(FIELDS) * len(steps)


def _is_given(step: Step, field: str) -> bool:
    if field == "requirements":
        return bool(step.requirements)
    if field == "duration":
        return bool(step.duration or step.days)
    return step.fields[field] is not None


def _costs(prose: Prose) -> tuple[int, int]:
    costs = [fact for fact in prose.facts.values() if fact.subject == "costs"]
    return sum(not fact.is_gap for fact in costs), len(costs)


def _phones(prose: Prose) -> tuple[int, int]:
    phones = [fact for fact in prose.facts.values() if fact.id.endswith("-phone")]
    return sum(not fact.is_gap for fact in phones), len(phones)


def _is_fresh(page: Page) -> bool:
    try:
        return date.fromisoformat(str(page.meta.get("reviewed"))) >= date.today() - FRESH
    except ValueError:
        return False


def _is_described(page: Page) -> bool:
    return DESCRIPTION[0] <= len(str(page.meta.get("description") or "")) <= DESCRIPTION[1]


def _all_pages(prose: Prose) -> Iterator[Page]:
    for code in CODES:
        yield from _written(prose, language=code)


def _near(prose: Prose) -> tuple[int, int]:
    reached, wanted = 0, 0
    for code in CODES:
        names = {name for language, name in prose.pages if language == code}
        reached += len(within(prose, code, CLICKS) & names)
        wanted += len(names)
    return reached, wanted


def within(prose: Prose, language: str, clicks: int, start: str = "index.md") -> set[str]:
    """The pages of a language that so many links reach from `start`; the menu's pages are one link away."""
    seen, edge = {start}, {start, *prose.project.menu}
    for _ in range(clicks):
        seen |= edge
        edge = {name for page in edge for name in _linked(prose, language, page)} - seen
    return seen | edge if clicks else seen


def _linked(prose: Prose, language: str, name: str) -> Iterator[str]:
    if (language, name) not in prose.pages:
        return
    folder = posixpath.dirname(name)
    for link in outline(parse(prose.published(language, name))).links:
        if not link.is_external:
            yield posixpath.normpath(posixpath.join(folder, link.target.partition("#")[0]))


def _read(prose: Prose) -> tuple[int, int]:
    pages = [file for file in file_statuses(prose.comparison) if file.is_page]
    return sum(file.level in (Level.REVIEWED, Level.APPROVED) for file in pages), len(pages)


ROWS: dict[str, Callable[[Prose], tuple[int, int]]] = {
    "figures_dated": _dated,
    "figures_citable": _citable,
    "sectors": lambda prose: (_sections(prose, "invest/sectors.md"), SECTORS),
    "zones": lambda prose: (_rows(prose, "invest/zones.md"), ZONES),
    "projects": lambda prose: (_rows(prose, "invest/projects.md"), PROJECTS),
    "procedure_fields": _fields,
    "procedure_totals": lambda prose: (
        sum(regime.total is not None for regime in prose.project.procedures),
        len(prose.project.procedures),
    ),
    "costs": _costs,
    "phones": _phones,
    "offices": lambda prose: _share(_written(prose, INVEST), lambda page: bool(OFFICE.search(page.body))),
    "owners": lambda prose: _share(_all_pages(prose), lambda page: bool(page.meta.get("owner"))),
    "reviews": lambda prose: _share(_all_pages(prose), _is_fresh),
    "descriptions": lambda prose: _share(_all_pages(prose), _is_described),
    "clicks": _near,
    "complaints": lambda prose: (int((SOURCE, "about/feedback.md") in prose.pages), 1),
    "languages": lambda prose: (
        sum(all((code, page.name) in prose.project.pages for code in CODES) for page in _written(prose)),
        len(_written(prose)),
    ),
    "translations_read": _read,
}

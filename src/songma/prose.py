"""What an author may call in prose, and the pages that data alone make.

`Prose` turns every page into the Markdown that is published: `{{ fact("…") }}` and its kin
replaced, generated pages added. It is made once for a project and remembers its results.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial

from songma.content.expressions import Functions, RejectedError, expand
from songma.content.marks import YamlMap
from songma.content.page import Page
from songma.content.source import SourceText
from songma.diagnostics import Finding
from songma.exhibit.show import ExhibitWriter, item_page
from songma.facts import show as facts_show
from songma.facts.model import Fact, by_id
from songma.facts.show import FactWriter
from songma.languages import CODES
from songma.plan.show import PlanWriter, task_page
from songma.project import Project
from songma.text.markdown import escape, relative
from songma.text.words import Words
from songma.translation import show as translation_show
from songma.translation.comparison import Comparison
from songma.translation.show import StatusWriter


class Prose:
    def __init__(self, project: Project) -> None:
        self.project = project
        self.facts = by_id(project.facts)
        self.voices = {code: Voice(project, code) for code in CODES}
        self.comparison = Comparison(project)

    @cached_property
    def pages(self) -> Mapping[tuple[str, str], Page]:
        """Written and generated pages; a written one wins over a generated one of its name."""
        made = {(p.language, p.name): p for v in self.voices.values() for p in v.generated()}
        status = {(code, translation_show.PAGE): self._status(voice) for code, voice in self.voices.items()}
        return {**made, **status, **self.project.pages}

    def _status(self, voice: "Voice") -> Page:
        """The body is written when it is asked for: it says where every page stands."""
        words = voice.words
        title, lead = words("translations.title"), words("translations.description")
        return voice.page(translation_show.PAGE, title, lead, "")

    def published(self, language: str, name: str) -> str:
        """The Markdown of a page as it is published; raises KeyError for no page of ours."""
        is_status = name == translation_show.PAGE and self.pages[language, name].generated
        return self._status_body(language) if is_status else self.expanded[language, name][0]

    def _status_body(self, language: str) -> str:
        pages = self.project.pages
        titles = {
            name: str(p.meta.get("title", name)) for (code, name), p in pages.items() if code == language
        }
        words = self.voices[language].words
        return StatusWriter(self.comparison, words, lambda name: titles.get(name, name)).page()

    def names(self, language: str) -> list[str]:
        return sorted(name for code, name in self.pages if code == language)

    @cached_property
    def expanded(self) -> Mapping[tuple[str, str], tuple[str, list[Finding]]]:
        """The published Markdown of every page, with what its calls got wrong."""
        return {key: self._expand(page) for key, page in self.pages.items()}

    def _expand(self, page: Page) -> tuple[str, list[Finding]]:
        if page.generated:
            return page.body, []
        text, found = expand(page.body, self._functions(page), page.path, page.body_line)
        return text, [replace(finding, language=page.language) for finding in found]

    def _functions(self, page: Page) -> Functions:
        voice, sources = self.voices[page.language], relative(facts_show.PAGE, page.name)
        functions: dict[str, Callable[..., str]] = {
            "fact": lambda id: voice.figure(self._fact(id), sources),
            "as_of": lambda id: voice.facts.as_of(self._fact(id)),
            "source": lambda id: voice.facts.source(self._fact(id), sources),
            "name": partial(self._name, page.language),
            "exhibit_items": lambda: voice.exhibit.items(page.name),
            "exhibit_positions": voice.exhibit.positions,
        }
        if plan := voice.plan:
            functions |= {
                "plan_summary": plan.summary,
                "plan_matrix": lambda: plan.matrix(page.name),
                "plan_units": lambda: plan.units(page.name),
                "plan_content": lambda: plan.content({code: self.names(code) for code in CODES}, page.name),
            }
        return functions

    def _fact(self, id: str) -> Fact:
        if id not in self.facts:
            raise RejectedError("M302", id=id)
        return self.facts[id]

    def _name(self, language: str, id: str) -> str:
        if id not in self.project.terms:
            raise RejectedError("M303", id=id)
        return escape(self.project.name_of(id, language))


class Voice:
    """The writers of one language."""

    def __init__(self, project: Project, language: str) -> None:
        self.project, self.language = project, language
        self.words = Words(language, project.ui.get(language, {}))
        offices = {id: project.name_of(id, language) for id in project.offices}
        self.facts = FactWriter(self.words, project.units, offices)
        self.exhibit = ExhibitWriter(project.exhibit, self.words)
        self.plan = PlanWriter(project.plan, self.words, self.office) if project.plan else None
        self._figures: dict[tuple[str, str], str] = {}

    def figure(self, fact: Fact, sources: str) -> str:
        """The fact as prose shows it; a site calls the same one many times."""
        key = (fact.id, sources)
        if key not in self._figures:
            self._figures[key] = self.facts.figure(fact, sources)
        return self._figures[key]

    def office(self, id: str) -> str:
        """An office by the name it had, with today's name behind it where it changed."""
        name = self.project.name_of(id, self.language)
        successor = self.project.terms.get(id, {}).get("successor")
        if not successor:
            return name
        now = self.project.name_of(successor, self.language)
        return self.words("office.now", name=name, now=now)

    def generated(self) -> Iterator[Page]:
        if self.project.facts:
            title, lead = self.words("sources.title"), self.words("sources.description")
            body = self.facts.sources_page(self.project.facts)
            anchors = frozenset(fact.id for fact in self.project.facts)
            yield replace(self.page(facts_show.PAGE, title, lead, body), anchors=anchors)
        items = list(self._items())
        yield from items
        yield from self._tasks(items)

    def _items(self) -> Iterator[Page]:
        for item in self.project.exhibit.items:
            title = self.words.of(item.title)
            summary = self.words("exhibit.item_description", title=title)
            yield self.page(item_page(item), title, summary, self.exhibit.item(item))

    def _tasks(self, items: Sequence[Page]) -> Iterator[Page]:
        if self.plan is None:
            return
        written = (p for p in self.project.pages.values() if p.language == self.language)
        titles = {page.name: str(page.meta.get("title", page.name)) for page in (*written, *items)}
        for task in self.plan.plan.tasks:
            title = self.words("plan.task_title", n=task.number, title=self.words.of(task.title))
            summary = self.words("plan.task_description", n=task.number)
            yield self.page(task_page(task), title, summary, self.plan.task(task, titles))

    def page(self, name: str, title: str, description: str, body: str) -> Page:
        meta = YamlMap(1)
        meta.update(title=title, description=description, generated=True)
        source = SourceText(f"docs/{self.language}/{name}", body)
        return Page(self.language, name, source, meta, body, 1, generated=True)

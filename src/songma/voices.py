"""The writers of one language, and the pages that data alone make in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from songma.content.marks import YamlMap
from songma.content.page import Page
from songma.content.source import SourceText
from songma.drawing.show import MapWriter
from songma.exhibit.show import ExhibitWriter, item_page
from songma.facts import show as facts_show
from songma.facts.gaps import GapWriter
from songma.facts.model import Fact, by_id
from songma.facts.show import FactWriter
from songma.glossary import show as glossary_show
from songma.glossary.show import GlossaryWriter
from songma.localities.show import LocalityWriter, locality_page
from songma.pictures.show import PictureWriter
from songma.plan.show import PlanWriter, task_page
from songma.procedures.model import by_date
from songma.procedures.show import ProcedureWriter, regime_page
from songma.project import Project
from songma.text.markdown import escape
from songma.text.words import Words


def _has(forms: object, language: str) -> bool:
    return isinstance(forms, Mapping) and isinstance(forms.get(language), str | Mapping)


class Voice:
    """The writers of one language."""

    def __init__(self, project: Project, language: str) -> None:
        self.project, self.language = project, language
        self.words = Words(language, project.ui.get(language, {}))
        offices = {id: project.name_of(id, language) for id in project.offices}
        units = {id: forms[language] for id, forms in project.units.items() if _has(forms, language)}
        self.facts = FactWriter(self.words, project.units, offices)
        self.exhibit = ExhibitWriter(project.exhibit, self.words)
        self.plan = PlanWriter(project.plan, self.words, self.office) if project.plan else None
        self.procedures = ProcedureWriter(by_date(project.procedures, date.today()), self.words, units)
        self.localities = LocalityWriter(project.localities, self.words)
        self.maps = MapWriter(project.charts, project.atlas, self.words)
        self.pictures = PictureWriter(project.pictures, project.originals, self.words)
        self.gaps = GapWriter(self.words, offices)
        self.glossary = GlossaryWriter(self.words, project.entries, project.abbreviations)
        self._figures: dict[tuple[str, str], str] = {}

    def figure(self, fact: Fact, page: str) -> str:
        """The fact as prose shows it; a site calls the same one many times."""
        key = (fact.id, page.rpartition("/")[0])
        if key not in self._figures:
            self._figures[key] = self.facts.figure(fact, page)
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
        yield from self._sources()
        yield from self._glossary()
        items = list(self._items())
        yield from items
        yield from self._tasks(items)
        yield from self._regimes()
        yield from self._localities()

    def _sources(self) -> Iterator[Page]:
        facts = self.project.facts
        if not facts:
            return
        title, lead = self.words("sources.title"), self.words("sources.description")
        yield self.page(facts_show.PAGE, title, lead, self.facts.sources_page(facts))
        subjects = {fact.id: fact.subject for fact in facts}
        for subject, members in facts_show.by_subject(facts).items():
            title = self.words("sources.of", subject=self.words(f"subject.{subject}"))
            body = self.facts.subject_page(members, subjects)
            made = self.page(facts_show.subject_page(subject), title, lead, body)
            yield replace(made, anchors=frozenset(fact.id for fact in members))

    def _glossary(self) -> Iterator[Page]:
        if self.project.entries or self.project.abbreviations:
            title, lead = self.words("glossary.title"), self.words("glossary.description")
            made = self.page(glossary_show.PAGE, title, lead, self.glossary.page())
            yield replace(made, anchors=self.glossary.anchors)

    def _items(self) -> Iterator[Page]:
        for item in self.project.exhibit.items:
            title = self.words.of(item.title)
            summary = self.words("exhibit.item_description", title=title)
            yield self.page(item_page(item), title, summary, self.exhibit.item(item))

    def _tasks(self, items: Sequence[Page]) -> Iterator[Page]:
        if self.plan is None:
            return
        titles = {**self.titles, **{page.name: str(page.meta["title"]) for page in items}}
        for task in self.plan.plan.tasks:
            title = self.words("plan.task_title", n=task.number, title=self.words.of(task.title))
            summary = self.words("plan.task_description", n=task.number)
            yield self.page(task_page(task), title, summary, self.plan.task(task, titles))

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Of the written pages of this language."""
        pages = (page for page in self.project.pages.values() if page.language == self.language)
        return {page.name: str(page.meta.get("title", page.name)) for page in pages}

    def _regimes(self) -> Iterator[Page]:
        for regime in self.procedures.regimes:
            title, law = self.words.of(regime.title), self.words.of(regime.law)
            summary = self.words("procedures.description", law=law)
            yield self.page(regime_page(regime), title, summary, self.procedures.page(regime))

    def _localities(self) -> Iterator[Page]:
        facts = by_id(self.project.facts)
        for place in self.project.localities:
            name = self.words.of(place.title)
            here = locality_page(place)

            def figure(id: str, here: str = here) -> str:
                fact = facts.get(id)
                return f"- {escape(self.words.of(fact.label))}: {self.figure(fact, here)}" if fact else ""

            body = self.localities.page(place, figure, self.titles)
            summary = self.words("localities.description", name=name)
            yield self.page(here, self.words("localities.title", name=name), summary, body)

    def page(self, name: str, title: str, description: str, body: str) -> Page:
        meta = YamlMap(1)
        meta.update(title=title, description=description, generated=True)
        source = SourceText(f"docs/{self.language}/{name}", body)
        return Page(self.language, name, source, meta, body, 1, generated=True)

"""What an author may call in prose, and the pages that data alone make.

`Prose` turns every page into the Markdown that is published: `{{ fact("…") }}` and its kin
replaced, generated pages added. It is made once for a project and remembers its results.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property, partial
from itertools import count

from songma.charts.model import read_charts
from songma.charts.show import ChartWriter
from songma.content.expressions import Functions, RejectedError, expand
from songma.content.page import Page
from songma.contents import PRESS_KIT, news, section_pages
from songma.diagnostics import Finding
from songma.facts import gaps as facts_gaps
from songma.facts.model import Fact, by_id
from songma.languages import CODES
from songma.plan.strip import strip
from songma.project import Project
from songma.text.markdown import escape
from songma.translation import show as translation_show
from songma.translation.comparison import Comparison
from songma.translation.show import StatusWriter
from songma.usage import pages_by_fact
from songma.voices import Voice


class Prose:
    def __init__(self, project: Project) -> None:
        self.project = project
        self.facts = by_id(project.facts)
        self.voices = {code: Voice(project, code) for code in CODES}
        self.charts, self.chart_findings = read_charts(project.data)
        self.comparison = Comparison(project)

    @cached_property
    def pages(self) -> Mapping[tuple[str, str], Page]:
        """Written and generated pages; a written one wins over a generated one of its name."""
        made = {(p.language, p.name): p for v in self.voices.values() for p in v.generated()}
        status = {(code, translation_show.PAGE): self._status(voice) for code, voice in self.voices.items()}
        gaps = {(code, facts_gaps.PAGE): self._gaps(voice) for code, voice in self.voices.items()}
        return {**made, **status, **(gaps if self.project.facts else {}), **self.project.pages}

    def _gaps(self, voice: Voice) -> Page:
        title, lead = (voice.words(f"gaps.{key}") for key in ("title", "description"))
        body = voice.gaps.page(self.project.facts, pages_by_fact(self.project), voice.titles)
        return voice.page(facts_gaps.PAGE, title, lead, body)

    def _status(self, voice: Voice) -> Page:
        """The body is written when it is asked for: it says where every page stands."""
        words = voice.words
        title, lead = words("translations.title"), words("translations.description")
        return voice.page(translation_show.PAGE, title, lead, "")

    def published(self, language: str, name: str) -> str:
        """The Markdown of a page as it is published; raises KeyError for no page of ours."""
        is_status = name == translation_show.PAGE and self.pages[language, name].generated
        return self._status_body(language) if is_status else self.expanded[language, name][0]

    def _status_body(self, language: str) -> str:
        voice = self.voices[language]
        return StatusWriter(self.comparison, voice.words, lambda name: voice.titles.get(name, name)).page()

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
        voice, numbers = self.voices[page.language], count(1)
        functions: dict[str, Callable[..., str]] = {
            "fact": lambda id: voice.figure(self._fact(id), page.name),
            "as_of": lambda id: voice.facts.as_of(self._fact(id)),
            "source": lambda id: voice.facts.source(self._fact(id), page.name),
            "name": partial(self._name, page.language),
            "exhibit_items": lambda: voice.exhibit.rooms(page.name),
            "exhibit_positions": voice.exhibit.positions,
            "exhibit_sources": lambda: voice.exhibit.sources(page.name),
            "procedures": lambda: voice.procedures.table(page.name),
            "localities": lambda: voice.localities.table(page.name),
            "section_pages": lambda: section_pages(self.project, page),
            "news": lambda most="99": news(self.project, page, int(most)),
            "phone": lambda id: voice.facts.phone(self._fact(id), page.name),
            "figures": lambda *ids: voice.facts.tiles(map(self._fact, ids), page.name),
            "exhibit_item": lambda id: self._item(voice, id, page.name),
            "map": lambda id: self._map(voice, id, next(numbers)),
            "picture": lambda id: self._picture(voice, id),
            "gallery": voice.pictures.gallery,
            "press_kit": lambda: PRESS_KIT,
            "chart": lambda id: self._chart(voice, id, page.name, f"chart-{next(numbers)}"),
        }
        if plan := voice.plan:
            functions |= {
                "plan_summary": plan.summary,
                "plan_matrix": lambda: plan.matrix(page.name),
                "plan_strip": lambda: strip(plan.plan, plan.words, page.name),
                "plan_units": lambda: plan.units(page.name),
                "plan_content": lambda: plan.content({code: self.names(code) for code in CODES}, page.name),
            }
        return functions

    def _fact(self, id: str) -> Fact:
        if id not in self.facts:
            raise RejectedError("M302", id=id)
        return self.facts[id]

    def _chart(self, voice: Voice, id: str, page: str, prefix: str) -> str:
        if id not in self.charts:
            raise RejectedError("C110", id=id, known=", ".join(self.charts))
        writer = ChartWriter(voice.facts, self.facts, self.project.exhibit)
        return writer.figure(self.charts[id], page, prefix)

    def _item(self, voice: Voice, id: str, page: str) -> str:
        item = next((item for item in self.project.exhibit.items if item.id == id), None)
        if item is None:
            raise RejectedError("M304", id=id)
        return voice.exhibit.label(item, page)

    def _map(self, voice: Voice, id: str, number: int) -> str:
        maps = self.project.atlas.maps
        if id not in maps:
            raise RejectedError("M306", id=id, known=", ".join(maps))
        return voice.maps.figure(id, number)

    def _picture(self, voice: Voice, id: str) -> str:
        try:
            return voice.pictures.figure(id)
        except KeyError:
            raise RejectedError("M307", id=id) from None

    def _name(self, language: str, id: str) -> str:
        if id not in self.project.terms:
            raise RejectedError("M303", id=id)
        return escape(self.project.name_of(id, language))

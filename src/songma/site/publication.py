"""What MkDocs needs to know of a project: checked once, then asked page by page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path

import yaml

from songma.checking.check import check
from songma.content.page import Page
from songma.contents import leading_here
from songma.diagnostics import Finding, SongmaError, reason
from songma.drawing import river
from songma.drawing.geo import REGION, Chart
from songma.facts.model import Fact
from songma.facts.origin import publishers, years
from songma.facts.tables import as_csv, as_json, records
from songma.glossary import show as glossary_show
from songma.glossary.tips import tips
from songma.languages import CODES, LANGUAGES, SOURCE, TRANSLATIONS, Language
from songma.pictures.album import Album, Progress, album
from songma.project import Project, load
from songma.prose import Prose
from songma.publish.fonts import Family, families
from songma.publish.manifest import manifest
from songma.publish.naming import site_description, site_name
from songma.publish.press import Kit
from songma.site.downloads import Download
from songma.site.home import Home, arrange
from songma.site.tips import TipMarker
from songma.text.words import Words
from songma.translation.overview import FileStatus, file_statuses
from songma.translation.show import NOTICES, as_data, notice
from songma.usage import facts_on

HOME = "index.md"
RELATED = 5  # more is a list nobody reads


@dataclass(frozen=True)
class PageView:
    """What a template shows around a page's own text."""

    owner: str
    reviewed: str
    law_as_of: str
    date: str
    notice: str  # the key of the sentence on how far the translation is; '' where it is read
    is_generated: bool
    figures: str  # the years its figures are of: 2017–2025
    sources: Sequence[tuple[str, int]]  # publishers of its figures, and how many figures each gives


def _silent(*_: int) -> None:
    """For a build that shows no progress of ours."""


class Publication:
    def __init__(self, project: Project) -> None:
        self.project = project
        self.prose = Prose(project)
        self.kits: dict[str, Kit] = {}  # by language, filled by site/press.py
        self._album: Album | None = None

    @cached_property
    def findings(self) -> list[Finding]:
        return check(self.prose)

    @classmethod
    def at(cls, root: Path) -> "Publication":
        return cls(load(root))

    def album(self, progress: Progress = _silent) -> Album:
        """The pictures as files, made at the first call. Raises SongmaError where they cannot be written."""
        if self._album is None:
            project = self.project
            try:
                self._album = album(project.root, project.pictures, project.originals, progress)
            except OSError as error:
                path = str(error.filename or project.root)
                raise SongmaError("unwritable", path=path, problem=reason(error)) from error
        return self._album

    def words(self, language: str) -> Words:
        return self.prose.voices[language].words

    def markdown(self, source: str) -> str:
        """The published Markdown of `vi/invest/why.md`; raises KeyError for no page of ours."""
        return self.prose.published(*_key(source))

    def with_tips(self, source: str, html: str, glossary: str) -> str:
        """A page's HTML with its tooltips; `glossary` is the address of the page that lists the terms."""
        language, name = _key(source)
        needs_none = name == glossary_show.PAGE or (language, glossary_show.PAGE) not in self.prose.pages
        return html if needs_none else self._tips[language].mark(html, glossary)

    @cached_property
    def _tips(self) -> Mapping[str, TipMarker]:
        entries, shorts = self.project.entries, self.project.abbreviations
        return {code: TipMarker(self.words(code), tips(code, entries, shorts)) for code in CODES}

    def generated(self, language: str) -> Iterator[tuple[str, str]]:
        """Source paths and texts of the pages made from data, front matter included."""
        for page in self.prose.pages.values():
            if page.generated and page.language == language:
                meta = yaml.safe_dump(dict(page.meta), allow_unicode=True, sort_keys=False)
                body = self.prose.published(language, page.name)
                yield f"{language}/{page.name}", f"---\n{meta}---\n{body}"

    def view(self, source: str) -> PageView:
        page = self.prose.pages[_key(source)]
        voice, meta = self.prose.voices[page.language], page.meta
        days = {key: self._day(page, key) for key in ("reviewed", "law_as_of", "date")}
        owner = meta.get("owner")
        facts = self._facts(page)
        return PageView(
            owner=voice.office(owner) if owner else "",
            notice=self._notice(page),
            is_generated=page.generated,
            figures=years(facts),
            sources=publishers(facts, page.language),
            **days,
        )

    def _facts(self, page: Page) -> list[Fact]:
        return [self.prose.facts[id] for id in facts_on(page, self.prose.charts) if id in self.prose.facts]

    def related(self, source: str) -> list[tuple[str, str]]:
        """Names and titles of pages that lead to this one."""
        page = self.prose.pages[_key(source)]
        titles = self.prose.voices[page.language].titles
        return [(other.name, titles[other.name]) for other in leading_here(self.project, page, RELATED)]

    def downloads(self, source: str) -> list[Download]:
        """The figures of a page as files."""
        page = self.prose.pages[_key(source)]
        rows = records(self._facts(page), self.prose.voices[page.language].facts)
        stem = page.name.removesuffix(".md")
        forms = (("CSV", as_csv), ("JSON", as_json)) if rows else ()
        return [Download(f"{stem}.{form.lower()}", form, write(rows)) for form, write in forms]

    def _notice(self, page: Page) -> str:
        """A generated page is as far as the least advanced of the data it is made from."""
        if page.language == SOURCE:
            return ""
        files = self._statuses[page.language]
        if not page.generated:
            return notice(files[page.path]) if page.path in files else "page.unknown"
        notices = {notice(file) for file in files.values() if not file.is_page}
        return next((key for key in NOTICES if key in notices), "")

    @cached_property
    def _statuses(self) -> Mapping[str, Mapping[str, FileStatus]]:
        """By language and path."""
        found: dict[str, dict[str, FileStatus]] = {code: {} for code in TRANSLATIONS}
        for file in file_statuses(self.prose.comparison):
            found[file.language][file.path] = file
        return found

    def status_data(self) -> str:
        """The state of all translations as JSON."""
        return as_data(self.prose.comparison)

    def manifest(self, language: str) -> str:
        """The web application manifest of one language."""
        config = self.project.config
        names = site_name(config, language), site_description(config, language)
        return manifest(*names, language, "assets" if language == SOURCE else "../assets")

    def _day(self, page: Page, key: str) -> str:
        value = page.meta.get(key)
        wording = self.prose.voices[page.language].facts.wording
        return wording.when(value) if isinstance(value, str) else ""

    def counterparts(self, source: str) -> list[tuple[Language, str]]:
        """The languages with their page of the same name; its home where there is none."""
        name = _key(source)[1]
        pages = self.prose.pages
        return [(row, name if (row.code, name) in pages else "index.md") for row in LANGUAGES]

    def fonts(self) -> list[Family]:
        """Raises SongmaError where font files are missing."""
        return families(self.project.root, self.project.settings.get("fonts", {}))

    def home(self, source: str, html: str) -> Home | None:
        """The home page with its doors; None for any other page, or where none are set up."""
        language, name = _key(source)
        chart = self.project.charts.get(REGION, Chart())
        doors = self.project.settings.get("home", {}).get(language, ())
        standing = [door for door in doors if door[0] in chart.places and door[0] in self.project.atlas.names]
        if name != HOME or not standing or not chart.rivers:
            return None
        places = [place for place, *_ in standing]
        known, words = self.project.atlas.names, self.words(language)
        names = {place: words.of(known[place].name) for place in places}
        return arrange(html, standing, names, river.stops(chart, places))

    def river(self) -> Mapping[str, str]:
        """The river across a sheet of 1200 × 150 and down one of 100 × 300, as `d` of SVG paths."""
        chart = self.project.charts.get(REGION, Chart())
        return {"across": river.across(chart, 1200, 150), "down": river.down(chart, 100, 300)}

    def foot(self, language: str) -> list[tuple[str, str]]:
        """Names and titles of the pages that every page names at its foot."""
        keys = ((language, name) for name in self.project.settings.get("foot", ()))
        pages = (self.prose.pages[key] for key in keys if key in self.prose.pages)
        return [(page.name, str(page.meta["title"])) for page in pages]

    @property
    def found_last(self) -> Sequence[str]:
        """Patterns of the names of pages that only list what others explain."""
        patterns: Sequence[str] = self.project.settings.get("found_last", ())
        return patterns

    def leaves_out(self, path: str) -> bool:
        """Whether a file of the theme serves nobody here."""
        patterns: Sequence[str] = self.project.settings.get("leave_out", ())
        return any(fnmatch(path, pattern) for pattern in patterns)


def _key(source: str) -> tuple[str, str]:
    language, _, name = source.partition("/")
    return language, name

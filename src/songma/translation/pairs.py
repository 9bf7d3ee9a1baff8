"""Every text of a translation beside the source text it answers: pages, data, interface, menu."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from songma.content.localized import localized_texts
from songma.content.marks import YamlMap
from songma.content.navigation import language_settings, navigation_titles
from songma.content.page import Page
from songma.content.segments import TOP, Segment, fold
from songma.content.subtitles import Cue, Subtitles
from songma.languages import SOURCE, TRANSLATIONS
from songma.project import UI, Project
from songma.translation.align import Accepted, Couple, Section, align
from songma.translation.state import state_path
from songma.tree import CONFIG


@dataclass(frozen=True)
class Pair:
    """One file's texts in one language with those of the source; `is_page` if its structure counts."""

    language: str
    source_path: str
    path: str
    sections: Sequence[Section]
    is_page: bool = False

    @property
    def state_path(self) -> str:
        return state_path(self.path, self.language)

    @cached_property
    def couples(self) -> Sequence[Couple]:
        """The couples of which both sides are there."""
        return [c for section in self.sections for c in section.couples if c.source and c.target]

    @cached_property
    def answers(self) -> Mapping[str, Couple]:
        """All couples with a source, by the id of the source segment."""
        return {c.source.id: c for section in self.sections for c in section.couples if c.source}


def pairs(project: Project, accepted: Mapping[str, Accepted] = MappingProxyType({})) -> Iterator[Pair]:
    """`accepted` by the path of the sidecar: it helps to find which text answers which."""
    for language in TRANSLATIONS:
        yield from _pages(project, language, accepted)
        yield from _subtitles(project, language)
        yield from _data(project, language)
        yield from _interface(project, language)
        yield from _menu(project, language)


def _pages(project: Project, language: str, accepted: Mapping[str, Accepted]) -> Iterator[Pair]:
    for (code, name), page in project.pages.items():
        source = project.pages.get((SOURCE, name))
        if code == language and source is not None and _is_readable(source) and _is_readable(page):
            yield page_pair(source, page, accepted.get(state_path(page.path, language), {}))


def _is_readable(page: Page) -> bool:
    """Neither empty nor in another encoding, its front matter whole: else comparing would say nonsense."""
    return page.source.undecodable_line is None and bool(page.source.text.strip()) and not page.findings


def page_pair(source: Page, page: Page, accepted: Accepted = MappingProxyType({})) -> Pair:
    sections = align(source.segments, page.segments, accepted)
    return Pair(page.language, source.path, page.path, sections, is_page=True)


def _subtitles(project: Project, language: str) -> Iterator[Pair]:
    for (code, name), target in project.subtitles.items():
        source = project.subtitles.get((SOURCE, name))
        if code != language or source is None:
            continue
        couples: list[Couple] = []
        for theirs, ours in cue_couples(source, target):
            if theirs and ours and theirs.text and ours.text:
                sides = (Segment(f"cue/{theirs.number}", "cue", c.text, c.text_line) for c in (theirs, ours))
                couples.append(Couple(*sides))
        if couples:
            yield Pair(language, source.path, target.path, [Section("cue", tuple(couples))])


def cue_couples(source: Subtitles, target: Subtitles) -> Iterator[tuple[Cue | None, Cue | None]]:
    """As many cues: one by one. Else by the time at which they begin."""
    if len(source.cues) == len(target.cues):
        yield from zip(source.cues, target.cues, strict=True)
        return
    ours = {cue.start: cue for cue in target.cues}
    known = {cue.start for cue in source.cues}
    both: list[tuple[Cue | None, Cue | None]] = [(cue, ours.get(cue.start)) for cue in source.cues]
    both += [(None, cue) for cue in target.cues if cue.start not in known]
    yield from sorted(both, key=lambda couple: min(cue.start for cue in couple if cue))


def _data(project: Project, language: str) -> Iterator[Pair]:
    for path, document in project.data.items():
        couples: list[Couple] = []
        for found in localized_texts(document):
            id = f"{'.'.join(found.keys[:-1]) or TOP}/{found.keys[-1] if found.keys else TOP}"
            sides = [(found.text(code), found.line(code)) for code in (SOURCE, language)]
            couples += _couple(id, *sides)
        if couples:
            yield Pair(language, path, path, [Section(TOP, tuple(couples))])


def _interface(project: Project, language: str) -> Iterator[Pair]:
    source, target = (project.ui.get(code, YamlMap(1)) for code in (SOURCE, language))
    couples: list[Couple] = []
    for key in source:
        sides = [(str(words.get(key) or ""), words.line_of(key)) for words in (source, target)]
        couples += _couple(f"{TOP}/{key}", *sides)
    if couples:
        yield Pair(language, f"{UI}/{SOURCE}.yml", f"{UI}/{language}.yml", [Section(TOP, tuple(couples))])


def _menu(project: Project, language: str) -> Iterator[Pair]:
    couples: list[Couple] = []
    titles = dict(navigation_titles(project.config.get("nav")))
    for settings in language_settings(project.config):
        names = settings.get("nav_translations")
        if settings.get("locale") == language and isinstance(names, YamlMap):
            for title, line in titles.items():
                answer = (str(names.get(title) or ""), names.line_of(title))
                couples += _couple(f"nav/{title}", (title, line), answer)
    if couples:
        yield Pair(language, CONFIG, CONFIG, [Section("nav", tuple(couples))])


def _couple(id: str, source: tuple[str, int], target: tuple[str, int]) -> Iterator[Couple]:
    """Nothing where a side is empty: that it is missing is another rule's finding."""
    if source[0] and target[0]:
        sides = (Segment(id, "text", fold(text), line) for text, line in (source, target))
        yield Couple(*sides)

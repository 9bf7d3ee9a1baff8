"""The page that says how far the translations are, and the same as data."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from songma.languages import BY_CODE, SOURCE, TRANSLATIONS
from songma.project import Project
from songma.text.markdown import escape, link, relative, table
from songma.text.words import Words
from songma.translation import overview
from songma.translation.comparison import Comparison
from songma.translation.currency import Status
from songma.translation.overview import FileStatus
from songma.translation.state import Level
from songma.tree import DOCS

PAGE = "about/translations.md"
DATA = "about/translations.json"
NOTICES = ("page.stale", "page.unknown", "page.machine", "page.translated")  # the gravest first
READ = (Level.REVIEWED, Level.APPROVED)


def notice(file: FileStatus) -> str:
    """The key of the sentence a translated page carries; '' where a person has read all of it."""
    if file.counts[Status.STALE]:
        return "page.stale"
    if file.level is None:
        return "page.unknown"
    return "" if file.level in READ else f"page.{file.level}"


@dataclass(frozen=True)
class StatusWriter:
    comparison: Comparison
    words: Words
    titles: Callable[[str], str]  # of a page of this language by its name

    def page(self) -> str:
        files = list(overview.file_statuses(self.comparison))
        parts = [self.words("translations.lead"), self._summary(files)]
        parts.append(link(self.words("translations.data"), relative(DATA, PAGE)))
        for language in TRANSLATIONS:
            name = BY_CODE[language].name
            title = self.words("translations.pages", language=name)
            own = [file for file in files if file.language == language]
            parts += [f"## {title} {{#pages-{language}}}", self._files(own)]
        for language in TRANSLATIONS:
            title = self.words("translations.names", language=BY_CODE[language].name)
            if names := self._names(self.comparison.project, language):
                parts += [f"## {title} {{#names-{language}}}", self.words("translations.names_lead"), names]
        return "\n\n".join(parts) + "\n"

    def _summary(self, files: Sequence[FileStatus]) -> str:
        totals = {
            language: overview.totals(
                [file for file in files if file.language == language],
                overview.missing_pages(self.comparison, language),
            )
            for language in TRANSLATIONS
        }
        head = [self.words("status.state"), *(BY_CODE[language].name for language in TRANSLATIONS)]
        keys = next(iter(totals.values()))
        rows = [
            [self.words(f"status.{key}"), *(str(total[key]) for total in totals.values())] for key in keys
        ]
        return table(head, rows, numeric=range(1, len(head)))

    def _files(self, files: Sequence[FileStatus]) -> str:
        keys = ("page", "state", "segments", "stale", "to_accept")
        rows = [
            [
                self._name(file),
                self.words(f"status.{file.level or 'unknown'}"),
                str(file.segments),
                str(file.counts[Status.STALE]),
                str(file.counts[Status.TO_ACCEPT]),
            ]
            for file in overview.folded(files)
        ]
        return table([self.words(f"status.{key}") for key in keys], rows, numeric=range(2, len(keys)))

    def _name(self, file: FileStatus) -> str:
        if not file.is_page:
            return escape(file.path)
        name = file.path.removeprefix(f"{DOCS}/{file.language}/")
        return link(escape(self.titles(name)), relative(name, PAGE))

    def _names(self, project: Project, language: str) -> str:
        waiting = [
            f"- {escape(str(term['term']))}: <span lang={language}>{escape(str(term[language]))}</span>"
            for term in project.terms.values()
            if term.get(language) and _is_unattested(term, language)
        ]
        return "\n".join(waiting)


def _is_unattested(term: Mapping[str, object], language: str) -> bool:
    """`attested` speaks of names written in another script than their own."""
    other_script = BY_CODE[language].script != BY_CODE[SOURCE].script
    return other_script and term.get("attested") is False


def as_data(comparison: Comparison) -> str:
    """The same per file as JSON."""
    return json.dumps({"files": list(_records(comparison))}, ensure_ascii=False, indent=1) + "\n"


def _records(comparison: Comparison) -> Iterator[dict[str, object]]:
    for file in overview.file_statuses(comparison):
        yield {
            "language": file.language,
            "path": file.path,
            "state": file.level,
            "segments": file.segments,
            **{str(status): file.counts[status] for status in Status},
        }

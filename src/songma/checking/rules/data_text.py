"""T006: a text in a data file that is written in one language is written in all of them."""

from collections.abc import Iterator

from songma.content.localized import localized_texts
from songma.content.marks import walk
from songma.diagnostics import Finding
from songma.languages import CODES, SOURCE
from songma.prose import Prose
from songma.text.comparing import shortened
from songma.tree import DATA


def check(prose: Prose) -> Iterator[Finding]:
    for path, document in prose.project.data.items():
        if not path.startswith(f"{DATA}/terms."):
            yield from _texts(document, path)
        else:
            yield from _terms(document, path)


def _texts(document: object, path: str) -> Iterator[Finding]:
    for found in localized_texts(document):
        for language in CODES:
            if not found.text(language):
                text = next(found.text(code) for code in CODES if found.text(code))
                args = {"text": shortened(text), "key": language}
                yield Finding("T006", path, found.line(language), args=args, language=language)


def _terms(document: object, path: str) -> Iterator[Finding]:
    """Terms hold the source form as `term`, the others under their language."""
    for entry in walk(document):
        for language in CODES:
            if "term" in entry and language != SOURCE and not entry.get(language):
                args = {"text": shortened(str(entry["term"])), "key": language}
                yield Finding("T006", path, entry.line_of(language), args=args, language=language)

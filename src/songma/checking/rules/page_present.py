"""T001: a page exists in every language. T002: a translation has its source page."""

from collections.abc import Iterator

from songma.diagnostics import Finding, Place
from songma.languages import CODES, SOURCE
from songma.prose import Prose


def check(prose: Prose) -> Iterator[Finding]:
    pages = prose.project.pages
    for language, name in pages:
        if language != SOURCE and (SOURCE, name) not in pages:
            args = {"source": f"docs/{SOURCE}/{name}"}
            path = pages[language, name].path
            yield Finding("T002", path, args=args, language=language)
    for name in sorted({name for language, name in pages if language == SOURCE}):
        for language in CODES:
            if (language, name) not in pages:
                source = pages[SOURCE, name].path
                path = f"docs/{language}/{name}"
                args = {"source": source}
                yield Finding("T001", path, args=args, language=language, related=(Place(source),))

"""T010: subtitles exist in every language. T011: translated ones have their source."""

from collections.abc import Iterator

from songma.diagnostics import Finding, Place
from songma.languages import CODES, SOURCE
from songma.prose import Prose
from songma.tree import DOCS


def check(prose: Prose) -> Iterator[Finding]:
    files = prose.project.subtitles
    for (language, name), subtitles in files.items():
        if language != SOURCE and (SOURCE, name) not in files:
            args = {"source": f"{DOCS}/{SOURCE}/{name}"}
            yield Finding("T011", subtitles.path, args=args, language=language)
    for name in sorted({name for language, name in files if language == SOURCE}):
        for language in CODES:
            if (language, name) not in files:
                source = files[SOURCE, name].path
                related, args = (Place(source),), {"source": source}
                path = f"{DOCS}/{language}/{name}"
                yield Finding("T010", path, args=args, language=language, related=related)

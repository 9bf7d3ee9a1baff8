"""E009: Lao marks in the wrong order, twice or alone, ຳ and ແ in pieces, Thai letters in Lao words."""

from collections.abc import Iterator

from songma.diagnostics import Finding
from songma.prose import Prose
from songma.text.encodings.lao import lao_defects
from songma.text.encodings.scope import judged


def check(prose: Prose) -> Iterator[Finding]:
    for source, language in judged(prose.project.sources.values()):
        for found in lao_defects(source.text):
            args = {
                "text": found.text,
                "found": found.found,
                "wanted": found.wanted or "–",
                "more": found.more,
            }
            yield Finding("E009", source.path, found.line, found.column, args, language=language)

"""E006: UTF-8 that was read as a Windows code page ("Thanh HÃ³a"), or lost a byte on the way."""

from collections.abc import Iterator

from songma.diagnostics import Finding
from songma.prose import Prose
from songma.text.encodings.mojibake import mojibake
from songma.text.encodings.scope import judged


def check(prose: Prose) -> Iterator[Finding]:
    for source, language in judged(prose.project.sources.values()):
        found = mojibake(source.text) if source.undecodable_line is None else None
        if found:
            args = {"text": found.found, "wanted": found.wanted or "–", "more": found.more}
            yield Finding("E006", source.path, found.line, found.column, args, language=language)

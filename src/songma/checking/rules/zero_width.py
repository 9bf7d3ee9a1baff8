"""E010: a character nobody sees: of zero width, a soft hyphen, or one that turns the direction."""

from collections.abc import Iterator

from songma.diagnostics import Finding
from songma.prose import Prose
from songma.text.encodings.invisible import SOFT_HYPHEN, invisible
from songma.text.encodings.legacy import legacy
from songma.text.encodings.mojibake import mojibake
from songma.text.encodings.scope import judged


def check(prose: Prose) -> Iterator[Finding]:
    for source, language in judged(prose.project.sources.values()):
        if found := invisible(source.text, _explained(source.text)):
            args = {"text": found.text, "found": found.found, "more": found.more}
            yield Finding("E010", source.path, found.line, found.column, args, language=language)


def _explained(text: str) -> str:
    """The soft hyphen is ư in TCVN3, and the last byte of ử in UTF-8: there it is no defect of its own."""
    return SOFT_HYPHEN if SOFT_HYPHEN in text and (mojibake(text) or legacy(text)) else ""

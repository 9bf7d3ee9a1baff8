"""E004: Vietnamese and Lao are written in composed characters (Unicode NFC)."""

from collections.abc import Iterator

from songma.diagnostics import Finding
from songma.prose import Prose
from songma.text.encodings import first_not_nfc


def check(prose: Prose) -> Iterator[Finding]:
    for source in prose.project.sources.values():
        if spot := first_not_nfc(source.text):
            yield Finding("E004", source.path, spot.line, spot.column, {"text": spot.text})

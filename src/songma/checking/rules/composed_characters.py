"""E004: Vietnamese and Lao are written in composed characters (Unicode NFC)."""

from collections.abc import Iterator

from songma.diagnostics import Finding
from songma.prose import Prose
from songma.text.encodings import first_not_nfc
from songma.text.encodings.lao import with_lao_order


def check(prose: Prose) -> Iterator[Finding]:
    for source in prose.project.sources.values():
        # NFC also orders Lao marks; where only they are wrong, E009 says so.
        if first_not_nfc(source.text) and (spot := first_not_nfc(with_lao_order(source.text))):
            yield Finding("E004", source.path, spot.line, spot.column, {"text": spot.text})

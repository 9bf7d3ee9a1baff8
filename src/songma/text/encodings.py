"""What can be wrong with characters, without files."""

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    line: int
    column: int
    text: str


def first_not_nfc(text: str) -> Spot | None:
    """Where the text first differs from its composed form (Unicode NFC, UAX #15)."""
    if unicodedata.is_normalized("NFC", text):
        return None
    for number, line in enumerate(text.split("\n"), 1):
        composed = unicodedata.normalize("NFC", line)
        if composed != line:
            pairs = zip(line, composed, strict=False)
            column = next((i for i, (a, b) in enumerate(pairs, 1) if a != b), 1)
            start = max(0, column - 2)
            return Spot(number, column, line[start : start + 20].strip())
    return None

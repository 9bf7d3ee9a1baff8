"""A place in a text, and what was found there."""

import re
import unicodedata
from dataclasses import dataclass

WORD = re.compile(r"[^\s|]+")  # "Thanh", "HÃ³a," of "Thanh HÃ³a, …"
# U+200B, U+0090: they show nothing, or steer the terminal. "\n" and tab are white space, not these.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
LONGEST = 30  # characters of the text shown in a finding: Lao writes no spaces


@dataclass(frozen=True, slots=True)
class Spot:
    line: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Defect:
    """One kind of defect in one text: where it first is, what stands there, what should."""

    line: int
    column: int
    text: str  # the word around it
    found: str
    wanted: str  # empty where nobody can say for sure
    more: int = 0  # places after the first


def defect(text: str, start: int, found: str, wanted: str, more: int) -> Defect:
    spot = spot_at(text, start)
    return Defect(spot.line, spot.column, visible(spot.text), visible(found), visible(wanted), more)


def spot_at(text: str, start: int) -> Spot:
    first = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    line, column = text[first : end if end >= 0 else len(text)], start - first
    return Spot(text.count("\n", 0, start) + 1, column + 1, _around(line, column))


def _around(line: str, column: int) -> str:
    """The word that holds the column, cut to what a finding can show."""
    words = (match for match in WORD.finditer(line) if match.start() <= column < match.end())
    word = next(words, None)
    start = max(word.start() if word else 0, column - LONGEST // 2)
    end = word.end() if word else len(line)
    return line[start : min(end, start + LONGEST)].strip()


def code_points(text: str) -> str:
    """`U+0ECD U+0EB2`: what cannot be seen, or cannot be told apart, goes by its number."""
    return " ".join(f"U+{ord(character):04X}" for character in text)


def visible(text: str) -> str:
    return UNSEEN.sub(lambda match: f"⟨{code_points(match[0])}⟩", text)


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

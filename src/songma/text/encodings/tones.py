"""Where the tone stands in oa, oe and uy without a final letter: hòa, thủy (old) or hoà, thuỷ (new).

Both are in use; what disturbs readers and search is both in one site. Other rimes (oai, oan, uyê …) and
qu- are written alike in both. Onsets: those that take these rimes, so that "Noé" is no Vietnamese word.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

O_FIRST, U_FIRST = "òóỏõọÒÓỎÕỌ", "ùúủũụÙÚỦŨỤ"
A_LAST, Y_LAST = "àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ", "ỳýỷỹỵỲÝỶỸỴ"
PAIR = re.compile(  # "òa", "ủy" and, looking back, "oà", "uỷ", at the end of a word
    rf"[{O_FIRST}{U_FIRST}{A_LAST}{Y_LAST}](?:(?<=[{O_FIRST}])[aeAE]|(?<=[{U_FIRST}])[yY]"
    rf"|(?<=[oO][{A_LAST}])|(?<=[uU][{Y_LAST}]))(?!\w)"
)
ONSET = re.compile(r"[^\W\d_]*$")  # "th" before "ủy"
COMMON = {"", "h", "kh", "l", "t", "th", "tr", "x", "nh", "ch", "ng", "d", "đ", "s", "r", "g"}
ONSETS = {"o": COMMON, "u": COMMON | {"v"}}
LONGEST_ONSET = 4  # letters looked at: one more than any onset has
TONES = "\u0300\u0301\u0303\u0309\u0323"


class Placement(StrEnum):
    OLD = "hòa, thủy"
    NEW = "hoà, thuỷ"


@dataclass(frozen=True, slots=True)
class Placed:
    start: int  # of the word in the text
    word: str
    placement: Placement
    other: str  # the word in the other placement


def placed_tones(text: str) -> list[Placed]:
    return [placed for match in PAIR.finditer(text) if (placed := _placed(match))]


def _placed(match: re.Match[str]) -> Placed | None:
    placement = Placement.OLD if len(match[0]) == 2 else Placement.NEW
    text, start = match.string, match.end() - 2
    pair = text[start : match.end()]
    before = ONSET.search(text[max(0, start - LONGEST_ONSET) : start])
    onset = before[0] if before else ""
    if onset.lower() not in ONSETS[_plain(pair)[0].lower()]:
        return None
    return Placed(start - len(onset), onset + pair, placement, onset + _moved(pair, placement))


def _moved(pair: str, placement: Placement) -> str:
    """ "òa" -> "oà", "oà" -> "òa" """
    first, last, tone = _plain(pair)
    letters = first + last + tone if placement is Placement.OLD else first + tone + last
    return unicodedata.normalize("NFC", letters)


@cache
def _plain(pair: str) -> tuple[str, str, str]:
    """Both letters without the tone, and the tone."""
    letters = unicodedata.normalize("NFD", pair)
    tone = next(mark for mark in letters if mark in TONES)
    plain = letters.replace(tone, "")
    return plain[0], plain[1], tone


def majority(tones: list[Placed]) -> Placement | None:
    """None where neither placement is more frequent."""
    old = sum(placed.placement is Placement.OLD for placed in tones)
    new = len(tones) - old
    return None if old == new else Placement.OLD if old > new else Placement.NEW

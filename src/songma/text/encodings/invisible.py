"""Characters nobody sees: they break search, comparison and copying (Unicode general category Cf)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from songma.text.encodings.spots import Defect, code_points, defect

SOFT_HYPHEN = "\u00ad"
# ZWSP, ZWNJ, ZWJ, LRM, RLM; bidi embeddings; word joiner to isolates; BOM inside; soft hyphen; MVS.
# No-break spaces (U+00A0, U+202F) are wanted: "7 %".
INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
# A farmer is U+1F469 U+200D U+1F33E: a joiner between two pictures makes them one.
EMOJI = "[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
# Arabic to Sinhala, Myanmar, Khmer: there the joiners are spelling, as in Persian mi-khaham.
JOINED = "[\u0600-\u0dff\u1000-\u109f\u1780-\u17ff]"
UNWANTED = re.compile(f"(?!(?<={EMOJI})\u200d{EMOJI})(?!(?<={JOINED})[\u200c\u200d]){INVISIBLE.pattern}")
BACKTICKS = re.compile(r"^ {0,3}(?:`{3,}|~{3,})|`+", re.MULTILINE)  # "```", "~~~", "`"


def invisible(text: str, ignored: str = "") -> Defect | None:
    """The first unwanted one; `ignored` are those that another defect of the text explains."""
    if not INVISIBLE.search(text):
        return None
    places = [match for match in UNWANTED.finditer(text) if match[0] not in ignored]
    if not places:
        return None
    return defect(text, places[0].start(), code_points(places[0][0]), "", len(places) - 1)


def without_invisible(text: str) -> str:
    """The text without them, its code untouched: there each character was meant."""
    if not INVISIBLE.search(text):
        return text
    edges = [0, *(edge for span in _code(text) for edge in span), len(text)]
    parts = [text[start:end] for start, end in pairwise(edges)]
    return "".join(part if n % 2 else UNWANTED.sub("", part) for n, part in enumerate(parts))


def _code(text: str) -> Iterator[tuple[int, int]]:
    """Fenced blocks and code spans of Markdown (CommonMark 4.5, 6.1), from start to end."""
    done = 0
    for match in BACKTICKS.finditer(text):
        if match.start() >= done and (end := _end_of_code(text, match)):
            done = end
            yield match.start(), end


def _end_of_code(text: str, match: re.Match[str]) -> int:
    """0 where a mark opens nothing; a fence nobody closes runs to the end."""
    mark = match[0].lstrip(" ")
    if len(mark) >= 3 and (match.start() == 0 or text[match.start() - 1] == "\n"):
        closing = re.compile(rf"^ {{0,3}}{mark}[`~]*[ \t]*$", re.MULTILINE)  # "```" on its own
        end = closing.search(text, match.end())
        return end.end() if end else len(text)
    paragraph = text.find("\n\n", match.end())
    last = paragraph if paragraph >= 0 else len(text)
    end = re.compile(rf"(?<!`){mark}(?!`)").search(text, match.end(), last)
    return end.end() if end else 0

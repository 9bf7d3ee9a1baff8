"""Where words that have a tooltip first stand on a page: whole words in running text, not yet explained."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from songma.glossary.tips import Tip
from songma.site.prose_spans import spans, visible

LETTER = r"\w\u0E80-\u0EFF"  # marks above and below Lao letters are none for \w
BLOCK_END = re.compile(r"</(?:p|li|tr|dd)>")


@dataclass(frozen=True, slots=True)
class Use:
    start: int
    end: int
    tip: Tip


class _Letters(dict[int, int]):
    """đ, ế, ơ as d, e, o, one for one: an English page writes Nghi Sơn or Nghi Son."""

    def __missing__(self, code: int) -> int:
        plain = ord(unicodedata.normalize("NFD", chr(code))[0])
        self[code] = {"đ": ord("d"), "Đ": ord("D"), "’": ord("'")}.get(chr(code), plain)
        return self[code]


LETTERS = _Letters()


def _folded(text: str) -> str:
    return text.translate(LETTERS)


@lru_cache(maxsize=8)
def _words(tips: tuple[Tip, ...]) -> tuple[Mapping[str, Tip], re.Pattern[str]]:
    """The tips by the forms of their words, and what finds these: whole words, the longest first."""
    by_form = {_folded(form): tip for tip in tips for form in tip.forms}
    longest_first = sorted(by_form, key=lambda form: (-len(form), form))
    any_form = "|".join(map(re.escape, longest_first))
    return by_form, re.compile(rf"(?<![{LETTER}/-])(?:{any_form})(?![{LETTER}/-])")


def first_uses(html: str, language: str, tips: tuple[Tip, ...]) -> list[Use]:
    """Where each tip's word first stands in running text, unless the page itself explains it by then."""
    by_form, word = _words(tips)
    text = _folded(html)
    wanted = {tip.anchor for form, tip in by_form.items() if form in text}
    if not wanted:
        return []
    seen = ""
    used: dict[str, Use | None] = {}
    for match in (m for start, end in spans(html, language) for m in word.finditer(text, start, end)):
        tip = by_form[match[0]]
        if tip.anchor not in used:
            seen = seen or visible(text).lower()
            explained = _is_explained(tip, seen, html, match.end())
            used[tip.anchor] = None if explained else Use(match.start(), match.end(), tip)
        if len(used) == len(wanted):
            break
    return [use for use in used.values() if use]


def _is_explained(tip: Tip, seen: str, html: str, place: int) -> bool:
    """Whether the reader has the explanation before his eyes: earlier, or in the same paragraph or row."""
    told = seen.find(_folded(tip.text).lower())
    end = BLOCK_END.search(html, place)
    return 0 <= told < (end.start() if end else place)

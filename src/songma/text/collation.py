"""The order of names in lists for readers: CLDR's, as their computers sort, but without ICU.

Three levels as in the Unicode Collation Algorithm: letters, then tones and other marks, then small before
capital. Signs come before digits, digits before letters, the language's own script before others. In Lao
a vowel written before its consonant counts after it; ຫຼ, ໜ and ໝ are ຫລ, ຫນ and ຫມ (CLDR takes ຼ for a
vowel). Printed Lao dictionaries go syllable by syllable, which no program finds without a lexicon.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from unicodedata import category, decimal, normalize

from songma.languages import BY_CODE

Key = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], str]

SIGNS = " _-‐‑–—,;:!?.·…'‘’‚\"“”„«»()[]{}§@*/\\&#%‰†‡•`´^¯¨°©®+±×÷<=>|¦~ໆ¤¢$£¥₫€₭"
DIGITS = "0123456789"
LAO = "ໞກຂຄຆງຈຉສຊຌຎໟຍຏຐຑຒຓດຕຖທຘນບປຜຝພຟຠມຢຣລວຨຩຫຬອຮຯະັາຳິີຶື຺ຸູົຽເແໂໃໄ"
LED = re.compile("([ເແໂໃໄ])([ກ-ຮໜ-ໟ]\u0ebc?)")  # ເຫຼັກ is read ຫລ-ເ-ກ
PARTS = {"ໜ": "ຫນ", "ໝ": "ຫມ", "\u0ebc": "ລ", "đ": "d\u0335", "Đ": "D\u0335"}
MARKS = (
    "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u0303\u0335\u0327\u0328\u0304\u0309\u031b\u0323"  # Latin
    "\u0ece\u0ec8\u0ec9\u0eca\u0ecb\u0ecc\u0ecd"  # Lao
)
PLAIN, OTHER, CAPITAL = 0, 1, 2  # third level: a, A; ໜ beside ຫນ, ໑ beside 1


@dataclass(frozen=True)
class _Order:
    alphabet: str
    letters: dict[str, int]
    marks: dict[str, int]

    def key(self, text: str) -> Key:
        first: list[int] = []
        second: list[int] = []
        third: list[int] = []
        for character, kind in self._characters(LED.sub(r"\2\1", normalize("NFC", text))):
            small = character.lower()
            if small in self.marks:
                second.append(self.marks[small])
            else:
                first.append(self.letters.get(small, len(self.letters) + ord(character)))
                second.append(0)
            third.append(kind if small == character else CAPITAL)
        return tuple(first), tuple(second), tuple(third), text

    def _characters(self, text: str) -> Iterator[tuple[str, int]]:
        for character in text:
            whole = self._in_parts(character)
            kind = OTHER if character in PARTS and whole != character else PLAIN
            for part in whole:
                yield from _plain(part, kind)

    def _in_parts(self, character: str) -> str:
        """'ế' in Vietnamese 'ê' and its tone, in English 'e' and two marks."""
        if character.lower() in self.alphabet:
            return character
        if character in PARTS:
            return PARTS[character]
        decomposed = normalize("NFD", character)
        base, left = decomposed[0], ""
        for mark in decomposed[1:]:
            composed = normalize("NFC", base + mark)
            base, left = (composed, left) if composed.lower() in self.alphabet else (base, left + mark)
        return base + left


def _plain(character: str, kind: int) -> Iterator[tuple[str, int]]:
    """Digits of any script as ours, spaces of any width as one, control characters not at all."""
    group = category(character)
    if group == "Nd":
        yield str(decimal(character)), kind if character in DIGITS else OTHER
    elif group.startswith("Z"):
        yield " ", kind
    elif not group.startswith("C"):
        yield character, kind


@cache
def sort_key(language: str) -> Callable[[str], Key]:
    """For `sorted(names, key=sort_key(language))`; equal keys are equal texts."""
    row = BY_CODE[language]
    scripts = LAO + row.alphabet if row.script == "lao" else row.alphabet + LAO
    marks = dict.fromkeys(row.tones + MARKS)
    return _Order(
        row.alphabet,
        {letter: number for number, letter in enumerate(SIGNS + DIGITS + scripts)},
        {mark: number for number, mark in enumerate(marks, 1)},
    ).key

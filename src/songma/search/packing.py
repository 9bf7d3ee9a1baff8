"""Texts in fewer bytes than gzip alone makes of them: each text once, frequent words as one or two letters.

A packed line is a row of codes and of literal words between tabs; one space between two words is not
written. The reader's script undoes it (`assets/javascripts/search.js`, `unpack`).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

LITERAL = "\t"
ALPHABET = [char for char in map(chr, range(ord("#"), 127)) if char != "\\"]
SINGLE = 45  # codes of one letter; the other letters begin a code of two
ROOM = SINGLE + (len(ALPHABET) - SINGLE) * len(ALPHABET)


class Store:
    """Numbers each text at its first appearance."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def add(self, texts: Iterable[str]) -> list[int]:
        """n > 0: the next n new texts; otherwise text -n once more."""
        steps: list[int] = []
        for text in texts:
            if text in self.numbers:
                steps.append(-self.numbers[text])
                continue
            self.numbers[text] = len(self.numbers)
            if steps and steps[-1] > 0:
                steps[-1] += 1
            else:
                steps.append(1)
        return steps


def pack(texts: Sequence[str]) -> tuple[str, str]:
    """The words and the packed texts, one a line each; no text may hold a line end or a tab."""
    split = _splitter(texts)
    lines = [[token for token in split.findall(text) if token != " "] for text in texts]
    words = _words(lines)
    codes = {word: _code(number) for number, word in enumerate(words)}
    packed = ("".join(codes.get(token) or _literal(token) for token in line) for line in lines)
    return "\n".join(words), "\n".join(packed)


def _splitter(texts: Sequence[str]) -> re.Pattern[str]:
    """Numbers with their thousands; runs of letters, digits and marks; runs of anything else."""
    letters = {char for char in set().union(*texts) if unicodedata.category(char)[0] in "LNM"}
    group = "".join(map(re.escape, sorted(letters))) or "a"
    return re.compile(rf"(?<![{group}])\d{{1,3}}(?:[.,\u00a0]\d{{3}})+(?![{group}])|[{group}]+|[^{group}]+")


def _words(lines: Sequence[Sequence[str]]) -> list[str]:
    """The most frequent first, as they get one letter; the others by alphabet, which gzip likes better."""
    counts = Counter(token for line in lines for token in line)
    frequent = [word for word, count in counts.most_common(ROOM) if count > 1]
    return [*frequent[:SINGLE], *sorted(frequent[SINGLE:])]


def _literal(token: str) -> str:
    return f"{LITERAL}{token}{LITERAL}"


def _code(number: int) -> str:
    if number < SINGLE:
        return ALPHABET[number]
    lead, rest = divmod(number - SINGLE, len(ALPHABET))
    return ALPHABET[SINGLE + lead] + ALPHABET[rest]

"""How wide text will be, and where it breaks: an SVG has to know before a browser sets it.

Widths are those of Noto Sans and Noto Sans Lao in hundredths of the font size, a little generous.
"""

import unicodedata
from collections.abc import Iterator

from songma.text.breaking import LEADING

BOLD = 1.09
OTHER, CAPITAL, LAO, WIDE = 62, 76, 64, 100
WIDTHS = {
    letter: width
    for letters, width in (
        ("ijlI'’.,:;·|ເໂໃໄ \u00a0", 30),
        ("ftrJ()[]-/“”ະາຳງ", 40),
        ("cszkvxyE–FLກ", 56),
        ("mwMW%—ໜໝຎຒ", 96),
        ("ຜຝພຟຠທຫຓຑຆ", 75),
    )
    for letter in letters
}
ELLIPSIS = "…"


def width(text: str, size: float, bold: bool = False) -> float:
    """In the unit of `size`."""
    return sum(map(_hundredths, text)) * size / 100 * (BOLD if bold else 1)


def _hundredths(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Mn":
        return 0
    base = unicodedata.normalize("NFD", character)[0]
    if base in WIDTHS:
        return WIDTHS[base]
    if unicodedata.east_asian_width(base) in "WF":
        return WIDE
    if "\u0e80" <= base <= "\u0eff":
        return LAO
    return CAPITAL if base.isupper() else OTHER


def wrapped(text: str, most: float, size: float) -> list[str]:
    """Lines no wider than `most`; a word that is wider is cut between letters. One empty line of ''."""
    lines = [""]
    for word in _pieces(text, most, size):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if not lines[-1] or width(longer, size) <= most:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def shortened(text: str, most: float, size: float) -> str:
    """On one line, with an ellipsis where something is left out."""
    lines = wrapped(text, most, size)
    if len(lines) == 1:
        return lines[0]
    kept = wrapped(text, max(most - width(ELLIPSIS, size), size), size)[0]
    return kept + ELLIPSIS


def _pieces(text: str, most: float, size: float) -> Iterator[str]:
    for word in text.split(" "):
        left = word
        while width(left, size) > most and (end := _cut(left, most, size)) < len(left):
            yield left[:end]
            left = left[end:]
        if left:
            yield left


def _cut(word: str, most: float, size: float) -> int:
    """The end of the longest beginning that fits and does not part a letter from its marks."""
    starts = [n for n, letter in enumerate(word) if n and _hundredths(letter)]
    fitting = [n for n in starts if width(word[:n], size) <= most]
    good = [n for n in fitting if word[n] in LEADING]
    return (good or fitting or starts or [len(word)])[-1 if fitting else 0]

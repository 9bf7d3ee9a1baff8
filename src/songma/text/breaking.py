"""Where a line may end, for those who set lines without a browser."""

import re

SPACED = re.compile(r"\S+\s*")
LEADING = "ເແໂໃໄ"  # vowels written before the consonant they follow: a line may end in front of them
SYLLABLE = re.compile(rf"(?=[{LEADING}])(?<=[ກ-ໞ])")  # ດ່ານ|ເທິງ

LETTER = re.compile(r".[\u0300-\u036f\u0eb1\u0eb3-\u0ebc\u0ec8-\u0ecd]*", re.DOTALL)  # with its marks: ທີ່


def words(text: str) -> list[str]:
    """Each with the blanks behind it; at least one. Of Lao these are phrases."""
    return SPACED.findall(text) or [text]


def parts(word: str) -> list[str]:
    """Where a Lao phrase may be cut if it must be: other scripts stay whole.

    A vowel written before its consonant always begins a syllable. Other ends of syllables need a dictionary.
    """
    return SYLLABLE.split(word)


def letters(word: str) -> list[str]:
    """The last resort, for a word that no line can hold."""
    return LETTER.findall(word)

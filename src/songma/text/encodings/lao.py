"""Lao spelling on disk: the order of marks, ຳ and ແ in one piece, no Thai letters.

Code points: Unicode 16, chapter 16.2 and the Lao block (U+0E80–U+0EFF). A consonant is followed by ຼ,
then the vowel sign above or below, then the tone; ຳ stands after the tone.
"""

import re
from collections.abc import Iterator

from songma.text.encodings.spots import Defect, code_points, defect

TONE = "\u0ec8-\u0ecc"  # four tones and the cancellation mark
VOWEL = "\u0eb1\u0eb4-\u0eb9\u0ebb\u0ecd"  # signs above and below
THAI = "[\u0e01-\u0e3a\u0e40-\u0e5b]"  # the Baht sign is no letter
MOST_GLUED = 3  # Thai letters; a longer run is a Thai name in a text without spaces

SPLIT_AM = re.compile(f"([{TONE}]?)\u0ecd([{TONE}]?)\u0eb2")  # ນ້ + ໍ + າ for ນ້ຳ; ຕໍ່ is right
LATE_TONE = re.compile(f"(\u0eb3)([{TONE}]+)")  # ນຳ້ for ນ້ຳ
LATE_VOWEL = re.compile(f"([{TONE}]{{1,3}})([{VOWEL}\u0ebc]{{1,3}})(?!\u0eb2)")  # tone before ີ
LATE_LO = re.compile(f"([{VOWEL}]{{1,3}})(\u0ebc)")  # vowel sign before ຼ
DOUBLE_E = re.compile("\u0ec0\u0ec0")  # ເເ for ແ
DOUBLED = re.compile(f"([{VOWEL}\u0ebc])\\1+|[\u0ec8-\u0ecb]{{2,}}")  # two ີ, two tones
DANGLING = re.compile(f"(?:^|(?<=[ \t]))[{VOWEL}\u0ebc{TONE}]", re.MULTILINE)  # a sign after a space
THAI_RUN = re.compile(f"{THAI}+")  # "ี" of ກี
LAO_OR_MARK = re.compile("[\u0e81-\u0edf]")  # "ກ", or a sign alone
# Anything of the above may be here: most texts are let go after this one look.
SUSPECT = re.compile(
    f"\u0ecd[{TONE}]?\u0eb2|\u0eb3[{TONE}]|[{TONE}][{VOWEL}\u0ebc{TONE}]|[{VOWEL}\u0ebc][{VOWEL}\u0ebc]"
    f"|\u0ec0\u0ec0|{THAI}|(?:^|[ \t])[{VOWEL}\u0ebc{TONE}]",
    re.MULTILINE,
)
REPAIRS = (
    (SPLIT_AM, "\\1\\2\u0eb3"),
    (LATE_TONE, "\\2\\1"),
    (LATE_VOWEL, "\\2\\1"),
    (LATE_LO, "\\2\\1"),
    (DOUBLE_E, "\u0ec1"),
)
UNSURE = (DOUBLED, DANGLING)


def lao_defects(text: str) -> Iterator[Defect]:
    """One for each kind."""
    if not _is_suspect(text):
        return
    for pattern, right in REPAIRS:
        places = list(pattern.finditer(text))
        if places:
            yield _defect(text, places, places[0].expand(right))
    for pattern in UNSURE:
        if places := list(pattern.finditer(text)):
            yield _defect(text, places, "")
    if places := [match for match in THAI_RUN.finditer(text) if _is_glued(match) and _is_slip(match[0])]:
        yield _defect(text, places, "")


def _is_suspect(text: str) -> bool:
    return LAO_OR_MARK.search(text) is not None and SUSPECT.search(text) is not None


def _defect(text: str, places: list[re.Match[str]], right: str) -> Defect:
    found = code_points(places[0][0])
    return defect(text, places[0].start(), found, code_points(right), len(places) - 1)


def _is_glued(run: re.Match[str]) -> bool:
    beside = run.string[max(0, run.start() - 1) : run.start()] + run.string[run.end() : run.end() + 1]
    return any("\u0e81" <= letter <= "\u0edf" for letter in beside)


def _is_slip(run: str) -> bool:
    """A letter or two from the wrong keyboard; a mark cannot begin a word at all."""
    return len(run) <= MOST_GLUED or "\u0e31" <= run[0] <= "\u0e3a" or "\u0e47" <= run[0] <= "\u0e4e"


def with_lao_order(text: str) -> str:
    if not _is_suspect(text):
        return text
    for pattern, right in REPAIRS:
        text = pattern.sub(right, text)
    return text

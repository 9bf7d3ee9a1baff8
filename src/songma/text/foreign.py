"""Passages whose letters alone say that they are in another language than the text around them.

On a page in Latin letters these are Lao, Chinese and Japanese; on a Lao one also Vietnamese. A Vietnamese
name on an English page is left alone: WCAG 3.1.2 exempts proper names, and marked ones would make a screen
reader change its voice at every second word. On a Lao page the script changes, too: no Lao voice can read it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from songma.languages import BY_CODE, LANGUAGES, SOURCE
from songma.text.recognizing import ENGLISH, LETTERS, SYLLABLE, VIETNAMESE

CHINESE, JAPANESE = "zh", "ja"  # which Chinese, a few characters cannot say: whoever knows marks the passage
HAN = r"\u2E80-\u2FDF\u3005-\u3007\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF"
KANA = re.compile(r"[\u3041-\u30FA]")
LAO = r"\u0E80-\u0EFF"
EAST = re.compile(rf"[{HAN}]+(?:[\s0-9·\u3000-\u303F\uFF01-\uFF65]*[{HAN}]+)*")
LAO_RUN = re.compile(rf"[{LAO}]+(?:[\s0-9.,:;?!/–-]+[{LAO}]+)*")
SIGNS = {  # by the script of the page: letters that make a text worth taking apart
    "latin": rf"{LAO}{HAN}",
    "lao": rf"\u00C0-\u024F\u1E00-\u1EFF{HAN}",
}
WORDS = re.compile(rf"[{LETTERS}]+(?:(?:\s+|[-–'’])[{LETTERS}]+)*")  # "phía Tây TP Thanh Hóa"
WORD = re.compile(rf"[{LETTERS}]+")
SHORT = re.compile(r"[A-ZĐ]{1,6}|TTg")  # UBND, QĐ-TTg
GAP = re.compile(r"[\s0-9.,:;/%–-]{1,40}")  # "tháng 9, tăng 5%": one passage
LAO_LANGUAGE = next(row.code for row in LANGUAGES if row.script == "lao")


@dataclass(frozen=True, slots=True)
class Passage:
    start: int
    end: int
    language: str


@lru_cache(maxsize=20_000)  # menus and names stand on every page
def passages(text: str, language: str) -> tuple[Passage, ...]:
    """The passages of a text of a page in `language`, in order."""
    script = BY_CODE[language].script
    if not re.search(rf"[{SIGNS[script]}]", text):
        return ()
    found = [_east(match) for match in EAST.finditer(text)]
    if script == "lao":
        found += _joined(text, _vietnamese(text))
    else:
        found += [Passage(match.start(), match.end(), LAO_LANGUAGE) for match in LAO_RUN.finditer(text)]
    return tuple(sorted(found, key=lambda passage: passage.start))


def _east(match: re.Match[str]) -> Passage:
    return Passage(match.start(), match.end(), JAPANESE if KANA.search(match[0]) else CHINESE)


def _vietnamese(text: str) -> Iterator[Passage]:
    for run in WORDS.finditer(text):
        if not run[0].isascii():
            words = [*WORD.finditer(text, run.start(), run.end())]
            for part in _parts(words):
                yield Passage(part[0].start(), part[-1].end(), SOURCE)


def _parts(words: Sequence[re.Match[str]]) -> Iterator[Sequence[re.Match[str]]]:
    """What of words that stand together is Vietnamese: "Thanh Hóa" of "Thanh Hóa to develop"."""
    is_pure = all(_fits(word[0]) for word in words)
    for fits, group in groupby(words, lambda word: _fits(word[0])):
        phrase = list(group)
        if fits and any(_is_sure(word[0], is_pure) for word in phrase):
            yield from _trimmed(phrase) if any(map(_is_small_accented, phrase)) else _names(phrase, is_pure)


def _fits(word: str) -> bool:
    small = word.lower()
    return bool(SYLLABLE.fullmatch(small) or VIETNAMESE.search(small) or SHORT.fullmatch(word))


def _is_sure(word: str, is_pure: bool) -> bool:
    """Beside words of another language only ă, đ, ơ and the like, or a name: French has "à", too."""
    if VIETNAMESE.search(word.lower()):
        return True
    return not word.isascii() and _fits(word) and (is_pure or word[0].isupper())


def _is_small_accented(word: re.Match[str]) -> bool:
    return word[0].islower() and not word[0].isascii()


def _trimmed(phrase: list[re.Match[str]]) -> Iterator[Sequence[re.Match[str]]]:
    """A phrase with small words; an English one before or behind a name is none of it: "in Hà Nội"."""
    while len(phrase) > 1 and phrase[0][0] in ENGLISH and not phrase[1][0].islower():
        phrase = phrase[1:]
    while len(phrase) > 1 and phrase[-1][0] in ENGLISH and not phrase[-2][0].islower():
        phrase = phrase[:-1]
    yield phrase


def _names(phrase: Sequence[re.Match[str]], is_pure: bool) -> Iterator[Sequence[re.Match[str]]]:
    """The names of a phrase, without the small words between them, which any language may have."""
    for is_small, group in groupby(phrase, lambda word: word[0].islower()):
        name = list(group)
        if not is_small and any(_is_sure(word[0], is_pure) for word in name):
            yield name


def _joined(text: str, found: Iterator[Passage]) -> list[Passage]:
    """Passages with nothing but numbers and signs between them as one."""
    joined: list[Passage] = []
    for passage in found:
        if joined and GAP.fullmatch(text, joined[-1].end, passage.start):
            passage = Passage(joined.pop().start, passage.end, passage.language)  # noqa: PLW2901
        joined.append(passage)
    return joined

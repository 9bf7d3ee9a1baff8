"""How a translation calls a term: by its form or another, in English or Lao spelling."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from songma.languages import BY_CODE
from songma.translation.terms import Term, words

ALIKE = 80  # per cent of the letters of a name in another spelling: Houaphan, Houaphanh
SHORTEST = 6  # letters; shorter names resemble any word
TOKEN = re.compile(r"[^\W_]+(?:['’]s\b)?")  # "Thanh", "Hóa's", "214"
GAPS = re.compile(r"[\s\u200b-\u200d\u2060\ufeff]+")
ARTICLES = ("the", "a", "an")
PEOPLE = ("ese", "n", "an", "ian", "i", "ish", "er")  # Chinese, Cambodian: what derives from a name
MARKS = re.compile(r"[\u0300-\u036f]")


def holds(text: str, term: Term, language: str) -> bool:
    """Whether a translation calls the term by its form, a variant, or the name as it is."""
    answers = term.answers[language]
    if any(_stands(answer, text) for answer in answers):
        return True
    if BY_CODE[language].script == "lao":
        return any(_closed(answer) in _closed(text) for answer in answers)
    ours = folded(text)
    padded = f" {' '.join(ours)} "
    for answer in answers:
        form = folded(answer)
        if not form or f" {' '.join(form)} " in padded or _derived(form, ours):
            return True
    proper = [word for word in words(term.name) if word[0].isupper()]
    own = " ".join(folded(" ".join(proper)))
    kept = any(f" {own} " in f" {' '.join(folded(answer))} " for answer in answers)
    return bool(own) and kept and f" {own} " in padded


def _stands(answer: str, text: str) -> bool:
    """Whether the very words stand in the text: the usual case, and quick."""
    start = text.find(answer)
    if start < 0:
        return False
    after = text[start + len(answer) : start + len(answer) + 1]
    return not answer.isascii() or not (text[start - 1 : start].isalnum() or after.isalnum())


def resembles(text: str, term: Term, language: str) -> bool:
    """Whether something like the name, but not the name, stands in the translation."""
    lao = BY_CODE[language].script == "lao"
    whole = _closed(text) if lao else "".join(folded(text))
    forms = (_closed(form) if lao else "".join(folded(form)) for form in term.answers[language])
    return any(len(form) >= SHORTEST and fuzz.partial_ratio(form, whole) >= ALIKE for form in forms)


def _closed(text: str) -> str:
    return GAPS.sub("", unicodedata.normalize("NFC", text)).lower()


def _derived(form: Sequence[str], text: Sequence[str]) -> bool:
    """Vietnamese of Viet Nam, Chinese of China, Thai of Thailand."""
    whole = "".join(form)
    stems = (whole, whole.removesuffix("a"), whole.removesuffix("land"))
    people = {stem + end for stem in stems for end in PEOPLE} | {stem for stem in stems[2:] if stem != whole}
    return any(word in people for word in text)


@lru_cache(maxsize=20_000)
def folded(text: str) -> tuple[str, ...]:
    """Words in small letters without marks, plural and possessive endings: "Hóa's zones" -> hoa zone."""
    bare = MARKS.sub("", unicodedata.normalize("NFKD", text.lower())).replace("đ", "d")
    found = [_singular(word) for word in TOKEN.findall(bare)]
    return tuple(found[1:] if found and found[0] in ARTICLES else found)


def _singular(word: str) -> str:
    word = re.sub(r"['’]s$", "", word)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "ches", "shes")) and len(word) > 4:
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def forbidden_in(text: str, source: str, term: Term, language: str, allowed: Sequence[str]) -> str:
    """The forbidden form that stands in the translation; empty where none does.

    Not within a longer form that is allowed, nor where the source has the very same words.
    """
    for form in term.forbidden[language]:
        longer = [other for other in allowed if form.lower() in other.lower() and other != form]
        rest = text
        for other in sorted(longer, key=len, reverse=True):
            rest = _pattern(other, language).sub(" ; ", rest)
        pattern = _pattern(form, language)
        if pattern.search(rest) and not pattern.search(source):
            return form
    return ""


def forbidden_pattern(terms: Iterable[Term], language: str) -> re.Pattern[str]:
    """Any of the forbidden forms: a quick look before the exact one."""
    forms = (form for term in terms for form in term.forbidden[language])
    return re.compile("|".join(_pattern(form, language).pattern for form in forms), re.IGNORECASE)


@lru_cache(maxsize=5_000)
def _pattern(form: str, language: str) -> re.Pattern[str]:
    """Whole words in Latin letters, with a plural or possessive ending; any place in Lao."""
    if BY_CODE[language].script == "lao":
        letters = (re.escape(letter) for letter in GAPS.sub("", form))
        return re.compile(GAPS.pattern.replace("+", "*").join(letters), re.IGNORECASE)
    spaced = r"[\s\u00a0\u2013-]+".join(map(re.escape, form.split()))
    return re.compile(rf"(?<!\w){spaced}(?:e?s)?(?:['’]s)?(?!\w)", re.IGNORECASE)

"""The terms of data/terms.yml, found in a text: the longest first, so that a longer one covers a shorter."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from songma.content.marks import YamlList, YamlMap
from songma.languages import TRANSLATIONS
from songma.project import Project
from songma.tree import DATA

PATH = f"{DATA}/terms.yml"
LABELS = "ui"  # the kind of words on buttons: "In", "Nguồn"
WORD = re.compile(r"[^\W_]+")
NUMBER = re.compile(r"\d[\w.-]{0,40}/[\w/-]+")  # 214/KH-UBND, 29/2008/NĐ-CP
# Two ways to set the tone: Thanh Hoá is Thanh Hóa, uỷ ban is ủy ban
OLD_TONES = {
    first + toned: toned_first + second
    for first, marked_first, second, marked in (
        ("o", "óòỏõọ", "a", "áàảãạ"),
        ("o", "óòỏõọ", "e", "éèẻẽẹ"),
        ("u", "úùủũụ", "y", "ýỳỷỹỵ"),
        ("U", "ÚÙỦŨỤ", "y", "ýỳỷỹỵ"),
    )
    for toned_first, toned in zip(marked_first, marked, strict=True)
}
# Words of their own that begin like a term: a protocol is no decree
COMPOUNDS = ("nghị định thư",)
OLD_TONE = re.compile(rf"(?:{'|'.join(OLD_TONES)})(?!\w)")


@dataclass(frozen=True, slots=True)
class Term:
    name: str
    forms: tuple[str, ...]  # of the source language
    answers: Mapping[str, tuple[str, ...]]  # language -> its form and variants
    forbidden: Mapping[str, tuple[str, ...]]
    strict: frozenset[str]  # languages in which it must be called so wherever it is meant
    is_spelled: bool  # a name of a glossary: "the province" may stand for it, another spelling may not

    @property
    def is_name(self) -> bool:
        return any(character.isupper() for character in self.name)

    def wanted(self, language: str) -> str:
        return self.answers[language][0] if self.answers[language] else ""


def read_terms(project: Project) -> tuple[Term, ...]:
    document = project.data.get(PATH)
    entries = document if isinstance(document, YamlList) else ()
    return tuple(_term(entry) for entry in entries if isinstance(entry, YamlMap) and _text(entry.get("term")))


def _term(entry: YamlMap) -> Term:
    name = _text(entry["term"])
    forbidden = entry.get("forbid")
    held = forbidden if isinstance(forbidden, YamlMap) else {}
    return Term(
        name,
        (name, *_texts(entry.get("variants"))),
        {code: (*_texts(entry.get(code)), *_texts(entry.get(f"{code}_variants"))) for code in TRANSLATIONS},
        {code: _texts(held.get(code)) for code in TRANSLATIONS},
        _strict(entry, held),
        _is_spelled(entry, name),
    )


def _is_spelled(entry: YamlMap, name: str) -> bool:
    """Names written with capitals throughout: "Thanh Hóa", not "sông Mã"."""
    capitals = all(word[0].isupper() for word in words(name))
    return capitals and entry.get("kind") != LABELS and entry.get("required") is not False


def _strict(entry: YamlMap, forbidden: Mapping[Any, Any]) -> frozenset[str]:
    """All languages in a list without kinds or where the entry says so, else those with a forbidden form."""
    if entry.get("required", "kind" not in entry) is True:
        return frozenset(TRANSLATIONS)
    return frozenset() if "required" in entry else frozenset(forbidden)


def _text(value: Any) -> str:
    return unicodedata.normalize("NFC", value).strip() if isinstance(value, str) else ""


def _texts(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, YamlList) else [value]
    return tuple(text for text in map(_text, values) if text)


class Finder:
    """Finds the terms of a source text, whole words, the longest first."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.by_form: dict[tuple[str, ...], list[tuple[str, Term]]] = {}
        self.lengths: dict[str, list[int]] = {}
        self.known: dict[str, list[Term]] = {}  # by text: it is asked for once a language
        for term in terms:
            for form in term.forms:
                key = words(form.lower())
                if key:
                    self.by_form.setdefault(key, []).append((form, term))
                    self.lengths.setdefault(key[0], []).append(len(key))
        for compound in map(words, COMPOUNDS):
            self.by_form.setdefault(compound, [])
            self.lengths.setdefault(compound[0], []).append(len(compound))
        for lengths in self.lengths.values():
            lengths[:] = sorted(set(lengths), reverse=True)

    def terms(self, text: str) -> list[Term]:
        """Each term once, in the order of the text."""
        if text not in self.known:
            small = words(text.lower())
            self.known[text] = [] if self.lengths.keys().isdisjoint(small) else self._terms(text, small)
        return self.known[text]

    def _terms(self, text: str, small: tuple[str, ...]) -> list[Term]:
        tokens = words(text)
        found: dict[int, Term] = {}
        after = 0  # the place behind the last term found
        for place in (n for n, word in enumerate(small) if word in self.lengths):
            if place < after or not (length := self._longest(small, place)):
                continue
            after = place + length
            for form, term in self.by_form[small[place:after]]:
                if _keeps_capitals(words(form), tokens[place:after]):
                    found.setdefault(id(term), term)
        return list(found.values())

    def _longest(self, small: tuple[str, ...], place: int) -> int:
        for length in self.lengths[small[place]]:
            if small[place : place + length] in self.by_form:
                return length
        return 0


def covering(terms: Sequence[Term]) -> list[Term]:
    """The terms that are judged, and the longer ones that contain them."""
    judged = [term for term in terms if term.strict or term.is_spelled]
    forms = [form.lower() for term in judged for form in term.forms]
    others = (term for term in terms if term not in judged)
    return [*judged, *(o for o in others if any(f in form.lower() for form in o.forms for f in forms))]


@lru_cache(maxsize=20_000)
def words(text: str) -> tuple[str, ...]:
    """Words and numbers; the number of a document is no word: 214/KH-UBND."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if "/" in text:
        text = NUMBER.sub(" ; ", text)
    return tuple(WORD.findall(OLD_TONE.sub(lambda match: OLD_TONES[match[0]], text)))


def _keeps_capitals(form: Iterable[str], text: Iterable[str]) -> bool:
    """What the term writes with a capital has one in the text: "Lào", not "lào"; "LÀO" has."""
    return all(not a[0].isupper() or b[0].isupper() for a, b in zip(form, text, strict=True))


def by_place(document: Any) -> Iterator[tuple[str, int]]:
    """Empty words of a terms file that its schema does not see, with key and line."""
    entries = document if isinstance(document, YamlList) else ()
    for number, entry in enumerate(entries):
        if isinstance(entry, YamlMap):
            for key, value in entry.items():
                if _has_blank(value, key):
                    yield f"{number}.{key}", entry.line_of(key)


def _has_blank(value: Any, key: object) -> bool:
    if isinstance(value, YamlMap) and key == "forbid":
        return any(_has_blank(item, "forbid") for item in value.values())
    if isinstance(value, YamlList):
        return any(item is None or (isinstance(item, str) and not item.strip()) for item in value)
    return key == "term" and isinstance(value, str) and not value.strip()

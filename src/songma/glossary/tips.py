"""What a tooltip tells of a word: an abbreviation in full, an office's name in the source language."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from songma.glossary.model import OFFICE, Abbreviation, Entry
from songma.languages import SOURCE


@dataclass(frozen=True, slots=True)
class Tip:
    anchor: str  # on the page of the glossary
    forms: tuple[str, ...]  # as pages of the language write it
    text: str
    now: str  # today's name, where the office has another; may be empty
    is_name: bool  # the text is in the source language, else in the page's own


def tips(language: str, entries: Sequence[Entry], abbreviations: Sequence[Abbreviation]) -> tuple[Tip, ...]:
    """All there are for pages of one language."""
    shorts = (
        Tip(a.anchor, (a.short,), a.full[language], "", False) for a in abbreviations if a.full[language]
    )
    return (*shorts, *(_names(language, entries) if language != SOURCE else ()))


def _names(language: str, entries: Sequence[Entry]) -> Iterator[Tip]:
    by_id = {entry.id: entry for entry in entries}
    offices = [entry for entry in entries if entry.kind == OFFICE and entry.is_proper and entry.has_tip]
    claims = Counter(form for entry in offices for form in {*_forms(entry, language)})
    for entry in offices:
        forms = tuple(form for form in _forms(entry, language) if claims[form] == 1 or not entry.valid_to)
        if forms and entry.forms[SOURCE]:
            yield Tip(entry.id, forms, entry.forms[SOURCE], _now(entry, by_id), True)


def _forms(entry: Entry, language: str) -> Iterator[str]:
    """Without generic words and abbreviations, which would say too little to be sure."""
    for form in (entry.forms[language], *entry.others[language]):
        if form and not form[0].islower() and not all(letter.isupper() for letter in form):
            yield form


def _now(entry: Entry, by_id: Mapping[str, Entry]) -> str:
    successor = by_id.get(entry.successor)
    return successor.forms[SOURCE] if successor else ""

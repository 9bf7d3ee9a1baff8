"""Names, terms and abbreviations that readers meet, in all languages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from songma.content.marks import YamlList, YamlMap
from songma.languages import CODES, SOURCE
from songma.text.words import Localized

OFFICE = "office"
# In the order of the page: what a traveller or an investor looks up comes first
KINDS = (OFFICE, "border", "investment", "place", "culture", "exhibit", "plan", "title")
OF_THE_SITE = ("ui", "unit")  # words on buttons and units of measure: readers meet them as such


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the Lao form of a name was seen."""

    title: str
    publisher: str
    url: str  # may be empty


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    kind: str
    forms: Localized
    others: Mapping[str, tuple[str, ...]]  # other forms by language
    is_attested: bool
    has_tip: bool  # false for offices other countries have by the same name, and for groups of offices
    origin: Origin | None
    valid_from: str  # a date, month or year in ISO 8601; may be empty, as the next
    valid_to: str
    successor: str  # id of the term that took its place; may be empty

    @property
    def is_proper(self) -> bool:
        """A name of one thing: written with a capital in every script that has them."""
        return not any(form[0].islower() for form in self.forms.values() if form)


@dataclass(frozen=True, slots=True)
class Abbreviation:
    short: str
    full: Localized

    @property
    def anchor(self) -> str:
        return f"short-{self.short.lower()}"


def read_entries(terms: Mapping[str, Mapping[str, Any]]) -> tuple[Entry, ...]:
    """The terms of data/terms.yml that have an id and a kind readers meet."""
    kept = ((id, term) for id, term in terms.items() if "id" in term)
    kept = ((id, term) for id, term in kept if term.get("kind") not in (None, *OF_THE_SITE))
    return tuple(_entry(id, term) for id, term in kept)


def _entry(id: str, term: Mapping[str, Any]) -> Entry:
    return Entry(
        id,
        str(term["kind"]),
        {code: _text(term.get("term" if code == SOURCE else code)) for code in CODES},
        {code: _texts(term.get("variants" if code == SOURCE else f"{code}_variants")) for code in CODES},
        term.get("attested") is not False,
        term.get("tooltip") is not False,
        _origin(term.get("source")),
        *(_text(term.get(key)) for key in ("valid_from", "valid_to", "successor")),
    )


def _origin(source: Any) -> Origin | None:
    if not isinstance(source, YamlMap):
        return None
    return Origin(*(_text(source.get(key)) for key in ("title", "publisher", "url")))


def read_abbreviations(document: Any) -> tuple[Abbreviation, ...]:
    return tuple(_abbreviations(document if isinstance(document, YamlList) else ()))


def _abbreviations(items: Iterable[Any]) -> Iterator[Abbreviation]:
    for item in items:
        full = item.get("full") if isinstance(item, YamlMap) else None
        if isinstance(full, YamlMap) and (short := _text(item.get("short"))):
            yield Abbreviation(short, {code: _text(full.get(code)) for code in CODES})


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(filter(None, map(_text, value))) if isinstance(value, YamlList) else ()

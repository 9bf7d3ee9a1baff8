"""The exhibition's objects, who concludes what from them, and where sources differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from songma.content.marks import YamlMap
from songma.content.schema import violations
from songma.diagnostics import Finding
from songma.text.words import Localized

FOLDER = "data/exhibit"


@dataclass(frozen=True, slots=True)
class Item:
    """One object. A field that is None is unknown, and its page says so."""

    id: str
    number: int
    group: str
    title: Localized
    original: Mapping[str, str] | None  # text, language (BCP 47), transliteration
    fields: Mapping[str, Localized | str | None]  # the caption, in the order it is printed
    edtf: str | None  # its date as programs read it
    describes: Localized
    conclusions: Sequence[Mapping[str, Any]]  # by whom, text
    disputes: Sequence[Localized]
    rights: str | None
    displayed_as: str
    to_confirm: frozenset[str]  # names of fields not seen in a source
    sources: Sequence[Mapping[str, Any]]
    path: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class Exhibit:
    items: tuple[Item, ...]
    parties: Sequence[Mapping[str, Any]] = ()
    readings: Sequence[Mapping[str, Any]] = ()


CAPTION = ("kind", "maker", "date", "medium", "size", "language", "origin", "holder", "shelfmark")


def read_item(document: Any, path: str) -> tuple[Item | None, list[Finding]]:
    findings = list(violations("item", document, path))
    if findings:
        return None, findings
    fields = {key: document[key] for key in CAPTION}
    fields["date"] = document["date"]["text"]
    same = ("id", "number", "group", "title", "original", "describes", "conclusions", "disputes")
    item = Item(
        **{key: document[key] for key in (*same, "rights", "displayed_as", "sources")},
        fields=fields,
        edtf=document["date"]["edtf"],
        to_confirm=frozenset(document["to_confirm"]),
        path=path,
        line=document.line_of("number"),
    )
    return item, []


def read_exhibit(positions: Any, items: Sequence[Item], path: str) -> tuple[Exhibit, list[Finding]]:
    ordered = tuple(sorted(items, key=lambda item: item.number))
    findings = [] if positions is None else list(violations("positions", positions, path))
    if findings or not isinstance(positions, YamlMap):
        return Exhibit(ordered), findings
    return Exhibit(ordered, positions["parties"], positions["readings"]), []

"""A former district or town: what it is known for, and what it is since the districts ended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from songma.content.marks import YamlList
from songma.content.schema import violations
from songma.diagnostics import Finding
from songma.text.words import Localized

PATH = "data/localities.yml"


@dataclass(frozen=True, slots=True)
class Locality:
    id: str
    title: Localized
    kind: str
    until: date | None  # its last day; None where no source gives it
    figures: Sequence[str]  # ids of facts
    known_for: Localized
    now: Localized
    pages: Sequence[str]  # that speak of it
    sources: Sequence[Mapping[str, Any]]
    line: int = 1


def read_localities(document: Any) -> tuple[tuple[Locality, ...], list[Finding]]:
    findings = list(violations("localities", document, PATH))
    if findings or not isinstance(document, YamlList):
        return (), findings
    return tuple(_locality(entry) for entry in document), []


def _locality(entry: Any) -> Locality:
    same = ("id", "title", "kind", "figures", "known_for", "now", "pages", "sources")
    until = entry["until"]
    return Locality(
        **{key: entry[key] for key in same},
        until=date.fromisoformat(until) if until else None,
        line=entry.line_of("id"),
    )

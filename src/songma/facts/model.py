"""A fact: one atomic value with a unit, the date it was true, a review date and its sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from songma.content.marks import YamlList
from songma.content.schema import violations_by_part
from songma.diagnostics import Finding
from songma.text.words import Localized

DATE, TEXT, YEAR, PHONE = "date", "text", "year", "phone"  # units that are no measure
BUILT_IN_UNITS = frozenset({DATE, TEXT, YEAR, PHONE})


@dataclass(frozen=True, slots=True)
class Source:
    title: str
    publisher: str
    citable: bool  # False: evidence for the editors, which the site may not cite
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    id: str
    subject: str
    label: Localized
    value: Any  # a number, two for a range, an ISO date, a number in E.164, a text; None for a gap
    unit: str
    as_of: str  # ISO 8601 date, month or year, two of them with a slash, or "undated"
    review_by: date
    confidence: str  # source | memory | gap
    sources: Sequence[Source]
    path: str
    line: int
    qualifier: str | None = None
    estimate: bool = False
    owner: str | None = None  # the office that must supply or confirm it
    note: Localized | None = None
    differs: Sequence[str] = ()  # ids of facts that give another value for the same thing

    @property
    def is_gap(self) -> bool:
        return self.confidence == "gap"

    @property
    def is_confirmed(self) -> bool:
        return self.confidence == "source" and any(source.citable for source in self.sources)


def read_facts(document: Any, path: str) -> tuple[list[Fact], list[Finding]]:
    """The well-formed facts of one file, and what is wrong with the others."""
    found = list(violations_by_part("fact", document, path))
    findings = [finding for _, finding in found]
    if not isinstance(document, YamlList):
        return [], findings
    broken = {number for number, _ in found}
    return [_fact(entry, path) for n, entry in enumerate(document) if n not in broken], findings


def _fact(entry: Any, path: str) -> Fact:
    values = {key: value for key, value in entry.items() if key != "from"}
    values["review_by"] = date.fromisoformat(values["review_by"])
    values["sources"] = tuple(Source(**source) for source in values["sources"])
    return Fact(**values, path=path, line=entry.line)


def by_id(facts: Iterable[Fact]) -> dict[str, Fact]:
    """The first fact of each id; a second one is a finding of `facts.rules`."""
    result: dict[str, Fact] = {}
    for fact in facts:
        result.setdefault(fact.id, fact)
    return result

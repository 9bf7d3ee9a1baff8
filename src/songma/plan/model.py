"""Plan 214/KH-UBND: twelve tasks, their years, and the public records found for them.

Official status, evidence and timing are three axes and are never merged.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from songma.content.marks import YamlMap
from songma.content.schema import violations
from songma.diagnostics import Finding
from songma.text.words import Localized

FOLDER = "data/plan"


@dataclass(frozen=True, slots=True)
class Record:
    """A dated public record of something done: an event, a document, a press item."""

    id: str
    date: str
    strength: str  # strong | partial | weak: a grade of the record, not of the work
    what: Localized
    sources: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Year:
    official: str
    evidence: str
    timing: str
    records: tuple[Record, ...]

    @property
    def finding(self) -> str:
        """What the search for public records gave: found | partly | none."""
        if not self.records:
            return "none"
        return "found" if any(record.strength == "strong" for record in self.records) else "partly"


@dataclass(frozen=True, slots=True)
class Task:
    id: str
    number: int
    title: Localized
    verbatim: str
    summary: Localized
    lead: Sequence[str]  # ids of offices
    coordinating: Sequence[str]
    timeframe: str
    delivers: Sequence[str]  # pages of this site, or patterns of them: invest/*.md
    searched: Localized
    years: Mapping[str, Year]
    path: str
    lines: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Plan:
    number: str
    issued: str
    signed_by: str
    period: Sequence[str]
    sha256: str
    text: str  # the plan's own text, to the letter
    text_path: str
    tasks: tuple[Task, ...] = ()


def read_plan(document: Any, text: str, text_path: str, tasks: Sequence[Task]) -> Plan | None:
    """None where `data/plan/plan.yml` is absent or does not fit its schema."""
    if not isinstance(document, YamlMap) or any(violations("plan", document, FOLDER)):
        return None
    values = {key: document[key] for key in ("number", "issued", "signed_by", "period", "sha256")}
    ordered = tuple(sorted(tasks, key=lambda task: task.number))
    return Plan(**values, text=text, text_path=text_path, tasks=ordered)


def read_task(document: Any, path: str) -> tuple[Task | None, list[Finding]]:
    findings = list(violations("task", document, path))
    if findings:
        return None, findings
    same = ("id", "number", "title", "verbatim", "summary", "lead", "timeframe", "delivers")
    task = Task(
        **{key: document[key] for key in same},
        coordinating=document["with"],
        searched=document["searched"],
        years={year: _year(value) for year, value in sorted(document["years"].items())},
        path=path,
        lines=document.lines,
    )
    return task, []


def _year(value: YamlMap) -> Year:
    records = tuple(
        Record(item["id"], item["date"], item["strength"], item["what"], item["sources"])
        for item in value["items"]
    )
    return Year(value["official"], value["evidence"], value["timing"], records)

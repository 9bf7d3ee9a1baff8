"""The steps of an investment under one law, each with the fields that eRegulations asks for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from songma.content.schema import violations
from songma.diagnostics import Finding
from songma.text.words import Localized

FOLDER = "data/procedures"
FIELDS = ("result", "entity", "requirements", "form", "duration", "cost", "recourse", "legal_source",
          "certifying_entity", "context")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """A field that is None is in no source, and its page says so."""

    id: str
    name: Localized
    fields: Mapping[str, Localized | None]  # of FIELDS all but requirements and duration
    requirements: Sequence[Localized]
    days: int | None
    unit: str | None  # of the days: working | calendar
    duration: Localized | None  # cases and conditions
    unseen: frozenset[str]  # fields that no source was seen for
    sources: Sequence[Mapping[str, Any]]

    @property
    def is_citable(self) -> bool:
        return any(source["citable"] for source in self.sources)


@dataclass(frozen=True, slots=True)
class Regime:
    id: str
    title: Localized
    law: Localized
    start: date
    end: date | None
    steps: tuple[Step, ...]

    def is_in_force(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day <= self.end)

    @property
    def total(self) -> int | None:
        """Working days in all, where every step gives its own; else None."""
        days = [step.days if step.unit == "working" else None for step in self.steps]
        return sum(days) if all(days) else None  # type: ignore[arg-type]


def read_regime(document: Any, path: str) -> tuple[Regime | None, list[Finding]]:
    findings = list(violations("procedures", document, path))
    if findings:
        return None, findings
    end = document["in_force_to"]
    regime = Regime(
        **{key: document[key] for key in ("id", "title", "law")},
        start=date.fromisoformat(document["in_force_from"]),
        end=date.fromisoformat(end) if end else None,
        steps=tuple(_step(value) for value in sorted(document["steps"], key=lambda step: step["number"])),
    )
    return regime, []


def _step(value: Mapping[str, Any]) -> Step:
    simple = [field for field in FIELDS if field not in ("requirements", "duration")]
    duration = value["duration"]
    return Step(
        **{key: value[key] for key in ("id", "name", "sources")},
        requirements=value["requirements"] or (),
        fields={field: value[field] for field in simple},
        days=duration["days"],
        unit=duration["unit"],
        duration=duration["text"],
        unseen=frozenset(value["unseen"]),
    )


def by_date(regimes: Iterable[Regime], today: date) -> list[Regime]:
    """The law of `today` first, then from the newest to the oldest."""
    newest = sorted(regimes, key=lambda regime: regime.start, reverse=True)
    return sorted(newest, key=lambda regime: not regime.is_in_force(today))

"""The plan's text is kept to the letter; units exist; nothing is done without a record of it."""

from collections.abc import Collection, Iterator
from hashlib import sha256

from songma.diagnostics import Finding, Place
from songma.plan.model import Plan, Task


def check(plan: Plan, offices: Collection[str]) -> Iterator[Finding]:
    if sha256(plan.text.encode()).hexdigest() != plan.sha256:
        yield Finding("D205", plan.text_path)
    seen: dict[int, Task] = {}
    for task in plan.tasks:
        if (first := seen.setdefault(task.number, task)) is not task:
            yield _finding("D202", task, "number", related=(Place(first.path),))
        if task.verbatim not in plan.text:
            yield _finding("D204", task, "verbatim", related=(Place(plan.text_path),))
        for key, units in (("lead", task.lead), ("with", task.coordinating)):
            for unit in units:
                if unit not in offices:
                    yield _finding("D201", task, key, value=unit, where="data/terms.yml")
        yield from _years(task, plan.period)


def _years(task: Task, period: Collection[str]) -> Iterator[Finding]:
    for name, year in task.years.items():
        if name not in period:
            yield _finding("D210", task, "years", year=name)
        if year.official == "done" and not year.records:
            yield _finding("D211", task, "years", year=name)
        if (year.evidence == "none_found") != (not year.records):
            yield _finding("D212", task, "years", year=name, evidence=year.evidence)
    for missing in sorted(set(period) - set(task.years)):
        yield _finding("D213", task, "years", year=missing)


def _finding(code: str, task: Task, key: str, related: tuple[Place, ...] = (), **args: object) -> Finding:
    line = task.lines.get(key, 1)
    return Finding(code, task.path, line, args={"id": task.id, **args}, related=related)

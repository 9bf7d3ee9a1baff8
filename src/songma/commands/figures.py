"""The figures of data/facts: which are due, which differ, which no page uses."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import click
from rich.text import Text

from songma.commands.options import console, root_option, ui_option
from songma.facts.model import Fact
from songma.messages import Messages, messages
from songma.project import Project, load
from songma.usage import pages_by_fact

SOON = 90  # days


@click.group()
def facts() -> None:
    """The figures of data/facts: due, conflicts, unused."""


@facts.command()
@click.option("--within", type=int, default=SOON, show_default=True, help="days from today")
@root_option
@ui_option
def due(within: int, root: Path, ui: str) -> None:
    """Figures that must be looked at again, the earliest first, with the pages they stand on."""
    last = date.today() + timedelta(days=within)
    project = load(root)
    found = sorted((f for f in project.facts if f.review_by <= last), key=lambda f: (f.review_by, f.id))
    said = messages(ui)
    _show(found, project, said)
    _count(said, "facts.due", len(found), day=last.isoformat())


@facts.command()
@root_option
@ui_option
def conflicts(root: Path, ui: str) -> None:
    """Figures for which two sources give two values."""
    project, said = load(root), messages(ui)
    found = [fact for fact in project.facts if fact.differs]
    for fact in found:
        others = ", ".join(fact.differs)
        line = f"{fact.path}:{fact.line}: {fact.id} = {fact.value} {fact.unit} ({fact.as_of}) ≠ {others}"
        console().print(Text(line), soft_wrap=True)
    _count(said, "facts.conflicts", len(found))


@facts.command()
@root_option
@ui_option
def unused(root: Path, ui: str) -> None:
    """Figures that no page calls."""
    project, said = load(root), messages(ui)
    uses = pages_by_fact(project)
    found = [fact for fact in project.facts if fact.id not in uses]
    _show(found, project, said)
    _count(said, "facts.unused", len(found))


def _show(found: Iterable[Fact], project: Project, said: Messages) -> None:
    uses = pages_by_fact(project)
    for fact in found:
        pages = ", ".join(uses.get(fact.id, ())) or said.say("facts.no_page")
        line = f"{fact.path}:{fact.line}: {fact.review_by} {fact.id} ({pages})"
        console().print(Text(line), soft_wrap=True)


def _count(said: Messages, key: str, number: int, **values: object) -> None:
    console().print(said.say(key, {"n": number, **values}), soft_wrap=True)


COMMANDS = (facts,)

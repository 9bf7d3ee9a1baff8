"""What is left to translate: status, todo, new."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from rich.table import Table
from rich.text import Text

from songma.commands.options import console, root_option, targets, ui_option
from songma.diagnostics import SongmaError
from songma.languages import BY_CODE, SOURCE, TRANSLATIONS
from songma.messages import Messages, messages
from songma.project import load
from songma.saving import save
from songma.text.comparing import shortened
from songma.translation import overview
from songma.translation.comparison import Comparison
from songma.translation.currency import Status
from songma.translation.scaffold import scaffolds
from songma.translation.state import state_path

DUE = {Status.STALE, Status.NEW, Status.TO_ACCEPT}


@click.command()
@root_option
@ui_option
def status(root: Path, ui: str) -> None:
    """How far each language is."""
    said, comparison = messages(ui), Comparison(load(root))
    statuses = list(overview.file_statuses(comparison))
    table = Table(title=said.say("status.title"), title_justify="left")
    table.add_column("")
    columns = []
    for language in TRANSLATIONS:
        table.add_column(BY_CODE[language].name, justify="right")
        files = [file for file in statuses if file.language == language]
        columns.append(overview.totals(files, overview.missing_pages(comparison, language)))
    for key in columns[0]:
        table.add_row(said.say(f"status.{key}"), *(str(column[key]) for column in columns))
    console().print(table)


@click.command()
@click.option("--lang", type=click.Choice(TRANSLATIONS), required=True, help="the translator's language")
@root_option
@ui_option
def todo(lang: str, root: Path, ui: str) -> None:
    """What is left for one language: missing pages, changed sentences, what waits for a reader."""
    said, out, comparison = messages(ui), console(), Comparison(load(root))
    for name in overview.missing_pages(comparison, lang):
        page = {"path": f"docs/{lang}/{name}", "source": f"docs/{SOURCE}/{name}"}
        out.print(said.say("todo.page", page), soft_wrap=True)
    waiting = due = 0
    for file in overview.file_statuses(comparison):
        if file.language != lang or file.is_done:
            continue
        counts = {str(status): file.counts[status] for status in DUE}
        waiting += not any(counts.values())
        due += any(counts.values())
        if any(counts.values()):
            level = said.say(f"status.{file.level}") if file.level else said.say("status.unknown")
            values: dict[str, object] = {"path": file.path, "level": level, **counts}
            out.print(Text(said.say("todo.file", values)), soft_wrap=True)
            for line in _places(comparison, file.path, lang, said):
                out.print(Text(line), soft_wrap=True)
    if waiting:
        out.print(said.say("todo.waiting", {"files": waiting}), soft_wrap=True)
    elif not due and not overview.missing_pages(comparison, lang):
        out.print(said.say("todo.nothing", {"language": BY_CODE[lang].name}))


def _places(comparison: Comparison, path: str, language: str, said: Messages) -> Iterator[str]:
    """Where the texts stand that are due, as an editor can open them."""
    for judgement in comparison.judgements.get(state_path(path, language), ()):
        target = judgement.couple.target
        if judgement.status in DUE and target:
            status = said.say(f"status.{judgement.status}")
            yield f"    {path}:{target.line}: {status} “{shortened(target.text)}”"


@click.command()
@click.argument("path")
@root_option
@ui_option
def new(path: str, root: Path, ui: str) -> None:
    """Make the frames of the missing translations of one Vietnamese page."""
    said, project = messages(ui), load(root)
    source = targets([path], root)[0]
    page = next((p for p in project.pages.values() if p.path == source and p.language == SOURCE), None)
    if page is None:
        raise SongmaError("no_source_page", path=path)
    made = dict(scaffolds(project, page))
    for name, text in made.items():
        save(root / name, text)
        console().print(said.say("new.made", {"path": name}), soft_wrap=True)
    if not made:
        console().print(said.say("new.nothing", {"path": source}))
    sys.exit(0)


COMMANDS = (status, todo, new)

"""How far the site answers what investment agencies are judged by."""

from pathlib import Path

import click
from rich.table import Table

from songma.checking.score import score as rows_of
from songma.commands.options import console, root_option, ui_option
from songma.messages import messages
from songma.project import load
from songma.prose import Prose


@click.command()
@root_option
@ui_option
def score(root: Path, ui: str) -> None:
    """The investor checklist, as far as a program can count it."""
    said, rows = messages(ui), rows_of(Prose(load(root)))
    table = Table(title=said.say("score.title"), title_justify="left")
    for column in ("score.row", "score.reached", "score.share"):
        table.add_column(said.say(column), justify="left" if column == "score.row" else "right")
    for row in rows:
        table.add_row(said.say(f"score.{row.key}"), f"{row.reached} / {row.wanted}", f"{row.share:.0%}")
    mean = sum(row.share for row in rows) / len(rows)
    table.add_section()
    table.add_row(said.say("score.mean"), "", f"{mean:.0%}")
    console().print(table)


COMMANDS = (score,)

"""What the commands share: options, the console, paths as the project names them."""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from songma.diagnostics import SongmaError
from songma.languages import CODES
from songma.messages import preferred_language

FOLDER = click.Path(path_type=Path)
ui_option = click.option(
    "--ui", type=click.Choice(CODES), default=preferred_language, help="language of the messages"
)
root_option = click.option("--root", type=FOLDER, default=Path(), help="the project's folder")


def wished_language(arguments: Sequence[str]) -> str:
    """The value of `--ui` where it is given and known; errors are said in it, too."""
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        wish = following if word == "--ui" else word.removeprefix("--ui=")
        if word.startswith("--ui") and wish in CODES:
            return wish
    return preferred_language()


def console() -> Console:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    return Console(highlight=False)


def targets(texts: Sequence[str], root: Path) -> list[str]:
    """`docs\\lo\\x.md#hours` as typed -> `docs/lo/x.md#hours` below the project's root.

    Raises SongmaError where a path does not exist or lies outside of the project.
    """
    return [_target(text, root) for text in texts]


def _target(text: str, root: Path) -> str:
    path, mark, part = text.partition("#")
    typed = Path(path.replace("\\", "/"))
    here = next((p for p in (root / typed, typed) if p.exists()), None)
    if here is None:
        raise SongmaError("no_path", path=path)
    below = os.path.relpath(here.resolve(), root.resolve())
    if below.startswith(".."):
        raise SongmaError("outside", path=path, folder=str(root.resolve()))
    return Path(below).as_posix() + mark + part

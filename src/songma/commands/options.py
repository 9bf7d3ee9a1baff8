"""What the commands share: options, the console, paths as the project names them."""

import io
import os
import sys
from collections.abc import Collection, Sequence
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
    for word, following in zip(arguments, [*arguments[1:], ""], strict=False):
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
    return _place(path, root) + mark + part


def places(texts: Sequence[str], root: Path, known: Collection[str]) -> list[str]:
    """Paths as typed, as findings write them; one of a missing page counts where it is `known`."""
    return [_place(text.partition("#")[0], root, known) for text in texts]


def _place(path: str, root: Path, known: Collection[str] = ()) -> str:
    """Seen from the current folder, else from the root."""
    typed = Path(path.replace("\\", "/"))
    for candidate in (typed, root / typed):
        name = _inside(candidate, root)
        there = _exists(candidate) or any(f"{k}/".startswith(f"{name}/") for k in known)
        if name and there:
            return name
    if _exists(typed):
        raise SongmaError("outside", path=path, folder=str(root.resolve()))
    raise SongmaError("no_path", path=path)


def _inside(path: Path, root: Path) -> str | None:
    """Below the root, whether links are followed or not."""
    for followed in (os.path.realpath, os.path.normpath):
        full, base = Path(followed(Path.cwd() / path)), Path(followed(Path.cwd() / root))
        if full.is_relative_to(base):
            return full.relative_to(base).as_posix()
    return None


def _exists(path: Path) -> bool:
    return os.path.exists(path)  # noqa: PTH110 (Path.exists raises where a name is too long)

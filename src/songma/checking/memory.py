"""What a tree was found to hold, kept until the tree, the day or the engine is another.

It lies in the user's own cache folder, never in the project: it is a pickle, and a tree that came from
somebody else must not bring one along. A memory that cannot be used or written is no memory.
"""

import pickle
from contextlib import suppress
from datetime import date
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from platformdirs import user_cache_path

from songma.checking.check import check
from songma.diagnostics import Finding
from songma.project import understand
from songma.prose import Prose
from songma.tree import DOCS, Tree

PACKAGE = Path(__file__).resolve().parent.parent
FEW = 50  # pages; fewer are checked again in a moment


class Checked(NamedTuple):
    findings: tuple[Finding, ...]
    pages: int


def checked(tree: Tree) -> Checked:
    """All findings of the tree, sorted; those of the last run where nothing changed since."""
    pages = len(tree.below(DOCS, ".md"))
    if pages < FEW:
        return _check(tree)
    path, key = _place(tree), _key(tree)
    known = _load(path)
    if known and known[0] == key:
        return known[1]
    found = _check(tree)
    _save(path, (key, found))
    return found


def _check(tree: Tree) -> Checked:
    project = understand(tree)
    return Checked(tuple(check(Prose(project))), len(project.pages))


def _place(tree: Tree) -> Path:
    name = blake2b(str(tree.root.resolve()).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return user_cache_path("songma") / f"{name}.pickle"


def _key(tree: Tree) -> str:
    """The day counts, as figures have a date on which they must be looked at again."""
    return f"{tree.digest} {date.today()} {_edition()}"


def _edition() -> str:
    """Of the engine's own files and of the packages it stands on."""
    engine = blake2b(digest_size=16)
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in (".py", ".json", ".yml"):
            engine.update(path.read_bytes())
    try:
        names = [Requirement(text) for text in requires("songma") or ()]
        engine.update(" ".join(version(need.name) for need in names if not need.marker).encode())
    except PackageNotFoundError:  # run from a plain folder: then its files are all that is known
        pass
    return engine.hexdigest()


def _load(path: Path) -> tuple[str, Checked] | None:
    try:
        known = pickle.loads(path.read_bytes())
    except Exception:  # whatever is wrong with it: the tree is checked again
        return None
    return known if isinstance(known, tuple) and len(known) == 2 else None


def _save(path: Path, known: tuple[str, Checked]) -> None:
    beside = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(pickle.dumps(known, pickle.HIGHEST_PROTOCOL))
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)

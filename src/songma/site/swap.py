"""A folder is replaced only by a finished one; what was there before survives any failure."""

import os
import shutil
import time
from collections.abc import Sequence
from pathlib import Path

WORKSHOP = ".songma"  # beside the results, so that a rename stays on one file system
STALE_SECONDS = 3600  # a build takes seconds; what is older was left behind by a killed one


def workshop(root: Path) -> Path:
    """A fresh folder to build in; those left behind by killed builds are removed."""
    shop = root / WORKSHOP
    shop.mkdir(exist_ok=True)
    for old in shop.glob("build-*"):
        if time.time() - old.stat().st_mtime > STALE_SECONDS:
            shutil.rmtree(old, ignore_errors=True)
    fresh = shop / f"build-{os.getpid()}-{time.time_ns()}"
    fresh.mkdir()
    return fresh


def swap_in(pairs: Sequence[tuple[Path, Path]]) -> None:
    """Put each finished file or folder in the place of the old one. Raises OSError."""
    for _, target in pairs:
        target.parent.mkdir(parents=True, exist_ok=True)
        recover(target)
    for new, target in pairs:
        if target.exists():
            target.rename(_aside(target))
        new.rename(target)
    for _, target in pairs:
        _remove(_aside(target))


def recover(target: Path) -> None:
    """Undo a swap that was killed half-way: the old one comes back, or goes if replaced."""
    aside = _aside(target)
    if aside.exists() and not target.exists():
        aside.rename(target)
    _remove(aside)


def _aside(target: Path) -> Path:
    return target.with_name(target.name + ".old")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)

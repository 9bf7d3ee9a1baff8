"""All pictures as files of the site, kept in `.songma/pictures/`, so that only what is new is made."""

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from songma.content.source import stamp
from songma.diagnostics import Finding, SongmaError
from songma.pictures import renditions
from songma.pictures.model import Picture, shown
from songma.pictures.original import Original, digest
from songma.saving import save

CACHE = ".songma/pictures"  # below the project's root
MEMORY = "digests.json"  # of originals by path, with the stamp of the file each was read from
ADDRESS = "assets/pictures"  # below the site's root
DRAWING = "drawing.svg"
SHORT = 8  # digits of a key in an address: enough that a browser's cache never takes one for another
STALE_SECONDS = 3600  # what is older and not whole was left behind by a killed run
Progress = Callable[[int, int], None]  # photographs done, and how many there are to do


@dataclass(frozen=True, slots=True)
class Print:
    """A file of the site, and where it lies now."""

    address: str  # below the site's root
    path: Path
    octets: int


@dataclass(frozen=True)
class Album:
    prints: Mapping[str, Print] = field(default_factory=dict)  # by id and name: gate/400.avif
    findings: Sequence[Finding] = ()


def album(
    root: Path, pictures: Sequence[Picture], originals: Mapping[str, Original], progress: Progress
) -> Album:
    """Of the pictures that pages show and whose originals are sound.

    Raises OSError where the cache cannot be written.
    """
    used = {picture.id: picture for picture in shown(pictures).values()}
    sound = [p for p in used.values() if p.file in originals and not originals[p.file].faults]
    digests = _digests(root, sorted({picture.file for picture in sound}))
    folders = {
        path: root / CACHE / renditions.key(known)
        for path, known in digests.items()
        if not originals[path].is_drawn
    }
    wanted = {folder: originals[path] for path, folder in folders.items()}
    missing = {folder: original for folder, original in wanted.items() if not _is_whole(folder, original)}
    findings = _make(root, missing, progress)
    _tidy(root, set(wanted))
    failed = {finding.path for finding in findings}
    prints = {
        f"{picture.id}/{name}": made
        for picture in sound
        if picture.file not in failed
        for name, made in _prints(root, picture, originals[picture.file], digests[picture.file])
    }
    return Album(prints, findings)


def _digests(root: Path, paths: Sequence[str]) -> Mapping[str, str]:
    """Of the originals; a file is read again only where its stamp is another one."""
    known = _remembered(root)
    found = {}
    for path in paths:
        now = stamp(root / path)
        old_stamp, old_digest = known.get(path, ("", ""))
        found[path] = [now, old_digest if old_stamp == now else digest(root / path)]
    if found != known:
        with suppress(SongmaError):  # what cannot be remembered is read again
            save(root / CACHE / MEMORY, json.dumps(found))
    return {path: made for path, (_, made) in found.items()}


def _remembered(root: Path) -> Mapping[str, list[str]]:
    try:
        known = json.loads((root / CACHE / MEMORY).read_text("utf-8"))
        return {str(path): [str(at), str(made)] for path, (at, made) in known.items()}
    except (OSError, ValueError, TypeError, AttributeError):  # none yet, or spoiled: all are read again
        return {}


def _is_whole(folder: Path, original: Original) -> bool:
    try:
        return all((folder / name).stat().st_size for name in renditions.names(original))
    except OSError:
        return False


def _make(root: Path, missing: Mapping[Path, Original], progress: Progress) -> list[Finding]:
    """One photograph a core at a time. Pixels that cannot be read are findings.

    Raises SongmaError where the system ended a process, as it does for want of memory.
    """
    if not missing:
        return []
    findings = []
    progress(0, len(missing))
    pool = ProcessPoolExecutor(min(os.cpu_count() or 1, len(missing)))
    try:
        jobs = [pool.submit(_renew, root / o.path, o, folder) for folder, o in missing.items()]
        for done, job in enumerate(as_completed(jobs), 1):
            findings += [finding] if (finding := job.result()) else []
            progress(done, len(missing))
    except BrokenProcessPool as error:
        raise SongmaError("pictures_ended") from error
    finally:
        pool.shutdown(cancel_futures=True)  # after an error or Ctrl-C only what is begun is finished
    return findings


def _renew(file: Path, original: Original, folder: Path) -> Finding | None:
    shutil.rmtree(folder, ignore_errors=True)  # one that is there lacks files
    return renditions.make(file, original, folder)


def _tidy(root: Path, wanted: set[Path]) -> None:
    """Take away what is of no picture any more."""
    with suppress(OSError):
        for path in (root / CACHE).iterdir():
            is_old = ".new" not in path.name or time.time() - path.stat().st_mtime > STALE_SECONDS
            if path not in wanted and path.is_dir() and is_old:
                shutil.rmtree(path, ignore_errors=True)


def _prints(root: Path, picture: Picture, original: Original, digest: str) -> Iterator[tuple[str, Print]]:
    made = renditions.key(digest)
    start = f"{ADDRESS}/{picture.id}"
    if original.is_drawn:
        path = root / picture.file
        yield DRAWING, Print(f"{start}.{digest[:SHORT]}.svg", path, original.octets)
        return
    for name in renditions.names(original):
        width, _, ending = name.partition(".")
        path = root / CACHE / made / name
        yield name, Print(f"{start}-{width}.{made[:SHORT]}.{ending}", path, path.stat().st_size)

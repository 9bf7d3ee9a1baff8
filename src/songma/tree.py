"""The files of a project, read once. Nothing else opens a source file but `pictures/`, for its pictures."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG

from songma.content.source import SourceText, decode, stamp
from songma.diagnostics import Phrase, SongmaError, reason

CONFIG = "mkdocs.yml"
DOCS, DATA, I18N = "docs", "data", "i18n"
TEXTS = (".md", ".yml", ".yaml", ".state", ".vtt", ".geojson")


@dataclass(frozen=True)
class Tree:
    root: Path
    files: tuple[str, ...]  # every path below docs/, data/ and i18n/, sorted
    sources: Mapping[str, SourceText]  # of the texts among them, and mkdocs.yml
    digest: str  # of all paths, texts, and stamps of data that is no text: all that findings depend on

    def below(self, folder: str, *endings: str) -> list[str]:
        return [p for p in self.sources if p.startswith(folder + "/") and p.endswith(endings)]


def scan(root: Path) -> Tree:
    """Read the tree below `root`. Raises SongmaError where there is none or it cannot be read."""
    if not (root / DOCS).is_dir():
        raise SongmaError("no_project", folder=str(root))
    files = tuple(sorted(_walk(root, (DOCS, DATA, I18N))))
    for path in files:
        _require_file(root, path)
    texts = [path for path in files if path.endswith(TEXTS)]
    texts += [CONFIG] if (root / CONFIG).is_file() else []
    digest = blake2b("\n".join(files).encode("utf-8", "surrogateescape"))
    sources = {}
    for path in texts:
        data = _read(root, path)
        digest.update(b"%d " % len(data) + data)
        sources[path] = decode(path, data)
    for path in files:
        if path.startswith(f"{DATA}/") and path not in sources:
            digest.update(_stamp(root, path).encode())
    return Tree(root, files, sources, digest.hexdigest())


def _require_file(root: Path, path: str) -> None:
    """A pipe or a device would be waited for without end, here or when the site is built."""
    try:
        mode = (root / path).stat().st_mode
    except OSError as error:
        raise SongmaError("unreadable", path=path, problem=reason(error)) from error
    if not S_ISREG(mode):
        raise SongmaError("unreadable", path=path, problem=Phrase("os.special"))


def _stamp(root: Path, path: str) -> str:
    try:
        return stamp(root / path)
    except OSError as error:
        raise SongmaError("unreadable", path=path, problem=reason(error)) from error


def _read(root: Path, path: str) -> bytes:
    try:
        return (root / path).read_bytes()
    except OSError as error:
        raise SongmaError("unreadable", path=path, problem=reason(error)) from error


def _walk(root: Path, folders: Sequence[str]) -> Iterator[str]:
    for folder in folders:
        for here, below, names in os.walk(root / folder):
            below[:] = [name for name in below if not name.startswith(".")]
            place = Path(here).relative_to(root).as_posix()
            yield from (f"{place}/{name}" for name in names if not name.startswith("."))

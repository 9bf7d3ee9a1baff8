"""A body read once: its outline and its segments, remembered between runs by the text itself.

The memory lies in the user's own cache folder, never in the project: it is a pickle, and a tree that came
from somebody else must not bring one along.
"""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from platformdirs import user_cache_path

from songma.content import blocks, segments, tabs
from songma.content.blocks import Outline, outline, parse
from songma.content.segments import Segment
from songma.content.segments import segments as segments_of

READERS = ("markdown-it-py", "mdit-py-plugins")
FEW = 50  # pages; fewer are read again faster than a memory is opened


@dataclass(frozen=True, slots=True)
class Reading:
    outline: Outline
    segments: tuple[Segment, ...]


class Readings:
    """Readings by the digest of the text and the line it begins on. A memory that cannot be used is empty."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.known: Mapping[bytes, Reading] = _load(path) if path else {}
        self.used: dict[bytes, Reading] = {}

    @classmethod
    def of(cls, root: Path) -> "Readings":
        name = sha256(str(root.resolve()).encode()).hexdigest()[:16]
        return cls(user_cache_path("songma") / f"{name}-{_edition()}.pickle")

    def read(self, body: str, line: int) -> Reading:
        key = sha256(f"{line}\n{body}".encode()).digest()
        reading = self.known.get(key)
        if reading is None:
            tokens = parse(body)
            reading = Reading(outline(tokens, line), tuple(segments_of(tokens, line)))
        self.used[key] = reading
        return reading

    def save(self) -> None:
        """Keep what this run used, where it differs from what was known."""
        if self.path is None or len(self.used) < FEW or self.used.keys() <= self.known.keys():
            return
        beside = self.path.with_suffix(".new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(pickle.dumps(self.used, pickle.HIGHEST_PROTOCOL))
            beside.replace(self.path)
        except OSError:
            beside.unlink(missing_ok=True)


def _load(path: Path) -> Mapping[bytes, Reading]:
    try:
        known = pickle.loads(path.read_bytes())
    except Exception:  # whatever is wrong with it: the pages are read again
        return {}
    return known if isinstance(known, dict) else {}


def _edition() -> str:
    """Another reader reads otherwise."""
    sources = b"".join(Path(m.__file__ or "").read_bytes() for m in (blocks, segments, tabs))
    versions = " ".join(version(name) for name in READERS)
    return sha256(sources + versions.encode()).hexdigest()[:12]

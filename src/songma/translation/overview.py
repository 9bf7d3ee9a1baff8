"""How far each language is: pages, segments by state, what waits for whom."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from posixpath import dirname

from songma.languages import SOURCE
from songma.translation.comparison import Comparison
from songma.translation.currency import Status
from songma.translation.pairs import Pair
from songma.translation.state import LEVELS, Level, lowest


@dataclass(frozen=True, slots=True)
class FileStatus:
    """One translated file. `level` is that of its least advanced segment; None where unknown."""

    language: str
    path: str
    is_page: bool
    segments: int
    level: Level | None
    counts: Counter[Status]

    @property
    def unknown(self) -> int:
        return self.counts[Status.NEW]

    @property
    def is_done(self) -> bool:
        """Every segment current and read by a person."""
        others = sum(self.counts[status] for status in Status if status is not Status.CURRENT)
        return not others and self.level in (Level.REVIEWED, Level.APPROVED)


def file_statuses(comparison: Comparison) -> Iterator[FileStatus]:
    for pair in comparison.pairs:
        yield file_status(comparison, pair)


def file_status(comparison: Comparison, pair: Pair) -> FileStatus:
    entries = comparison.entries(pair)
    judgements = comparison.judgements.get(pair.state_path, ())
    counts = Counter(judgement.status for judgement in judgements)
    if not entries:
        counts[Status.NEW] = len(pair.couples)
    known = [j.entry.level for j in judgements if j.entry and j.couple.source]
    level = None if counts[Status.NEW] else lowest(known)
    return FileStatus(pair.language, pair.path, pair.is_page, len(pair.answers), level, counts)


def by_folder(files: Sequence[FileStatus]) -> Iterator[tuple[FileStatus, int]]:
    """Pages one by one; files of data folder by folder, as far as the least advanced, with their number."""
    yield from ((file, 1) for file in files if file.is_page)
    folders: dict[str, list[FileStatus]] = {}
    for file in files:
        if not file.is_page:
            folders.setdefault(dirname(file.path), []).append(file)
    for folder, members in folders.items():
        levels = [file.level for file in members if file.level]
        level = lowest(levels) if len(levels) == len(members) else None
        segments = sum(file.segments for file in members)
        counts = sum((file.counts for file in members), Counter[Status]())
        yield FileStatus(members[0].language, folder, False, segments, level, counts), len(members)


def missing_pages(comparison: Comparison, language: str) -> Sequence[str]:
    pages = comparison.project.pages
    names = [name for code, name in pages if code == SOURCE and (language, name) not in pages]
    return sorted(names)


def totals(files: Sequence[FileStatus], missing: Sequence[str]) -> dict[str, int]:
    """What a table of one language shows: files, then segments by status, then files by level."""
    return {
        "files": len(files),
        "done": sum(file.is_done for file in files),
        "missing": len(missing),
        **{str(s): sum(f.counts[s] for f in files) for s in Status if s is not Status.CURRENT},
        **{str(level): sum(file.level == level for file in files) for level in LEVELS},
        "unknown": sum(file.level is None for file in files),
    }

"""How far each language is: pages, segments by state, what waits for whom."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from songma.languages import SOURCE
from songma.translation.comparison import Comparison
from songma.translation.currency import Status
from songma.translation.pairs import Pair
from songma.translation.state import LEVELS, Level, lowest

MANY = 9  # data files of a folder that are listed one by one


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


def folded(files: Sequence[FileStatus]) -> Iterator[FileStatus]:
    """Pages one by one; of a folder with many data files one status, under a path such as data/charts/*."""
    folders: dict[str, list[FileStatus]] = {}
    for file in files:
        folder = file.path if file.is_page else file.path.rpartition("/")[0]
        folders.setdefault(folder, []).append(file)
    for folder, held in folders.items():
        yield from held if len(held) <= MANY else (_together(f"{folder}/*", held),)


def _together(path: str, files: Sequence[FileStatus]) -> FileStatus:
    known = [file.level for file in files if file.level is not None]
    level = lowest(known) if len(known) == len(files) else None
    counts = sum((file.counts for file in files), Counter[Status]())
    return FileStatus(files[0].language, path, False, sum(file.segments for file in files), level, counts)

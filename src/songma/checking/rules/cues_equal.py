"""T216: subtitles of a translation have the cues of their source, at the same times, each with a text."""

from collections.abc import Iterator
from itertools import groupby

from songma.content.subtitles import Cue, Subtitles
from songma.diagnostics import Finding, Place
from songma.languages import SOURCE
from songma.prose import Prose
from songma.text.comparing import shortened
from songma.translation.pairs import cue_couples

NOTHING = "–"


def check(prose: Prose) -> Iterator[Finding]:
    files = prose.project.subtitles
    for (language, name), target in files.items():
        source = files.get((SOURCE, name))
        if language != SOURCE and source is not None:
            yield from _compare(source, target)


def _compare(source: Subtitles, target: Subtitles) -> Iterator[Finding]:
    """Neighbouring cues with the same fault are one finding."""
    line = 1
    couples = []
    for theirs, ours in cue_couples(source, target):
        line = ours.line if ours else line
        couples.append((_fault(theirs, ours), theirs, ours, line))
    for fault, run in groupby(couples, lambda couple: couple[0]):
        if fault:
            _, theirs, ours, at = next(run)
            yield _finding(fault, theirs, ours, (source, target), at)


def _fault(theirs: Cue | None, ours: Cue | None) -> str:
    if theirs is None or ours is None:
        return "extra" if theirs is None else "missing"
    if (theirs.start, theirs.end) != (ours.start, ours.end):
        return "times"
    return "text" if bool(theirs.text) != bool(ours.text) else ""


def _finding(
    fault: str, theirs: Cue | None, ours: Cue | None, files: tuple[Subtitles, Subtitles], line: int
) -> Finding:
    cue = ours or theirs
    said = [_said(fault, side) for side in (theirs, ours)]
    related = (Place(files[0].path, theirs.line if theirs else 1),)
    args = {"number": cue.number if cue else 1, "wanted": said[0], "found": said[1]}
    return Finding("T216", files[1].path, line, args=args, language=files[1].language, related=related)


def _said(fault: str, cue: Cue | None) -> str:
    if cue is None:
        return NOTHING
    return (shortened(cue.text) or NOTHING) if fault == "text" else cue.times

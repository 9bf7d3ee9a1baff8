"""T207: a paragraph stays a paragraph, an item an item at its depth, a warning a warning.
T208: a table row keeps its cells. T209: a cell filled in the source is filled in the translation.
"""

from collections.abc import Iterator
from itertools import zip_longest

from songma.content.segments import Segment
from songma.diagnostics import Finding, Place
from songma.translation.comparison import Comparison
from songma.translation.pairs import Pair

Change = tuple[str | None, str | None]


def check(comparison: Comparison) -> Iterator[Finding]:
    for pair in comparison.pages:
        last: Change | None = None  # a whole list or notice that became another is said once
        for couple in pair.couples:
            if couple.source and couple.target:
                change = _change(couple.source, couple.target)
                if change and change != last:
                    shapes = (_words(couple.source), _words(couple.target))
                    yield _finding(
                        "T207", pair, couple.source, couple.target, wanted=shapes[0], found=shapes[1]
                    )
                elif not change:
                    yield from _row(pair, couple.source, couple.target)
                last = change


def _change(source: Segment, target: Segment) -> Change | None:
    """What became what: the outermost box that differs, else the kind of the segment."""
    for theirs, ours in zip_longest(source.inside, target.inside):
        if theirs != ours:
            return (theirs, ours)
    return (source.kind, target.kind) if source.kind != target.kind else None


def _row(pair: Pair, source: Segment, target: Segment) -> Iterator[Finding]:
    if source.kind != "tr":
        return
    if len(source.cells) != len(target.cells):
        counts = {"wanted": len(source.cells), "found": len(target.cells)}
        yield _finding("T208", pair, source, target, **counts)
        return
    empty = [n for n, cell in enumerate(target.cells) if not cell and source.cells[n]]
    if empty:
        text = source.cells[empty[0]][:60]
        yield _finding("T209", pair, source, target, column=empty[0] + 1, text=text)


def _words(segment: Segment) -> str:
    return " > ".join((*segment.inside, segment.kind))


def _finding(code: str, pair: Pair, source: Segment, target: Segment, **args: object) -> Finding:
    related = (Place(pair.source_path, source.line),)
    return Finding(code, pair.path, target.line, args=args, language=pair.language, related=related)

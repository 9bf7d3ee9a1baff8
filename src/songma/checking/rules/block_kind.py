"""T207: a paragraph stays a paragraph, an item an item at its depth, a warning a warning.
T208: a table row keeps its cells. T209: a cell filled in the source is filled in the translation.
"""

from collections.abc import Iterator

from songma.content.segments import Segment
from songma.diagnostics import Finding, Place
from songma.translation.comparison import Comparison
from songma.translation.pairs import Pair


def check(comparison: Comparison) -> Iterator[Finding]:
    for pair in comparison.pages:
        boxes: set[tuple[object, object]] = set()
        for couple in pair.couples:
            if couple.source and couple.target:
                yield from _judge(pair, couple.source, couple.target, boxes)


def _judge(
    pair: Pair, source: Segment, target: Segment, boxes: set[tuple[object, object]]
) -> Iterator[Finding]:
    theirs, ours = _shape(source), _shape(target)
    if theirs != ours:
        if (theirs, ours) not in boxes:  # a whole list that became another is said once
            yield _finding("T207", pair, source, target, wanted=_words(theirs), found=_words(ours))
        boxes.add((theirs, ours))
    elif source.kind == "tr" and len(source.cells) != len(target.cells):
        counts = {"wanted": len(source.cells), "found": len(target.cells)}
        yield _finding("T208", pair, source, target, **counts)
    elif source.kind == "tr":
        empty = [n for n, cell in enumerate(target.cells) if not cell and source.cells[n]]
        if empty:
            yield _finding(
                "T209", pair, source, target, column=empty[0] + 1, text=source.cells[empty[0]][:60]
            )


def _shape(segment: Segment) -> tuple[str, tuple[str, ...]]:
    return segment.kind, segment.inside


def _words(shape: tuple[str, tuple[str, ...]]) -> str:
    return " > ".join((*shape[1], shape[0]))


def _finding(code: str, pair: Pair, source: Segment, target: Segment, **args: object) -> Finding:
    related = (Place(pair.source_path, source.line),)
    return Finding(code, pair.path, target.line, args=args, language=pair.language, related=related)

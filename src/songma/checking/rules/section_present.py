"""T201: a translation has the sections of its source, known by their heading ids. T202: no others.
T203: in the same order. T206: a heading has another id than the one it translates.
"""

from collections.abc import Iterator

from songma.content.segments import Segment
from songma.diagnostics import Finding, Place
from songma.text.comparing import shortened
from songma.translation.align import Section
from songma.translation.comparison import Comparison
from songma.translation.pairs import Pair

FOOTNOTE = "^"  # sections of footnotes: ^1


def check(comparison: Comparison) -> Iterator[Finding]:
    for pair in comparison.pages:
        found = list(_presence(pair))
        yield from found or _order(pair)


def _presence(pair: Pair) -> Iterator[Finding]:
    line = 1  # of the last heading seen in the translation: the lost section belongs below it
    for section in pair.sections:
        first = section.couples[0]
        one_sided = section.is_lost or section.is_extra
        if one_sided and section.id.startswith(FOOTNOTE) and not _is_marked(pair, section):
            continue  # the mark in the text is what was lost or added
        if section.is_lost and first.source:
            yield _finding("T201", pair, line, first.source, first.source.line)
        elif section.is_extra and first.target:
            yield _finding("T202", pair, first.target.line, first.target)
        elif first.source and first.target:
            line = first.target.line
            bare = any(segment.section.startswith("_") for segment in (first.source, first.target))
            if first.source.section != first.target.section and not bare:  # that is M101
                yield _finding("T206", pair, line, first.source, first.source.line)


def _is_marked(pair: Pair, section: Section) -> bool:
    """Whether both texts refer to this footnote."""
    mark = f"[{section.id}]"
    sides = ((c.source, c.target) for other in pair.sections for c in other.couples)
    return all(any(s and mark in s.text for s in side) for side in zip(*sides, strict=True))


def _order(pair: Pair) -> Iterator[Finding]:
    lines = [(_line(section), section) for section in pair.sections]
    last = 0
    for line, section in lines:
        source = section.couples[0].source
        if line < last and source and not section.id.startswith(FOOTNOTE):
            yield _finding("T203", pair, line, source, source.line)
            return
        last = last if section.id.startswith(FOOTNOTE) else line


def _line(section: Section) -> int:
    return next((couple.target.line for couple in section.couples if couple.target), 0)


def _finding(code: str, pair: Pair, line: int, segment: Segment, place: int = 1) -> Finding:
    args = {"id": segment.section, "title": shortened(segment.text, 80), "source": pair.source_path}
    related = (Place(pair.source_path, place),)
    return Finding(code, pair.path, line, args=args, language=pair.language, related=related)

"""T204: every paragraph, item, row and notice of the source has its translation. T205: none stands alone."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from songma.content.segments import META_KEYS
from songma.diagnostics import Finding, Place
from songma.text.comparing import shortened
from songma.translation.align import Couple
from songma.translation.comparison import Comparison
from songma.translation.pairs import Pair


def check(comparison: Comparison) -> Iterator[Finding]:
    for pair in comparison.pages:
        for section in pair.sections:
            if not section.is_lost and not section.is_extra:
                texts = [couple for couple in section.couples if not _is_meta(couple)]
                yield from _runs(pair, texts)


def _is_meta(couple: Couple) -> bool:
    """A missing key of front matter is page_key's finding."""
    side = couple.source or couple.target
    return side is not None and side.kind in META_KEYS


def _runs(pair: Pair, couples: Sequence[Couple]) -> Iterator[Finding]:
    """Neighbours that are missing together are one loss."""
    places = {"source": 1, "target": 1}
    for side, group in groupby(couples, _lonely_side):
        run = list(group)
        if side == "source":
            yield _finding("T204", pair, run, places["target"], run[0].source.line if run[0].source else 1)
        elif side == "target":
            line = run[0].target.line if run[0].target else 1
            yield _finding("T205", pair, run, line, places["source"])
        last = run[-1]
        places["source"] = last.source.line if last.source else places["source"]
        places["target"] = last.target.line if last.target else places["target"]


def _lonely_side(couple: Couple) -> str:
    if couple.target is None:
        return "source"
    return "target" if couple.source is None else ""


def _finding(code: str, pair: Pair, run: list[Couple], line: int, place: int) -> Finding:
    first = run[0].source or run[0].target
    args = {"text": shortened(first.text) if first else "", "count": len(run)}
    related = (Place(pair.source_path, place),)
    return Finding(code, pair.path, line, args=args, language=pair.language, related=related)

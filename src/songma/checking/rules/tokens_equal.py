"""What is not translated is the same in both texts: calls (T210), pictures (T212), footnote marks
(T213), code (T214). It may stand elsewhere in the sentence.
"""

from collections.abc import Callable, Iterator, Sequence

from songma.content.segments import Segment
from songma.diagnostics import Finding, Place
from songma.text.comparing import shortened
from songma.translation.comparison import Comparison
from songma.translation.features import Features, features, missing
from songma.translation.pairs import Pair

TOKENS: tuple[tuple[str, Callable[[Features], Sequence[str]]], ...] = (
    ("T210", lambda f: f.calls),
    ("T212", lambda f: f.images),
    ("T213", lambda f: f.footnotes),
    ("T214", lambda f: f.code),
)


def check(comparison: Comparison) -> Iterator[Finding]:
    for pair in comparison.pages:
        for couple in pair.couples:
            if couple.source and couple.target:
                yield from _judge(pair, couple.source, couple.target)


def _judge(pair: Pair, source: Segment, target: Segment) -> Iterator[Finding]:
    if source.kind == "code":
        if source.text.split() != target.text.split():
            yield _finding("T214", pair, source, target, [shortened(source.text)], [shortened(target.text)])
        return
    theirs, ours = features(source.text), features(target.text)
    for code, of in TOKENS:
        if of(theirs) != of(ours):
            lost, extra = missing(of(theirs), of(ours))
            if lost or extra:
                yield _finding(code, pair, source, target, lost, extra)


def _finding(
    code: str, pair: Pair, source: Segment, target: Segment, lost: Sequence[str], extra: Sequence[str]
) -> Finding:
    args = {"wanted": ", ".join(lost) or "–", "found": ", ".join(extra) or "–"}
    related = (Place(pair.source_path, source.line),)
    return Finding(code, pair.path, target.line, args=args, language=pair.language, related=related)

"""T501: a name of data/terms.yml is called in the translation what the list calls it."""

from collections.abc import Iterator

from songma.content.segments import Segment
from songma.diagnostics import Finding, Place, Severity
from songma.translation.comparison import Comparison
from songma.translation.features import features
from songma.translation.pairs import Pair
from songma.translation.renderings import forbidden_in, holds, resembles
from songma.translation.terms import Finder, Term, covering, read_terms


def check(comparison: Comparison) -> Iterator[Finding]:
    finder = Finder(covering(read_terms(comparison.project)))
    if not finder.by_form:
        return
    for pair in comparison.pairs:
        for couple in pair.couples:
            if couple.source and couple.target and couple.source.is_prose:
                yield from _judge(pair, couple.source, couple.target, finder)


def _judge(pair: Pair, source: Segment, target: Segment, finder: Finder) -> Iterator[Finding]:
    theirs = features(source.text).words
    for term in finder.terms(theirs):
        ours = features(target.text).words
        wrong = term.wanted(pair.language) and _is_wrong(term, ours, pair.language)
        if wrong and not forbidden_in(ours, theirs, term, pair.language, ()):
            yield _finding(pair, source, target, term)


def _is_wrong(term: Term, text: str, language: str) -> bool:
    strict = language in term.strict
    if not (strict or term.is_spelled) or holds(text, term, language):
        return False
    return strict or resembles(text, term, language)


def _finding(pair: Pair, source: Segment, target: Segment, term: Term) -> Finding:
    return Finding(
        "T501",
        pair.path,
        target.line,
        args={"term": term.name, "wanted": term.wanted(pair.language)},
        severity=Severity.WARNING,
        language=pair.language,
        related=(Place(pair.source_path, source.line),),
    )

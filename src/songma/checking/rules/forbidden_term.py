"""T502: a form that data/terms.yml forbids stands in the translation. T503: an empty word in that list."""

from collections.abc import Iterator, Sequence

from songma.content.segments import Segment
from songma.diagnostics import Finding, Place
from songma.languages import TRANSLATIONS
from songma.translation.comparison import Comparison
from songma.translation.features import features
from songma.translation.pairs import Pair
from songma.translation.renderings import forbidden_in, forbidden_pattern
from songma.translation.terms import PATH, Finder, Term, by_place, read_terms


def check(comparison: Comparison) -> Iterator[Finding]:
    for where, line in by_place(comparison.project.data.get(PATH)):
        yield Finding("T503", PATH, line, args={"where": where})
    terms = read_terms(comparison.project)
    finder = Finder(terms)
    strict = {code: [term for term in terms if term.forbidden[code]] for code in TRANSLATIONS}
    allowed = {code: [form for term in terms for form in term.answers[code]] for code in TRANSLATIONS}
    any_of = {code: forbidden_pattern(strict[code], code) for code in TRANSLATIONS}
    for pair in comparison.pairs:
        forbidding, pattern = strict[pair.language], any_of[pair.language]
        for couple in pair.couples if forbidding else ():
            if couple.source and couple.target and pattern.search(couple.target.text):
                longer = allowed[pair.language]
                yield from _judge(pair, couple.source, couple.target, finder, forbidding, longer)


def _judge(
    pair: Pair,
    source: Segment,
    target: Segment,
    finder: Finder,
    strict: Sequence[Term],
    allowed: Sequence[str],
) -> Iterator[Finding]:
    if not source.is_prose:
        return
    theirs, ours = features(source.text).words, features(target.text).words
    here: list[Term] | None = None
    for term in strict:
        found = forbidden_in(ours, theirs, term, pair.language, allowed)
        if not found:
            continue
        here = finder.terms(theirs) if here is None else here
        if (term in here or _is_name(term, found)) and not _means_other(found, term, here, pair.language):
            yield _finding(pair, source, target, term, found)


def _is_name(term: Term, found: str) -> bool:
    """A name is wrong wherever it stands; a common word only where its term is meant."""
    return term.is_name and (found.lower() != found or found.lower() == found.upper())


def _means_other(found: str, term: Term, here: Sequence[Term], language: str) -> bool:
    """Whether another term of the source is rightly called so: "village" of "làng", not of "xã"."""
    forms = (form.lower() for other in here if other is not term for form in other.answers[language])
    return found.lower() in forms


def _finding(pair: Pair, source: Segment, target: Segment, term: Term, found: str) -> Finding:
    args = {"term": term.name, "found": found, "wanted": term.wanted(pair.language) or "–"}
    related = (Place(pair.source_path, source.line),)
    return Finding("T502", pair.path, target.line, args=args, language=pair.language, related=related)

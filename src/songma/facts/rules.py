"""What a well-formed fact can still get wrong."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from songma.diagnostics import Finding, Place, Severity
from songma.facts.model import BUILT_IN_UNITS, DATE, PHONE, TEXT, Fact
from songma.text.wording import last_day
from songma.text.wording.phones import is_number


def check(
    facts: Iterable[Fact], units: Collection[str], offices: Collection[str], today: date
) -> Iterator[Finding]:
    seen: dict[str, Fact] = {}
    facts = tuple(facts)
    yield from _differing(facts)
    for fact in facts:
        if (first := seen.setdefault(fact.id, fact)) is not fact:
            related = (Place(first.path, first.line),)
            yield Finding("D202", fact.path, fact.line, args={"id": fact.id}, related=related)
        if fact.unit not in units and fact.unit not in BUILT_IN_UNITS:
            yield _finding("D201", fact, value=fact.unit, where="data/units.yml")
        if fact.owner is not None and fact.owner not in offices:
            yield _finding("D201", fact, value=fact.owner, where="data/terms.yml")
        yield from _dates(fact, today)
        yield from _confidence(fact)


def _differing(facts: Sequence[Fact]) -> Iterator[Finding]:
    """Two facts that differ name each other."""
    differs = {fact.id: fact.differs for fact in facts}
    for fact in facts:
        for other in fact.differs:
            if fact.id not in differs.get(other, ()):
                yield _finding("D214", fact, other=other)


def _dates(fact: Fact, today: date) -> Iterator[Finding]:
    dates = [] if fact.as_of == "undated" else [fact.as_of]
    dates += [fact.value] if fact.unit == DATE and not fact.is_gap else []
    for text in dates:
        try:
            last_day(str(text))
        except ValueError:
            yield _finding("D203", fact, value=text)
    if fact.review_by < today:
        yield _finding("D206", fact, Severity.WARNING, date=fact.review_by.isoformat())


def _confidence(fact: Fact) -> Iterator[Finding]:
    """A gap holds no value and names who owes it; anything else holds one of its unit's kind."""
    if fact.is_gap and (fact.owner is None or fact.value is not None):
        yield _finding("D207", fact)
    if not fact.is_gap and not _fits(fact):
        yield _finding("D208", fact, value=fact.value, unit=fact.unit)
    if fact.confidence == "source" and not fact.sources:
        yield _finding("D209", fact)


def _fits(fact: Fact) -> bool:
    """The value is one of its unit's kind, and a range goes upwards."""
    value = fact.value
    if isinstance(value, str):
        return fact.unit in (DATE, TEXT) or (fact.unit == PHONE and is_number(value))
    if isinstance(value, Sequence):
        value = value if list(value) == sorted(value) else None
    return value is not None and fact.unit not in (DATE, TEXT, PHONE)


def _finding(code: str, fact: Fact, severity: Severity = Severity.ERROR, **args: object) -> Finding:
    return Finding(code, fact.path, fact.line, args={"id": fact.id, **args}, severity=severity)

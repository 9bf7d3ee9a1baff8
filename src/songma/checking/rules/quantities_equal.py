"""T401: numbers, dates, times, sums and their like have the same value in both texts.
T402: a number is written as its language writes it (106.000 in English reads as 106).
"""

from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from functools import lru_cache

from songma.content.segments import Segment
from songma.diagnostics import Finding, Place
from songma.languages import SOURCE
from songma.text.quantities import Difference, Quantity, differences, find, ill_written
from songma.text.wording import Wording
from songma.translation.comparison import Comparison
from songma.translation.features import features
from songma.translation.pairs import Pair

NOTHING = "–"


def check(comparison: Comparison) -> Iterator[Finding]:
    for pair in comparison.pairs:
        for couple in pair.couples:
            if couple.source and couple.target and couple.source.is_prose:
                yield from _judge(pair, couple.source, couple.target)


def _judge(pair: Pair, source: Segment, target: Segment) -> Iterator[Finding]:
    found: list[Difference] = []
    slips: list[Difference] = []
    for theirs, ours in _texts(source, target):
        sides = _quantities(theirs, SOURCE), _quantities(ours, pair.language)
        if any(sides):
            found += differences(*sides)
            slips += ill_written(*sides)
    if found:
        yield _finding("T401", pair, source, target, found)
    if slips:
        yield _finding("T402", pair, source, target, slips, Wording(pair.language))


def _texts(source: Segment, target: Segment) -> Iterator[tuple[str, str]]:
    """Cells are compared one by one: two rows may hold the same numbers in other cells."""
    if source.cells and len(source.cells) == len(target.cells):
        yield from zip(source.cells, target.cells, strict=True)
    else:
        yield source.text, target.text


@lru_cache(maxsize=50_000)
def _quantities(text: str, language: str) -> tuple[Quantity, ...]:
    return tuple(find(features(text).words, language))


def _finding(
    code: str,
    pair: Pair,
    source: Segment,
    target: Segment,
    found: list[Difference],
    wording: Wording | None = None,
) -> Finding:
    said = "; ".join(f"{_raw(one.target)} ≠ {_wanted(one.source, wording)}" for one in found[:5])
    related = (Place(pair.source_path, source.line),)
    args = {"said": said}
    return Finding(code, pair.path, target.line, args=args, language=pair.language, related=related)


def _wanted(quantity: Quantity | None, wording: Wording | None) -> str:
    """The source's figure, as the language of the translation writes it where a wording is given."""
    if wording and quantity and isinstance(quantity.value, Decimal):
        with suppress(ValueError):  # a figure of sixty digits is shown as it stands
            return wording.number(quantity.value)
    return _raw(quantity)


def _raw(quantity: Quantity | None) -> str:
    return quantity.raw if quantity else NOTHING

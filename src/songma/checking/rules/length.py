"""T601: a translation much shorter or longer than its language's translations of such texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import median

from songma.content.segments import Segment
from songma.diagnostics import Finding, Place, Severity
from songma.languages import TRANSLATIONS
from songma.translation.comparison import Comparison
from songma.translation.features import features
from songma.translation.pairs import Pair

SHORTEST = 60  # characters of a source text; shorter ones vary too much
FEWEST = 20  # texts from which on the usual ratio is known
DEVIATIONS = 4  # robust standard deviations
NORMAL = 1.4826  # median absolute deviation to standard deviation of a normal distribution
FACTOR = 2.2  # at least so many times shorter or longer than usual


@dataclass(frozen=True, slots=True)
class Measured:
    pair: Pair
    source: Segment
    target: Segment
    lengths: tuple[int, int]  # of the words of source and target

    @property
    def ratio(self) -> float:
        return log(self.lengths[1] / self.lengths[0])


def check(comparison: Comparison) -> Iterator[Finding]:
    for language in TRANSLATIONS:
        pairs = (pair for pair in comparison.pairs if pair.language == language)
        yield from _outliers([measured for pair in pairs for measured in _measured(pair)])


def _measured(pair: Pair) -> Iterator[Measured]:
    for couple in pair.couples:
        source, target = couple.source, couple.target
        if source and target and source.is_prose and len(source.text) >= SHORTEST:
            theirs, ours = len(features(source.text).words), len(features(target.text).words)
            if theirs >= SHORTEST and ours:
                yield Measured(pair, source, target, (theirs, ours))


def _outliers(texts: Sequence[Measured]) -> Iterator[Finding]:
    if len(texts) < FEWEST:
        return
    usual = median(text.ratio for text in texts)
    spread = NORMAL * median(abs(text.ratio - usual) for text in texts)
    limit = max(DEVIATIONS * spread, log(FACTOR))
    for text in texts:
        if abs(text.ratio - usual) > limit:
            yield _finding(text, usual)


def _finding(text: Measured, usual: float) -> Finding:
    theirs, ours = text.lengths
    return Finding(
        "T601",
        text.pair.path,
        text.target.line,
        args={"found": ours, "wanted": round(theirs * exp(usual))},
        severity=Severity.WARNING,
        language=text.pair.language,
        related=(Place(text.pair.source_path, text.source.line),),
    )

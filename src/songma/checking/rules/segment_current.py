"""T101: the source changed after the translation was accepted. T102: a segment nobody accepted yet.
T103: a translation whose source is gone. T104: no state is known. T105: a translation to be accepted.
T106, T107: a block of a state file cannot be read.
"""

from collections.abc import Iterator

from songma.diagnostics import Finding, Place, Severity
from songma.languages import TRANSLATIONS
from songma.text.comparing import marked, shortened
from songma.translation.comparison import Comparison
from songma.translation.currency import Judgement, Status
from songma.translation.pairs import Pair
from songma.translation.state import FOLDER

CODES = {Status.STALE: "T101", Status.NEW: "T102", Status.REMOVED: "T103", Status.TO_ACCEPT: "T105"}


def check(comparison: Comparison) -> Iterator[Finding]:
    yield from comparison.unreadable
    for language in TRANSLATIONS:
        pairs = [pair for pair in comparison.pairs if pair.language == language]
        if pairs and not comparison.has_states(language):
            args = {"pages": len(pairs)}
            yield Finding(
                "T108", f"{FOLDER}/{language}", args=args, severity=Severity.WARNING, language=language
            )
            continue
        for pair in pairs:
            yield from _judge(comparison, pair)


def _judge(comparison: Comparison, pair: Pair) -> Iterator[Finding]:
    if comparison.state_of(pair) is None:
        args = {"state": pair.state_path}
        yield Finding("T104", pair.path, args=args, severity=Severity.WARNING, language=pair.language)
        return
    for judgement in comparison.judgements.get(pair.state_path, ()):
        if judgement.status in CODES:
            yield from _finding(pair, judgement)


def _finding(pair: Pair, judgement: Judgement) -> Iterator[Finding]:
    source, target, entry = judgement.couple.source, judgement.couple.target, judgement.entry
    if target is None:  # its absence is the finding of another rule, or it was deleted as it should be
        return
    args = {"text": shortened(target.text), "diff": ""}
    if source and entry:
        args["diff"] = marked(entry.text, source.text)
    stale = judgement.status in (Status.STALE, Status.REMOVED)
    related = (Place(pair.source_path, source.line),) if source else ()
    yield Finding(
        CODES[judgement.status],
        pair.path,
        target.line,
        args=args,
        severity=Severity.ERROR if stale else Severity.WARNING,
        language=pair.language,
        related=related,
    )

"""Accepting translations: today's source text and translation of a segment belong together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from songma.content.segments import Segment
from songma.translation.align import plain_digest
from songma.translation.comparison import Comparison
from songma.translation.currency import Judgement, Status, answers, judge
from songma.translation.pairs import Pair
from songma.translation.state import LEVELS, Entry, Level, Waiver, write


@dataclass(frozen=True, slots=True)
class Signature:
    by: str
    day: str  # ISO 8601
    level: Level
    reason: str = ""
    has_read: bool = False  # all of it: the state of what is current rises, too


@dataclass(frozen=True, slots=True)
class Selection:
    """Paths, each perhaps with a section or segment behind '#': docs/lo/x.md#hours/p1; none is all."""

    targets: Sequence[str] = ()

    def holds(self, pair: Pair, segment_id: str) -> bool:
        return not self.targets or any(self._fits(target, pair, segment_id) for target in self.targets)

    def _fits(self, target: str, pair: Pair, segment_id: str) -> bool:
        path, _, part = target.partition("#")
        paths = (pair.path, pair.source_path)
        if not any(own == path or own.startswith(path.rstrip("/") + "/") or path == "." for own in paths):
            return False
        return not part or segment_id == part or segment_id.startswith(f"{part}/")

    def touches(self, pair: Pair) -> bool:
        return any(self.holds(pair, id) for id in pair.answers) or self.holds(pair, "")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What accepting would write for one pair: the sidecar's text, '' where it is to go."""

    pair: Pair
    text: str
    accepted: Sequence[Judgement]
    replaces: str | None = None  # the sidecar of the page's former name

    @property
    def stale(self) -> int:
        return sum(judgement.status is Status.STALE for judgement in self.accepted)


def acceptances(comparison: Comparison, chosen: Selection, signature: Signature) -> Iterator[Acceptance]:
    for pair in comparison.pairs:
        if not chosen.touches(pair):
            continue
        judgements = list(judge(pair, comparison.entries(pair)))
        accepted = [j for j in judgements if _is_due(j, pair, chosen, signature)]
        dropped = {j.entry.id for j in judgements if j.couple.source is None and j.entry}
        old = comparison.state_of(pair)
        moved = old if old != pair.state_path else None
        if accepted or dropped or moved:
            entries = _entries(pair, judgements, accepted, signature, chosen)
            yield Acceptance(pair, write(entries), accepted, moved)


def _is_due(judgement: Judgement, pair: Pair, chosen: Selection, signature: Signature) -> bool:
    couple, entry = judgement.couple, judgement.entry
    if not couple.source or not couple.target or not chosen.holds(pair, couple.source.id):
        return False
    if not couple.target.text:
        return False
    if judgement.status is not Status.CURRENT or entry is None:
        return True
    return signature.has_read and LEVELS.index(entry.level) < LEVELS.index(signature.level)


def _entries(
    pair: Pair,
    judgements: Sequence[Judgement],
    accepted: Sequence[Judgement],
    signature: Signature,
    chosen: Selection,
) -> Iterator[Entry]:
    """In the order of the source page; what was not chosen stays as it was."""
    due = {id(judgement) for judgement in accepted}
    for judgement in judgements:
        source, target, entry = judgement.couple.source, judgement.couple.target, judgement.entry
        if source and target and id(judgement) in due:
            yield accept(source, target, entry, signature, judgement.status)
        elif entry and (source or not chosen.holds(pair, entry.id)):
            yield replace(entry, id=source.id) if source else entry


def accept(
    source: Segment, target: Segment, entry: Entry | None, signature: Signature, status: Status
) -> Entry:
    waivers: tuple[Waiver, ...] = ()
    if entry and entry.src == source.digest and answers(target, entry.tgt):
        waivers = entry.waivers
    if status is Status.STALE and signature.reason:
        waivers = (Waiver("T101", signature.day, signature.by, signature.reason),)
    return Entry(
        source.id,
        source.digest,
        plain_digest(target.text),
        signature.level,
        signature.day,
        signature.by,
        " ".join(source.text.split()),
        waivers,
    )


def levels(entries: Mapping[str, Entry]) -> Sequence[Level]:
    return [entry.level for entry in entries.values()]

"""Is each segment's translation still the one accepted for today's source text?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from songma.content.segments import Segment
from songma.text.comparing import plain
from songma.translation.align import Couple, plain_digest
from songma.translation.pairs import Pair
from songma.translation.state import Entry

EDITED = 60  # per cent of likeness from which a changed sentence is the same sentence


class Status(StrEnum):
    CURRENT = "current"
    STALE = "stale"  # the source changed, the translation did not
    TO_ACCEPT = "to_accept"  # the translation changed after it was accepted
    NEW = "new"  # a source segment nobody accepted a translation for
    REMOVED = "removed"  # accepted once; its source is gone


@dataclass(frozen=True, slots=True)
class Judgement:
    status: Status
    couple: Couple
    entry: Entry | None = None


def judge(pair: Pair, entries: Mapping[str, Entry]) -> Iterator[Judgement]:
    """One judgement a source segment, then one for each accepted segment whose source is gone."""
    matched = dict(_matches(pair, entries))
    for id, couple in pair.answers.items():
        entry = matched.get(id)
        yield Judgement(_status(couple, entry), couple, entry)
    used = {entry.id for entry in matched.values()}
    for entry in entries.values():
        if entry.id not in used:
            yield Judgement(Status.REMOVED, Couple(None, _by_digest(pair, entry.tgt)), entry)


def _status(couple: Couple, entry: Entry | None) -> Status:
    if entry is None:
        return Status.NEW
    assert couple.source
    translation_changed = couple.target is None or not answers(couple.target, entry.tgt)
    if couple.source.digest == entry.src or plain(couple.source.text) == plain(entry.text):
        return Status.TO_ACCEPT if couple.target and translation_changed else Status.CURRENT
    return Status.TO_ACCEPT if translation_changed else Status.STALE


def answers(target: Segment, accepted: str) -> bool:
    """Whether a translation is the accepted one; kinds of dashes and quotes do not count."""
    return accepted in (plain_digest(target.text), target.digest)


def _matches(pair: Pair, entries: Mapping[str, Entry]) -> Iterator[tuple[str, Entry]]:
    """Same id and text, then equal text elsewhere (moved), then a similar one of the section (edited)."""
    sources = {id: couple.source for id, couple in pair.answers.items() if couple.source}
    free = dict(entries)
    waiting: dict[str, Segment] = {}
    for id, segment in sources.items():
        entry = free.get(id)
        if entry and entry.src == segment.digest:
            yield id, free.pop(id)
        else:
            waiting[id] = segment
    yield from _moved(waiting, free)
    yield from _edited(waiting, free)


def _moved(waiting: dict[str, Segment], free: dict[str, Entry]) -> Iterator[tuple[str, Entry]]:
    by_hash: dict[str, list[str]] = {}
    for entry in free.values():
        by_hash.setdefault(entry.src, []).append(entry.id)
    for id, segment in list(waiting.items()):
        if ids := by_hash.get(segment.digest):
            yield id, free.pop(ids.pop(0))
            del waiting[id]


def _edited(waiting: dict[str, Segment], free: dict[str, Entry]) -> Iterator[tuple[str, Entry]]:
    likeness = []
    for id, segment in waiting.items():
        for entry in free.values():
            if entry.id.partition("/")[0] == segment.section:
                ratio = fuzz.ratio(segment.text, entry.text)
                likeness.append((ratio + (entry.id == id), id, entry.id))
    for ratio, id, entry_id in sorted(likeness, reverse=True):
        if ratio >= EDITED and id in waiting and entry_id in free:
            del waiting[id]
            yield id, free.pop(entry_id)
    for id in [id for id in waiting if id in free]:  # rewritten, but in the same place
        del waiting[id]
        yield id, free.pop(id)


def _by_digest(pair: Pair, accepted: str) -> Segment | None:
    targets = (c.target for section in pair.sections for c in section.couples if c.target)
    return next((target for target in targets if answers(target, accepted)), None)

"""Findings somebody looked at and let pass: in the sidecar, bound to both texts, or in the page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from songma.content.segments import Segment
from songma.diagnostics import Finding, SongmaError
from songma.translation.accepting import Signature, accept
from songma.translation.align import Couple
from songma.translation.comparison import Comparison
from songma.translation.currency import Status, answers
from songma.translation.pairs import Pair
from songma.translation.state import Entry, Waiver, write

COMMENT = re.compile(
    r"<!--\s*songma-ok:\s*([A-Z]\d{3})\s+(\S[^>]{0,400}?)\s*-->"
)  # <!-- songma-ok: T402 x -->


def without_waived(findings: Iterable[Finding], comparison: Comparison) -> Iterator[Finding]:
    in_state = set(_from_states(comparison))
    in_pages = set(_from_pages(comparison))
    for finding in findings:
        key = (finding.code, finding.path, finding.line)
        if (*key, finding.language) not in in_state and key not in in_pages:
            yield finding


def _from_states(comparison: Comparison) -> Iterator[tuple[str, str, int, str | None]]:
    for pair in comparison.pairs:
        for id, entry in comparison.entries(pair).items():
            couple = pair.answers.get(id)
            if entry.waivers and couple and _holds(entry, couple) and couple.target:
                for waiver in entry.waivers:
                    yield (waiver.code, pair.path, couple.target.line, pair.language)


def _holds(entry: Entry, couple: Couple) -> bool:
    source, target = couple.source, couple.target
    return bool(source and target and entry.src == source.digest and answers(target, entry.tgt))


def _from_pages(comparison: Comparison) -> Iterator[tuple[str, str, int]]:
    """A comment speaks for the line it stands on, or alone on its line for the next text."""
    for page in comparison.project.pages.values():
        if "songma-ok" not in page.body:
            continue
        for number, row in enumerate(page.body.split("\n"), page.body_line):
            for match in COMMENT.finditer(row):
                yield (match[1], page.path, number)
                alone = row.strip() == match[0]
                segment = _segment_at(page.segments, number, alone)
                if segment:
                    yield (match[1], page.path, segment.line)


def _segment_at(segments: Iterable[Segment], line: int, following: bool) -> Segment | None:
    prose = [segment for segment in segments if segment.is_prose]
    if following:
        return next((segment for segment in prose if segment.line > line), None)
    return next((segment for segment in reversed(prose) if segment.line <= line), None)


def find_pair(comparison: Comparison, path: str, line: int) -> tuple[Pair, Couple] | None:
    """The pair and couple a finding at `path:line` speaks of."""
    for pair in comparison.pairs:
        if pair.path == path:
            couples = [c for c in pair.couples if c.target and c.target.line <= line]
            if couples:
                return pair, max(couples, key=lambda c: c.target.line if c.target else 0)
    return None


def waive(comparison: Comparison, pair: Pair, couple: Couple, code: str, signature: Signature) -> str:
    """The sidecar's text with the waiver of `code` at this couple.

    Raises SongmaError where one of the two texts changed since: a waiver is no acceptance.
    """
    assert couple.source
    assert couple.target
    entries = dict(comparison.entries(pair))
    entry = entries.get(couple.source.id)
    if entry and not _holds(entry, couple):
        raise SongmaError("waive_stale", path=pair.path, line=couple.target.line)
    entry = entry or accept(couple.source, couple.target, None, signature, Status.NEW)
    waiver = Waiver(code, signature.day, signature.by, signature.reason)
    kept = tuple(other for other in entry.waivers if other.code != code)
    entries[couple.source.id] = replace(entry, waivers=(*kept, waiver))
    order = {id: number for number, id in enumerate(pair.answers)}
    return write(sorted(entries.values(), key=lambda e: order.get(e.id, len(order))))

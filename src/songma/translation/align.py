"""Which segment of a translation answers which segment of its source."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import accumulate
from math import log
from types import MappingProxyType

from songma.content.segments import TOP, Segment, digest
from songma.text.comparing import plain
from songma.translation.features import signature

GAP = 0.7  # a segment without answer; two of them cost more than any sensible couple
OTHER_KIND = 0.5  # a list item against a paragraph
OTHER_BOX = 0.2  # inside of a notice against outside
UNLIKE = 0.8  # nothing in common of what is not translated
OTHERS = 0.6  # accepted as the translation of another text, or this text's accepted one is another
LARGEST = 250_000  # cells of the table of costs; beyond it kinds alone decide


@dataclass(frozen=True, slots=True)
class Couple:
    source: Segment | None
    target: Segment | None


@dataclass(frozen=True, slots=True)
class Section:
    """The couples under one heading; `is_lost` where the translation lacks all of it."""

    id: str
    couples: tuple[Couple, ...]
    is_lost: bool = False
    is_extra: bool = False


NOTHING: frozenset[str] = frozenset()
Accepted = Mapping[str, frozenset[str]]  # digest of a source text -> of its accepted translations
Mark = tuple[frozenset[str], frozenset[str]]  # what is not translated; digests by which couples are known


@lru_cache(maxsize=200_000)
def plain_digest(text: str) -> str:
    """Of a translation: kinds of dashes and quotes do not count."""
    return digest(plain(text))


def align(
    source: Sequence[Segment], target: Sequence[Segment], accepted: Accepted = MappingProxyType({})
) -> list[Section]:
    """Sections by their ids, segments by form and by what was accepted before."""
    theirs, ours = _by_section(source), _by_section(target)
    names = dict(_bare_headings(theirs, ours))
    sections = []
    for id, segments in theirs.items():
        answer = ours.pop(names.get(id, id), None)
        couples = _couples(segments, answer or [], accepted)
        is_lost = answer is None and id != TOP  # what stands above all headings has no heading to lose
        sections.append(Section(id, tuple(couples), is_lost=is_lost))
    extra = (Section(id, tuple(Couple(None, s) for s in ss), is_extra=True) for id, ss in ours.items())
    return [*sections, *extra]


def _by_section(segments: Iterable[Segment]) -> dict[str, list[Segment]]:
    sections: dict[str, list[Segment]] = {}
    for segment in segments:
        sections.setdefault(segment.section, []).append(segment)
    return sections


def _bare_headings(
    theirs: Mapping[str, Sequence[Segment]], ours: Mapping[str, Sequence[Segment]]
) -> Iterator[tuple[str, str]]:
    """A heading that lost its id answers the first of its level that nobody answers."""
    free = [id for id in theirs if id not in ours]
    for id, segments in ours.items():
        if id in theirs:
            continue
        match = next((f for f in free if theirs[f][0].kind == segments[0].kind), None)
        if match is not None and segments[0].kind[0] == "h":
            free.remove(match)
            yield match, id


def _couples(source: Sequence[Segment], target: Sequence[Segment], accepted: Accepted) -> Iterator[Couple]:
    if source and target and source[0].is_heading and target[0].is_heading:
        yield Couple(source[0], target[0])
        source, target = source[1:], target[1:]
    shapes = [[(s.kind, s.inside) for s in side] for side in (source, target)]
    if shapes[0] == shapes[1]:
        yield from map(Couple, source, target)
    elif len(source) * len(target) > LARGEST:
        yield from _by_kind(source, target, shapes)
    else:
        yield from _cheapest(source, target, accepted)


def _by_kind(
    source: Sequence[Segment], target: Sequence[Segment], shapes: Sequence[Sequence[object]]
) -> Iterator[Couple]:
    matcher = SequenceMatcher(None, shapes[0], shapes[1], autojunk=True)
    for _, a, b, c, d in matcher.get_opcodes():
        common = min(b - a, d - c)
        yield from map(Couple, source[a : a + common], target[c : c + common])
        yield from (Couple(s, None) for s in source[a + common : b])
        yield from (Couple(None, t) for t in target[c + common : d])


def _cheapest(source: Sequence[Segment], target: Sequence[Segment], accepted: Accepted) -> Iterator[Couple]:
    """The sequence alignment of least cost (Needleman and Wunsch 1970)."""
    costs = _costs(source, target, accepted)
    rows = [list(accumulate([0.0] + [GAP] * len(target)))]  # summed, not multiplied: walked back exactly
    for i in range(len(source)):
        row = [rows[i][0] + GAP]
        for j in range(len(target)):
            row.append(min(rows[i][j] + costs[i][j], rows[i][j + 1] + GAP, row[j] + GAP))
        rows.append(row)
    yield from reversed(list(_walk_back(source, target, costs, rows)))


def _walk_back(
    source: Sequence[Segment],
    target: Sequence[Segment],
    costs: Sequence[Sequence[float]],
    rows: Sequence[Sequence[float]],
) -> Iterator[Couple]:
    i, j = len(source), len(target)
    while i or j:
        if i and j and rows[i][j] == rows[i - 1][j - 1] + costs[i - 1][j - 1]:
            i, j = i - 1, j - 1
            yield Couple(source[i], target[j])
        elif i and (not j or rows[i][j] == rows[i - 1][j] + GAP):
            i -= 1
            yield Couple(source[i], None)
        else:
            j -= 1
            yield Couple(None, target[j])


def _costs(
    source: Sequence[Segment], target: Sequence[Segment], accepted: Accepted
) -> Sequence[Sequence[float]]:
    theirs = [(signature(s), accepted.get(s.digest, NOTHING)) for s in source]
    ours = [(signature(t), frozenset([plain_digest(t.text)]) if accepted else NOTHING) for t in target]
    known = NOTHING.union(*(digests for _, digests in theirs))
    return [[_cost(s, t, a, b, known) for t, b in zip(target, ours, strict=True)]
            for s, a in zip(source, theirs, strict=True)]  # fmt: skip


def _cost(s: Segment, t: Segment, ours: Mark, theirs: Mark, known: frozenset[str]) -> float:
    if s.is_prose != t.is_prose:
        return 2 * GAP + 1
    cost = OTHER_KIND * (s.kind != t.kind) + OTHER_BOX * (s.inside != t.inside)
    if ours[1] & theirs[1]:
        return cost
    if ours[1] or theirs[1] & known:
        cost += OTHERS
    if ours[0] or theirs[0]:
        cost += UNLIKE * (1 - len(ours[0] & theirs[0]) / len(ours[0] | theirs[0]))
    ratio = abs(log((len(s.text) + 5) / (len(t.text) + 5)))
    return cost + min(0.3, 0.2 * ratio)

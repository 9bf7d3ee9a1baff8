"""E011 (warning): one site writes the tone in one place: hòa, thủy or hoà, thuỷ, as most of its pages do.

Of data files, the site's own texts count; titles of sources and listed variants are others' words.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from songma.content.localized import localized_texts
from songma.content.marks import walk
from songma.content.source import SourceText
from songma.diagnostics import Finding, Severity
from songma.languages import CODES
from songma.prose import Prose
from songma.text.encodings.scope import judged, language_of
from songma.text.encodings.spots import spot_at
from songma.text.encodings.tones import Placed, Placement, majority, placed_tones
from songma.tree import DATA, DOCS


@dataclass(frozen=True, slots=True)
class Found:
    placed: Placed
    text: str  # that holds it
    line: int  # of the file, on which that text begins


def check(prose: Prose) -> Iterator[Finding]:
    data = prose.project.data
    found = {source.path: _found(source, data) for source, _ in judged(prose.project.sources.values())}
    site = _placement_of_site(found)
    for path, places in found.items():
        if others := [place for place in places if place.placed.placement is not site]:
            yield _finding(path, others[0], len(others) - 1, site)


def _found(source: SourceText, data: Mapping[str, object]) -> Sequence[Found]:
    texts = _own_texts(data.get(source.path)) if source.path.startswith(f"{DATA}/") else [(source.text, 1)]
    return [Found(placed, text, line) for text, line in texts for placed in placed_tones(text)]


def _own_texts(document: object) -> Iterator[tuple[str, int]]:
    for record in localized_texts(document):
        yield from ((record.text(code), record.line(code)) for code in CODES)
    for entry in walk(document):
        yield str(entry.get("term", "")), entry.line_of("term")


def _placement_of_site(found: Mapping[str, Sequence[Found]]) -> Placement:
    """Each page has one voice; a tie goes to the old placement, the one the site began with."""
    voices = Counter(
        majority([place.placed for place in places])
        for path, places in found.items()
        if path.startswith(f"{DOCS}/")
    )
    return Placement.NEW if voices[Placement.NEW] > voices[Placement.OLD] else Placement.OLD


def _finding(path: str, first: Found, more: int, site: Placement) -> Finding:
    spot = spot_at(first.text, first.placed.start)
    line, column = first.line + spot.line - 1, 1 if path.startswith(f"{DATA}/") else spot.column
    args = {"text": first.placed.word, "wanted": first.placed.other, "site": str(site), "more": more}
    return Finding("E011", path, line, column, args, Severity.WARNING, language_of(path))

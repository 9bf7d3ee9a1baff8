"""One slip, one finding: what follows from another finding at the same text becomes its child."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from songma.content.page import Page
from songma.diagnostics import Finding, Severity

# From cause to consequence. A heading without its id loses its section; a text in another language
# has other numbers; a changed source explains a number that no longer agrees.
CAUSES = (
    ("E001", "E006", "E007", "E008"),
    ("M101", "M103"),
    ("T201", "T202", "T206"),
    ("T204", "T205", "T207", "T208"),
    ("T209",),
    ("T301",),
    ("T101", "T103"),
    ("M201", "M202", "M203", "M204", "M205", "M301", "M302", "M303"),
    ("T210", "T211", "T212", "T213", "T214"),
    ("T401", "T402"),
    ("T501", "T502"),
    ("T601",),
    ("T102", "T105"),
)
RANK = {code: rank for rank, codes in enumerate(CAUSES) for code in codes}


def group(findings: Iterable[Finding], pages: Mapping[str, Page]) -> list[Finding]:
    """Findings of one segment below the one that explains them; others stay as they are."""
    starts = {path: [segment.line for segment in page.segments] for path, page in pages.items()}
    alone = []
    places: dict[tuple[str, str | None, int], list[Finding]] = {}
    for finding in findings:
        if finding.code in RANK:
            lines = starts.get(finding.path, ())
            index = bisect_right(lines, finding.line) if lines else finding.line
            places.setdefault((finding.path, finding.language, index), []).append(finding)
        else:
            alone.append(finding)
    return [*alone, *(root for members in places.values() for root in _roots(members))]


def _roots(members: Sequence[Finding]) -> Iterable[Finding]:
    if len(members) == 1:
        return members
    first = min(RANK[member.code] for member in members)
    roots = [member for member in members if RANK[member.code] == first]
    children = tuple(member for member in members if RANK[member.code] != first)
    gravest = Severity.ERROR if any(m.severity is Severity.ERROR for m in members) else Severity.WARNING
    head = replace(roots[0], children=(*roots[0].children, *children), severity=gravest)
    return [head, *roots[1:]]

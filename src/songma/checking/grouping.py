"""One slip, one finding: what follows from another finding at the same text becomes its child."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from songma.content.page import Page
from songma.diagnostics import Finding, Severity

# From cause to consequence. A heading without its id loses its section; a text in another language
# has other numbers; a changed source explains a number that no longer agrees.
CAUSES = (
    ("E001", "E004", "E006", "E007", "E009", "E010"),
    ("M101", "M103"),
    ("M401", "M402"),
    ("T201", "T202", "T206"),
    ("T204", "T205", "T207", "T208"),
    ("M403",),
    ("T209",),
    ("T301",),
    ("T101", "T103"),
    ("M201", "M202", "M203", "M204", "M205", "M301", "M302", "M303", "M304"),
    ("T210", "T211", "T212", "T213", "T214"),
    ("T401", "T402"),
    ("T501", "T502"),
    ("T601",),
    ("T102", "T105"),
)
LEFT = "T301"  # neighbouring texts left in another language are one that was forgotten
NEAR = 2  # segments; a name or a figure call may stand between them
OPEN = "M404"  # what is never closed swallows the texts below it
SWALLOWED = ("T2", "M10", "M202", "M301")
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
            language = None if lines else finding.language  # a page has but one
            places.setdefault((finding.path, language, index), []).append(finding)
        else:
            alone.append(finding)
    roots = {place: list(_roots(members)) for place, members in places.items()}
    return list(_below_open([*alone, *_neighbours(roots)]))


def _neighbours(roots: Mapping[tuple[str, str | None, int], list[Finding]]) -> Iterator[Finding]:
    """The first of neighbouring texts of a page that were left, with the others below it."""
    run: list[Finding] = []
    last: tuple[str, str | None, int] = ("", None, 0)
    for place, found in sorted(roots.items(), key=lambda item: (item[0][0], item[0][1] or "", item[0][2])):
        left = found[0] if found[0].code == LEFT and place[0].endswith(".md") else None
        if left is None:
            yield from found
            continue
        if run and (place[:2] != last[:2] or place[2] - last[2] > NEAR):
            yield _head(run)
            run = []
        run.append(left)
        yield from found[1:]
        last = place
    if run:
        yield _head(run)


def _head(run: Sequence[Finding]) -> Finding:
    return replace(run[0], children=(*run[0].children, *run[1:]))


def _below_open(findings: Sequence[Finding]) -> Iterator[Finding]:
    """What an open fence or comment swallowed, in its page or in the translation, is its consequence."""
    opened = {finding.path for finding in findings if finding.code == OPEN}
    below: dict[str, list[Finding]] = {path: [] for path in opened}
    for finding in findings if opened else ():
        if path := _opened_path(finding, opened):
            below[path].append(finding)
    for finding in findings:
        if finding.code == OPEN:
            children = (*finding.children, *below.pop(finding.path, ()))
            yield replace(finding, children=children)
        elif not opened or not _opened_path(finding, opened):
            yield finding


def _opened_path(finding: Finding, opened: Set[str]) -> str:
    if not finding.code.startswith(SWALLOWED):
        return ""
    paths = (finding.path, *(place.path for place in finding.related))
    return next((path for path in paths if path in opened), "")


def _roots(members: Sequence[Finding]) -> Iterable[Finding]:
    if len(members) == 1:
        return members
    first = min(RANK[member.code] for member in members)
    roots = [member for member in members if RANK[member.code] == first]
    children = tuple(member for member in members if RANK[member.code] != first)
    gravest = Severity.ERROR if any(m.severity is Severity.ERROR for m in members) else Severity.WARNING
    head = replace(roots[0], children=(*roots[0].children, *children), severity=gravest)
    return [head, *roots[1:]]

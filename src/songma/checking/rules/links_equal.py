"""T211: a translation links to what its source links to. An address of another site may differ in the
language it names (vi.wikipedia.org, /vi/), or altogether where either side names one.
"""

import re
from collections.abc import Iterator, Sequence

from songma.content.segments import Segment
from songma.diagnostics import Finding, Place
from songma.languages import CODES
from songma.translation.comparison import Comparison
from songma.translation.features import features, missing
from songma.translation.pairs import Pair

EXTERNAL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")  # https://…, mailto:…
HOST = re.compile(r"https?://([^/?#]+)")
LABELS = re.compile(rf"(?:^|(?<=[./?=&_-]))(?:{'|'.join(CODES)})(?=$|[./?&_-])", re.I)


def check(comparison: Comparison) -> Iterator[Finding]:
    for pair in comparison.pages:
        for couple in pair.couples:
            if couple.source and couple.target and couple.source.is_prose:
                yield from _judge(pair, couple.source, couple.target)


def _judge(pair: Pair, source: Segment, target: Segment) -> Iterator[Finding]:
    theirs, ours = features(source.text).links, features(target.text).links
    if theirs == ours:
        return
    lost, extra = missing(theirs, ours)
    for link in list(lost):
        answer = next((other for other in extra if _same(link, other)), None)
        if answer is not None:
            lost.remove(link)
            extra.remove(answer)
    if lost or extra:
        yield _finding(pair, source, target, lost, extra)


def _same(source: str, target: str) -> bool:
    """Whether two addresses lead to one thing, each perhaps in its own language."""
    if not EXTERNAL.match(source) or not EXTERNAL.match(target):
        return False
    hosts = [HOST.match(link) for link in (source, target)]
    if not hosts[0] or not hosts[1]:
        return False
    names = [LABELS.sub("", host[1].lower()).strip(".").removeprefix("www.") for host in hosts if host]
    if names[0] != names[1]:
        return False
    return source != target and any(LABELS.search(link.removeprefix("https://")) for link in (source, target))


def _finding(
    pair: Pair, source: Segment, target: Segment, lost: Sequence[str], extra: Sequence[str]
) -> Finding:
    args = {"wanted": ", ".join(lost) or "–", "found": ", ".join(extra) or "–"}
    related = (Place(pair.source_path, source.line),)
    return Finding("T211", pair.path, target.line, args=args, language=pair.language, related=related)

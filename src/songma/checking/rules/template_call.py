"""M301: an expression in prose is not valid. M302–M304: it names a fact, term or object nobody defined."""

from collections.abc import Iterator

from songma.diagnostics import Finding
from songma.prose import Prose


def check(prose: Prose) -> Iterator[Finding]:
    for _, findings in prose.expanded.values():
        yield from findings

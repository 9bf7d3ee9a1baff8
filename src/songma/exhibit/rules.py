"""Numbers of the catalogue are given once."""

from collections.abc import Iterator

from songma.diagnostics import Finding, Place
from songma.exhibit.model import Exhibit, Item


def check(exhibit: Exhibit) -> Iterator[Finding]:
    seen: dict[object, Item] = {}
    for item in exhibit.items:
        for key in (item.number, item.id):
            if (first := seen.setdefault(key, item)) is not item:
                related = (Place(first.path, first.line),)
                yield Finding("D202", item.path, item.line, args={"id": key}, related=related)

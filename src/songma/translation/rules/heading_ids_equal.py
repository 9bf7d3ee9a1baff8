"""M102: a translation has the heading ids of its source, each once and in the same order."""

from collections.abc import Iterator, Mapping

from songma.content.blocks import Heading
from songma.content.page import Page
from songma.diagnostics import Finding, Place
from songma.languages import SOURCE
from songma.prose import Prose


def check(prose: Prose) -> Iterator[Finding]:
    pages = prose.project.pages
    for page in pages.values():
        source = pages.get((SOURCE, page.name))
        if source is not None and source is not page:
            yield from _compare(page, source)


def _compare(page: Page, source: Page) -> Iterator[Finding]:
    ours, theirs = _by_id(page), _by_id(source)
    lost = [heading for id, heading in theirs.items() if id not in ours]
    extra = [heading for id, heading in ours.items() if id not in theirs]
    for heading in lost:
        yield _finding("M102", page, _near(page, heading), source, heading)
    for heading in extra:
        yield _finding("M104", page, heading.line, source, heading, place=False)
    if not lost and not extra and list(ours) != list(theirs):
        moved = next(h for h, t in zip(ours.values(), theirs.values(), strict=True) if h.id != t.id)
        yield _finding("M105", page, moved.line, source, theirs[str(moved.id)])


def _by_id(page: Page) -> Mapping[str, Heading]:
    return {heading.id: heading for heading in page.outline.headings if heading.id}


def _near(page: Page, heading: Heading) -> int:
    """A heading of the same level without an id is most likely the lost one."""
    bare = (h.line for h in page.outline.headings if h.id is None and h.level == heading.level)
    return next(bare, 1)


def _finding(code: str, page: Page, line: int, source: Page, heading: Heading, place: bool = True) -> Finding:
    args = {"id": heading.id, "title": heading.text, "source": source.path}
    related = (Place(source.path, heading.line if place else 1),)
    return Finding(code, page.path, line, args=args, language=page.language, related=related)

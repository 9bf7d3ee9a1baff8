"""T003: front matter holds the keys every page needs. D…: and they are what they should be."""

from collections.abc import Iterator
from dataclasses import replace

from songma.content.page import Page
from songma.content.schema import violations
from songma.diagnostics import Finding, Place
from songma.languages import SOURCE
from songma.prose import Prose


def check(prose: Prose) -> Iterator[Finding]:
    project = prose.project
    for page in project.pages.values():
        if page.findings or not page.source.text.strip():  # front matter that cannot be read, or nothing
            continue
        for key in project.required_keys:
            if page.meta.get(key) in (None, ""):
                related = _source_place(prose, page, key)
                args = {"key": key}
                yield Finding("T003", page.path, args=args, language=page.language, related=related)
        filled = _filled(page)
        for finding in violations("page", filled, page.path):
            yield replace(finding, language=page.language)
        owner = page.meta.get("owner")
        if isinstance(owner, str) and project.terms and owner not in project.offices:
            args = {"id": "owner", "value": owner, "where": "data/terms.yml"}
            line = page.meta.line_of("owner")
            yield Finding("D201", page.path, line, args=args, language=page.language)


def _filled(page: Page) -> object:
    """The front matter without empty values, which T003 has named already."""
    filled = type(page.meta)(page.meta.line)
    filled.update({key: value for key, value in page.meta.items() if value not in (None, "")})
    filled.lines = page.meta.lines
    return filled


def _source_place(prose: Prose, page: Page, key: str) -> tuple[Place, ...]:
    source = prose.project.pages.get((SOURCE, page.name))
    if source is None or source is page or key not in source.meta:
        return ()
    return (Place(source.path, source.meta.line_of(key)),)

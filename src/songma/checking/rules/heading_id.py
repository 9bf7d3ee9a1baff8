"""M101: a heading has an id of its own. M103: an id is given once in a page."""

from collections.abc import Iterator

from songma.content.blocks import Heading
from songma.diagnostics import Finding, Place
from songma.prose import Prose


def check(prose: Prose) -> Iterator[Finding]:
    for page in prose.project.pages.values():
        seen: dict[str, Heading] = {}
        for heading in page.outline.headings:
            args = {"title": heading.text, "id": heading.id}
            if heading.id is None:
                yield Finding("M101", page.path, heading.line, args=args, language=page.language)
            elif (first := seen.setdefault(heading.id, heading)) is not heading:
                related = (Place(page.path, first.line),)
                yield Finding(
                    "M103",
                    page.path,
                    heading.line,
                    args=args,
                    language=page.language,
                    related=related,
                )

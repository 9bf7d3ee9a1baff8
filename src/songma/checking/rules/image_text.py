"""M205: a picture has an alternative text."""

from collections.abc import Iterator

from songma.diagnostics import Finding
from songma.prose import Prose


def check(prose: Prose) -> Iterator[Finding]:
    for page in prose.project.pages.values():
        for link in page.outline.links:
            if link.is_image and not link.text.strip():
                args = {"target": link.target}
                yield Finding("M205", page.path, link.line, args=args, language=page.language)

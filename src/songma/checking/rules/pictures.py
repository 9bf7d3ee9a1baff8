"""I…: records of pictures and their files. I106: no page shows a picture twice."""

import re
from collections.abc import Iterator, Mapping

from songma.content.expressions import pieces
from songma.content.marks import YamlMap
from songma.content.page import Page
from songma.diagnostics import Finding, Severity
from songma.pictures import rules
from songma.pictures.model import FOLDER, original_of, shown
from songma.prose import Prose

ID = re.compile(r"[a-z0-9-]+")
ONE, ALL = "picture", "gallery"  # functions of prose


def check(prose: Prose) -> Iterator[Finding]:
    project = prose.project
    records = ((path, doc) for path, doc in project.data.items() if path.startswith(f"{FOLDER}/"))
    named = frozenset(
        original_of(path, str(document.get("file")))
        for path, document in records
        if isinstance(document, YamlMap)
    )
    yield from rules.check(project.pictures, project.originals, project.files, named)
    by_id = {id: picture.id for id, picture in shown(project.pictures).items()}
    for page in project.pages.values():
        yield from _twice(page, by_id)


def _twice(page: Page, shown_at: Mapping[str, str]) -> Iterator[Finding]:
    """A photograph in the place of a drawing counts as itself at both of their ids."""
    seen: set[str] = set()
    for piece in pieces(page.body):
        name = piece.call["name"] if piece.call else ""
        if piece.call and name in (ONE, ALL):
            called = set(shown_at) if name == ALL else set(ID.findall(piece.call["texts"] or ""))
            ids = {shown_at[id] for id in called if id in shown_at}
            for id in sorted(ids & seen):
                line, args = page.body_line + piece.line - 1, {"id": id}
                grave, language = Severity.WARNING, page.language
                yield Finding("I106", page.path, line, args=args, severity=grave, language=language)
            seen |= ids

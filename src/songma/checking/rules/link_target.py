"""M201: a link leads to a page or file that exists. M202: to an anchor that page has.
M203: it does not leave the language's folder. M204: a picture exists.
"""

import posixpath
from collections.abc import Iterator

from songma.content.blocks import Link
from songma.content.page import Page
from songma.diagnostics import Finding
from songma.prose import Prose
from songma.tree import DOCS


def check(prose: Prose) -> Iterator[Finding]:
    files = frozenset(prose.project.files)
    for page in prose.project.pages.values():
        for link in page.outline.links:
            if not link.is_external and not link.target.startswith("{{"):
                finding = _judge(link, page, prose, files)
                if finding:
                    yield finding


def _judge(link: Link, page: Page, prose: Prose, files: frozenset[str]) -> Finding | None:
    path, _, anchor = link.target.partition("#")
    path = path.partition("?")[0]
    if path.startswith("/") or _outside(path, page):
        return _finding("M203", link, page)
    name = posixpath.normpath(posixpath.join(str(page.folder), path)) if path else page.name
    if link.is_image:
        missing = not path or f"{DOCS}/{page.language}/{name}" not in files
        return _finding("M204", link, page) if missing else None
    if not name.endswith(".md"):
        found = f"{DOCS}/{page.language}/{name}" in files
        return None if found else _finding("M201", link, page)
    target = prose.pages.get((page.language, name))
    if target is None:
        return _finding("M201", link, page)
    return _finding("M202", link, page) if anchor and anchor not in target.targets else None


def _outside(path: str, page: Page) -> bool:
    """Whether the path climbs above the folder of its language; backslashes are no paths."""
    joined = posixpath.normpath(posixpath.join(str(page.folder), path))
    return joined.startswith("..") or "\\" in path


def _finding(code: str, link: Link, page: Page) -> Finding:
    anchor = link.target.partition("#")[2]
    args = {"target": link.target, "anchor": anchor}
    return Finding(code, page.path, link.line, args=args, language=page.language)

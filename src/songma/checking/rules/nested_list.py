"""M401: a list within a list is indented by four spaces a level.

Python-Markdown, which makes the site, reads fewer spaces as the same list; CommonMark reads them as a
list within the list.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from songma.content.page import Page
from songma.diagnostics import Finding
from songma.prose import Prose

INDENTED = re.compile(r"^[ \t>]+(?:[-*+]|\d{1,9}[.)])[ \t]", re.MULTILINE)  # "  - x"
STEP = 4  # spaces a level
LISTS = ("bullet_list_open", "ordered_list_open")
BOXES = ("blockquote", "admonition", "tab", "footnote", "dd")  # what counts its own indentation
LEAD = re.compile(r"^(?:\s*>)*(?P<spaces>[ \t]*)(?P<mark>:[ \t]+)?")  # "> >   - x", ":   - x"


def check(prose: Prose) -> Iterator[Finding]:
    for page in prose.project.pages.values():
        if INDENTED.search(page.body):
            yield from _page(page)


def _page(page: Page) -> Iterator[Finding]:
    rows = page.body.split("\n")
    for line, outer, depth in _lists(page.tokens):
        found = _indent(rows[line]) - _indent(rows[outer]) // STEP * STEP
        if line != outer and 0 < found < STEP * depth:
            args = {"found": found, "wanted": STEP * depth}
            yield Finding("M401", page.path, line + page.body_line, args=args, language=page.language)


def _lists(tokens: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
    """The line of every list within a list, the line of the outermost one and the depth below it."""
    stack: list[list[int]] = [[]]  # lines of the open lists, box by box
    last = -1  # the outermost list that ended just before
    for token in tokens:
        name, _, end = token.type.rpartition("_")
        if name in BOXES and end in ("open", "close"):
            stack.append([]) if end == "open" else stack.pop()
        elif token.type in LISTS and token.map:
            yield from _nested(token.map[0], stack[-1], last)
            stack[-1].append(token.map[0])
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            last = stack[-1].pop()
            continue
        last = -1


def _nested(line: int, lists: Sequence[int], last: int) -> Iterator[tuple[int, int, int]]:
    if lists:
        yield line, lists[0], len(lists)
    elif last >= 0:  # "1. a" with "  - b" below it: two lists for CommonMark, one for Python-Markdown
        yield line, last, 1


def _indent(row: str) -> int:
    match = LEAD.match(row)
    return len(match["spaces"].expandtabs(STEP)) if match else 0

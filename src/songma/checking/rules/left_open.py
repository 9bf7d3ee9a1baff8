"""M404: a code fence or a comment that is never closed swallows the rest of the page."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from songma.content.page import Page
from songma.diagnostics import Finding
from songma.prose import Prose

LEAD = re.compile(r"^[\s>]*")  # of a fence within a quotation or a list
SPAN = re.compile(r"(?<!`)(`+)(?!`)[^`\n]{1,500}\1(?!`)")  # `<!--` is code
OPEN, CLOSE = "<!--", "-->"


def check(prose: Prose) -> Iterator[Finding]:
    for page in prose.project.pages.values():
        if "```" in page.body or "~~~" in page.body or OPEN in page.body:
            yield from _page(page)


def _page(page: Page) -> Iterator[Finding]:
    rows = page.body.split("\n")
    for token in page.tokens:
        if token.type in ("fence", "code_block") and token.map:
            if token.type == "fence" and not _is_closed(token, rows):
                mark = token.markup
                yield _finding(page, token.map[0], mark, mark)
            rows[slice(*token.map)] = [""] * (token.map[1] - token.map[0])
    text = SPAN.sub(lambda match: " " * len(match[0]), "\n".join(rows))
    start = text.find(OPEN)
    while start >= 0:
        end = text.find(CLOSE, start + len(OPEN))
        if end < 0:
            yield _finding(page, text.count("\n", 0, start), OPEN, CLOSE)
            return
        start = text.find(OPEN, end)


def _is_closed(token: Token, rows: list[str]) -> bool:
    first, end = token.map or (0, 0)
    last = LEAD.sub("", rows[min(end, len(rows)) - 1]).rstrip()
    return end - first > 1 and len(last) >= len(token.markup) and set(last) == {token.markup[0]}


def _finding(page: Page, line: int, found: str, wanted: str) -> Finding:
    args = {"found": found, "wanted": wanted}
    return Finding("M404", page.path, line + page.body_line, args=args, language=page.language)

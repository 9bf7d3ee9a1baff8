"""M402: HTML in a page keeps to what carries text; nothing runs, loads or asks for input."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from markdown_it.token import Token

from songma.content.page import Page
from songma.diagnostics import Finding
from songma.prose import Prose

ALLOWED = frozenset(
    [
        "br",
        "wbr",
        "sup",
        "sub",
        "abbr",
        "kbd",
        "span",
        "div",
        "details",
        "summary",
        "figure",
        "figcaption",
        "img",
        "a",
        "small",
        "mark",
        "ruby",
        "rt",
        "rp",
        "rb",
        "q",
        "cite",
        "time",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "caption",
        "colgroup",
        "col",
        "p",
        "em",
        "strong",
        "ul",
        "ol",
        "li",
        "video",
        "audio",
        "source",
        "track",
        "picture",
    ]
)
SHOWN = 5  # kinds of tags on one line, each with how often it stands there
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
TAG = re.compile(r"<(?P<close>/)?(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>?")
HANDLER = re.compile(r"(?:^|[\s\"'/])(on[a-z]+)\s*=", re.I)  # onclick="…"
VALUE = re.compile(r"\b(?:href|src|poster)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)", re.I)  # href="a.md"
SCRIPT = re.compile(r"(?:javascript|vbscript):|data:text/html", re.I)
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
BLANK = re.compile(r"[\s\x00-\x1f]+")


def check(prose: Prose) -> Iterator[Finding]:
    for page in prose.project.pages.values():
        if "<" in page.body or "script:" in page.body.lower():
            yield from _page(page)


def _page(page: Page) -> Iterator[Finding]:
    by_line: dict[int, Counter[str]] = {}
    for line, html in _pieces(page):
        for match in TAG.finditer(COMMENT.sub(_same_lines, html)):
            if found := _wrong(match):
                by_line.setdefault(line + html.count("\n", 0, match.start()), Counter())[found] += 1
    for line, counts in by_line.items():
        for found, count in list(counts.items())[:SHOWN]:
            yield _finding(page, line, f"{found} × {count}" if count > 1 else found)
    for link in page.outline.links:
        if _runs(link.target):
            yield _finding(page, link.line, link.target[:60])


def _pieces(page: Page) -> Iterator[tuple[int, str]]:
    """HTML with the line on which it begins."""
    for token in page.tokens:
        if token.map and token.type == "html_block":
            yield token.map[0] + page.body_line, token.content
        elif token.map and token.type == "inline":
            yield from _inline(token, token.map[0] + page.body_line)


def _inline(token: Token, line: int) -> Iterator[tuple[int, str]]:
    for child in token.children or []:
        if child.type == "html_inline":
            yield line, child.content
        line += child.type in ("softbreak", "hardbreak") or child.content.count("\n")


def _same_lines(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _wrong(match: re.Match[str]) -> str:
    """The tag or attribute that is not allowed; empty where all is."""
    name, rest = match["name"].lower(), match["rest"]
    if name not in ALLOWED:
        return "" if match["close"] else f"<{name}>"
    if handler := HANDLER.search(QUOTED.sub('""', rest)):
        return f"<{name} {handler[1]}=…>"
    values = (value[1].strip("\"'") for value in VALUE.finditer(rest))
    return next((f"<{name} …{value[:40]}>" for value in values if _runs(value)), "")


def _runs(address: str) -> bool:
    """Whether following the address runs a program: javascript:…, also as "java&#10;script:"."""
    return bool(SCRIPT.match(BLANK.sub("", unescape(address))))


def _finding(page: Page, line: int, found: str) -> Finding:
    return Finding("M402", page.path, line, args={"found": found}, language=page.language)

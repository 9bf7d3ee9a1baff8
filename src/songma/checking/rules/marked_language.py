"""M407: a passage names no known language. M408: `{lang=…}` marks nothing, so that readers see its braces.
M409: the letters of a passage are not of the language it names: `[ສະບາຍດີ]{lang=la}`.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from songma.content.page import Page
from songma.diagnostics import Finding
from songma.prose import Prose
from songma.text.recognizing import LAO, WORD
from songma.text.tags import is_language, script_of

SIGN = "lang="
# {lang=lo}, also among others: {.wide lang=lo}
LIST = re.compile(r"\{:?[^{}\n]{0,200}?(?<![\w.#-])lang=[\"']?([^\s\"'{}]*)[^{}\n]{0,200}\}")
HTML = re.compile(r"<[a-zA-Z][^<>]*?\slang=(?:\"([^\"]*)\"|'([^']*)'|([^\s>]*))")
ESCAPED = re.compile(r"\\[\[\]{]")  # \[text]{lang=lo}, meant to be seen
SHOWN = 60  # characters of a passage
LATIN, LAO_SCRIPT = "Latn", "Laoo"
Places = Iterator[tuple[str, int, str]]  # code of the finding, line from 0, what is wrong


def check(prose: Prose) -> Iterator[Finding]:
    for page in prose.project.pages.values():
        if SIGN in page.body:
            for code, line, found in _page(page):
                args = {"found": found}
                yield Finding(code, page.path, line + page.body_line, args=args, language=page.language)


def _page(page: Page) -> Places:
    for token in page.tokens:
        if token.map and token.type == "html_block":
            yield from _html(token.content, token.map[0])
        elif token.map and token.type == "inline" and SIGN in token.content:
            children = token.children or [Token("text", "", 0, content=token.content)]
            yield from _inline(children, token.map[0], token.content)


def _inline(children: Sequence[Token], line: int, whole: str) -> Places:
    for number, child in enumerate(children):
        if child.type == "language_span_open":
            yield from _passage(str(child.attrGet("lang") or ""), _text(children, number), line)
        elif child.type == "html_inline":
            yield from _html(child.content, line)
        elif child.type == "text" and SIGN in child.content:
            yield from _lists(child.content, line, whole, follows=number > 0)
        line += child.type in ("softbreak", "hardbreak") or child.content.count("\n")


def _passage(language: str, text: str, line: int) -> Places:
    if not is_language(language):
        yield "M407", line, language or "–"
    elif script_of(language) in (LATIN, LAO_SCRIPT):
        lao, latin = bool(LAO.search(text)), bool(WORD.search(text))
        wrong = lao and not latin if script_of(language) == LATIN else latin and not lao
        if wrong:
            yield "M409", line, f"[{text[:SHOWN]}]{{lang={language}}}"


def _text(children: Sequence[Token], start: int) -> str:
    """The words of the passage that opens at `start`, without passages and code in it."""
    words, depth = [], 0
    for child in children[start:]:
        depth += child.nesting if child.type.startswith("language_span") else 0
        if not depth:
            break
        words += [child.content] if child.type == "text" and depth == 1 else []
    return "".join(words)


def _html(html: str, line: int) -> Places:
    for match in HTML.finditer(html):
        language = match[1] or match[2] or match[3] or ""
        if not is_language(language):
            yield "M407", line + html.count("\n", 0, match.start()), language or "–"


def _lists(text: str, line: int, whole: str, follows: bool) -> Places:
    """Lists that belong to a link, a picture, emphasis or a block, and those that belong to nothing."""
    for match in LIST.finditer(text):
        before, is_last = text[: match.start()], not text[match.end() :].strip()
        belongs = before.endswith(("*", "_")) if before else follows
        if belongs or (is_last and before[-1:] in ("", " ", "\n")):
            if not is_language(match[1]):
                yield "M407", line + before.count("\n"), match[1] or "–"
        elif not ESCAPED.search(whole):
            yield "M408", line + before.count("\n"), match[0]

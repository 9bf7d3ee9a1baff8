"""What a Markdown body is made of, with line numbers: headings, links, images, ids."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from songma.content.spans import spans_plugin
from songma.content.tabs import tabs_plugin

# "## Tàu 50.000 tấn {#ships}", "## Giá {: #price .wide }" -> the id
ATTRIBUTE_ID = re.compile(r"\{:?[^{}]{0,300}?#([^\s{}.#]{1,200})[^{}]{0,300}\}\s*$")
HTML_ID = re.compile(r"""<[a-zA-Z][^<>]*\sid=["']?([^\s"'<>]+)""")  # <a id="price">
INLINE_ID = re.compile(r"\{:?[^{}]{0,300}?#([^\s{}.#]{1,200})[^{}]{0,300}\}")  # [x](y.md){#z}


@dataclass(frozen=True, slots=True)
class Heading:
    level: int  # 1 to 6
    text: str  # without the attribute list
    id: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    target: str  # as written, percent-decoded
    line: int
    text: str = ""  # for an image its alternative text
    is_image: bool = False

    @property
    def is_external(self) -> bool:
        return bool(re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", self.target))  # https: mailto: //


@dataclass(frozen=True, slots=True)
class Outline:
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]  # images among them
    ids: frozenset[str]


class _Parser(MarkdownIt):
    """Keeps every link as its author wrote it: the rules judge it, not the parser."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        return True


def _parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"html": True}).enable("table").disable(("emphasis", "entity"))
    parser.use(footnote_plugin).use(deflist_plugin).use(admon_plugin)
    parser.use(tabs_plugin).use(spans_plugin)
    parser.core.ruler.at("inline", _inline)
    return parser


def _inline(state: StateCore) -> None:
    """Only links, pictures, footnote marks and HTML are looked for: half of the time of reading is saved."""
    for token in state.tokens:
        if token.type == "inline" and ("[" in token.content or "<" in token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


PARSER = _parser()


def parse(body: str) -> Sequence[Token]:
    return PARSER.parse(body)


def outline(tokens: Sequence[Token], first_line: int = 1) -> Outline:
    """The outline of a parsed body, whose first line is line `first_line` of its file."""
    headings = tuple(_headings(tokens, first_line))
    ids = {heading.id for heading in headings if heading.id}
    ids.update(_other_ids(tokens))
    return Outline(headings, tuple(_links(tokens, first_line)), frozenset(ids))


def _headings(tokens: Sequence[Token], first_line: int) -> Iterator[Heading]:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.map:
            match = ATTRIBUTE_ID.search(inline.content)
            text = inline.content[: match.start()] if match else inline.content
            level, line = int(opening.tag[1]), opening.map[0] + first_line
            yield Heading(level, text.strip(), match[1] if match else None, line)


def _links(tokens: Sequence[Token], first_line: int) -> Iterator[Link]:
    for token in tokens:
        if token.type == "inline" and token.map:
            yield from _inline_links(token.children or [], token.map[0] + first_line)


def _inline_links(children: Sequence[Token], line: int) -> Iterator[Link]:
    for token in children:
        if token.type in ("softbreak", "hardbreak"):
            line += 1
        elif token.type == "link_open":
            yield Link(unquote(str(token.attrGet("href") or "")), line)
        elif token.type == "image":
            target = unquote(str(token.attrGet("src") or ""))
            yield Link(target, line, token.content, is_image=True)


def _other_ids(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "html_block":
            yield from HTML_ID.findall(token.content)
        elif token.type == "inline":
            yield from INLINE_ID.findall(token.content)
            yield from HTML_ID.findall(token.content)

"""The published Markdown of a page as a reader finds it: headings, and plain text beneath each."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from songma.content.blocks import ATTRIBUTE_ID, parse

ATTRIBUTES = re.compile(r"\{\s*[:.#][^{}]*\}")  # { .fact title="…" }, {: #eco-x .source-entry }
ENTRY_ID = re.compile(r"\{:[^{}]*?#([^\s{}.#]+)[^{}]*\}\s*$")  # a paragraph with an id of its own
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)  # what it shows stands in words beside it
TAGS = re.compile(r"<[^<>]*>")
MARKS = re.compile(r"\*\*|__|`|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
ADMONITION = re.compile(r"^[!?]{3}\+?\s+[\w-]+\s*")
SPACE = re.compile(r"\s+")
JOINT = " · "  # between the cells of a row


@dataclass
class Section:
    """What stands under one heading; the first of a page has no anchor and no heading."""

    anchor: str
    heading: str
    texts: list[str] = field(default_factory=list)


def sections(markdown: str) -> list[Section]:
    """In the order of the page. An entry with an id of its own, such as a source, is a section, too."""
    found = [Section("", "")]
    for anchor, heading, text in _pieces(parse(markdown)):
        if heading:
            found.append(Section(anchor, heading))
        elif anchor and text:
            found.append(Section(anchor, "", [text]))
        elif text:
            found[-1].texts.append(text)
    return [section for section in found if section.heading or section.texts]


def _pieces(tokens: Sequence[Token]) -> Iterator[tuple[str, str, str]]:
    """Anchor, heading, text: of a heading the first two, of a text the last."""
    row: list[str] | None = None
    previous = ""
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield "", "", JOINT.join(cell for cell in row if cell)
            row = None
        elif token.type == "inline" and row is not None:
            row.append(plain(token))
        elif token.type == "inline":
            yield _piece(previous, token)
        elif token.type in ("fence", "code_block", "html_block"):
            yield "", "", _clean(token.content)
        previous = token.type


def _piece(opening: str, token: Token) -> tuple[str, str, str]:
    if opening == "heading_open":
        match = ATTRIBUTE_ID.search(token.content)
        return (match[1] if match else ""), plain(token), ""
    match = ENTRY_ID.search(token.content)
    return (match[1] if match else ""), "", plain(token)


def plain(token: Token) -> str:
    """The text of an inline token without links, marks, attributes and HTML."""
    if not token.children:
        return _clean(token.content)
    return _clean("".join(_text(child) for child in token.children))


def _text(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return token.content if token.type in ("text", "text_special", "code_inline", "html_inline") else ""


def _clean(text: str) -> str:
    unmarked = MARKS.sub("", ATTRIBUTES.sub("", TAGS.sub(" ", DRAWING.sub(" ", text))))
    plain_text = html.unescape(ADMONITION.sub("", unmarked)).replace("\\", "")
    return SPACE.sub(" ", plain_text).strip(' "')

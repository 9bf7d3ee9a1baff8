"""The text of a page in the pieces a translator works on, each with its line.

A segment is a heading, a paragraph, a list item, a table row, a title of a notice or tab, a piece
of code or of HTML. Its id is the explicit id of its heading, its kind and its place there: `hours/p1`.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from markdown_it.token import Token

from songma.content.blocks import ATTRIBUTE_ID

TOP = "_"  # the section of what stands before the first heading, and of front matter
META_KEYS = ("title", "description")
SPACE = re.compile(r"\s+")
ROW_JOINT = " | "
# A note for translators, or one never closed with all that follows: it is looked for once, not at each "<!--"
COMMENTS = re.compile(r"<!--.*?-->|(<!--.*)", re.DOTALL)
BOXES = {"bullet_list": "ul", "ordered_list": "ol", "blockquote": "quote"}


@dataclass(frozen=True, slots=True)
class Segment:
    id: str
    kind: str
    text: str  # Markdown as written, white space folded; code and HTML with their lines
    line: int
    inside: tuple[str, ...] = ()  # the boxes around it: ("ul", "note")
    cells: tuple[str, ...] = ()  # of a table row

    @property
    def section(self) -> str:
        return self.id.partition("/")[0]

    @property
    def digest(self) -> str:
        return digest(self.text)

    @property
    def is_heading(self) -> bool:
        return self.kind[0] == "h" and self.kind[1:].isdigit()

    @property
    def is_prose(self) -> bool:
        return self.kind not in ("code", "html")


@lru_cache(maxsize=200_000)
def digest(text: str) -> str:
    """The first ten hexadecimal digits of the SHA-256 of the text in NFC with white space folded."""
    return sha256(fold(text).encode()).hexdigest()[:10]


def fold(text: str) -> str:
    """One line in NFC: what is compared and kept; that a file is not NFC is another finding."""
    return SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()


def without_comments(text: str, instead: str) -> str:
    """Notes are no text; what looks like one and is never closed stays."""
    return COMMENTS.sub(lambda match: match[1] or instead, text)


class _Reader:
    """Walks the tokens once; keeps the section, the boxes it is in, and counts kinds."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.section, self.bare = TOP, 0
        self.boxes: list[str] = []
        self.counts: Counter[tuple[str, str]] = Counter()
        self.first_in_item = False

    def read(self, tokens: Sequence[Token]) -> Iterator[Segment]:
        row: list[str] | None = None
        row_line = 0
        previous = None
        for token in tokens:
            if token.type == "tr_open":
                row, row_line = [], self._line(token)
            elif token.type == "tr_close" and row is not None:
                yield self._segment("tr", ROW_JOINT.join(row), row_line, tuple(row))
                row = None
            elif token.type == "inline" and row is not None:
                row.append(fold(token.content))
            elif token.type == "inline" and previous is not None:
                yield from self._inline(previous, token)
            elif token.type in ("fence", "code_block", "html_block"):
                yield from self._raw(token)
            else:
                yield from self._box(token)
            previous = token

    def _raw(self, token: Token) -> Iterator[Segment]:
        text = without_comments(token.content, "") if token.type == "html_block" else token.content
        if text.strip():
            kind = "html" if token.type == "html_block" else "code"
            yield self._segment(kind, unicodedata.normalize("NFC", text.rstrip("\n")), self._line(token))

    def _inline(self, opening: Token, token: Token) -> Iterator[Segment]:
        if opening.type == "heading_open":
            yield self._heading(opening, token)
        elif opening.type == "paragraph_open":
            kind = "li" if self.first_in_item else "p"
            self.first_in_item = False
            yield self._segment(kind, fold(token.content), self._line(token))
        elif opening.type in ("dt_open", "dd_open"):
            yield self._segment(opening.tag, fold(token.content), self._line(token))

    def _heading(self, opening: Token, token: Token) -> Segment:
        match = ATTRIBUTE_ID.search(token.content)
        text = token.content[: match.start()] if match else token.content
        self.bare += match is None
        self.section = match[1] if match else f"{TOP}{self.bare}"
        return self._segment(f"h{opening.tag[1]}", fold(text), self._line(opening))

    def _box(self, token: Token) -> Iterator[Segment]:
        name, _, end = token.type.rpartition("_")
        if end == "open":
            yield from self._open(name, token)
        elif name == "list_item":
            self.first_in_item = False
        elif end == "close" and name in (*BOXES, "admonition", "tab", "footnote"):
            self.boxes.pop()

    def _open(self, name: str, token: Token) -> Iterator[Segment]:
        if name == "list_item":
            self.first_in_item = True
        elif name in BOXES:
            self.boxes.append(BOXES[name])
        elif name == "footnote":
            self.boxes.append("footnote")
            self.section = f"^{token.meta.get('label') or token.meta['id']}"
        elif name in ("admonition", "tab"):
            self.boxes.append(str(token.meta["tag"]) if name == "admonition" else "tab")
            title = token.content if name == "tab" or '"' in token.info else ""
            if title:
                yield self._segment("title", fold(title), self._line(token))

    def _segment(self, kind: str, text: str, line: int, cells: tuple[str, ...] = ()) -> Segment:
        counted = "h" if kind[0] == "h" and kind[1:].isdigit() else kind
        self.counts[self.section, counted] += 1
        place = self.counts[self.section, counted]
        return Segment(f"{self.section}/{counted}{place}", kind, text, line, tuple(self.boxes), cells)

    def _line(self, token: Token) -> int:
        return (token.map[0] if token.map else 0) + self.first_line


def segments(tokens: Sequence[Token], first_line: int = 1) -> Iterator[Segment]:
    """The segments of a body, whose first line is line `first_line` of its file."""
    yield from _Reader(first_line).read(tokens)

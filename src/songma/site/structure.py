"""Do the checker's parser and the site's parser read a page alike? Counted in the HTML that was made.

markdown-it gives line numbers, Python-Markdown makes the site: where they differ, a finding would
speak of another page than the reader sees.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from markdown_it.token import Token

from songma.content.blocks import parse

TAGS = {"li": "<li>", "tr": "<tr>", "pre": "<pre>", "img": "<img>", "blockquote": ">"}
BLOCKS = {
    "list_item_open": "<li>",
    "tr_open": "<tr>",
    "fence": "<pre>",
    "code_block": "<pre>",
    "blockquote_open": ">",
    "admonition_open": "!!!",
    "image": "<img>",
}
HEADINGS = {f"h{level}" for level in range(1, 7)}
VOID = {"img", "br", "hr", "input", "wbr", "col", "source", "meta", "link"}


class _Counter(HTMLParser):
    """Counts what an author wrote; the list of footnotes is made by the builder."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[str] = Counter()
        self.depth = 0
        self.footnotes = 0  # the depth at which their list begins

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        self.depth += tag not in VOID
        if "footnote" in classes and not self.footnotes:
            self.footnotes = self.depth
        if self.footnotes:
            return
        if tag in TAGS:
            self.counts[TAGS[tag]] += 1
        elif tag in HEADINGS:
            self.counts["##"] += 1
        elif tag == "details" or "admonition" in classes:
            self.counts["!!!"] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.depth == self.footnotes:
            self.footnotes = 0
        self.depth -= 1


def differences(markdown: str, html: str) -> Iterator[tuple[str, int, int]]:
    """Kind of block, its number as the checker counts, its number in the HTML."""
    ours, theirs = _of_tokens(parse(markdown)), _of_html(html)
    for kind in sorted({*ours, *theirs}):
        if ours[kind] != theirs[kind]:
            yield kind, ours[kind], theirs[kind]


def _of_html(html: str) -> Counter[str]:
    counter = _Counter()
    counter.feed(html)
    return counter.counts


def _of_tokens(tokens: Sequence[Token]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for token in tokens:
        if token.type == "heading_open":
            counts["##"] += 1
        elif token.type in BLOCKS:
            counts[BLOCKS[token.type]] += 1
        elif token.type in ("html_block", "html_inline"):
            counts += _of_html(token.content)
        counts += _of_tokens(token.children or ())
    return counts

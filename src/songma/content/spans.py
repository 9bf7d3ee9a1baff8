"""`[text]{lang=lo}`: a passage in another language, for markdown-it; and every language a text names.

The site reads the same grammar (`site/spans.py`). A link keeps its attribute list: `[text](x.md){lang=lo}`.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline

# {lang=lo}  {: lang="zh-Hant" }  {lang=}
LANGUAGE_LIST = (
    r"\{:?[ ]{0,9}lang=(?:\"(?P<double>[^\"{}\n]{0,99})\"|'(?P<single>[^'{}\n]{0,99})'"
    r"|(?P<bare>[^\s\"'{}]{0,99}))[ ]{0,9}\}"
)
TAIL = re.compile(LANGUAGE_LIST)
# A passage or link with its list; in it brackets may stand once more: [Nghị định [1]]{lang=vi}
PASSAGE = re.compile(
    r"(?<!\\)\[(?:[^\[\]\\]|\\.|\[[^\[\]]{0,200}\]){0,2000}\](?:\([^()\s]{0,400}\))?" + LANGUAGE_LIST
)


def language_of(match: re.Match[str]) -> str:
    """The code of a TAIL as its author wrote it; may be empty."""
    return match["double"] or match["single"] or match["bare"] or ""


def spans_plugin(md: MarkdownIt) -> None:
    md.inline.ruler.before("link", "language_span", _span)


def _span(state: StateInline, silent: bool) -> bool:
    """Not when a label is only measured: a token in it would look like a link within a link."""
    if silent or state.src[state.pos] != "[":
        return False
    start, end = state.pos + 1, parseLinkLabel(state, state.pos)
    tail = TAIL.match(state.src, end + 1) if end >= 0 else None
    if not tail:
        return False
    state.push("language_span_open", "span", 1).attrSet("lang", language_of(tail))
    outer = state.posMax
    state.pos, state.posMax = start, end
    state.md.inline.tokenize(state)
    state.pos, state.posMax = tail.end(), outer
    state.push("language_span_close", "span", -1)
    return True


def without_passages(text: str) -> str:
    """The text without what says of itself in which language it is."""
    return PASSAGE.sub(" ", text) if "lang=" in text else text

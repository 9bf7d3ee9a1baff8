"""`=== "Title"` with an indented body, as pymdownx.tabbed reads it, for markdown-it."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

TAB = re.compile(r'===[!+]?\s+"(?P<title>[^"\n]*)"\s*$')  # === "Xe tải"   ===+ "Open first"
INDENT = 4


def tabs_plugin(md: MarkdownIt) -> None:
    md.block.ruler.before("fence", "tab", _tab, {"alt": ["paragraph", "blockquote", "list"]})


def _tab(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    begin = state.bMarks[start] + state.tShift[start]
    match = TAB.match(state.src[begin : state.eMarks[start]])
    if not match or state.is_code_block(start):
        return False
    if not silent:
        _push(state, start, _after(state, start, end), match["title"])
    return True


def _after(state: StateBlock, start: int, end: int) -> int:
    line = start + 1
    while line < end and (state.isEmpty(line) or state.sCount[line] >= state.blkIndent + INDENT):
        line += 1
    return line


def _push(state: StateBlock, start: int, after: int, title: str) -> None:
    opening = state.push("tab_open", "div", 1)
    opening.map = [start, after]
    opening.content = title
    outer = (state.lineMax, state.blkIndent, state.parentType)
    state.lineMax, state.blkIndent, state.parentType = after, state.blkIndent + INDENT, "tab"
    state.md.block.tokenize(state, start + 1, after)
    state.lineMax, state.blkIndent, state.parentType = outer
    state.line = after
    state.push("tab_close", "div", -1)

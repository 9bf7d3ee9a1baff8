"""The stretches of a page's HTML in which an author's running text stands, in the page's own language."""

import re
from collections.abc import Iterator

REST = r"(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>"  # of a tag, behind its name
TAG = re.compile(rf"<!--.*?-->|<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>{REST})", re.DOTALL)
LANGUAGE = re.compile(r"\slang=[\"']?([a-zA-Z-]+)")
VOID = frozenset({"img", "br", "hr", "input", "wbr", "col", "source", "meta", "link", "track"})
RUNNING = frozenset({"p", "li", "td", "dd", "figcaption"})
# Leads elsewhere, names a part of the page, is kept to the letter, or explains already
LEFT = frozenset(
    {
        *("h1", "h2", "h3", "h4", "h5", "h6", "caption", "dt", "label", "summary", "th", "title"),
        *("a", "abbr", "button", "code", "dfn", "kbd", "math", "pre", "samp", "script", "select", "style"),
        *("svg", "textarea"),
    }
)
TITLE = "admonition-title"


def spans(html: str, language: str) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of text, in order; texts and tags between them are to be left."""
    running, left, place = 0, 0, 0
    opened: list[tuple[str, int, int]] = []  # name, and what it adds to `running` and to `left`
    for tag in TAG.finditer(html):
        if running and not left and place < tag.start():
            yield place, tag.start()
        place = tag.end()
        name = (tag["name"] or "").lower()
        if not name or name in VOID:
            continue
        if not tag["end"]:
            opened.append((name, name in RUNNING, _is_left(name, tag["rest"], language)))
            running, left = running + opened[-1][1], left + opened[-1][2]
        elif any(name == other for other, _, _ in opened):
            while opened:
                closed, *adds = opened.pop()
                running, left = running - adds[0], left - adds[1]
                if closed == name:
                    break


def _is_left(name: str, rest: str, language: str) -> bool:
    foreign = LANGUAGE.search(rest)
    return name in LEFT or TITLE in rest or (foreign is not None and foreign[1] != language)


def visible(html: str) -> str:
    """Only what a reader sees, each character at its place: tags are blanks of the same length."""
    return TAG.sub(lambda tag: " " * len(tag[0]), html)

"""Markdown written by the engine: escaping, links with attributes, tables."""

import posixpath
import re
from collections.abc import Iterable, Sequence

SPECIAL = re.compile(r"([\\`*_{}\[\]#])")  # would start markup: a*b, x_y, [1]
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"})
IN_ADDRESS = str.maketrans({" ": "%20", "(": "%28", ")": "%29"})
SPACES = re.compile(r"\s+")


def escape(text: str) -> str:
    """Plain text as Markdown that shows exactly it, on one line."""
    plain = SPECIAL.sub(r"\\\1", SPACES.sub(" ", text).strip())
    return plain.translate(ENTITIES)


def link(text: str, target: str, classes: str = "", title: str = "") -> str:
    """`text` is Markdown already. The title becomes an attribute, so no quote may stand in it."""
    attributes = [f".{name}" for name in classes.split()]
    if title:
        plain = title.replace('"', "”").replace("|", "¦").replace("{", "(").replace("}", ")")
        attributes.append(f'title="{plain}"')
    tail = "{ " + " ".join(attributes) + " }" if attributes else ""
    return f"[{text}]({target.translate(IN_ADDRESS)}){tail}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]], numeric: Sequence[int] = ()) -> str:
    """A pipe table; the columns numbered in `numeric` are set to the right."""
    rule = ["---:" if column in numeric else "---" for column in range(len(head))]
    lines = [head, rule, *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def relative(target: str, page: str) -> str:
    """The path from the page to the target, both given below their language's folder."""
    path, mark, anchor = target.partition("#")
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + mark + anchor


def verbatim(text: str, language: str) -> str:
    """A quotation kept to the letter, one paragraph a line, marked with its language."""
    lines = [escape(line) for line in text.splitlines() if line.strip()]
    lines = [re.sub(r"^([-+])", r"\\\1", line) for line in lines]  # "- Đơn vị thực hiện"
    lines = [re.sub(r"^(\d+)\.", r"\1\\.", line) for line in lines]  # "1. Sở Tài chính"
    body = "\n\n".join(lines)
    return f'<div class="verbatim" lang="{language}" markdown="1">\n\n{body}\n\n</div>'

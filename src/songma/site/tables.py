"""A wide table scrolls within a frame that the keyboard can reach, so that no page scrolls sideways."""

import re
from collections.abc import Callable

TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)  # HTML that was made: in code, "<" is written "&lt;"
FRAME = (
    '<div class="md-typeset__scrollwrap" role="group" tabindex="0" aria-label="{label}">'
    '<div class="md-typeset__table">{table}</div></div>'
)


def framed(html: str, label: Callable[[int], str]) -> str:
    """Every table of a page in its frame; `label` names the first, second … to a screen reader."""
    tables = 0

    def frame(match: re.Match[str]) -> str:
        nonlocal tables
        tables += 1
        return FRAME.format(label=label(tables), table=match[0])

    return TABLE.sub(frame, html)

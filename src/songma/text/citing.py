"""Sources as Markdown: those the site may cite by title, the others counted."""

from collections.abc import Mapping, Sequence
from typing import Any

from songma.text.markdown import escape, link
from songma.text.words import Words


def cite(source: Mapping[str, Any]) -> str:
    """Title, linked where it has an address, publisher, date."""
    title, url = escape(source["title"]), source.get("url") or ""
    text = link(title, url) if url.startswith("http") else title
    tail = ", ".join(escape(str(source[k])) for k in ("publisher", "date") if source.get(k))
    return f"{text} – {tail}" if tail else text


def cited(sources: Sequence[Mapping[str, Any]], words: Words) -> str:
    """One line: the citable ones, then how many others there are."""
    shown = [cite(source) for source in sources if source.get("citable")]
    others = sum(not source.get("citable") for source in sources)
    if others:
        shown.append(words("exhibit.uncited", n=others))
    return "; ".join(shown)

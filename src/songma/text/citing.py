"""Sources as Markdown: those the site may cite by title, the others counted."""

from collections.abc import Mapping, Sequence
from typing import Any

from songma.text.markdown import escape, link
from songma.text.wording import Wording
from songma.text.words import Words

UNDATED = "undated"


def cite(source: Mapping[str, Any], words: Words) -> str:
    """Title, linked where it has an address, publisher, date."""
    title, url = escape(source["title"]), source.get("url") or ""
    text = link(title, url) if url.startswith("http") else title
    day = published(source.get("date"), words)
    tail = ", ".join(escape(str(part)) for part in (source.get("publisher"), day) if part)
    return f"{text} – {tail}" if tail else text


def published(text: str | None, words: Words) -> str:
    """The date of a source as the language writes it; what is no date ('c. 1930') as it stands."""
    if text is None or text == UNDATED:
        return words("fact.undated") if text else ""
    try:
        return Wording(words.language).short(str(text))
    except ValueError:
        return str(text)


def cited(sources: Sequence[Mapping[str, Any]], words: Words) -> str:
    """One line: the citable ones, then how many others there are."""
    shown = [cite(source, words) for source in sources if source.get("citable")]
    others = sum(not source.get("citable") for source in sources)
    if others:
        shown.append(words("exhibit.uncited", n=others))
    return "; ".join(shown)

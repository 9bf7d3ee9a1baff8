"""Marks what the letters of a finished page show to be in another language: `<span lang="lo">ສະບາຍດີ</span>`.

On the finished page: there alone HTML of authors, of the data's writers and of templates is seen alike.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from songma.languages import BY_CODE
from songma.text.foreign import SIGNS, passages

# Holds no prose, or may hold no element
WHOLE = "script|style|title|textarea|select|pre|code|kbd|samp|svg|math"
REST = r"(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>"  # of a tag, behind its name
VOID = frozenset({"img", "br", "hr", "input", "wbr", "col", "source", "meta", "link", "track"})
ROOT = "html"  # its language is the page's own


@lru_cache
def _piece(script: str) -> re.Pattern[str]:
    """Tags and texts without anything foreign, at one go; or one tag, comment or element to be left."""
    plain = rf"<(?!!|(?:{WHOLE})\b|[^<>]*\slang=)/?[a-zA-Z]{REST}[^<{SIGNS[script]}]*+(?=<|\Z)"
    return re.compile(
        rf"(?:{plain})++|<!--.*?-->|<(?P<whole>{WHOLE})\b.*?</(?P=whole)\s*>"
        rf"|<(?P<tag>/?[a-zA-Z][a-zA-Z0-9-]*+)(?P<own>(?=[^<>]*\slang=))?{REST}",
        re.DOTALL,
    )


def mark(html: str, language: str) -> str:
    """The page in `language` with its foreign passages marked; an element with its own `lang` is left."""
    return "".join(_pieces(html, language))


def _pieces(html: str, language: str) -> Iterator[str]:
    place, piece = 0, _piece(BY_CODE[language].script)
    while match := piece.search(html, place):
        yield _marked(html[place : match.start()], language)
        place, tag = match.end(), match["tag"]
        if match["own"] is not None and tag not in VOID and tag != ROOT:
            place = _end_of(tag, html, place)
        yield html[match.start() : place]
    yield _marked(html[place:], language)


def _end_of(tag: str, html: str, start: int) -> int:
    """Where the element that opens before `start` closes; the end of the page where it never does."""
    depth = 1
    for match in re.compile(rf"<(/?){tag}\b").finditer(html, start):
        depth += -1 if match[1] else 1
        if not depth:
            return match.start()
    return len(html)


def _marked(text: str, language: str) -> str:
    for passage in reversed(passages(text, language)):
        start, end = passage.start, passage.end
        text = f'{text[:start]}<span lang="{passage.language}">{text[start:end]}</span>{text[end:]}'
    return text

"""`[text]{lang=lo}` as `<span lang="lo">` for Python-Markdown; the checker reads it by `content/spans.py`."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from songma.content.spans import LANGUAGE_LIST, language_of

# Below links, references and pictures (140), which keep their own attribute lists; above `[text]` alone (130)
PRIORITY = 135


class LanguageSpan(InlineProcessor):
    """Found by its end: the innermost comes first; escaped brackets and code are gone by then."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"\]" + LANGUAGE_LIST, md)

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        start = _opening(data, m.start())
        if start < 0:
            return None, None, None
        span = Element("span", {"lang": language_of(m)})
        span.text = data[start + 1 : m.start()]
        return span, start, m.end()


def _opening(text: str, end: int) -> int:
    """Where the bracket that closes at `end` opens; -1 where it does not."""
    place, depth = end, 1
    while depth and place >= 0:
        place = max(text.rfind("[", 0, place), text.rfind("]", 0, place))
        depth += -1 if text[place] == "[" else 1
    return place


class Spans(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.inlinePatterns.register(LanguageSpan(md), "language_span", PRIORITY)


def makeExtension(**options: object) -> Spans:  # noqa: N802
    return Spans(**options)

"""The frame of a page's translation: front matter, headings with their ids, what is not translated.

The Vietnamese text stands in comments, so that nothing untranslated is ever published.
"""

from collections.abc import Iterator

import yaml

from songma.content.page import Page
from songma.content.segments import META_KEYS, Segment
from songma.languages import TRANSLATIONS
from songma.project import DOCS, Project


def scaffolds(project: Project, source: Page) -> Iterator[tuple[str, str]]:
    """Path and text for each language that lacks the page."""
    for language in TRANSLATIONS:
        if (language, source.name) not in project.pages:
            yield f"{DOCS}/{language}/{source.name}", frame(source)


def frame(source: Page) -> str:
    kept = {key: value for key, value in source.meta.items() if key not in META_KEYS}
    meta = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False) if kept else ""
    empty = "".join(f"{key}: # {source.meta[key]}\n" for key in META_KEYS if key in source.meta)
    return f"---\n{empty}{meta}---\n{''.join(_body(source))}"


def _body(source: Page) -> Iterator[str]:
    lines = source.body.split("\n")
    texts = [s for s in source.segments if s.line >= source.body_line]
    for segment, following in zip(texts, [*texts[1:], None], strict=True):
        end = following.line if following else source.body_line + len(lines)
        raw = "\n".join(lines[segment.line - source.body_line : end - source.body_line]).strip("\n")
        yield _piece(segment, raw)


def _piece(segment: Segment, raw: str) -> str:
    if not segment.is_prose:
        return f"\n{raw}\n"
    if segment.kind[0] == "h":
        marks = "#" * int(segment.kind[1:])
        return f"\n{marks} {{#{segment.section}}}\n<!-- {_harmless(segment.text)} -->\n"
    return f"\n<!-- {_harmless(raw)} -->\n"


def _harmless(text: str) -> str:
    """Two hyphens would end the comment."""
    return text.replace("--", "–")

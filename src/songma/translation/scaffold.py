"""The frame of a page's translation: front matter, headings with their ids, what is not translated.

The Vietnamese text stands in comments, so that nothing untranslated is ever published.
"""

from collections.abc import Iterator, Sequence

import yaml

from songma.content.page import Page
from songma.content.segments import META_KEYS, Segment, fold
from songma.languages import TRANSLATIONS
from songma.project import Project
from songma.tree import DOCS

REVIEWED = "reviewed"  # by whoever reads the translation, which the source's date does not say


class _Dumper(yaml.SafeDumper):
    """Writes mappings and lists that know their lines, too."""


_Dumper.add_multi_representer(dict, yaml.SafeDumper.represent_dict)
_Dumper.add_multi_representer(list, yaml.SafeDumper.represent_list)


def scaffolds(project: Project, source: Page) -> Iterator[tuple[str, str]]:
    """Path and text for each language that lacks the page."""
    for language in TRANSLATIONS:
        if (language, source.name) not in project.pages:
            yield f"{DOCS}/{language}/{source.name}", frame(source)


def frame(source: Page) -> str:
    kept = {key: value for key, value in source.meta.items() if key not in (*META_KEYS, REVIEWED)}
    meta = yaml.dump(kept, Dumper=_Dumper, allow_unicode=True, sort_keys=False) if kept else ""
    empty = "".join(_to_translate(source.meta.get(key), key) for key in META_KEYS)
    reviewed = f"{REVIEWED}:\n" if REVIEWED in source.meta else ""
    return f"---\n{empty}{meta}{reviewed}---\n{''.join(_body(source))}"


def _to_translate(text: object, key: str) -> str:
    return f"{key}: # {fold(text)}\n" if isinstance(text, str) else f"{key}:\n"


def _body(source: Page) -> Iterator[str]:
    """Headings and code as they are; the text between them in one comment, with its tables and lists."""
    lines = source.body.split("\n")
    marks = [s for s in source.segments if s.line >= source.body_line and not _is_text(s)]
    end = marks[0].line if marks else source.body_line + len(lines)
    yield _comment(lines[: end - source.body_line])
    for segment, following in zip(marks, [*marks[1:], None], strict=False):
        end = following.line if following else source.body_line + len(lines)
        below = lines[segment.line - source.body_line : end - source.body_line]
        if segment.is_prose:
            hashes = "#" * int(segment.kind[1:])
            yield f"\n{hashes} {{#{segment.section}}}\n{_comment([segment.text, *below[1:]])}"
        else:
            text = "\n".join(below).strip("\n")
            yield f"\n{text}\n"


def _is_text(segment: Segment) -> bool:
    return segment.is_prose and not segment.is_heading


def _comment(lines: Sequence[str]) -> str:
    """What is to be translated; only the end of a comment must not stand in it."""
    text = "\n".join(lines).strip("\n").replace("-->", "-- >")
    return f"\n<!--\n{text}\n-->\n" if text.strip() else ""

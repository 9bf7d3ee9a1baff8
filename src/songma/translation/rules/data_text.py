"""T006: a text in a data file that is written in one language is written in all of them."""

from collections.abc import Iterator

from songma.content.marks import YamlList, YamlMap, walk
from songma.diagnostics import Finding
from songma.languages import CODES, SOURCE
from songma.project import DATA
from songma.prose import Prose


def check(prose: Prose) -> Iterator[Finding]:
    for path, document in prose.project.data.items():
        if not path.startswith(f"{DATA}/terms."):
            yield from _texts(document, path)
        else:
            yield from _terms(document, path)


def _texts(document: object, path: str) -> Iterator[Finding]:
    for record in walk(document):
        if not _is_localized(record):
            continue
        for language in CODES:
            if record.get(language) in (None, ""):
                text = next(record[code] for code in CODES if record.get(code))
                args = {"text": str(text)[:60], "key": language}
                yield Finding("T006", path, record.line_of(language), args=args, language=language)


def _is_localized(record: YamlMap) -> bool:
    """{vi: …, en: …}: keys that are languages, values that are text."""
    held = [record[code] for code in CODES if code in record]
    filled = [value for value in held if value not in (None, "")]
    if not filled or any(isinstance(value, YamlList) for value in filled):
        return False
    return SOURCE in record or all(key in CODES for key in record)


def _terms(document: object, path: str) -> Iterator[Finding]:
    """Terms hold the source form as `term`, the others under their language."""
    for entry in walk(document):
        for language in CODES:
            if "term" in entry and language != SOURCE and not entry.get(language):
                args = {"text": str(entry["term"])[:60], "key": language}
                yield Finding("T006", path, entry.line_of(language), args=args, language=language)

"""Texts of data files that stand in several languages: `{vi: …, en: …, lo: …}`."""

from collections.abc import Iterator
from dataclasses import dataclass

from songma.content.marks import YamlList, YamlMap, walk_keys
from songma.languages import CODES, SOURCE


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """One record; `keys` lead to it: ("n01", "title")."""

    keys: tuple[str, ...]
    record: YamlMap

    def text(self, language: str) -> str:
        return str(self.record.get(language) or "")

    def line(self, language: str) -> int:
        return self.record.line_of(language)


def localized_texts(document: object) -> Iterator[LocalizedText]:
    for keys, record in walk_keys(document):
        if _is_localized(record):
            yield LocalizedText(keys, record)


def _is_localized(record: YamlMap) -> bool:
    """Keys that are languages, values that are text."""
    held = [record[code] for code in CODES if code in record]
    filled = [value for value in held if value not in (None, "")]
    if not filled or any(isinstance(value, YamlList | YamlMap) for value in filled):
        return False
    return SOURCE in record or all(key in CODES for key in record)

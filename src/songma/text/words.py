"""The words of the interface in one language, by key (`i18n/ui/<language>.yml`)."""

from collections.abc import Mapping
from dataclasses import dataclass

Localized = Mapping[str, str]  # language code -> text


@dataclass(frozen=True)
class Words:
    language: str
    table: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key`; a missing key shows itself, and the check reports it."""
        text = str(self.table.get(key) or key)
        try:
            return text.format_map(values) if values else text
        except (KeyError, ValueError, IndexError):  # a wrong placeholder is reported, too
            return text

    def of(self, text: Localized | None) -> str:
        """A record's text in this language, never in another one; empty where there is none."""
        return str((text or {}).get(self.language) or "")

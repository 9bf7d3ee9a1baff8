"""What all wording rests on: the row of a language and its locale."""

from dataclasses import dataclass

from babel.core import Locale

from songma.languages import BY_CODE, Language

ZERO_WIDTH_SPACE = "\u200b"  # CLDR parts Lao words by it; pasted elsewhere it spoils searches
RANGE = "–"
NO_BREAK = "\u00a0"  # a number and its unit stay on one line


@dataclass(frozen=True)
class Speech:
    language: str

    @property
    def row(self) -> Language:
        return BY_CODE[self.language]

    @property
    def locale(self) -> Locale:
        return Locale.parse(self.row.locale)


def clean(text: str) -> str:
    return text.replace(ZERO_WIDTH_SPACE, "")

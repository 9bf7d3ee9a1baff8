"""Quantities of a text in Vietnamese, English or Lao, and what differs between two texts, by value."""

from collections.abc import Mapping
from functools import lru_cache
from unicodedata import is_normalized, normalize

from songma.languages import BY_CODE
from songma.text.quantities import english, lao, vietnamese
from songma.text.quantities.compare import differences, ill_written
from songma.text.quantities.grammar import Grammar
from songma.text.quantities.model import Difference, Quantity
from songma.text.quantities.reading import read

GRAMMARS: Mapping[str, Grammar] = {
    "vietnamese": vietnamese.GRAMMAR,
    "english": english.GRAMMAR,
    "lao": lao.GRAMMAR,
}


def find(text: str, language: str) -> list[Quantity]:
    """The quantities of `text` in order; offsets are those of the text in NFC."""
    return list(_found(text if is_normalized("NFC", text) else normalize("NFC", text), language))


@lru_cache(maxsize=4096)
def _found(text: str, language: str) -> tuple[Quantity, ...]:
    return read(text, GRAMMARS[BY_CODE[language].grammar])


__all__ = ["Difference", "Quantity", "differences", "find", "ill_written"]

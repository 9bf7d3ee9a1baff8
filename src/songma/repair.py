"""Repairs of characters about which there is no doubt: `songma fix`. Sources in, texts out."""

import difflib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from songma.content.source import SourceText
from songma.languages import SOURCE
from songma.text.encodings.invisible import without_invisible
from songma.text.encodings.lao import with_lao_order
from songma.text.encodings.legacy import without_legacy
from songma.text.encodings.mojibake import without_mojibake
from songma.text.encodings.scope import judged
from songma.text.encodings.spots import visible

MOST_PASSES = 8  # one repair may uncover another: "ເ<U+200B>ເ" becomes ເເ, then ແ


@dataclass(frozen=True, slots=True)
class Repair:
    source: SourceText
    text: str

    @property
    def path(self) -> str:
        return self.source.path

    @property
    def of_bytes(self) -> bool:
        """A byte order mark or line ends of Windows: they show in no difference of texts."""
        return self.source.has_bom or self.source.carriage_return_line is not None

    def is_below(self, folders: Sequence[str]) -> bool:
        """In one of them; everything is, where none is named."""
        inside = (folder in (".", self.path) or self.path.startswith(f"{folder}/") for folder in folders)
        return not folders or any(inside)

    def difference(self) -> Iterator[str]:
        """A unified diff; what cannot be seen is shown by its number."""
        old, new = (visible(text).split("\n") for text in (self.source.text, self.text))
        yield from difflib.unified_diff(old, new, self.path, self.path, n=1, lineterm="")


def repaired(text: str, language: str | None = None) -> str:
    """The text with what is surely wrong put right; `language` is None where several stand together."""
    for _ in range(MOST_PASSES):
        before, text = text, _pass(text, few=language in (None, SOURCE))
        if text == before:
            break
    return text


def _pass(text: str, few: bool) -> str:
    """Encodings first: in TCVN3 the soft hyphen is a letter, and marks come in order only afterwards."""
    text = without_legacy(without_mojibake(text), few)
    return unicodedata.normalize("NFC", with_lao_order(without_invisible(text)))


def repairs(sources: Iterable[SourceText]) -> Iterator[Repair]:
    """Of every file that changes; bytes that are no UTF-8 are lost in a source, so that file stays."""
    for source, language in judged(sources):
        if source.undecodable_line is None:
            repair = Repair(source, repaired(source.text, language))
            if repair.of_bytes or repair.text != source.text:
                yield repair


def with_repairs(sources: Mapping[str, SourceText], done: Iterable[Repair]) -> Mapping[str, SourceText]:
    return {**sources, **{repair.path: SourceText(repair.path, repair.text) for repair in done}}

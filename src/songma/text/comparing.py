"""Two versions of one text: what differs, word by word, and what difference does not count."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

WORD = re.compile(r"\s+|\w+|[^\w\s]")
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
QUOTES = dict.fromkeys(map(ord, "“”„«»″‘’‚‹›′'"), '"')
COSMETIC = {**DASHES, **QUOTES, ord("…"): "..."}


@dataclass(frozen=True, slots=True)
class Change:
    kind: Literal["same", "gone", "new"]
    text: str


def plain(text: str) -> str:
    """The text without what does not count: composition, white space, kinds of dashes and quotes."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).translate(COSMETIC)).strip()


def word_diff(old: str, new: str) -> Iterator[Change]:
    before, after = WORD.findall(old), WORD.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=len(before) > 2000)
    for _, a, b, c, d in matcher.get_opcodes():
        gone, added = "".join(before[a:b]), "".join(after[c:d])
        if gone == added:
            yield Change("same", gone)
            continue
        if gone:
            yield Change("gone", gone)
        if added:
            yield Change("new", added)


def marked(old: str, new: str) -> str:
    """The difference on one line: `mở cửa từ [-7-]{+8+} giờ`, as `git diff --word-diff` writes it."""
    marks = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(marks[change.kind].format(change.text) for change in word_diff(old, new))


def shortened(text: str, length: int = 60) -> str:
    """The beginning of a text, cut at a space where it has one, and marked as cut."""
    if len(text) <= length:
        return text
    head, space, _ = text[: length + 1].rpartition(" ")
    return f"{head if space and len(head) > length // 2 else text[:length]}…"

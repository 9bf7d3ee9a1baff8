"""What a segment carries besides words: calls, links, images, footnote marks. None is translated."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from songma.content.segments import Segment, fold, without_comments

CALL = re.compile(r"\{\{(.{0,400}?)\}\}")  # {{ fact("eco-x") }}
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)([^`]{1,500})\1(?!`)")  # `songma check`
IMAGE = re.compile(r"!\[([^\[\]]*)\]\(\s*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?[^()\n]{0,200}\)")
LINK = re.compile(r"(?<!!)\]\(\s*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?[^()\n]{0,200}\)")
AUTOLINK = re.compile(
    r"<((?:https?|mailto|tel):[^\s<>]+)>|(?<![(\"'<=])\b(https?://[^\s<>()]+[^\s<>().,;:!?])"
)
FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,99})\](?!:)")  # Nghị định[^1]
TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)(?:\s[^<>]*)?/?>")  # <br> <span class="x">
ATTRIBUTES = re.compile(r"\{:?\s*(?:[#.]|lang=)[^{}]*\}")  # {#id .wide}  {lang=lo}
REFERENCE = re.compile(r"\]\[[^\]]*\]")
QUOTES = re.compile(r"""["']""")


@dataclass(frozen=True, slots=True)
class Features:
    calls: tuple[str, ...]
    links: tuple[str, ...]
    images: tuple[str, ...]
    footnotes: tuple[str, ...]
    code: tuple[str, ...]
    words: str  # the text a reader reads, without marks, calls and addresses


@lru_cache(maxsize=300_000)  # the texts of 3,000 pages: every rule asks for them
def features(text: str) -> Features:
    """The features of one segment's Markdown."""
    bare = without_comments(text, " ")
    if not any(mark in bare for mark in "{<[(`:"):
        return Features((), (), (), (), (), bare)
    code = tuple(match[2].strip() for match in CODE_SPAN.finditer(bare))
    bare = CODE_SPAN.sub(" ", bare) if code else bare
    calls = tuple(_call(match[1]) for match in CALL.finditer(bare))
    bare = CALL.sub(" ", bare)
    images = tuple(match[2] for match in IMAGE.finditer(bare))
    bare = IMAGE.sub(lambda match: f" {match[1]} ", bare)
    links = [match[1] for match in LINK.finditer(bare)]
    bare = LINK.sub("] ", bare)
    links += [match[1] or match[2] for match in AUTOLINK.finditer(bare)]
    bare = AUTOLINK.sub(" ", bare)
    footnotes = tuple(FOOTNOTE.findall(bare))
    bare = ATTRIBUTES.sub(" ", TAG.sub(" ", FOOTNOTE.sub(" ", bare)))
    words = fold(REFERENCE.sub(" ", bare).replace("[", " ").replace("]", " "))
    return Features(calls, tuple(links), images, footnotes, code, words)


def _call(expression: str) -> str:
    """Spelling that does not matter is taken out: quotes and spaces."""
    return QUOTES.sub('"', re.sub(r"\s+", "", expression))


def signature(segment: Segment) -> frozenset[str]:
    """What should be found again in the translation of this segment, whatever its language."""
    found = features(segment.text) if segment.is_prose else Features((), (), (), (), (), segment.text)
    digits = re.findall(r"\d+", found.words)
    return frozenset((*found.calls, *map(_basename, found.links), *found.images, *found.footnotes, *digits))


def _basename(target: str) -> str:
    return target.rstrip("/").rpartition("/")[2] or target


def missing(source: Sequence[str], target: Sequence[str]) -> tuple[list[str], list[str]]:
    """What stands only in the source, and only in the target; each as often as it is lacking."""
    theirs, ours = list(source), list(target)
    for item in source:
        if item in ours:
            ours.remove(item)
            theirs.remove(item)
    return theirs, ours

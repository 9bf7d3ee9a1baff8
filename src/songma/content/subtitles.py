"""Subtitles in WebVTT (www.w3.org/TR/webvtt1): cues with their times and lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from songma.content.segments import fold
from songma.content.source import SourceText
from songma.diagnostics import Finding

HEADER = re.compile(r"WEBVTT(?:[ \t].*)?")  # "WEBVTT", "WEBVTT - phụ đề"
ARROW = "-->"
TIME = r"(?:([0-9]{2,6}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})"  # 00:01:02.500, 01:02.500
TIMING = re.compile(rf"{TIME}[ \t]+-->[ \t]+{TIME}(?:[ \t]+(?P<settings>\S.*))?")
BLOCKS = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t].*)?")  # no cues: "NOTE ghi chú"
# Marks of style and time within a cue: <c.yellow>, </c>, <00:00:02.000>, <v.loud An>
STYLING = re.compile(r"</?c(?:\.[^<>]*)?>|<\d[\d:.]*>")
VOICE = re.compile(r"<v\.[^\s<>]+ ")  # <v.loud An>


@dataclass(frozen=True, slots=True)
class Cue:
    number: int  # of this file, from 1
    start: int  # milliseconds
    end: int
    text: str
    line: int  # of its times
    id: str = ""
    settings: str = ""

    @property
    def times(self) -> str:
        return f"{clock(self.start)} {ARROW} {clock(self.end)}"

    @property
    def text_line(self) -> int:
        return self.line + 1 if self.text else self.line


@dataclass(frozen=True)
class Subtitles:
    """One file of one language. `name` is the path below the language's folder."""

    language: str
    name: str
    source: SourceText
    cues: Sequence[Cue] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def path(self) -> str:
        return self.source.path


def clock(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def read_subtitles(language: str, name: str, source: SourceText) -> Subtitles:
    """Every cue that can be read; what cannot be is a finding."""
    reader = _Reader(source.path, language)
    cues = tuple(reader.read(source.text.split("\n")))
    return Subtitles(language, name, source, cues, tuple(reader.findings))


class _Reader:
    def __init__(self, path: str, language: str) -> None:
        self.path, self.language = path, language
        self.findings: list[Finding] = []
        self.count = self.start = 0

    def read(self, rows: list[str]) -> Iterator[Cue]:
        if not HEADER.fullmatch(rows[0].rstrip()) and any(row.strip() for row in rows):
            self._add("V001", 1)
        for line, block in _blocks(rows):
            if not BLOCKS.fullmatch(block[0].rstrip()):
                yield from self._cue(line, block)

    def _cue(self, line: int, block: list[str]) -> Iterator[Cue]:
        """A block: perhaps an id, the times, the text."""
        at = next((n for n, row in enumerate(block[:2]) if ARROW in row), None)
        if at is None:
            self._add("V005", line, block[0])
            return
        self.count += 1
        match = TIMING.fullmatch(block[at].strip())
        if match is None:
            self._add("V002", line + at, block[at])
            return
        start, end = (_milliseconds(match.groups()[part : part + 4]) for part in (0, 4))
        self._order(start, end, line + at, block[at])
        text = fold(VOICE.sub("<v ", STYLING.sub("", " ".join(block[at + 1 :]))))
        id = block[0].strip() if at else ""
        yield Cue(self.count, start, end, text, line + at, id, match["settings"] or "")

    def _order(self, start: int, end: int, line: int, row: str) -> None:
        if end <= start:
            self._add("V003", line, row)
        if start < self.start:
            self._add("V004", line, row)
        self.start = max(start, self.start)

    def _add(self, code: str, line: int, text: str = "") -> None:
        args = {"text": text.strip()[:60]}
        self.findings.append(Finding(code, self.path, line, args=args, language=self.language))


def _milliseconds(parts: Sequence[str | None]) -> int:
    hours, minutes, seconds, rest = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def _blocks(rows: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Runs of lines that are not empty, with the line of the first; the header is none."""
    block: list[str] = []
    is_header = bool(HEADER.fullmatch(rows[0].rstrip()))
    for number, row in enumerate([*rows, ""], 1):
        if row.strip():
            block.append(row)
        elif block:
            if not is_header:
                yield number - len(block), block
            block, is_header = [], False

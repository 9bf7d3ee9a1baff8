"""A page: front matter and body, each with its line numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from posixpath import join, normpath

from markdown_it.token import Token

from songma.content.blocks import Outline, outline, parse
from songma.content.marks import YamlMap, read_yaml
from songma.content.segments import META_KEYS, TOP, Segment, fold
from songma.content.segments import segments as segments_of
from songma.content.source import SourceText
from songma.diagnostics import Finding

FENCE = "---"


@dataclass(frozen=True)
class Page:
    """One Markdown file of one language. `name` is the path below the language's folder."""

    language: str
    name: str  # "invest/why.md"
    source: SourceText
    meta: YamlMap
    body: str
    body_line: int  # line of the file on which the body's first line stands
    findings: tuple[Finding, ...] = ()
    generated: bool = False
    anchors: frozenset[str] = field(default=frozenset())  # made by the page's template calls

    @property
    def path(self) -> str:
        return self.source.path

    @property
    def folder(self) -> PurePosixPath:
        return PurePosixPath(self.name).parent

    @property
    def tokens(self) -> Sequence[Token]:
        """Parsed anew at each call: for the few pages that need more than their reading."""
        return parse(self.body)

    @cached_property
    def _reading(self) -> tuple[Outline, tuple[Segment, ...]]:
        """Parsed once; the tokens take more room than all that is kept of them."""
        tokens = self.tokens
        return outline(tokens, self.body_line), tuple(segments_of(tokens, self.body_line))

    @property
    def outline(self) -> Outline:
        return self._reading[0]

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The translatable pieces, those of front matter first."""
        meta = (
            Segment(f"{TOP}/{key}", key, fold(self.meta[key]), self.meta.line_of(key))
            for key in META_KEYS
            if isinstance(self.meta.get(key), str)
        )
        return (*meta, *self._reading[1])

    @cached_property
    def leads_to(self) -> frozenset[str]:
        """The names of the pages its links lead to, its own not among them."""
        own = (link.target.partition("#")[0] for link in self.outline.links if not link.is_external)
        return frozenset(normpath(join(str(self.folder), path)) for path in own if path) - {self.name}

    @property
    def targets(self) -> frozenset[str]:
        """Everything a link to this page may name after '#'."""
        return self.outline.ids | self.anchors


def read_page(language: str, name: str, source: SourceText) -> Page:
    """Front matter that is no mapping is a finding; the page is then read as having none."""
    lines = source.text.split("\n")
    end = _end_of_front_matter(lines)
    meta, findings = read_yaml(source.path, "\n".join(lines[1:end]), offset=1)
    if not isinstance(meta, YamlMap):
        if meta is not None:
            findings.append(Finding("Y005", source.path, 1))
        meta = YamlMap(1)
    if not end and lines[0].rstrip() == FENCE:
        findings.append(Finding("Y006", source.path, 1))
    start = end + 1 if end else 0
    body = "\n".join(lines[start:])
    return Page(language, name, source, meta, body, start + 1, tuple(findings))


def _end_of_front_matter(lines: list[str]) -> int:
    """The number of the closing fence's line from 0; 0 where there is no front matter."""
    if lines[0].rstrip() != FENCE:
        return 0
    return next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in (FENCE, "...")), 0)

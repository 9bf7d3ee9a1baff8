"""E001 not UTF-8, E002 byte order mark, E003 line ends of Windows, E005 nothing in the file."""

from collections.abc import Iterator

from songma.content.source import SourceText
from songma.diagnostics import Finding
from songma.prose import Prose
from songma.translation.state import FOLDER


def check(prose: Prose) -> Iterator[Finding]:
    for source in prose.project.sources.values():
        if not source.path.startswith(FOLDER):  # the tool reads its own files with any line ends
            yield from _file(source)


def _file(source: SourceText) -> Iterator[Finding]:
    if source.undecodable_line is not None:
        yield Finding("E001", source.path, source.undecodable_line)
    if source.has_bom:
        yield Finding("E002", source.path)
    if source.carriage_return_line is not None:
        yield Finding("E003", source.path, source.carriage_return_line)
    if not source.text.strip():
        yield Finding("E005", source.path)

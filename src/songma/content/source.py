"""A source file as text, with what was wrong in its bytes."""

from dataclasses import dataclass
from pathlib import Path

BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class SourceText:
    path: str
    text: str  # decoded, without byte order mark, line ends as "\n"
    has_bom: bool = False
    carriage_return_line: int | None = None
    undecodable_line: int | None = None


def decode(path: str, data: bytes) -> SourceText:
    """Never raises: bytes that are not UTF-8 become U+FFFD and the first bad line is kept."""
    bad_line: int | None = None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        bad_line = data.count(b"\n", 0, error.start) + 1
        text = data.decode("utf-8", errors="replace")
    has_bom = text.startswith(BOM)
    carriage_return = text.find("\r")
    line = text.count("\n", 0, carriage_return) + 1 if carriage_return >= 0 else None
    text = text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")
    return SourceText(path, text, has_bom, line, bad_line)


def stamp(path: Path) -> str:
    """Size and times of a file too large to be read at each run: another text once it was written to.

    The time of change is there because tools set the time of writing back. Raises OSError.
    """
    seen = path.stat()
    return f"{seen.st_size} {seen.st_mtime_ns} {seen.st_ctime_ns}"

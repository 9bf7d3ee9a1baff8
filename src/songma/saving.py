"""Writing what people wrote or will read again: beside the old file first, then in its place."""

from contextlib import suppress
from pathlib import Path

from songma.diagnostics import SongmaError, reason


def save(path: Path, text: str) -> None:
    """UTF-8, LF. Raises SongmaError where the file cannot be written; the old one then stands."""
    beside = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(text.encode())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise SongmaError("unwritable", path=str(error.filename or path), problem=reason(error)) from error

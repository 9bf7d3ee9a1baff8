"""What can be wrong, said once: findings for authors, one exception for what stops work.

A finding carries a code and the values its sentence needs; the sentence itself stands in
`words/<language>.yml`, so that the same run can be read in Vietnamese, English or Lao.
"""

import errno
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"  # blocks a build
    WARNING = "warning"  # is listed


@dataclass(frozen=True, slots=True)
class Place:
    path: str  # relative to the project's root, with forward slashes
    line: int = 1  # counted from 1


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part of a sentence that is words itself: `key` names them, as a code names a sentence."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    code: str
    path: str
    line: int = 1
    column: int = 1
    args: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = Severity.ERROR
    language: str | None = None
    related: tuple[Place, ...] = ()
    children: tuple["Finding", ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        return (self.path, self.line, self.column, self.code, str(sorted(self.args.items())))


class SongmaError(Exception):
    """Work cannot go on. `code` names the sentence, `args` fill it; the exit code is 2."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(f"{code} {values}")
        self.code = code
        self.values = values


REASONS = {
    errno.ENOENT: "os.absent",
    errno.EACCES: "os.forbidden",
    errno.EPERM: "os.forbidden",
    errno.EISDIR: "os.folder",
    errno.ENOTDIR: "os.no_folder",
    errno.EEXIST: "os.no_folder",  # of a folder to be made where a file stands
    errno.ELOOP: "os.loop",
    errno.ENOSPC: "os.full",
    errno.EROFS: "os.read_only",
    errno.ENAMETOOLONG: "os.long",
    errno.EBUSY: "os.busy",
}


def reason(error: OSError) -> Phrase:
    """Why the system refused a file, in words of ours: its own are English."""
    name = errno.errorcode.get(error.errno or 0) or type(error).__name__
    return Phrase(REASONS.get(error.errno or 0, "os.other"), {"name": name})

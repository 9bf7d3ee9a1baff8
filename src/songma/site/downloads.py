"""Files that belong to a page."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Download:
    """A file made for one page, beside it: `invest/zones.csv` of `invest/zones.md`."""

    name: str
    form: str  # CSV, JSON
    content: str

    @property
    def size(self) -> int:
        return len(self.content.encode())

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content.encode()).hexdigest()

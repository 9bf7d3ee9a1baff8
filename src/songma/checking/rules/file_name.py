"""P001: files differ by more than case. P002: no path too long. P003: no name Windows refuses."""

import re
from collections.abc import Iterator

from songma.diagnostics import Finding, Place
from songma.prose import Prose

# Windows opens paths of 259 characters; the stick's own folder and `index.html` need their share.
LONGEST_PATH = 160
REFUSED = re.compile(r'[<>:"\\|?*\x00-\x1f]|[ .]$')  # FAT32 and Windows: "a?.md", "a. "
RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\.|$)")  # "aux.md"


def check(prose: Prose) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for path in prose.project.files:
        first = seen.setdefault(path.casefold(), path)
        if first != path:
            yield Finding("P001", path, args={"other": first}, related=(Place(first),))
        if len(path) > LONGEST_PATH:
            yield Finding("P002", path, args={"length": len(path), "longest": LONGEST_PATH})
        name = path.rpartition("/")[2]
        if REFUSED.search(name) or RESERVED.match(name):
            yield Finding("P003", path, args={"name": name})

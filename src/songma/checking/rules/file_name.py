"""P001: files differ by more than case. P002: no path too long. P003: no name Windows refuses.
P004: names are composed (NFC): the same name typed elsewhere must find the file. P005: mkdocs.yml is there.
"""

import re
import unicodedata
from collections.abc import Iterator

from songma.diagnostics import Finding, Place, Severity
from songma.prose import Prose
from songma.tree import CONFIG

# Windows opens paths of 259 characters; the stick's own folder and `index.html` need their share.
LONGEST_PATH = 160
REFUSED = re.compile(
    r'[<>:"\\|?*#\x00-\x1f]|[ .]$'
)  # FAT32 and Windows: "a?.md", "a. "; in an address a#b.md
RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\.|$)")  # "aux.md"


def check(prose: Prose) -> Iterator[Finding]:
    if CONFIG not in prose.project.sources:
        yield Finding("P005", CONFIG, severity=Severity.WARNING)
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
        if not unicodedata.is_normalized("NFC", path):
            yield Finding("P004", path, args={"name": name})

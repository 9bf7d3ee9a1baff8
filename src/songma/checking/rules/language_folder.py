"""T008: pages stand in the folder of a language the site speaks."""

from collections.abc import Iterator

from songma.diagnostics import Finding
from songma.languages import CODES
from songma.prose import Prose
from songma.tree import DOCS


def check(prose: Prose) -> Iterator[Finding]:
    folders = " ".join(f"{DOCS}/{code}/" for code in CODES)
    for path in prose.project.files:
        language, inside, _ = path.removeprefix(f"{DOCS}/").partition("/")
        if not path.startswith(f"{DOCS}/") or not path.endswith(".md"):
            continue
        if not inside or language not in CODES:
            yield Finding("T008", path, args={"folders": folders})

"""M406: two versions of a text stand in one file, between the markers of a merge."""

import re
from collections.abc import Iterator

from songma.diagnostics import Finding
from songma.prose import Prose
from songma.text.encodings.scope import judged

FIRST = re.compile(r"^[\s>]*<{7}(?: .*)?$", re.M)  # <<<<<<< HEAD
LAST = re.compile(r"^[\s>]*>{7}(?: .*)?$", re.M)  # >>>>>>> branch


def check(prose: Prose) -> Iterator[Finding]:
    for source, language in judged(prose.project.sources.values()):
        if "<<<<<<<" not in source.text or not LAST.search(source.text):
            continue
        for match in FIRST.finditer(source.text):
            line = source.text.count("\n", 0, match.end()) + 1
            yield Finding("M406", source.path, line, language=language)

"""E012: letters that an editor could not save stand as question marks."""

import re
from collections.abc import Iterator

from songma.diagnostics import Finding
from songma.prose import Prose
from songma.text.encodings.scope import judged

LOST = re.compile(r"\?{2,}(?:[ ,.:;-]+\?{2,})+|\?{4,}")  # "??? ???? ??": two words or more; "????": one


def check(prose: Prose) -> Iterator[Finding]:
    for source, language in judged(prose.project.sources.values()):
        found = LOST.findall(source.text) if "??" in source.text else []
        if found:
            line = source.text.count("\n", 0, source.text.index(found[0])) + 1
            args = {"text": found[0][:60], "more": len(found) - 1}
            yield Finding("E012", source.path, line, args=args, language=language)

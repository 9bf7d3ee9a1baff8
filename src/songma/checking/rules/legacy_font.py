"""E007: Vietnamese of the old fonts, TCVN3 ("Thanh Ho¸") or VNI ("Thanh Hoùa"). The file is judged as a
whole. Lao 8-bit fonts are not judged: their letters are plain Latin ones, and no word list tells them apart.
"""

from collections.abc import Iterator

from songma.diagnostics import Finding
from songma.languages import SOURCE
from songma.prose import Prose
from songma.text.encodings.legacy import legacy
from songma.text.encodings.scope import judged


def check(prose: Prose) -> Iterator[Finding]:
    for source, language in judged(prose.project.sources.values()):
        if found := legacy(source.text, few=language in (None, SOURCE)):
            args = {"encoding": found.found, "text": found.text, "wanted": found.wanted, "more": found.more}
            yield Finding("E007", source.path, found.line, found.column, args, language=language)

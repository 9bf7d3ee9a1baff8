"""T005: the words of the interface exist in every language, with the same placeholders."""

import re
from collections.abc import Iterator

from songma.content.marks import YamlMap
from songma.diagnostics import Finding, Place
from songma.languages import CODES, SOURCE
from songma.project import UI
from songma.prose import Prose

PLACEHOLDER = re.compile(r"\{[a-z_]*\}")  # {n}, {office}


def check(prose: Prose) -> Iterator[Finding]:
    ui = prose.project.ui
    source = ui.get(SOURCE, YamlMap(1))
    known = {key: language for language in reversed(CODES) for key in ui.get(language, {})}
    for key, holder in sorted(known.items(), key=lambda item: str(item[0])):
        wanted = CODES if key in source else (SOURCE,)
        for language in wanted:
            words, path = ui.get(language, YamlMap(1)), f"{UI}/{language}.yml"
            if words.get(key) in (None, ""):
                related = (Place(f"{UI}/{holder}.yml", ui[holder].line_of(key)),)
                line, args = words.line_of(key), {"key": key}
                yield Finding("T005", path, line, args=args, language=language, related=related)
            elif language != SOURCE:
                yield from _placeholders(words, source, key, path, language)


def _placeholders(words: YamlMap, source: YamlMap, key: str, path: str, language: str) -> Iterator[Finding]:
    wanted = sorted(PLACEHOLDER.findall(str(source[key])))
    found = sorted(PLACEHOLDER.findall(str(words[key])))
    if wanted != found:
        args = {"key": key, "wanted": " ".join(wanted) or "–", "found": " ".join(found) or "–"}
        related = (Place(f"{UI}/{SOURCE}.yml", source.line_of(key)),)
        line = words.line_of(key)
        yield Finding("T009", path, line, args=args, language=language, related=related)

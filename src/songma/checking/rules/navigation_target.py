"""M206: every path in mkdocs.yml's nav is a page of the source language."""

from collections.abc import Iterator
from typing import Any

from songma.content.marks import YamlList, YamlMap
from songma.diagnostics import Finding
from songma.languages import SOURCE
from songma.prose import Prose
from songma.tree import CONFIG


def check(prose: Prose) -> Iterator[Finding]:
    nav = prose.project.config.get("nav")
    for target, line in _targets(nav, 1):
        if target.endswith(".md") and (SOURCE, target) not in prose.pages:
            yield Finding("M206", CONFIG, line, args={"target": target})


def _targets(nav: Any, line: int) -> Iterator[tuple[str, int]]:
    if isinstance(nav, YamlList):
        for item, at in zip(nav, nav.lines, strict=True):
            yield from _targets(item, at)
    elif isinstance(nav, YamlMap):
        for title, value in nav.items():
            yield from _targets(value, nav.line_of(title))
    elif isinstance(nav, str):
        yield nav, line

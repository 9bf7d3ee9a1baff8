"""M206: every path in mkdocs.yml's nav is a page of the source language."""

from collections.abc import Iterator

from songma.content.navigation import navigation_targets
from songma.diagnostics import Finding
from songma.languages import SOURCE
from songma.prose import Prose
from songma.tree import CONFIG


def check(prose: Prose) -> Iterator[Finding]:
    for target, line in navigation_targets(prose.project.config.get("nav")):
        if target.endswith(".md") and (SOURCE, target) not in prose.pages:
            yield Finding("M206", CONFIG, line, args={"target": target})

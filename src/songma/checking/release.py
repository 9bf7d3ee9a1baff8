"""T109: what the publisher asks of every translation before a release (`publish_requires` in mkdocs.yml)."""

from collections.abc import Iterator

from songma.diagnostics import Finding
from songma.translation.comparison import Comparison
from songma.translation.overview import file_statuses
from songma.translation.state import LEVELS, Level, state_path

SETTING = "publish_requires"


def not_ready(comparison: Comparison) -> Iterator[Finding]:
    """Files whose least advanced segment is below the level asked for; nothing where none is asked for."""
    required = comparison.project.settings.get(SETTING)
    if required not in LEVELS:
        return
    for file in file_statuses(comparison):
        if file.level is None or LEVELS.index(file.level) < LEVELS.index(Level(required)):
            args = {"required": required, "state": state_path(file.path, file.language)}
            yield Finding("T109", file.path, args=args, language=file.language)

"""What mkdocs.yml says of the menu and of the languages."""

from collections.abc import Iterator
from typing import Any

from songma.content.marks import YamlList, YamlMap


def navigation_titles(nav: Any) -> Iterator[tuple[str, int]]:
    """Titles of sections and titled pages with their lines; a bare path has none."""
    if isinstance(nav, YamlList):
        for item in nav:
            yield from navigation_titles(item)
    elif isinstance(nav, YamlMap):
        for title, value in nav.items():
            yield str(title), nav.line_of(title)
            yield from navigation_titles(value)


def navigation_targets(nav: Any, line: int = 1) -> Iterator[tuple[str, int]]:
    """The paths of the menu in their order, with their lines."""
    if isinstance(nav, YamlList):
        for item, at in zip(nav, nav.lines, strict=True):
            yield from navigation_targets(item, at)
    elif isinstance(nav, YamlMap):
        for title, value in nav.items():
            yield from navigation_targets(value, nav.line_of(title))
    elif isinstance(nav, str):
        yield nav, line


def language_settings(config: YamlMap) -> Iterator[YamlMap]:
    plugins = config.get("plugins")
    for plugin in plugins if isinstance(plugins, YamlList) else ():
        settings = plugin.get("i18n") if isinstance(plugin, YamlMap) else None
        entries = settings.get("languages") if isinstance(settings, YamlMap) else None
        for entry in entries if isinstance(entries, YamlList) else ():
            if isinstance(entry, YamlMap):
                yield entry

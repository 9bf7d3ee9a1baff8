"""T004: every title in mkdocs.yml's nav is translated under `nav_translations` of each language."""

from collections.abc import Iterator
from typing import Any

from songma.content.marks import YamlList, YamlMap
from songma.diagnostics import Finding, Place
from songma.languages import BY_CODE, SOURCE
from songma.project import CONFIG
from songma.prose import Prose


def check(prose: Prose) -> Iterator[Finding]:
    config = prose.project.config
    titles = dict(_titles(config.get("nav")))
    for entry in _languages(config):
        language = entry.get("locale")
        if language == SOURCE or language not in BY_CODE:
            continue
        translations = entry.get("nav_translations") or {}
        line = entry.line_of("nav_translations")
        for title, place in titles.items():
            if not translations.get(title):
                args = {"title": title, "name": BY_CODE[language].name}
                related = (Place(CONFIG, place),)
                yield Finding("T004", CONFIG, line, args=args, language=language, related=related)


def _titles(nav: Any) -> Iterator[tuple[str, int]]:
    """Titles of sections and titled pages with their lines; a bare path has none."""
    if isinstance(nav, YamlList):
        for item in nav:
            yield from _titles(item)
    elif isinstance(nav, YamlMap):
        for title, value in nav.items():
            yield str(title), nav.line_of(title)
            yield from _titles(value)


def _languages(config: YamlMap) -> Iterator[YamlMap]:
    plugins = config.get("plugins")
    for plugin in plugins if isinstance(plugins, YamlList) else ():
        settings = plugin.get("i18n") if isinstance(plugin, YamlMap) else None
        entries = settings.get("languages") if isinstance(settings, YamlMap) else None
        for entry in entries if isinstance(entries, YamlList) else ():
            if isinstance(entry, YamlMap):
                yield entry

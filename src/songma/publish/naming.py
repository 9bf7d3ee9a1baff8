"""What mkdocs.yml calls the site and its parts in each language."""

from collections.abc import Iterator, Mapping
from posixpath import dirname

from songma.content.marks import YamlList, YamlMap
from songma.content.navigation import language_settings, navigation_targets
from songma.languages import SOURCE


def _settings(config: YamlMap, language: str) -> Mapping[str, object]:
    """Those of one language; what it does not set, the site does."""
    own: Mapping[str, object] = next(
        (entry for entry in language_settings(config) if entry.get("locale") == language), {}
    )
    return {**config, **own} if language != SOURCE else config


def site_name(config: YamlMap, language: str) -> str:
    return str(_settings(config, language).get("site_name") or "")


def site_description(config: YamlMap, language: str) -> str:
    return str(_settings(config, language).get("site_description") or "")


def room_names(config: YamlMap, language: str) -> dict[str, str]:
    """Titles of the menu's parts by the folder of their pages: invest -> Đầu tư."""
    translated = _settings(config, language).get("nav_translations")
    names = translated if isinstance(translated, YamlMap) else {}
    return {folder: str(names.get(title) or title) for title, folder in _parts(config.get("nav"))}


def _parts(nav: object) -> Iterator[tuple[str, str]]:
    for part in nav if isinstance(nav, YamlList) else ():
        for title, pages in part.items() if isinstance(part, YamlMap) else ():
            first = next((target for target, _ in navigation_targets(pages)), "")
            yield str(title), dirname(first).partition("/")[0]

"""T004: every title in mkdocs.yml's nav is translated under `nav_translations` of each language."""

from collections.abc import Iterator

from songma.content.marks import YamlMap
from songma.content.navigation import language_settings, navigation_titles
from songma.diagnostics import Finding, Place
from songma.languages import BY_CODE, SOURCE
from songma.prose import Prose
from songma.tree import CONFIG


def check(prose: Prose) -> Iterator[Finding]:
    config = prose.project.config
    titles = dict(navigation_titles(config.get("nav")))
    for entry in language_settings(config):
        language = str(entry.get("locale"))
        if language == SOURCE or language not in BY_CODE:
            continue
        given = entry.get("nav_translations")
        translations = given if isinstance(given, YamlMap) else YamlMap(1)
        line = entry.line_of("nav_translations")
        for title, place in titles.items():
            if not translations.get(title):
                args = {"title": title, "name": BY_CODE[language].name}
                related = (Place(CONFIG, place),)
                yield Finding("T004", CONFIG, line, args=args, language=language, related=related)

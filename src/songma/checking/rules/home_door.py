"""M305: every door of the home page stands at a place that the map knows, in a language the site has."""

from collections.abc import Iterator

from songma.content.marks import YamlMap
from songma.diagnostics import Finding
from songma.drawing.geo import REGION
from songma.languages import CODES
from songma.prose import Prose
from songma.tree import CONFIG


def check(prose: Prose) -> Iterator[Finding]:
    doors = prose.project.settings.get("home")
    if not isinstance(doors, YamlMap):
        return
    chart = prose.project.charts.get(REGION)
    names = prose.project.atlas.names
    known = [place for place in chart.places if place in names] if chart and chart.rivers else []
    for language in doors:
        places = [str(door[0]) for door in doors[language] if door] if language in CODES else [language]
        for place in places:
            if place not in known:
                args = {"place": place, "known": ", ".join(known)}
                yield Finding("M305", CONFIG, doors.line_of(language), args=args)

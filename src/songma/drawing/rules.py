"""G…: a map names what its data have, shows both archipelagos with their sea, and has room for its names."""

from collections.abc import Iterable, Iterator, Mapping

from songma.diagnostics import Finding, Phrase
from songma.drawing.atlas import GAZETTEER, Atlas, MapPlan, Named
from songma.drawing.geo import Chart
from songma.drawing.plane import Sheet
from songma.drawing.show import MapWriter
from songma.drawing.sound import ARCHIPELAGOS, SEA_BOX
from songma.languages import SOURCE


def check(atlas: Atlas, charts: Mapping[str, Chart], writers: Iterable[MapWriter]) -> Iterator[Finding]:
    sound = []
    for plan in atlas.maps.values():
        found = list(_frame(plan)) or list(_known(plan, atlas.names, charts))
        yield from found
        yield from _sea(plan, atlas.names)
        sound += [] if found else [plan]
    yield from _spelling(atlas.names)
    for writer in writers:
        for plan in sound:
            yield from _room(plan, writer)


def _frame(plan: MapPlan) -> Iterator[Finding]:
    west, south, east, north = plan.frame
    if west >= east or south >= north:
        yield _finding(plan, plan.lines["frame"], "frame")


def _known(plan: MapPlan, names: Mapping[str, Named], charts: Mapping[str, Chart]) -> Iterator[Finding]:
    if plan.land not in charts:
        yield _finding(plan, plan.lines["land"], "land", id=plan.land, known=", ".join(charts))
        return
    chart = charts[plan.land]
    asked = (("rivers", plan.rivers, chart.rivers), ("islands", plan.islands, ARCHIPELAGOS))
    for key, ids, known in asked:
        for id in (id for id in ids if id not in known):
            yield _finding(plan, plan.lines[key], key, id=id, known=", ".join(known))
    points = {one.id: chart.places[one.id] for one in plan.places if one.id in chart.places}
    points |= {one.id: one.at for one in plan.letterings}
    for one in plan.named:
        if one.id not in points:
            yield _finding(plan, one.line, "place", id=one.id, known=", ".join(chart.places))
        elif not Sheet(*plan.frame, 1).holds(points[one.id]):
            yield _finding(plan, one.line, "outside", id=one.id)
        if one.id not in names:
            yield _finding(plan, one.line, "name", id=one.id)


def _sea(plan: MapPlan, names: Mapping[str, Named]) -> Iterator[Finding]:
    """Where a sheet or its inset shows any of the sea of the archipelagos, both stand on it."""
    west, south, east, north = plan.frame
    shows = west < SEA_BOX[2] and east > SEA_BOX[0] and south < SEA_BOX[3] and north > SEA_BOX[1]
    for id, name in ARCHIPELAGOS.items():
        is_absent = shows and id not in plan.islands
        if is_absent or ((shows or plan.has_inset) and id not in names):
            yield Finding("G109", plan.path, plan.lines["frame"], args={"name": name})


def _spelling(names: Mapping[str, Named]) -> Iterator[Finding]:
    for id, name in ARCHIPELAGOS.items():
        if id in names and name not in names[id].name.get(SOURCE, ""):
            args = {"problem": Phrase("geo.spelling", {"name": name})}
            yield Finding("G103", GAZETTEER, names[id].line, args=args)


def _room(plan: MapPlan, writer: MapWriter) -> Iterator[Finding]:
    named = ((writer.atlas.names.get(one.id), one.line) for one in plan.named)
    lines = {writer.words.of(name.name): line for name, line in named if name}
    for layout in writer.layouts(plan.id).values():
        texts = [label.text for label in layout.missing]
        texts += [] if layout.bar else [writer.words("map.km", n=plan.scale)]
        for text in texts:
            line = lines.get(text, plan.lines["frame"])
            args = {"name": text, "language": writer.words.language}
            yield Finding("G111", plan.path, line, args=args, language=writer.words.language)


def _finding(plan: MapPlan, line: int, key: str, **values: object) -> Finding:
    return Finding("G110", plan.path, line, args={"problem": Phrase(f"map.{key}", values)})

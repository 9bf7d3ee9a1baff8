"""What the maps show, as data: `<id>.yml` says what lies on a sheet, `places.yml` what it is called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from songma.content.marks import YamlList
from songma.content.schema import violations
from songma.diagnostics import Finding
from songma.drawing.geo import Point
from songma.text.words import Localized

FOLDER = "data/maps"
GAZETTEER = f"{FOLDER}/places.yml"


@dataclass(frozen=True, slots=True)
class Named:
    """What has a name on a map: a place, a province, a river, a water, a country, an archipelago."""

    id: str
    kind: str
    name: Localized
    what: Localized  # what it is, for the table; empty for what no table lists
    line: int = 1


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on a map, and the side its name stands on if there is room."""

    id: str
    side: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class Lettering:
    """The name of what has no point of its own, and where it stands, in degrees."""

    id: str
    at: Point
    line: int = 1


@dataclass(frozen=True, slots=True)
class MapPlan:
    id: str
    title: Localized
    text: Localized  # what the picture shows, for who does not see it
    credit: Localized
    land: str  # the name of the file in data/geo
    frame: tuple[float, float, float, float]  # west, south, east, north
    rivers: Sequence[str]
    places: Sequence[Mark]
    letterings: Sequence[Lettering]
    islands: Sequence[str]
    graticule: float  # degrees between two lines; 0 for none
    scale: int  # kilometres of the bar
    has_inset: bool
    is_numbered: bool  # numbers stand for names; the table is the key
    path: str
    lines: Mapping[str, int]

    @property
    def named(self) -> Sequence[Mark | Lettering]:
        return [*self.places, *self.letterings]


@dataclass(frozen=True)
class Atlas:
    maps: Mapping[str, MapPlan] = field(default_factory=dict)  # by the name of their file: province
    names: Mapping[str, Named] = field(default_factory=dict)  # by id


def read_atlas(data: Mapping[str, Any]) -> tuple[Atlas, list[Finding]]:
    """From parsed files by their paths, those of other rooms among them."""
    names, findings = read_gazetteer(data.get(GAZETTEER))
    maps: dict[str, MapPlan] = {}
    for path, document in data.items():
        if path.startswith(f"{FOLDER}/") and path != GAZETTEER:
            plan, found = _read_map(document, path)
            findings += found
            maps |= {plan.id: plan} if plan else {}
    return Atlas(maps, names), findings


def _read_map(document: Any, path: str) -> tuple[MapPlan | None, list[Finding]]:
    findings = list(violations("map", document, path))
    if findings:
        return None, findings
    frame, places, letterings = (document.get(key) for key in ("frame", "places", "letterings"))
    plan = MapPlan(
        id=path.rpartition("/")[2].partition(".")[0],
        **{key: document[key] for key in ("title", "text", "credit", "land", "scale")},
        frame=(float(frame["west"]), float(frame["south"]), float(frame["east"]), float(frame["north"])),
        rivers=document.get("rivers") or (),
        places=[Mark(one["id"], one.get("side", ""), one.line_of("id")) for one in places or ()],
        letterings=[_lettering(one) for one in letterings or ()],
        islands=document.get("islands") or (),
        graticule=float(document.get("graticule", 0)),
        has_inset=bool(document.get("inset")),
        is_numbered=bool(document.get("numbered")),
        path=path,
        lines=document.lines,
    )
    return plan, []


def _lettering(entry: Any) -> Lettering:
    return Lettering(entry["id"], (float(entry["at"][0]), float(entry["at"][1])), entry.line_of("id"))


def read_gazetteer(document: Any) -> tuple[Mapping[str, Named], list[Finding]]:
    """By id. An id that stands twice is a finding, and the first one counts."""
    findings = [] if document is None else list(violations("gazetteer", document, GAZETTEER))
    if findings or not isinstance(document, YamlList):
        return {}, findings
    found: dict[str, Named] = {}
    for entry in document:
        named = Named(entry["id"], entry["kind"], entry["name"], entry.get("what") or {}, entry.line_of("id"))
        if named.id in found:
            args = {"id": named.id, "first": found[named.id].line}
            findings.append(Finding("G107", GAZETTEER, named.line, args=args))
        found.setdefault(named.id, named)
    return found, findings

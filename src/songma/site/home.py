"""The home page arranged: parts of its text behind doors along the river, in the order of the language."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

HEADING = re.compile(r'(?=<h2 id="([^"]+)")')


@dataclass(frozen=True)
class Part:
    id: str
    html: str  # heading included


@dataclass(frozen=True)
class Door:
    stop: str  # id of the place on the river
    name: str
    rank: int  # 1 for the door that stands farthest upstream
    right: float  # per cent of the sheet from its left edge
    down: float  # per cent from its upper edge
    parts: Sequence[Part]


@dataclass(frozen=True)
class Home:
    lead: str
    doors: Sequence[Door]
    rest: Mapping[str, Part]  # by id, in the order of the page


def cut(html: str) -> tuple[str, dict[str, Part]]:
    """What stands before the first heading of level 2, and the parts each of them opens."""
    lead, *pieces = HEADING.split(html)
    ids, bodies = pieces[::2], pieces[1::2]
    return lead, {id: Part(id, body) for id, body in zip(ids, bodies, strict=True)}


def arrange(
    html: str,
    doors: Sequence[Sequence[str]],
    names: Mapping[str, str],
    stops: Mapping[str, tuple[float, float]],
) -> Home:
    """`doors` name a place and the parts behind it; `stops` say where it stands, as shares of the sheet.

    Parts that the page does not have are left out.
    """
    lead, parts = cut(html)
    upstream = sorted((place for place, *_ in doors), key=lambda place: stops[place])
    made = [
        Door(
            place,
            names[place],
            upstream.index(place) + 1,
            round(100 * stops[place][0], 1),
            round(100 * stops[place][1], 1),
            [parts.pop(id) for id in ids if id in parts],
        )
        for place, *ids in doors
    ]
    return Home(lead, made, parts)

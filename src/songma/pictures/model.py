"""The record of a picture: what it shows, who made it and when, and under which rights it may be shown."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from songma.content.schema import violations
from songma.diagnostics import Finding
from songma.text.words import Localized

FOLDER = "data/pictures"
DRAWING, PHOTOGRAPH = "drawing", "photograph"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Picture:
    id: str  # the name of the record's file
    file: str  # path of the original, from the project's root
    kind: str
    order: int
    title: Localized
    alt: Localized
    caption: Localized
    place: Localized
    date: str
    maker: Localized
    rights: str  # URI
    instead_of: str | None
    sources: Sequence[Mapping[str, Any]]
    path: str  # of the record
    lines: Mapping[str, int]  # of its keys


def read_picture(document: Any, path: str) -> tuple[Picture | None, list[Finding]]:
    findings = list(violations("picture", document, path))
    id = PurePosixPath(path).stem
    if not ID.fullmatch(id):
        findings.append(Finding("D104", path, args={"value": id, "where": "id"}))
    if findings:
        return None, findings
    same = ("kind", "order", "title", "alt", "caption", "place", "date", "maker", "rights")
    picture = Picture(
        id=id,
        file=original_of(path, document["file"]),
        **{key: document[key] for key in same},
        instead_of=document.get("instead_of"),
        sources=document.get("sources", ()),
        path=path,
        lines=document.lines,
    )
    return picture, []


def original_of(path: str, name: str) -> str:
    """Where the file `name` lies that the record at `path` speaks of."""
    return str(PurePosixPath(path).parent / name)


def shown(pictures: Iterable[Picture]) -> Mapping[str, Picture]:
    """By id in the order of the gallery; a photograph stands at its own id and at its drawing's, too."""
    ordered = sorted(pictures, key=lambda picture: (picture.order, picture.id))
    photographs = {picture.instead_of: picture for picture in ordered}
    return {picture.id: photographs.get(picture.id, picture) for picture in ordered}

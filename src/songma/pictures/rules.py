"""I101–I106: records and files belong together, one to one; what is wrong within a file its reader says."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from songma.diagnostics import Finding, Place
from songma.pictures.model import DRAWING, FOLDER, PHOTOGRAPH, Picture
from songma.pictures.original import Original
from songma.text.wording import last_day

NO_PICTURES = (".yml", ".yaml", ".md", ".txt")  # what else may lie in the folder
OTHERS = re.compile(r"[^a-z0-9]+")


def check(
    pictures: Sequence[Picture],
    originals: Mapping[str, Original],
    files: Iterable[str],
    named: frozenset[str],
) -> Iterator[Finding]:
    """`files` are all paths of the project, `named` those of any record, be it well-formed or not."""
    for original in originals.values():
        yield from original.faults
    for picture in pictures:
        yield from _of_one(picture, originals)
    for path in files:
        is_picture = path.startswith(f"{FOLDER}/") and not path.lower().endswith(NO_PICTURES)
        if is_picture and path not in named:
            args = {"file": PurePosixPath(path).name, "record": f"{FOLDER}/{_id(path)}.yml"}
            yield Finding("I102", path, args=args)
    yield from _used_twice(pictures, originals)
    yield from _stand_ins(pictures)


def _of_one(picture: Picture, originals: Mapping[str, Original]) -> Iterator[Finding]:
    if picture.file not in originals:
        yield Finding("I101", picture.path, picture.lines["file"], args={"file": picture.file})
    try:
        last_day(picture.date)
    except ValueError:
        args = {"id": picture.id, "value": picture.date}
        yield Finding("D203", picture.path, picture.lines["date"], args=args)


def _used_twice(pictures: Sequence[Picture], originals: Mapping[str, Original]) -> Iterator[Finding]:
    """By record, by file, and by the bytes of the file."""
    ids: dict[str, Picture] = {}
    seen: dict[str, Picture] = {}
    for picture in sorted(pictures, key=lambda picture: picture.path):
        if (first := ids.setdefault(picture.id, picture)) is not picture:
            yield Finding("D202", picture.path, args={"id": picture.id}, related=(Place(first.path),))
        original = originals.get(picture.file)
        key = original.digest or picture.file if original else picture.file
        if (first := seen.setdefault(key, picture)) is not picture:
            place, args = Place(first.path, first.lines["file"]), {"file": picture.file, "first": first.file}
            line = picture.lines["file"]
            yield Finding("I103", picture.path, line, args=args, related=(place,))


def _stand_ins(pictures: Sequence[Picture]) -> Iterator[Finding]:
    drawings = {picture.id for picture in pictures if picture.kind == DRAWING}
    taken: dict[str, Picture] = {}
    for picture in sorted(pictures, key=lambda picture: picture.path):
        wanted = picture.instead_of
        if wanted is None:
            continue
        args, line = {"id": wanted}, picture.lines["instead_of"]
        if picture.kind != PHOTOGRAPH or wanted not in drawings:
            yield Finding("I104", picture.path, line, args=args)
        elif (first := taken.setdefault(wanted, picture)) is not picture:
            place = Place(first.path, first.lines["instead_of"])
            yield Finding("I105", picture.path, line, args=args, related=(place,))


def _id(path: str) -> str:
    """An id made of the name of a file: "Cổng Nam (1).JPG" -> cong-nam-1."""
    stem = PurePosixPath(path).stem.lower().replace("đ", "d")
    letters = "".join(c for c in unicodedata.normalize("NFD", stem) if not unicodedata.combining(c))
    return OTHERS.sub("-", letters).strip("-") or "picture"

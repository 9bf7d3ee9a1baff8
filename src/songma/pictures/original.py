"""An original as it lies in data/pictures/: its form, its size, and what forbids to publish it.

Nothing is decoded here, so that hundreds of photographs are looked at in a moment.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from songma.diagnostics import Finding, Phrase, SongmaError, reason
from songma.pictures import header, vector

SVG = "SVG"
FORMS = {  # by the ending of the name; of Pillow, which reads all but the first
    "svg": SVG,
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "png": "PNG",
    "tif": "TIFF",
    "tiff": "TIFF",
    "webp": "WEBP",
}
SIGNS = (  # where bytes stand in a file, which, and the form they tell
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (8, b"WEBP", "WEBP"),
    (0, b"GIF8", "GIF"),
    (8, b"avif", "AVIF"),
    (4, b"ftyp", "HEIC"),
    (0, b"BM", "BMP"),
    (0, b"%PDF", "PDF"),
)
HEAD = 1024  # bytes, among which `<svg` stands unless a long comment comes before it


@dataclass(frozen=True, slots=True)
class Original:
    path: str
    form: str  # of FORMS
    octets: int
    width: int = 0  # pixels, or units of the drawing, as the picture is seen upright; 0 where faults tell why
    height: int = 0
    orientation: int = 1  # of EXIF: how the stored pixels are to be turned
    digest: str = ""  # only of files that are as long as another one
    faults: tuple[Finding, ...] = ()

    @property
    def is_drawn(self) -> bool:
        return self.form == SVG


def look_at(root: Path, paths: Iterable[str]) -> Mapping[str, Original]:
    """By path. Raises SongmaError where a file cannot be opened."""
    seen = {path: _look(root, path) for path in paths}
    lengths = Counter(original.octets for original in seen.values())
    return {
        path: replace(original, digest=digest(root / path)) if lengths[original.octets] > 1 else original
        for path, original in seen.items()
    }


def height_at(width: int, original: Original) -> int:
    """Of the picture made `width` pixels wide."""
    return max(1, round(original.height * width / original.width))


def digest(path: Path) -> str:
    """Of the bytes of a file. Raises SongmaError where it cannot be read."""
    found = blake2b(digest_size=16)
    try:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                found.update(block)
    except OSError as error:
        raise SongmaError("unreadable", path=str(path), problem=reason(error)) from error
    return found.hexdigest()


def _look(root: Path, path: str) -> Original:
    file, form = root / path, FORMS.get(PurePosixPath(path).suffix[1:].lower(), "")
    try:
        with file.open("rb") as stream:
            head = stream.read(HEAD)
        original = Original(path, form, file.stat().st_size)
        if not form:
            return replace(original, faults=(Finding("I107", path, args={"allowed": ", ".join(FORMS)}),))
        if held := _other_form(head, form):
            return replace(original, faults=(Finding("I108", path, args={"form": form, "held": held}),))
        seen = vector.inspect(file.read_bytes(), path) if form == SVG else header.inspect(file, form, path)
    except OSError as error:
        raise SongmaError("unreadable", path=path, problem=reason(error)) from error
    width, height, orientation, faults = seen
    return replace(original, width=width, height=height, orientation=orientation, faults=tuple(faults))


def _other_form(head: bytes, form: str) -> str | Phrase:
    """What the file holds instead of `form`; empty where it holds that."""
    found = next((name for at, sign, name in SIGNS if head.startswith(sign, at)), "")
    if form == SVG:
        return found  # whether it is a drawing, its reader says
    if found == form:
        return ""
    return found or (SVG if b"<svg" in head else Phrase("picture.other" if head else "picture.nothing"))

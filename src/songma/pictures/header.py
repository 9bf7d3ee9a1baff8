"""What the head of a photograph's file says: its size, how it is to be turned, whether it is whole."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageFile

from songma.diagnostics import Finding
from songma.pictures import whole

MOST_PIXELS = 64_000_000  # cameras of full frame make 61 million; to decode these takes 400 MB
TURNED = 5  # orientations from here on lie on their side
ORIENTATION = 0x0112  # the tag of EXIF
MOVING = (
    "PNG",
    "WEBP",
    "TIFF",
)  # a JPEG of several pictures holds a preview or a map of depth beside its own


class Seen(NamedTuple):
    width: int  # upright
    height: int
    orientation: int
    faults: list[Finding]


def inspect(file: Path, form: str, path: str) -> Seen:
    """Raises OSError only where the file cannot be opened; whatever is wrong inside is a fault."""
    with file.open("rb") as stream:
        try:
            with opened(file, form) as image:
                several = form in MOVING and getattr(image, "n_frames", 1) > 1
                seen = _upright(image, whole.late_exif(stream) if form == "PNG" else b"")
                is_whole = whole.is_whole(stream, image, form)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            return Seen(0, 0, 1, [_too_large(path)])
        except Exception:  # libraries answer to broken files with any exception
            return Seen(0, 0, 1, [Finding("I112", path)])
    faults = [Finding("I109", path)] if several else []
    faults += [_too_large(path)] if seen.width * seen.height > MOST_PIXELS else []
    faults += [] if is_whole else [Finding("I111", path)]
    return seen._replace(faults=faults)


@contextmanager
def opened(file: Path, form: str) -> Iterator[ImageFile.ImageFile]:
    """The image, read as `form` and nothing else; one that grows too large in memory is an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(file, formats=(form,)) as image:
            yield image


def _upright(image: ImageFile.ImageFile, late_exif: bytes) -> Seen:
    orientation = _orientation(image, late_exif)
    sides = image.size[::-1] if orientation >= TURNED else image.size
    return Seen(*sides, orientation, [])


def _orientation(image: ImageFile.ImageFile, late_exif: bytes) -> int:
    """TIFF is turned by Pillow. PNG is not asked for its EXIF: Pillow would decode all of it to find out."""
    if image.format == "TIFF":
        return 1
    exif = Image.Exif()
    data = late_exif or image.info.get("exif")
    if data:
        exif.load(data)
    found = exif.get(ORIENTATION, 1)
    return found if found in range(1, 9) else 1


def _too_large(path: str) -> Finding:
    return Finding("I110", path, args={"limit": MOST_PIXELS // 1_000_000})

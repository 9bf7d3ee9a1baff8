"""One photograph as the files that browsers choose from: four widths, three forms."""

import os
import shutil
from collections.abc import Iterator
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

from PIL import Image

from songma.diagnostics import Finding
from songma.pictures.original import Original, height_at
from songma.pictures.pixels import LANCZOS, pixels

WIDTHS = (400, 800, 1200, 1600)
FORMS = {  # by ending, the best first; each as good to look at as the others (decision 0016)
    "avif": ("AVIF", {"quality": 60, "speed": 8, "max_threads": 1}),
    "webp": ("WEBP", {"quality": 77, "method": 4}),
    "jpg": ("JPEG", {"quality": 80, "optimize": True, "progressive": True}),
}
STEP = 1  # of pixels.py: raised where it makes other pixels than before
RECIPE = repr((WIDTHS, FORMS, STEP)).encode()
TWICE = 2  # a rendition this much larger serves as well as the original to be made smaller


def key(digest: str) -> str:
    """The name under which all that is made of an original is kept; another recipe, another name."""
    return blake2b(digest.encode() + RECIPE, digest_size=16).hexdigest()


def widths(original: Original) -> list[int]:
    """Never wider than the original, which is the widest one itself where it is small."""
    return sorted({min(width, original.width) for width in WIDTHS})


def names(original: Original) -> list[str]:
    return [f"{width}.{ending}" for ending in FORMS for width in widths(original)]


def make(file: Path, original: Original, folder: Path) -> Finding | None:
    """Fill `folder`, which appears only when it is whole; a finding where the pixels cannot be read.

    Raises OSError where it cannot be written.
    """
    try:
        made = dict(_encoded(file, original))
    except Exception:  # libraries answer to broken files with any exception
        return Finding("I112", original.path)
    beside = folder.with_name(f"{folder.name}.new-{os.getpid()}")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        beside.mkdir(parents=True)
        for name, data in made.items():
            (beside / name).write_bytes(data)
        _put(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return None


def _encoded(file: Path, original: Original) -> Iterator[tuple[str, bytes]]:
    for image in _sizes(pixels(file, original, widths(original)[-1]), original):
        for ending, (form, settings) in FORMS.items():
            stream = BytesIO()
            image.save(stream, form, **settings)
            yield f"{image.width}.{ending}", stream.getvalue()


def _sizes(whole: Image.Image, original: Original) -> Iterator[Image.Image]:
    """From the widest down."""
    made = [whole]
    yield whole
    for width in widths(original)[-2::-1]:
        source = next((image for image in reversed(made) if image.width >= TWICE * width), whole)
        made.append(source.resize((width, height_at(width, original)), LANCZOS))
        yield made[-1]


def _put(beside: Path, folder: Path) -> None:
    """Another run may have been faster; what it made is the same."""
    try:
        beside.rename(folder)
    except OSError:
        if not folder.is_dir():
            raise

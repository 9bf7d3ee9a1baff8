"""Is the file of a photograph whole? Told by its outer form, without decoding it.

A transfer that was cut off is told for certain: JPEG needs its end mark, PNG its last chunk, WebP the length
it names, TIFF all of its strips. A byte changed within is found when the pixels are read.
"""

import mmap
import re
from collections.abc import Iterator
from os import SEEK_END
from typing import BinaryIO

from PIL import ImageFile

JPEG_END = b"\xff\xd9"
JPEG_MARK = re.compile(
    rb"\xff+([\x01-\xcf\xd8-\xfe])"
)  # in the pixels' data FF stands before 00 and D0 to D7 only
END, SCAN = 0xD9, 0xDA
STRIPS, STRIP_LENGTHS, TILES, TILE_LENGTHS = 273, 279, 324, 325  # tags of TIFF


def is_whole(stream: BinaryIO, image: ImageFile.ImageFile, form: str) -> bool:
    length = stream.seek(0, SEEK_END)
    if form == "JPEG":
        return _jpeg(stream, length)
    if form == "PNG":
        return any(name == b"IEND" for name, _, _ in _chunks(stream))
    if form == "WEBP":
        stream.seek(4)
        return int.from_bytes(stream.read(4), "little") + 8 <= length
    return _tiff(image, length)


def _jpeg(stream: BinaryIO, length: int) -> bool:
    """Most end with the mark; cameras put films and previews behind it, and then it is looked for."""
    stream.seek(max(0, length - len(JPEG_END)))
    if stream.read() == JPEG_END:
        return True
    with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        place = 2
        while mark := JPEG_MARK.search(data, place):
            if mark[1][0] == END:
                return True
            place = mark.end() + int.from_bytes(data[mark.end() : mark.end() + 2], "big")
    return False


def _chunks(stream: BinaryIO) -> Iterator[tuple[bytes, int, int]]:
    """Name, place and length of each chunk of a PNG that is there to its end."""
    place, length = 8, stream.seek(0, SEEK_END)
    while place + 12 <= length:
        stream.seek(place)
        size, name = int.from_bytes(stream.read(4), "big"), stream.read(4)
        if place + 12 + size <= length:
            yield name, place + 8, size
        place += 12 + size


def late_exif(stream: BinaryIO) -> bytes:
    """The EXIF of a PNG, which may stand behind its pixels."""
    for name, place, size in _chunks(stream):
        if name == b"eXIf":
            stream.seek(place)
            return stream.read(size)
    return b""


def _tiff(image: ImageFile.ImageFile, length: int) -> bool:
    tags = getattr(image, "tag_v2", {})
    for places, lengths in ((STRIPS, STRIP_LENGTHS), (TILES, TILE_LENGTHS)):
        parts = zip(_numbers(tags.get(places)), _numbers(tags.get(lengths)), strict=False)
        if any(place + size > length for place, size in parts):
            return False
    return True


def _numbers(value: object) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else (value,) if isinstance(value, int) else ()

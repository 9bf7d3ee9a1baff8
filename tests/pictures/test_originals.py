"""What forbids to publish a file is a finding with its name, never a traceback."""

import struct
import zlib

import pytest
from PIL import Image

from pictured import FOLDER, encoded, found, photograph, scene
from songma.project import load

CAMERA = {0x010F: "Camera", 0x0110: "X"}


def only(root, **values):
    path = photograph(root, **values)
    name = path.relative_to(root).as_posix()
    return [(code, line) for code, where, line in found(root) if where == name]


def frames(form):
    return encoded(scene(), form, save_all=True, append_images=[scene(seed=3), scene(seed=6)])


def bomb(width, height):
    """A PNG of a few kilobytes that says it has `width` × `height` pixels and holds as many zeros."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    rows = chunk(b"IDAT", zlib.compress(bytes((width // 8 + 1) * height), 9))
    return b"\x89PNG\r\n\x1a\n" + head + rows + chunk(b"IEND", b"")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_each_form_is_sound_and_tells_its_size(small, form):
    ending = {"JPEG": "jpeg", "TIFF": "tif"}.get(form, form.lower())
    assert only(small, data=encoded(form=form), file=f"gate.{ending}") == []
    (original,) = load(small).originals.values()
    assert (original.form, original.width, original.height) == (form, *scene().size)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_jpeg_of_any_colours_is_sound(small, mode):
    assert only(small, data=encoded(scene(mode=mode))) == []


def test_what_a_camera_puts_behind_its_picture_is_no_fault(small):
    """Films and previews stand behind the end mark."""
    assert only(small, data=encoded() + bytes(5000) + b"film\xff\xd8\xff\xe0" + bytes(range(256)) * 9) == []


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("kept", [0.3, 0.7, 0.99])
def test_a_jpeg_cut_off_is_said_for_certain(small, kept, progressive):
    exif = Image.Exif()
    exif.update(CAMERA)
    data = encoded(scene((900, 700)), progressive=progressive, exif=exif)
    assert only(small, data=data[: int(len(data) * kept)]) == [("I111", 1)]


def test_a_jpeg_whose_end_was_never_written_is_said(small):
    data = encoded(scene((900, 700)))
    half = len(data) // 2
    assert only(small, data=data[:half] + bytes(len(data) - half)) == [("I111", 1)]


@pytest.mark.parametrize("form", ["PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("missing", [1, 2000])
def test_other_forms_cut_off_are_said_for_certain(small, form, missing):
    ending = {"TIFF": "tif"}.get(form, form.lower())
    settings = {"compression": "raw"} if form == "TIFF" else {}
    data = encoded(scene((900, 700)), form, **settings)
    codes = only(small, data=data[:-missing], file=f"gate.{ending}")
    assert codes in ([("I111", 1)], [("I112", 1)])


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("gate.jpg", encoded(form="PNG"), "I108"),
        ("gate.png", encoded(form="JPEG"), "I108"),
        ("gate.jpg", encoded(form="WEBP"), "I108"),
        ("gate.jpg", encoded(form="AVIF"), "I108"),
        ("gate.jpg", encoded(form="GIF"), "I108"),
        ("gate.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "I108"),
        ("gate.jpg", b"%PDF-1.7\n", "I108"),
        ("gate.jpg", "Ảnh ở đây\n".encode(), "I108"),
        ("gate.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "I108"),
        ("gate.jpg", b"", "I108"),
        ("gate.svg", encoded(form="PNG"), "I108"),
        ("gate.svg", b"", "I114"),
        ("gate.gif", encoded(form="GIF"), "I107"),
        ("gate.heic", b"\0\0\0\x18ftypheic", "I107"),
        ("gate", encoded(), "I107"),
        ("gate.jpg", b"\xff\xd8\xff" + bytes(100), "I112"),
        ("gate.png", b"\x89PNG\r\n\x1a\n" + bytes(100), "I112"),
        ("gate.tif", b"II*\0" + b"\xff" * 100, "I112"),
        ("gate.webp", b"RIFF\x10\0\0\0WEBPVP8 ", "I112"),
        ("gate.png", frames("PNG"), "I109"),
        ("gate.webp", frames("WEBP"), "I109"),
        ("gate.tif", frames("TIFF"), "I109"),
        ("gate.png", bomb(10_000, 10_000), "I110"),
        ("gate.png", bomb(20_000, 20_000), "I110"),
    ],
)
def test_a_file_that_cannot_be_shown_is_named_with_the_reason(small, name, data, code):
    assert only(small, data=data, file=name) == [(code, 1)]


def test_the_limit_is_above_what_cameras_make(small):
    assert only(small, data=bomb(9504, 6336), file="gate.png") == []


@pytest.mark.parametrize("name", ["Cổng Nam.JPG", "ປະຕູ ໃຕ້.Png", "a b (2).jpeg"])
def test_names_of_files_are_free(small, name):
    form = "PNG" if name.lower().endswith("png") else "JPEG"
    assert only(small, data=encoded(form=form), file=name) == []


def test_a_picture_that_is_a_folder_is_not_there(small):
    (photograph(small)).unlink()
    (small / FOLDER / "gate.jpg").mkdir()
    assert ("I101", f"{FOLDER}/gate.yml", 1) in found(small)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_size_is_that_of_the_upright_picture(small, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    photograph(small, data=encoded(exif=exif))
    photograph(small, "png", encoded(form="PNG", exif=exif), file="png.png")
    photograph(small, "webp", encoded(form="WEBP", exif=exif), file="webp.webp")
    width, height = scene().size
    upright = (height, width) if orientation >= 5 else (width, height)
    for original in load(small).originals.values():
        assert (original.width, original.height) == upright, original.path

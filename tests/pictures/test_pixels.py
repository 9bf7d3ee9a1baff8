"""The site shows the pixels of a photograph, upright and in sRGB, and hands on nothing else of its file."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat

from pictured import encoded, made, photograph, scene
from songma.project import load

GPS = {1: "N", 2: (20.0, 4.0, 41.0), 3: "E", 4: (105.0, 36.0, 17.0)}
SECRETS = (b"Exif", b"SECRET", b"GPS", b"photoshop", b"ICC_PROFILE", b"iCCP", b"ICCP", b"adobe:ns", b"<x:xmp")
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRET</x:xmpmeta>"


def prints(root):
    return made(root)[0].prints


def shown(root, id="gate", name="640.jpg"):
    with Image.open(prints(root)[f"{id}/{name}"].path) as image:
        image.load()
        return image.copy()


def is_like(image, wanted, most=4.0):
    """Whether the mean difference of all pixels is small, of 255."""
    difference = ImageChops.difference(image.convert("RGB"), wanted.convert("RGB"))
    return max(ImageStat.Stat(difference).mean) < most


def exif(orientation=1):
    found = Image.Exif()
    found[0x0112], found[0x010F], found[0x013B] = orientation, "SECRET", "SECRET"
    found.get_ifd(0x8825).update(GPS)
    return found


def plain_profile(gamma=1.0):
    """A profile of RGB whose values are light itself: a middle grey of it is much lighter in sRGB."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    tags = {}
    for number in range(int.from_bytes(profile[128:132], "big")):
        at = 132 + 12 * number
        tags[bytes(profile[at : at + 4])] = int.from_bytes(profile[at + 4 : at + 8], "big")
    for name in (b"rTRC", b"gTRC", b"bTRC"):
        curve = b"curv" + bytes(4) + (1).to_bytes(4, "big") + int(gamma * 256).to_bytes(2, "big")
        profile[tags[name] : tags[name] + len(curve)] = curve
    return bytes(profile).replace(b"s\0R\0G\0B", b"l\0i\0n\0e")


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_every_orientation_is_shown_upright_and_once(small, form, orientation):
    turns = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # what turns the upright picture to the stored one
    upright = scene((640, 480))
    stored = upright.transpose(Image.Transpose(turns[orientation])) if orientation > 1 else upright
    ending = {"JPEG": "jpg", "TIFF": "tif"}.get(form, form.lower())
    photograph(small, data=encoded(stored, form, exif=exif(orientation)), file=f"gate.{ending}")
    image = shown(small)
    assert image.size == upright.size
    assert is_like(image, upright)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_nothing_of_the_file_is_handed_on(small, form):
    more = {"icc_profile": plain_profile(), "exif": exif(), "xmp": XMP}
    more |= {"comment": b"SECRET"} if form == "JPEG" else {}
    ending = {"JPEG": "jpg", "TIFF": "tif"}.get(form, form.lower())
    data = encoded(form=form, **more)
    assert b"SECRET" in data
    path = photograph(small, data=data, file=f"gate.{ending}")
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    for made_file in prints(small).values():
        held = made_file.path.read_bytes()
        assert not [secret for secret in SECRETS if secret in held], made_file.path
        with Image.open(made_file.path) as image:
            assert not {"exif", "icc_profile", "xmp", "comment", "photoshop"} & set(image.info), image.info
            assert not image.getexif()
            assert image.mode == "RGB"
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("form", ["JPEG", "TIFF"])
def test_grey_and_four_colours_are_shown_as_they_look(small, form, mode):
    image = scene(mode=mode)
    photograph(small, data=encoded(image, form), file=f"gate.{'jpg' if form == 'JPEG' else 'tif'}")
    assert is_like(shown(small), image)


def test_colours_of_another_profile_are_converted(small):
    grey = Image.new("RGB", (640, 480), (128, 128, 128))
    photograph(small, data=encoded(grey, icc_profile=plain_profile()))
    assert shown(small).getpixel((300, 200))[0] == pytest.approx(188, abs=2)  # half the light


def test_a_profile_of_other_colours_or_a_broken_one_says_nothing(small):
    photograph(small, "a", encoded(scene(mode="L"), icc_profile=plain_profile()))
    photograph(small, "b", encoded(scene(seed=1), icc_profile=b"no profile at all" * 20))
    assert is_like(shown(small, "a"), scene(mode="L"))
    assert is_like(shown(small, "b"), scene(seed=1))


def test_lab_is_converted(small):
    lab = ImageCms.profileToProfile(
        scene(), ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB"
    )
    photograph(small, data=encoded(lab, "TIFF"), file="gate.tif")
    assert is_like(shown(small), scene())


@pytest.mark.parametrize("form", ["PNG", "TIFF"])
def test_sixteen_bits_are_scaled_not_clipped(small, form):
    ramp = Image.linear_gradient("L").resize((640, 480))
    deep = ramp.convert("I").point(lambda value: value * 257).convert("I;16")
    photograph(small, data=encoded(deep, form), file=f"gate.{'png' if form == 'PNG' else 'tif'}")
    assert is_like(shown(small), ramp)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "PA"])
def test_what_is_transparent_stands_on_white(small, mode):
    image = scene().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 320, 480))
    form, ending = ("TIFF", "tif") if mode == "PA" else ("PNG", "png")
    if mode == "P":
        image = image.quantize(64)
    elif mode != "PA":
        image = image.convert(mode)
    photograph(small, data=encoded(image, form), file=f"gate.{ending}")
    made_image = shown(small)
    assert min(made_image.getpixel((100, 200))) > 250
    assert min(made_image.getpixel((500, 200))) < 200


@pytest.mark.parametrize("mode", ["1", "P"])
def test_palettes_and_two_colours_are_shown(small, mode):
    image = scene(mode="L").convert(mode)
    photograph(small, data=encoded(image, "PNG"), file="gate.png")
    assert is_like(shown(small), image)


def test_a_large_jpeg_looks_as_one_made_smaller_in_one_step(small):
    large = scene((4000, 3000))
    photograph(small, data=encoded(large, quality=95))
    for width in (400, 800, 1200, 1600):
        wanted = large.resize((width, width * 3 // 4), Image.Resampling.LANCZOS)
        for ending in ("avif", "webp", "jpg"):
            assert is_like(shown(small, name=f"{width}.{ending}"), wanted, 3.0), (width, ending)


@pytest.mark.parametrize(
    ("size", "sizes"),
    [
        ((2000, 1000), [(400, 200), (800, 400), (1200, 600), (1600, 800)]),
        ((1000, 1500), [(400, 600), (800, 1200), (1000, 1500)]),
        ((400, 1), [(400, 1)]),
        ((7, 9), [(7, 9)]),
        ((3000, 2), [(400, 1), (800, 1), (1200, 1), (1600, 1)]),
    ],
)
def test_no_rendition_is_wider_than_the_original(small, size, sizes):
    photograph(small, data=encoded(scene(size)))
    found = set()
    for made_file in prints(small).values():
        with Image.open(BytesIO(made_file.path.read_bytes())) as image:
            found.add(image.size)
    assert sorted(found) == sizes


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_pixels_that_cannot_be_read_are_a_finding_with_the_file(small, form):
    """The head and the end are whole: only who reads the pixels finds out."""
    ending = "jpg" if form == "JPEG" else "png"
    noise = Image.merge("RGB", [Image.effect_noise((900, 700), 90) for _ in range(3)])
    data = bytearray(encoded(noise, form))
    middle = len(data) // 2
    data[middle : middle + 4000] = b"\xff" * 4000
    photograph(small, "broken", bytes(data), file=f"broken.{ending}")
    photograph(small)
    result, _ = made(small)
    assert [(f.code, f.path) for f in result.findings] == [("I112", f"data/pictures/broken.{ending}")]
    assert {key.partition("/")[0] for key in result.prints} == {"gate"}
    assert not any(original.faults for original in load(small).originals.values())


def test_a_picture_of_no_photograph_is_a_finding(small):
    photograph(small, data=encoded(Image.new("F", (20, 20)), "TIFF"), file="gate.tif")
    assert [finding.code for finding in made(small)[0].findings] == ["I112"]


def test_a_picture_too_tall_to_be_written_is_a_finding(small):
    photograph(small, data=encoded(Image.new("L", (20, 20_000)), "PNG"), file="gate.png")
    assert [finding.code for finding in made(small)[0].findings] == ["I112"]

"""The pixels of a photograph, and nothing else of its file: upright, eight bits, sRGB, on white.

They are copied into a new image, because Pillow hands comments, profiles and EXIF on from one to the next.
"""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms

from songma.pictures.header import TURNED, opened
from songma.pictures.original import Original, height_at

TURNS = {  # by orientation of EXIF
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
SPACES = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK", "LAB": "Lab"}  # by mode of an image that of its profile
SRGB = ImageCms.createProfile("sRGB")
LAB = ImageCms.createProfile("LAB")
LANCZOS = Image.Resampling.LANCZOS
SIXTEEN = 1 / 256  # from sixteen bits to eight


def pixels(file: Path, original: Original, width: int) -> Image.Image:
    """`width` pixels wide as seen upright, and as high as that makes it. Raises whatever Pillow does."""
    height = height_at(width, original)
    stored = (height, width) if original.orientation >= TURNED else (width, height)
    with opened(file, original.form) as image:
        image.draft(None, stored)  # a JPEG is decoded at a half, a quarter … where that is enough
        image.load()
        colours, alpha = _parts(image)
        profile = image.info.get("icc_profile")
    colours = _to_srgb(colours.resize(stored, LANCZOS), profile)
    clean = Image.new("RGB", stored, "white")
    clean.paste(colours, mask=alpha and alpha.resize(stored, LANCZOS))
    turn = TURNS.get(original.orientation)
    return clean if turn is None else clean.transpose(turn)


def _parts(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """The colours in a mode of SPACES, and how dense they are where that varies."""
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda value: value * SIXTEEN).convert("L"), None
    if image.mode in ("I", "F"):
        raise ValueError(image.mode)  # without a scale: no photograph
    if image.has_transparency_data:
        grey = image.mode in ("L", "LA", "La", "1")
        dense = image.convert("LA" if grey else "RGBA")
        return dense.convert("L" if grey else "RGB"), dense.getchannel("A")
    if image.mode in SPACES:
        return image, None
    return image.convert("L" if image.mode == "1" else "RGB"), None


def _to_srgb(image: Image.Image, icc: bytes | None) -> Image.Image:
    """By the file's own profile; one that is broken or for other colours says nothing."""
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(icc)) if icc else None
        if profile is None or profile.profile.xcolor_space.strip() != SPACES[image.mode]:
            profile = ImageCms.ImageCmsProfile(LAB) if image.mode == "LAB" else None
        if profile:
            made = ImageCms.profileToProfile(
                image,
                profile,
                SRGB,
                ImageCms.Intent.RELATIVE_COLORIMETRIC,
                "RGB",
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
            return made or image
    except (ImageCms.PyCMSError, OSError):
        pass
    return image.convert("RGB")

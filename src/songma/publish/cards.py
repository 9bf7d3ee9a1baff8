"""The picture that stands beside a shared link: title, part of the site and its name on a ground of ours."""

import io
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import astuple, dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

from songma.text.breaking import letters, parts, words

FOLDER = ".songma/cards"
RECIPE = b"1"  # raised with every change of the drawing: what is kept by content is drawn anew
SIZE = 1200, 630
LEFT, TOP, WIDTH = 80, 128, 730  # of the title, in pixels
HEIGHT = 290
SIZES = (72, 64, 56, 50, 44, 40)  # of its letters; the first that fits is taken
LINE = {"latin": 1.22, "lao": 1.5}  # distance of lines by script, in sizes of letters
SMALL = 30
PATINA, PAPER, STRAW = "#0b5d55", "#fbf8f1", "#e9d8a6"
COLOURS, EDGES = 16, 6  # of the ground; steps between it and the colour of letters
Colour = tuple[int, ...]
MORE = "…"
STEP = 24  # pixels by which lines are narrowed until they are of about one length


@dataclass(frozen=True, slots=True)
class Card:
    title: str
    room: str  # the part of the site; '' on the home page
    site: str
    language: str
    script: str


@dataclass(frozen=True, slots=True)
class Material:
    """What all cards are made of: paths of the ground and of two typefaces."""

    ground: Path
    head: Path
    text: Path


def address_of(card: Card, material: Material) -> str:
    """The name of the file by all it is made of: a changed title has a new address, and is fetched anew."""
    digest = blake2b(RECIPE, digest_size=8)
    for part in (*astuple(card), material.head.name, material.text.name):
        digest.update(part.encode() + b"\0")
    digest.update(_ground_bytes(material.ground))
    return f"{digest.hexdigest()}.png"


@cache
def _ground_bytes(path: Path) -> bytes:
    return path.read_bytes()


def draw_all(cards: Iterable[Card], material: Material, root: Path) -> dict[Card, Path]:
    """Every card as a file below `root`; one that is there already is not drawn again. Raises OSError."""
    folder = root / FOLDER
    files = {card: folder / address_of(card, material) for card in cards}
    missing = [card for card, path in files.items() if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    _remove_others(folder, {path.name for path in files.values()})
    workers = min(os.cpu_count() or 1, len(missing))
    if workers:
        shares = [missing[n::workers] for n in range(workers)]
        with ProcessPoolExecutor(workers) as pool:
            list(pool.map(_draw_share, shares, [material] * workers, [folder] * workers))
    return files


def _remove_others(folder: Path, wanted: set[str]) -> None:
    for path in folder.iterdir():
        if path.name not in wanted:
            path.unlink()


def _draw_share(cards: Sequence[Card], material: Material, folder: Path) -> None:
    for card in cards:
        target = folder / address_of(card, material)
        beside = target.with_suffix(f".{os.getpid()}")
        beside.write_bytes(draw(card, material))
        beside.replace(target)


def draw(card: Card, material: Material) -> bytes:
    """A PNG of 1200 × 630 pixels."""
    image = Image.open(material.ground).convert("RGB")
    pen = ImageDraw.Draw(image)
    small = _font(material.text, SMALL)
    pen.text((LEFT, 64), card.room or card.site, font=small, fill=STRAW, language=card.language)
    font, lines = fitted(card, material.head)
    for number, line in enumerate(lines):
        place = LEFT, TOP + number * font.size * LINE[card.script]
        pen.text(place, line, font=font, fill=PAPER, language=card.language)
    if card.room:
        pen.text((LEFT, 440), card.site, font=small, fill=STRAW, language=card.language)
    out = io.BytesIO()
    image.quantize(palette=_palette(material.ground), dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()


@cache
def _palette(ground: Path) -> Image.Image:
    """The colours of the ground, and those between it and the letters: the soft edges of type."""
    values = Image.open(ground).convert("RGB").quantize(COLOURS).getpalette() or []
    back, *fronts = map(ImageColor.getrgb, (PATINA, PAPER, STRAW))
    for front in fronts:
        for share in range(EDGES + 1):
            values += _between(back, front, share / EDGES)
    image = Image.new("P", (1, 1))
    image.putpalette(values)
    return image


def _between(back: Colour, front: Colour, share: float) -> Colour:
    return tuple(round(b + (f - b) * share) for b, f in zip(back, front, strict=True))


@cache
def _font(path: Path, size: int) -> FreeTypeFont:
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.RAQM)


def fitted(card: Card, face: Path) -> tuple[FreeTypeFont, list[str]]:
    """The largest letters in which the title fits, and its lines; the last one is cut where none fit."""
    for size in SIZES:
        font = _font(face, size)
        most = int(HEIGHT / (size * LINE[card.script]))
        lines = _lines(card, font, WIDTH)
        if len(lines) <= most:
            return font, _balanced(card, font, lines)
    kept = lines[:most]
    while kept[-1] and _width(kept[-1] + MORE, font, card.language) > WIDTH:
        kept[-1] = kept[-1][:-1]
    return font, [*kept[:-1], kept[-1].rstrip() + MORE]


def _balanced(card: Card, font: FreeTypeFont, lines: list[str]) -> list[str]:
    """As few lines, but no single word on the last one where the others can give it company."""
    for width in range(WIDTH - STEP, WIDTH // 2, -STEP):
        narrower = _lines(card, font, width)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _lines(card: Card, font: FreeTypeFont, width: int) -> list[str]:
    """Greedy: as many pieces on a line as it holds."""
    lines = [""]
    for piece in _pieces(card, font):
        if lines[-1] and _width((lines[-1] + piece).rstrip(), font, card.language) > width:
            lines.append(piece)
        else:
            lines[-1] += piece
    return [line.strip() for line in lines]


def _pieces(card: Card, font: FreeTypeFont) -> Iterator[str]:
    """A word or phrase is cut only where no line could hold it."""

    def fits(piece: str) -> bool:
        return _width(piece.rstrip(), font, card.language) <= WIDTH

    for word in words(card.title):
        for part in [word] if fits(word) else parts(word):
            yield from [part] if fits(part) else letters(part)


def _width(text: str, font: FreeTypeFont, language: str) -> float:
    return font.getlength(text, language=language)

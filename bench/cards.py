"""Pictures of shared links, cold and unchanged, against a plain loop of Pillow that draws the same.

Plain: one process, each card drawn on the ground opened anew, its own palette, PNG with `optimize`, as the
documentation of Pillow shows it. A page is a card in each language.
Run: `.venv/bin/python bench/cards.py [pages]`.
"""

import io
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from songma.languages import CODES
from songma.project import load
from songma.publish.cards import LEFT, LINE, PAPER, TOP, Card, Material, draw_all, fitted
from songma.site.publication import Publication
from songma.site.sharing import Sharer

ROOT = Path(__file__).resolve().parent.parent
COLD_SECONDS = 30  # of 40 pages in three languages


def plain(card: Card, material: Material) -> bytes:
    image = Image.open(material.ground).convert("RGB")
    font, lines = fitted(card, material.head)
    fresh = ImageFont.truetype(material.head, font.size, layout_engine=ImageFont.Layout.RAQM)
    for number, line in enumerate(lines):
        place = LEFT, TOP + number * font.size * LINE[card.script]
        ImageDraw.Draw(image).text(place, line, font=fresh, fill=PAPER, language=card.language)
    out = io.BytesIO()
    image.quantize(32).save(out, "PNG", optimize=True)
    return out.getvalue()


def timed(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


pages = int(sys.argv[1]) if len(sys.argv) > 1 else 40
sharer = Sharer(Publication(load(ROOT)), "https://songma.example/")
names = [leaf.name for leaf in sharer.leaves if leaf.language == CODES[0]][:pages]
cards = [sharer.card(sharer.leaves.of(code, name)) for name in names for code in CODES]
material = sharer.material()
with tempfile.TemporaryDirectory() as folder:
    loop = timed(lambda: [plain(card, material) for card in cards])
    cold = timed(lambda: draw_all(cards, material, Path(folder)))
    again = timed(lambda: draw_all(cards, material, Path(folder)))
print(f"{len(cards)} cards: plain loop {loop:.2f} s, ours cold {cold:.2f} s, unchanged {again:.3f} s")
print(f"{loop / cold:.1f} times as fast as the plain loop; the bar is {COLD_SECONDS} s cold")

"""Draws icons, the pictures for shared links and CSS tiles from our SVG files, after one was changed.

Run: `SONGMA_CHROMIUM=/usr/bin/chromium .venv/bin/python tools/marks.py`; the results are kept in the tree.
"""

import io
import os
from pathlib import Path
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "overrides" / "assets" / "images"
MOTIFS = ROOT / "overrides" / "partials" / "motifs"
GROUND = "#0b5d55"
MASKABLE = 0.72  # of the width: a phone may cut a circle of 0.8 out of the icon
COLOURS = 24
ICONS = {
    "apple-touch-icon": ("logo", 180, 1.0),
    "icon-192": ("logo", 192, 1.0),
    "icon-512": ("logo", 512, 1.0),
    "icon-maskable-512": ("logo", 512, MASKABLE),
}
WOVEN = ("done", "in_progress", "not_reported", "not_started", "stopped")
TILES = ("band", "brocade", "sedge", *(f"woven-{figure}" for figure in WOVEN))
TILES_HEAD = """\
/* Made by tools/marks.py of partials/motifs/: masks, so that the colour is the page's. As data, because
   a browser does not mask with a file where the page is a file too. `background: currentColor;
   mask: var(--tile-band) 0 0 / 16px 36px repeat-x` */
"""
FAVICONS = {16: "favicon", 32: "logo", 48: "logo"}


def shot(page: Page, width: int, height: int) -> Image.Image:
    page.set_viewport_size({"width": width, "height": height})
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def icon(page: Page, name: str, size: int, share: float) -> Image.Image:
    """`size` pixels square; the drawing takes `share` of it, and its lines run on to the edge."""
    style = f"<style>body{{margin:0;background:{GROUND};overflow:hidden}}svg{{display:block;overflow:visible;"
    place = f"width:{size * share}px;margin:{size * (1 - share) / 2}px}}</style>"
    page.set_content(style + place + (IMAGES / f"{name}.svg").read_text("utf-8"))
    return shot(page, size, size)


def social(page: Page, kind: str) -> Image.Image:
    """The picture of the site (kind ""), or the ground for the title of a page (kind "card")."""
    page.goto((ROOT / "tools" / "social.html").as_uri())
    page.evaluate("kind => { document.body.className = kind }", kind)
    drawing = (MOTIFS / "drum.svg").read_text("utf-8")
    page.eval_on_selector("[data-motif=drum]", "(place, text) => { place.innerHTML = text }", drawing)
    page.evaluate("document.fonts.ready")
    return shot(page, 1200, 630)


def keep(image: Image.Image, name: str) -> None:
    few = image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(IMAGES / f"{name}.png", optimize=True)


def tiles() -> str:
    """A stylesheet with one custom property a tile."""
    lines = []
    for name in TILES:
        text = " ".join((MOTIFS / f"{name}.svg").read_text("utf-8").replace('"', "'").split())
        address = quote(text, safe=" /:=;,()'")
        lines.append(f'  --tile-{name}: url("data:image/svg+xml,{address}");\n')
    return f"{TILES_HEAD}:root {{\n{''.join(lines)}}}\n"


def draw(page: Page) -> None:
    for name, (drawing, size, share) in ICONS.items():
        keep(icon(page, drawing, size, share), name)
    keep(social(page, ""), "social")
    keep(social(page, "card"), "card")
    small = [icon(page, drawing, size, 1.0) for size, drawing in FAVICONS.items()]
    sizes = [image.size for image in small]
    small[-1].save(IMAGES / "favicon.ico", sizes=sizes, append_images=small[:-1])


(ROOT / "overrides" / "assets" / "stylesheets" / "tiles.css").write_text(tiles(), "utf-8")
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path=os.environ.get("SONGMA_CHROMIUM"), args=["--no-sandbox", "--disable-gpu"]
    )
    draw(browser.new_page())
    browser.close()

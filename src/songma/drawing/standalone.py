"""A map as an SVG file of its own, with its colours, its fonts' names and its credit, for press and print."""

from html import escape

from songma.drawing.layout import WIDE, WIDTH
from songma.drawing.picture import Picture
from songma.drawing.show import MapWriter
from songma.drawing.text import wrapped

SIZE = WIDE * 0.75  # of the credit
LINE = 1.4 * SIZE
STYLE = """
svg { background: #fbf8f1; }
text { font-family: "Noto Sans", "Noto Sans Lao", sans-serif; }
.map-sea { fill: #dbe6ea; }
.map-land { fill: #f1ead8; stroke: #d8cfb8; stroke-width: 0.8; }
.map-thanh-hoa { fill: #c9dcd0; stroke: #0b5d55; stroke-width: 1.4; }
.map-hua-phan { fill: #ecdcae; stroke: #c89b3c; stroke-width: 1.4; }
.map-graticule { fill: none; stroke: #55605a; stroke-width: 0.6; stroke-opacity: 0.35; }
.map-river { fill: none; stroke: #1f5f8b; stroke-width: 2.2; stroke-linejoin: round; }
.map-place { fill: #9c2f2a; stroke: #fbf8f1; stroke-width: 3; paint-order: stroke; }
.map-ring { fill: #fbf8f1; }
.map-islet { stroke: #1d2420; stroke-width: 2.6; stroke-linecap: round; }
.map-here { fill: none; stroke: #9c2f2a; stroke-width: 2; }
.map-inset { fill: none; stroke: #55605a; stroke-width: 2; }
.map-scale { fill: none; stroke: #1d2420; stroke-width: 1.6; }
.map-names { fill: #1d2420; paint-order: stroke; stroke: #fbf8f1; stroke-width: 3; stroke-opacity: 0.75; }
.map-area { font-family: "Noto Serif", "Noto Serif Lao", serif; font-weight: 600; }
.map-country, .map-degree, .map-credit { fill: #55605a; }
.map-river-name, .map-water { fill: #1f5f8b; }
"""


def standalone(writer: MapWriter, id: str) -> str:
    """The file's text, UTF-8, at twice the size of its sheet. Raises KeyError for no map of ours."""
    plan, words = writer.atlas.maps[id], writer.words
    picture = Picture([("wide", writer.layouts(id)["wide"])])
    width, height = picture.size
    credit = wrapped(words.of(plan.credit), WIDTH - 8, SIZE)
    whole = height + LINE * (len(credit) + 0.5)
    begin = f'<text class="map-credit" x="4" font-size="{SIZE:g}"'
    rows = "".join(
        f'{begin} y="{height + LINE * row:.1f}">{escape(line)}</text>' for row, line in enumerate(credit, 1)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" lang="{words.language}" role="img" '
        f'width="{2 * width:g}" height="{2 * whole:.0f}" viewBox="0 0 {width:g} {whole:.1f}">'
        f"<title>{escape(words.of(plan.title))}</title><desc>{escape(words.of(plan.text))}</desc>"
        f"<style>{STYLE}</style>"
        f'<svg width="{width:g}" height="{height:g}">{picture.drawn()}</svg>{rows}</svg>\n'
    )

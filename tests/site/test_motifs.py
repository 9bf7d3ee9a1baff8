"""The drawn motifs can be set into any page, and the marks have the sizes their names say."""

import gzip
import itertools
import re
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from PIL import Image

from tree import PROJECT

MOTIFS = PROJECT / "overrides" / "partials" / "motifs"
IMAGES = PROJECT / "overrides" / "assets" / "images"
TILES = PROJECT / "overrides" / "assets" / "stylesheets" / "tiles.css"
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"svg", "g", "path", "circle", "use"}
COLOURED = {"fill", "stroke", "color", "stop-color", "style"}
STATES = ("not_started", "in_progress", "done", "stopped", "not_reported")
NAMES = (
    "drum", "birds", "band", "brocade", "sedge", "gate", "port", "pass", "mark",
    *(f"woven-{state}" for state in STATES),
)  # fmt: skip
MOST = 2_500  # bytes of a motif, packed
GRID = 24
STEP = re.compile(r"M(\d+) (\d+)|h(-?\d+)|v(-?\d+)|z")


def faults(name, text):
    """What keeps a motif from being set into a page among others, as short words."""
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError:
        return ["no XML"]
    found = [word for word in ("viewBox",) if not root.get(word)]
    wanted = {"aria-hidden": "true", "focusable": "false", "class": f"motif motif--{name}"}
    found += [word for word, value in wanted.items() if root.get(word) != value]
    for element in root.iter():
        found += element_faults(name, element)
    if len(gzip.compress(text.encode(), 9)) > MOST:
        found.append("size")
    return found


def element_faults(name, element):
    tag = element.tag.removeprefix(SVG)
    found = [] if tag in SHAPES else [tag]
    if (element.text or "").strip() or (element.tail or "").strip():
        found.append("text")
    for key, value in element.attrib.items():
        if key in COLOURED and value not in ("currentColor", "none"):
            found.append(key)
        if (key == "id" and not value.startswith(f"{name}-")) or key.startswith("on"):
            found.append(key)
        if key == "href" and not value.startswith(f"#{name}-"):
            found.append(key)
    return found


def svg(inner="", name="x", box=' viewBox="0 0 1 1"', hidden="true"):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg"{box} aria-hidden="{hidden}" focusable="false" '
        f'class="motif motif--{name}">{inner}</svg>'
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("<svg>", "no XML"),
        (svg(box=""), "viewBox"),
        (svg(hidden="false"), "aria-hidden"),
        (svg(name="y"), "class"),
        (svg('<path fill="#0b5d55"/>'), "fill"),
        (svg('<path style="fill:red"/>'), "style"),
        (svg('<g stroke="black"/>'), "stroke"),
        (svg('<g id="ring"/>'), "id"),
        (svg('<use href="other.svg#x-ring"/>'), "href"),
        (svg('<g onclick="x()"/>'), "onclick"),
        (svg("<text>a</text>"), "text"),
        (svg("<script/>"), "script"),
        (svg("<style/>"), "style"),
        (svg('<image href="#x-a"/>'), "image"),
        (svg("".join(f'<path d="M{k**3} {k**5}"/>' for k in range(400))), "size"),
    ],
)
def test_a_motif_that_would_disturb_its_page_is_found(text, fault):
    assert fault in faults("x", text)


@pytest.mark.parametrize("name", NAMES)
def test_every_motif_can_be_set_into_a_page(name):
    assert faults(name, (MOTIFS / f"{name}.svg").read_text("utf-8")) == []


def test_no_motif_is_left_out_of_this_test():
    assert {path.stem for path in MOTIFS.iterdir()} == set(NAMES)


def outlines(path):
    """The corner points of each closed outline of a path of whole steps."""
    x = y = 0
    points = []
    for step in STEP.finditer(path):
        if step[1]:
            x, y, points = int(step[1]), int(step[2]), []
        elif step[0] == "z":
            yield points
        x, y = x + int(step[3] or 0), y + int(step[4] or 0)
        points.append((x, y))


def cells(path):
    """The cells of the 24 × 24 grid that lie inside the outlines, by the even-odd rule."""
    upright = [
        (a[0], *sorted((a[1], b[1])))
        for points in outlines(path)
        for a, b in itertools.pairwise([*points, points[0]])
        if a[0] == b[0]
    ]
    return {
        (x, y)
        for x, y in itertools.product(range(GRID), repeat=2)
        if sum(at <= x and low <= y < high for at, low, high in upright) % 2
    }


def woven(state):
    root = ElementTree.parse(MOTIFS / f"woven-{state}.svg").getroot()
    assert root.get("viewBox") == f"0 0 {GRID} {GRID}"
    (path,) = root
    assert STEP.sub("", path.get("d")) == ""
    return cells(path.get("d"))


def test_cells_are_counted_with_their_holes():
    assert len(cells("M0 0h4v4h-4zM1 1v2h2v-2z")) == 12


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(STATES, 2)))
def test_two_woven_figures_differ_in_three_of_ten_cells(one, other):
    assert len(woven(one) ^ woven(other)) >= 0.3 * GRID**2


@pytest.mark.parametrize(
    ("name", "size", "most"),
    [
        ("apple-touch-icon.png", (180, 180), 6_000),
        ("icon-192.png", (192, 192), 6_000),
        ("icon-512.png", (512, 512), 16_000),
        ("icon-maskable-512.png", (512, 512), 16_000),
        ("social.png", (1200, 630), 60_000),
    ],
)
def test_a_mark_has_its_size_and_is_light(name, size, most):
    with Image.open(IMAGES / name) as image:
        assert image.size == size
    assert (IMAGES / name).stat().st_size <= most


def test_the_old_icon_holds_three_sizes():
    with Image.open(IMAGES / "favicon.ico") as icon:
        assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}


@pytest.mark.parametrize("name", ["logo", "favicon"])
def test_the_logo_is_a_square_of_its_three_colours(name):
    text = (IMAGES / f"{name}.svg").read_text("utf-8")
    _, _, width, height = ElementTree.fromstring(text).get("viewBox").split()
    assert width == height
    assert set(re.findall(r"#\w+", text)) == {"#0b5d55", "#e9d8a6", "#c89b3c"}


@pytest.mark.parametrize("name", ["band", "brocade", "sedge", *(f"woven-{state}" for state in STATES)])
def test_the_tile_in_the_stylesheet_is_the_motif(name):
    (address,) = re.findall(rf'--tile-{name}: url\("data:image/svg\+xml,([^"]*)"\)', TILES.read_text("utf-8"))
    motif = (MOTIFS / f"{name}.svg").read_text("utf-8").replace('"', "'")
    assert unquote(address) == " ".join(motif.split())

"""A drawing holds shapes: nothing that runs, loads, or grows without end."""

import pytest

from pictured import FOLDER, drawing, found
from songma.pictures.vector import inspect
from songma.project import load

PATH = f"{FOLDER}/plate.svg"
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 30"'
)


def svg(inside, more=""):
    return f"{HEAD}{more}>\n{inside}\n</svg>\n".encode()


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><pattern id="p" width="4"><path d="M0 0h4"/></pattern></defs><rect fill="url(#p)"/>',
        "<g id='a'><circle r='3'/></g><use href='#a'/><use xlink:href='#a' x='4'/>",
        "<style>.a { fill: url('#p'); stroke: red } /* on load */</style>",
        "<title>Cổng</title><desc>on the script: no</desc><text>javascript</text>",
        '<clipPath id="c"><rect/></clipPath><g clip-path="url(#c)" opacity=".5"/>',
        '<linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient>',
    ],
)
def test_shapes_are_allowed(small, inside):
    drawing(small, data=svg(inside))
    assert found(small) == []


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<script href="a.js"/>',
        '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
        '<g onload="a()"/>',
        '<g OnClick="a()"/>',
        "<foreignObject><p/></foreignObject>",
        '<a href="javascript:alert(1)"><path/></a>',
        '<use href="https://example.org/a.svg#a"/>',
        '<use xlink:href="other.svg#a"/>',
        '<use href=" &#10;//example.org/a.svg#a"/>',
        '<image href="a.png"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<rect fill="url(https://example.org/a)"/>',
        '<rect fill="url( &quot;a.svg#a&quot; )"/>',
        '<rect fill="u\\72l(a.svg)"/>',
        '<rect style="background: url(//example.org/a.png)"/>',
        "<style>@import 'https://example.org/a.css';</style>",
        "<style>rect { fill: url(a.svg#b) }</style>",
        "<style>rect { fill: u\\72 l(a.svg#b) }</style>",
        "<style>rect { background: image-set('a.png' 1x) }</style>",
        '<set attributeName="href" to="javascript:alert(1)"/>',
        '<animate attributeName="x" values="1"/>',
        '<g xml:base="https://example.org/"/>',
        '<filter><feImage href="#a"/></filter>',
        '<?xml-stylesheet href="a.css"?>',
        '<iframe xmlns="http://www.w3.org/1999/xhtml" src="a.html"/>',
        "<metadata><a/></metadata>",
    ],
)
def test_what_runs_or_loads_is_said_with_its_line(small, inside):
    drawing(small, data=svg(inside))
    assert set(found(small)) == {("I113", PATH, 2)}


def test_styles_are_read_whole_however_long_they_are():
    style = f"<style>{'/* long */' * 3000} a {{ fill: url( {' ' * 9000} b.svg) }}</style>"
    assert [finding.code for finding in inspect(svg(style), PATH).faults] == ["I113"]


TENS = [(n, f"&a{n - 1};" * 10) for n in range(1, 12)]
LAUGHS = '<!DOCTYPE svg [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{text}">' for n, text in TENS)
USES = [(n, f'<use href="#u{n - 1}"/>' * 10) for n in range(1, 11)]
LEVELS = "".join(f'<g id="u{n}">{uses}</g>' for n, uses in USES)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (f"{LAUGHS}]><svg>&a11;</svg>".encode(), "I113"),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>', "I113"),
        (b'<!DOCTYPE svg SYSTEM "https://example.org/a.dtd"><svg/>', "I113"),
        (svg(f'<g id="u0"><path/></g>{LEVELS}'), "I113"),
        (svg('<g id="a"><use href="#a"/></g>'), "I113"),
        (svg("<g>" * 50_000), "I113"),
        (svg("<g>"), "I114"),
        (b"Not XML", "I114"),
        (b"<html><body/></html>", "I114"),
        (b"<svg viewBox='0 0 4 3'/>", "I114"),
        (svg("\x00"), "I114"),
        (svg("").replace(b' viewBox="0 0 40 30"', b""), "I114"),
        (svg("").replace(b"0 0 40 30", b"0 0 0 -3"), "I114"),
        (svg("").replace(b"0 0 40 30", b"0 0 nan inf"), "I114"),
        (svg("").replace(b"0 0 40 30", b"0 0 40"), "I114"),
        (svg("", ' width="1e999" height="2"').replace(b' viewBox="0 0 40 30"', b""), "I114"),
        (svg("é").decode().encode("latin-1"), "I114"),
    ],
)
def test_bombs_and_broken_drawings_are_one_finding_at_once(small, data, code):
    drawing(small, data=data)
    assert [(found_code, path) for found_code, path, _ in found(small)] == [(code, PATH)]


@pytest.mark.parametrize(
    ("more", "size"),
    [("", (40, 30)), (' width="80" height="60px"', (80, 60)), (' width="100%" height="60"', (40, 30))],
)
def test_the_size_is_that_of_the_view_box_or_of_the_sides_in_pixels(small, more, size):
    drawing(small, data=svg("", more))
    (original,) = load(small).originals.values()
    assert (original.width, original.height) == size

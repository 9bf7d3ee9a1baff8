"""A drawing is copied into the site as it is: so it may hold shapes, and nothing that runs or loads.

Expat reads the file without fetching anything, and a document type ends the reading at once: entities that
grow without end, or name files of this machine, are declared in one.
"""

import math
import re
from collections.abc import Mapping
from xml.parsers.expat import ExpatError, ParserCreate

from songma.diagnostics import Finding, Phrase
from songma.pictures.header import Seen
from songma.pictures.repeats import Repeats

SVG = "http://www.w3.org/2000/svg"
BETWEEN = " "  # namespace and name of an element or attribute
SHAPES = frozenset(
    {
        *("svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline"),
        *("polygon", "text", "tspan", "textPath", "title", "desc"),
        *("style", "pattern", "clipPath", "mask", "marker", "linearGradient", "radialGradient"),
        *("stop", "filter", "feBlend", "feColorMatrix", "feComposite"),
        *(
            "feFlood",
            "feGaussianBlur",
            "feMerge",
            "feMergeNode",
            "feMorphology",
            "feOffset",
            "feTurbulence",
            "feDisplacementMap",
        ),
    }
)
ACTIVE = re.compile(r"on|src$|base$", re.I)  # names of attributes: onload; xml:base moves what links mean
LOADING = re.compile(
    r"[@\\]|script:|data:|image-set|src\(|expression|binding|url\((?![\"']?#)", re.I
)  # url(a.css)
BLANK = re.compile(r"[\s\x00-\x1f]+")
LENGTH = re.compile(r"([0-9]+(?:\.[0-9]+)?)(?:px)?")  # 1200, 1200px
MOST_LONG = 100_000  # units of a side; a file that says more has none in truth
DEEP = 100  # levels; drawing programs write a dozen


class _StopError(Exception):
    """Reading ends here."""


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path
        self.faults: dict[str, Finding] = {}  # by what was found: each kind is said once
        self.sides: tuple[float, float] | None = None
        self.open: list[str] = []
        self.style: list[str] = []
        self.repeats = Repeats()
        self.parser = ParserCreate(namespace_separator=BETWEEN)
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.ProcessingInstructionHandler = self.instruction
        self.parser.CharacterDataHandler = self.text

    def read(self, data: bytes) -> None:
        try:
            self.parser.Parse(data, True)
        except ExpatError:
            self.fail("svg.broken")
        except _StopError:
            return
        if self.repeats.are_too_many:
            self.forbid("<use> ×")
        if self.sides is None:
            self.fail("svg.no_size")

    def forbid(self, found: str) -> None:
        args = {"found": found[:60]}
        finding = Finding("I113", self.path, self.parser.CurrentLineNumber, args=args)
        self.faults.setdefault(found, finding)

    def fail(self, key: str) -> None:
        line = self.parser.CurrentLineNumber
        self.faults.setdefault("", Finding("I114", self.path, line, args={"problem": Phrase(key)}))

    def doctype(self, *_: object) -> None:
        self.forbid("<!DOCTYPE")
        raise _StopError

    def instruction(self, target: str, _: str) -> None:
        self.forbid(f"<?{target}")

    def start(self, full: str, attributes: Mapping[str, str]) -> None:
        space, _, name = full.rpartition(BETWEEN)
        if not self.open:
            self.root(space, name, attributes)
        if space != SVG or name not in SHAPES:
            self.forbid(f"<{name}>")
        if len(self.open) >= DEEP:
            self.forbid(f"<{name}> > {DEEP}")
            raise _StopError
        for key, value in attributes.items():
            self.attribute(name, key.rpartition(BETWEEN)[2], value)
        self.open.append(name)
        self.repeats.start(attributes)

    def root(self, space: str, name: str, attributes: Mapping[str, str]) -> None:
        if (space, name) != (SVG, "svg"):
            self.fail("svg.other")
            raise _StopError
        self.sides = _sides(attributes)

    def attribute(self, element: str, name: str, value: str) -> None:
        plain = BLANK.sub("", value)
        is_outside = name == "href" and not plain.startswith("#")
        if ACTIVE.match(name) or is_outside or LOADING.search(plain):
            self.forbid(f"<{element} {name}=…>")

    def text(self, text: str) -> None:
        if "style" in self.open:
            self.style.append(text)

    def end(self, _: str) -> None:
        if self.open.pop() == "style":
            if found := LOADING.search(BLANK.sub("", "".join(self.style))):
                self.forbid(f"<style> {found[0]}")
            self.style.clear()
        self.repeats.end()


def inspect(data: bytes, path: str) -> Seen:
    """The size of a drawing in its own units, and what it must not hold, with the lines."""
    reader = _Reader(path)
    reader.read(data)
    width, height = reader.sides or (0, 0)
    return Seen(math.ceil(width), math.ceil(height), 1, list(reader.faults.values()))


def _sides(attributes: Mapping[str, str]) -> tuple[float, float] | None:
    """Width and height where both are given in pixels, else those of the view box."""
    given = [LENGTH.fullmatch(attributes.get(key, "").strip()) for key in ("width", "height")]
    box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())[2:]
    numbers = [match[1] for match in given if match]
    texts = numbers if len(numbers) == 2 else box
    try:
        width, height = map(float, texts)
    except ValueError:
        return None
    return (width, height) if 0 < width <= MOST_LONG and 0 < height <= MOST_LONG else None

"""What the first view of a built page costs, worked out from its files: bytes as sent, requests, fonts."""

import gzip
import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from songma.languages import BY_CODE

TEXT = ("Noto Sans", "Noto Sans Lao")
HEAD = {
    True: ("Noto Serif", "Noto Serif Lao"),
    False: ("Noto Serif", "Noto Sans Lao"),
}  # of a Lao page or not
HEADINGS = {"h1", "h2", "h3"}
BOLD = {"b", "strong", "th", "summary", "h4", "h5", "h6"}
BOLD_CLASSES = {"admonition-title", "eyebrow", "door-place", "phone"}
HEAD_CLASSES = {"name", "foot-name"}
VOID = {"meta", "link", "img", "br", "hr", "input", "source", "wbr", "col"}
FACE = re.compile(
    r'@font-face\{font-family:"([^"]+)";font-weight:(\d+);[^}]*url\("([^"]+)"\)[^}]*unicode-range:([^}]+)\}'
)


@dataclass(frozen=True)
class Face:
    family: str
    weight: str
    path: Path
    characters: frozenset[str]


@dataclass
class Seen(HTMLParser):
    """The characters of a page by kind of type, and the files it names."""

    text: set[str] = field(default_factory=set)
    bold: set[str] = field(default_factory=set)
    head: set[str] = field(default_factory=set)
    sheets: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)  # scripts, pictures, the icon
    language: str = ""

    @property
    def head_fonts(self) -> tuple[str, ...]:
        return HEAD[BY_CODE[self.language].script == "lao"]

    def __post_init__(self):
        HTMLParser.__init__(self)
        self.stack: list[tuple[str, str]] = []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.language = self.language or values.get("lang", "")
        if tag == "link" and values["rel"] == "stylesheet":
            self.sheets.append(values["href"])
        elif tag == "link" and values["rel"] in ("icon", "preload"):
            self.others.append(values["href"])
        elif values.get("src") and values.get("loading") != "lazy":
            self.others.append(values["src"])
        if tag not in VOID:
            self.stack.append((tag, self._kind(tag, values)))

    def _kind(self, tag, values):
        classes = set((values.get("class") or "").split())
        if tag in ("script", "style", "head"):
            return "none"
        if tag in HEADINGS or classes & HEAD_CLASSES:
            return "head"
        if tag in BOLD or classes & BOLD_CLASSES or "aria-current" in values:
            return "bold"
        return self.stack[-1][1] if self.stack else "text"

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        kind = self.stack[-1][1] if self.stack else "none"
        if kind != "none":
            getattr(self, kind).update(data)


def read(page: Path) -> Seen:
    seen = Seen()
    seen.feed(page.read_text("utf-8"))
    return seen


def span(text: str) -> frozenset[str]:
    """U+102-103, U+1EA0 -> the characters."""
    found: set[str] = set()
    for part in text.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        found.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(found)


@cache
def faces(sheet: Path) -> tuple[Face, ...]:
    found = FACE.findall(sheet.read_text("utf-8"))
    return tuple(
        Face(name, weight, (sheet.parent / url).resolve(), span(r)) for name, weight, url, r in found
    )


def face_of(character: str, families: tuple[str, ...], weight: str, sheet: Path) -> Face | None:
    """The one a browser takes: of the first family that has it, the face named last."""
    for family in families:
        fitting = [face for face in faces(sheet) if face.family == family and character in face.characters]
        if fitting:
            return next((face for face in reversed(fitting) if face.weight == weight), fitting[-1])
    return None


def sheet_of(site: Path) -> Path:
    """The stylesheet that every page names; it holds the faces."""
    (sheet,) = (site / "assets/stylesheets").glob("site.*.css")
    return sheet


def place(page: Path, link: str, site: Path) -> Path:
    path = unquote(urlsplit(link).path)
    return (site / path.lstrip("/") if path.startswith("/") else page.parent / path).resolve()


def files_of(page: Path, site: Path) -> set[Path]:
    """All a browser may fetch for the first view. Text hidden at some width counts, so it is no less."""
    seen = read(page)
    sheets = [place(page, link, site) for link in seen.sheets]
    wanted = ((seen.text, TEXT, "400"), (seen.bold, TEXT, "700"), (seen.head, seen.head_fonts, "600"))
    fonts = {
        face.path
        for sheet in sheets
        for characters, families, weight in wanted
        for character in characters
        if (face := face_of(character, families, weight, sheet))
    }
    return {page.resolve(), *sheets, *fonts, *(place(page, link, site) for link in seen.others)}


@cache
def sent(path: Path) -> int:
    """Bytes on the wire: fonts and pictures are compressed already, the rest travels as gzip."""
    data = path.read_bytes()
    return len(gzip.compress(data, 9)) if path.suffix in (".html", ".css", ".js", ".svg") else len(data)

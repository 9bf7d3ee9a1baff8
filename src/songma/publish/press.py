"""What the press gets in one language: a fact sheet of one page, maps and pictures, their credits."""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PIL import Image

from songma.drawing.standalone import standalone
from songma.facts.model import Fact
from songma.languages import BY_CODE
from songma.pictures.model import Picture, shown
from songma.project import Project
from songma.prose import Prose
from songma.publish.paper import WIDTH_MM, paper, pictures
from songma.tree import DATA
from songma.voices import Voice

PATH, PAGE = f"{DATA}/press.yml", "publications/press.md"
CONTACT = "ag-site-contact"  # the fact that says where to write
SHEET, MAP, PICTURE = "sheet", "map", "picture"
EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip knows no earlier time; the same files make the same zip
SMALL_PPI, COLOURS = 72, 48  # of the picture of the fact sheet on the page


@dataclass(frozen=True)
class Piece:
    """One file of the kit. Pictures are only in the zip: the gallery offers each of them."""

    name: str
    kind: str
    title: str
    credit: str
    content: bytes


@dataclass(frozen=True)
class Kit:
    pieces: Sequence[Piece]
    preview: bytes  # PNG of the fact sheet
    bundle: bytes  # zip of all pieces and their credits
    name: str  # of the zip


class Press:
    def __init__(self, prose: Prose, language: str, site: str, faces: Path) -> None:
        self.project: Project = prose.project
        self.prose, self.site, self.faces = prose, site, faces
        self.voice: Voice = prose.voices[language]
        self.words, self.language = self.voice.words, language
        self.document: Mapping[str, Any] = self.project.data[PATH]
        self.shown = shown(self.project.pictures)

    def kit(self) -> Kit:
        """Raises SongmaError where a page cannot be set, OSError."""
        pieces = [self._sheet(), *self._maps(), *self._pictures()]
        preview = pictures("sheet", self.data(), self.faces, SMALL_PPI)[0]
        return Kit(pieces, _few_colours(preview), self._zip(pieces), f"thanh-hoa-press-{self.language}.zip")

    def data(self) -> dict[str, Any]:
        """What the template of the fact sheet prints: texts only."""
        sources: dict[str, int] = {}
        groups = [self._group(group, sources) for group in self.document["groups"]]
        words, map = self.words, self.document["map"]
        picture = self.shown.get(self.document.get("picture", ""))
        return {
            "language": self.language,
            "script": BY_CODE[self.language].script,
            "site": self.site,
            "title": words.of(self.document["title"]),
            "lead": words.of(self.document["lead"]),
            "picture": self._vector(picture) if picture else None,
            "map": {
                "svg": standalone(self.voice.maps, map),
                "alt": words.of(self.project.atlas.maps[map].text),
            },
            "left": groups[: len(groups) // 2 + 1],
            "right": groups[len(groups) // 2 + 1 :],
            "sources_title": words("page.sources"),
            "sources": list(sources),
            "contact": words("press.contact", contact=self.voice.facts.value(self.prose.facts[CONTACT])),
            "credit": words("press.sheet_credit", day=self._reviewed()),
        }

    def _group(self, group: Mapping[str, Any], sources: dict[str, int]) -> dict[str, Any]:
        rows = [self._row(self.prose.facts[id], sources) for id in group["facts"]]
        return {"title": self.words.of(group["title"]), "rows": rows}

    def _row(self, fact: Fact, sources: dict[str, int]) -> dict[str, Any]:
        writer = self.voice.facts
        remarks = [self.words("fact.estimate")] if fact.estimate else []
        remarks += [] if fact.is_confirmed or fact.is_gap else [self.words("fact.unconfirmed")]
        source = writer.cited(fact)
        return {
            "label": self.words.of(fact.label),
            "remark": "; ".join(remarks),
            "as_of": writer.as_of(fact),
            "value": writer.value(fact),
            "source": sources.setdefault(source, len(sources) + 1),
        }

    def _reviewed(self) -> str:
        return self.voice.facts.wording.when(self._day())

    def _day(self) -> str:
        page = self.prose.pages.get((self.language, PAGE))
        return str(page.meta.get("reviewed") if page else "") or "1980-01-01"

    def _seconds(self) -> int:
        return int(datetime.fromisoformat(self._day()).replace(tzinfo=UTC).timestamp())

    def _sheet(self) -> Piece:
        title = self.words.of(self.document["title"])
        content = paper("sheet", self.data(), self.faces, self._seconds())
        return Piece(f"thanh-hoa-{self.language}.pdf", SHEET, title, self.site, content)

    def _maps(self) -> Iterator[Piece]:
        for id in self.document["maps"]:
            plan = self.project.atlas.maps[id]
            svg, alt = standalone(self.voice.maps, id), self.words.of(plan.text)
            title = self.words.of(plan.title)
            content = self._printed(title, {"svg": svg, "alt": alt})
            yield Piece(f"map-{id}-{self.language}.pdf", MAP, title, self.words.of(plan.credit), content)

    def _pictures(self) -> Iterator[Piece]:
        """Drawings. A photograph is offered by the gallery, as large as it may be shown."""
        once = {picture.id: picture for picture in self.shown.values()}
        for picture in once.values():
            if vector := self._vector(picture):
                title, maker = (self.words.of(text) for text in (picture.title, picture.maker))
                credit = self.words("press.picture_credit", maker=maker, rights=picture.rights)
                content = self._printed(title, vector)
                yield Piece(f"{picture.id}-{self.language}.pdf", PICTURE, title, credit, content)

    def _vector(self, picture: Picture) -> dict[str, str] | None:
        """None for what is no SVG."""
        source = self.project.root / picture.file
        if source.suffix.lower() != ".svg":
            return None
        return {"svg": source.read_text("utf-8"), "alt": self.words.of(picture.alt)}

    def _printed(self, title: str, vector: Mapping[str, str]) -> bytes:
        data = {
            "title": title,
            "author": self.site,
            "language": self.language,
            "width": WIDTH_MM,
            **vector,
        }
        return paper("picture", data, self.faces, self._seconds())

    def _zip(self, pieces: Sequence[Piece]) -> bytes:
        credits = "\n\n".join(f"{piece.name}\n{piece.title}\n{piece.credit}" for piece in pieces) + "\n"
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
            entries = [(piece.name, piece.content) for piece in pieces]
            for name, content in [*entries, ("credits.txt", credits.encode())]:
                file.writestr(zipfile.ZipInfo(name, EARLIEST), content, zipfile.ZIP_DEFLATED)
        return out.getvalue()


def _few_colours(png: bytes) -> bytes:
    """A third of the bytes."""
    out = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()

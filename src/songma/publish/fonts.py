"""The fonts of the site: taken from @fontsource packages, served by the site itself, licences beside them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from songma.diagnostics import SongmaError

PACKAGES = "node_modules/@fontsource"
FOLDER, SHEET = "assets/fonts", "assets/stylesheets/fonts.css"  # below the site's root
LICENSE = "LICENSE"
EARLY = {  # by script the subsets of text (400) and headings (600); names in Latin letters stand in any text
    "latin": {"400": {"latin"}, "600": {"latin"}},
    "lao": {"400": {"lao", "latin"}, "600": {"lao"}},
}
FACE = """@font-face {{
  font-family: "{family}"; font-weight: {weight}; font-style: {style}; font-display: swap;
  src: url("../fonts/{name}") format("woff2");
  unicode-range: {characters};
}}
"""


@dataclass(frozen=True)
class Cut:
    """One file: some characters of a family in one weight and style, as `vietnamese-400-normal`."""

    path: Path
    subset: str
    characters: str  # U+0102-0103, …
    weight: str
    style: str


@dataclass(frozen=True)
class Family:
    package: str  # noto-sans
    name: str  # Noto Sans
    license: Path
    cuts: Sequence[Cut]


def families(root: Path, wanted: Mapping[str, Sequence[str]]) -> list[Family]:
    """The families of `extra.songma.fonts`, by package name. Raises SongmaError where one is missing."""
    found = []
    for package, cuts in wanted.items():
        folder = root / PACKAGES / package
        try:
            found.append(_family(folder, package, cuts))
        except (OSError, KeyError, ValueError) as error:
            raise SongmaError("no_fonts", folder=str(folder)) from error
    return found


def _family(folder: Path, package: str, cuts: Sequence[str]) -> Family:
    ranges: Mapping[str, str] = json.loads((folder / "unicode.json").read_text("utf-8"))
    name = json.loads((folder / "metadata.json").read_text("utf-8"))["family"]
    files = []
    for cut in cuts:
        subset, weight, style = cut.rsplit("-", 2)
        path = (folder / "files" / f"{package}-{cut}.woff2").resolve(strict=True)
        files.append(Cut(path, subset, ranges[subset], weight, style))
    return Family(package, name, (folder / LICENSE).resolve(strict=True), files)


def shipped(fonts: Sequence[Family]) -> Iterator[tuple[str, Path]]:
    """Where each file goes below the site's root, and where it lies now."""
    for family in fonts:
        yield f"{FOLDER}/{LICENSE}-{family.package}.txt", family.license
        for cut in family.cuts:
            yield _address(cut), cut.path


def early_fonts(fonts: Sequence[Family], script: str) -> list[str]:
    """Where the files lie that nearly every page in `script` shows at once.

    Fetched early they are there at the first paint, so that no line moves when they come.
    """
    wanted = EARLY[script]
    cuts = (cut for family in fonts for cut in family.cuts)
    return [_address(cut) for cut in cuts if cut.subset in wanted.get(cut.weight, ())]


def _address(cut: Cut) -> str:
    return f"{FOLDER}/{cut.path.name}"


def font_faces(fonts: Sequence[Family]) -> str:
    """A stylesheet: each file is fetched only where its characters occur.

    Where two files hold a character, the browser takes the later one: the settings name the rarer first.
    """
    return "".join(
        FACE.format(
            family=family.name,
            weight=cut.weight,
            style=cut.style,
            name=cut.path.name,
            characters=cut.characters.replace(",", ", "),
        )
        for family in fonts
        for cut in family.cuts
    )

"""TrueType files of the many web fonts of our families: what draws pictures and paper takes no subsets."""

import os
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from fontTools.merge import Merger

from songma.publish.fonts import Cut, Family

FOLDER = ".songma/fonts"
KINDS = {  # packages and weight
    "text": (("noto-sans", "noto-sans-lao"), "400"),
    "bold": (("noto-sans", "noto-sans-lao"), "700"),
    "head": (("noto-serif", "noto-serif-lao"), "600"),
}


def typefaces(fonts: Sequence[Family], root: Path) -> Mapping[str, Path]:
    """A file for each of `KINDS`, kept below `root` under the name of its content. Raises OSError."""
    faces = {kind: _typeface(_cuts(fonts, *wanted), root / FOLDER) for kind, wanted in KINDS.items()}
    for other in set((root / FOLDER).iterdir()) - set(faces.values()):
        other.unlink(missing_ok=True)
    return faces


def _cuts(fonts: Iterable[Family], packages: Sequence[str], weight: str) -> list[Cut]:
    """The last named of a package holds most letters, so it leads: where two hold one the first is taken."""
    return [
        cut
        for package in packages
        for family in fonts
        if family.package == package
        for cut in reversed(family.cuts)
        if cut.weight == weight
    ]


def _typeface(cuts: Sequence[Cut], folder: Path) -> Path:
    digest = blake2b(digest_size=8)
    for cut in cuts:
        digest.update(cut.path.read_bytes())
    target = folder / f"{digest.hexdigest()}.ttf"
    if not target.exists():
        folder.mkdir(parents=True, exist_ok=True)
        font = Merger().merge([str(cut.path) for cut in cuts])
        font.flavor = None
        font.recalcTimestamp = False  # the time of merging would stand in every PDF
        font["head"].created = font["head"].modified = 0
        beside = target.with_suffix(f".{os.getpid()}")
        font.save(str(beside))
        beside.replace(target)
    return target

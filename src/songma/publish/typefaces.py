"""One TrueType file of the many web fonts of a family: what draws pictures and paper takes no subsets."""

import os
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path

from fontTools.merge import Merger

from songma.publish.fonts import Cut, Family

FOLDER = ".songma/fonts"


def cuts_of(fonts: Iterable[Family], packages: Sequence[str], weight: str) -> list[Cut]:
    """Of these packages in this weight. The last named of a package holds most letters, so it leads."""
    return [
        cut
        for package in packages
        for family in fonts
        if family.package == package
        for cut in reversed(family.cuts)
        if cut.weight == weight
    ]


def typeface(cuts: Sequence[Cut], root: Path) -> Path:
    """The file with all characters of `cuts`; of two that hold a character the first is taken.

    Kept below `root` under the name of its content. Raises OSError.
    """
    digest = blake2b(digest_size=8)
    for cut in cuts:
        digest.update(cut.path.read_bytes())
    target = root / FOLDER / f"{digest.hexdigest()}.ttf"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        font = Merger().merge([str(cut.path) for cut in cuts])
        font.flavor = None
        beside = target.with_suffix(f".{os.getpid()}")
        font.save(str(beside))
        beside.replace(target)
    return target

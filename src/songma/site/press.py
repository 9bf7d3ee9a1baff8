"""The press kit on its page: what a call in prose left a place for, and the files beside it."""

import hashlib
from collections.abc import Callable, Iterator
from html import escape

from songma.contents import PRESS_KIT
from songma.publish.naming import site_name
from songma.publish.press import MAP, PATH, PICTURE, SHEET, Kit, Piece, Press
from songma.publish.typefaces import typefaces
from songma.site.publication import Publication
from songma.text.wording import Wording
from songma.text.words import Words

FOLDER = "publications/press"  # below the folder of the language
PREVIEW = "fact-sheet.png"
PREVIEW_SIZE = 595, 842  # A4 at 72 pixels an inch
Link = Callable[[str], str]  # name of a file of the kit -> its address, relative to the page


def kit_of(publication: Publication, language: str) -> Kit | None:
    """Made once; None without data/press.yml. Raises SongmaError where the paper cannot be set, OSError."""
    if PATH not in publication.project.data:
        return None
    if language not in publication.kits:
        faces = typefaces(publication.fonts(), publication.project.root)["text"].parent
        site = site_name(publication.project.config, language)
        publication.kits[language] = Press(publication.prose, language, site, faces).kit()
    return publication.kits[language]


def files(kit: Kit) -> Iterator[tuple[str, bytes]]:
    """Names below the folder of the language."""
    for piece in kit.pieces:
        yield f"{FOLDER}/{piece.name}", piece.content
    yield f"{FOLDER}/{PREVIEW}", kit.preview
    yield f"{FOLDER}/{kit.name}", kit.bundle


def with_kit(html: str, publication: Publication, link: Link, words: Words) -> str:
    """A page's HTML; the kit is made only where a page calls it."""
    kit = kit_of(publication, words.language) if PRESS_KIT in html else None
    return html.replace(PRESS_KIT, _listing(kit, link, words)) if kit else html


def _listing(kit: Kit, link: Link, words: Words) -> str:
    sheet = next(piece for piece in kit.pieces if piece.kind == SHEET)
    size = Wording(words.language).file_size
    width, height = PREVIEW_SIZE
    digest = hashlib.sha256(kit.bundle).hexdigest()
    address = link(sheet.name)
    opened = words("press.open", size=size(len(sheet.content)))
    return (
        f'<div class="press"><a class="press-sheet" href="{address}"><img src="{link(PREVIEW)}" '
        f'alt="{escape(words("press.preview"))}" width="{width}" height="{height}" loading="lazy"></a>'
        f'<p><a class="press-open" href="{address}">{opened}</a></p>'
        f'<p><a class="press-open" href="{link(kit.name)}" download>'
        f"{words('press.bundle', size=size(len(kit.bundle)))}</a></p>"
        f'<p class="press-digest">{words("press.digest", digest=f"<code>{digest}</code>")}</p></div>'
        f"{_table(kit, MAP, link, words)}{_table(kit, PICTURE, link, words)}"
    )


def _table(kit: Kit, kind: str, link: Link, words: Words) -> str:
    rows = "".join(_row(piece, link, words) for piece in kit.pieces if piece.kind == kind)
    if not rows:
        return ""
    heads = (words(f"press.{kind}"), words("press.file"), words("press.credit"))
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(piece: Piece, link: Link, words: Words) -> str:
    size = Wording(words.language).file_size(len(piece.content))
    return (
        f"<tr><td>{escape(piece.title)}</td>"
        f'<td><a href="{link(piece.name)}" download>PDF ({size})</a></td><td>{escape(piece.credit)}</td></tr>'
    )

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


def files(kit: Kit, is_served: bool) -> Iterator[tuple[str, bytes]]:
    """Names below the folder of the language. The zip is as large as all the rest: not for a stick."""
    for piece in kit.pieces:
        if piece.kind != PICTURE:
            yield f"{FOLDER}/{piece.name}", piece.content
    yield f"{FOLDER}/{PREVIEW}", kit.preview
    if is_served:
        yield f"{FOLDER}/{kit.name}", kit.bundle


def with_kit(html: str, publication: Publication, link: Link, words: Words, is_served: bool) -> str:
    """A page's HTML; the kit is made only where a page calls it."""
    kit = kit_of(publication, words.language) if PRESS_KIT in html else None
    return html.replace(PRESS_KIT, _listing(kit, link, words, is_served)) if kit else html


def _listing(kit: Kit, link: Link, words: Words, is_served: bool) -> str:
    sheet = next(piece for piece in kit.pieces if piece.kind == SHEET)
    size = Wording(words.language).file_size
    width, height = PREVIEW_SIZE
    address = link(sheet.name)
    opened = words("press.open", size=size(len(sheet.content)))
    return (
        f'<div class="press"><a class="press-sheet" href="{address}"><img src="{link(PREVIEW)}" '
        f'alt="{escape(words("press.preview"))}" width="{width}" height="{height}" loading="lazy"></a>'
        f'<p><a class="press-open" href="{address}">{opened}</a></p>'
        f"{_bundle(kit, link, words) if is_served else ''}</div>"
        f"{_maps(kit, link, words)}"
    )


def _bundle(kit: Kit, link: Link, words: Words) -> str:
    text = words("press.bundle", size=Wording(words.language).file_size(len(kit.bundle)))
    digest = hashlib.sha256(kit.bundle).hexdigest()
    return (
        f'<p><a class="press-open" href="{link(kit.name)}" download>{text}</a></p>'
        f'<p class="press-digest">{words("press.digest", digest=f"<code>{digest}</code>")}</p>'
    )


def _maps(kit: Kit, link: Link, words: Words) -> str:
    rows = "".join(_row(piece, link, words) for piece in kit.pieces if piece.kind == MAP)
    head = "".join(f"<th>{escape(words(f'press.{key}'))}</th>" for key in ("map", "file", "credit"))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>" if rows else ""


def _row(piece: Piece, link: Link, words: Words) -> str:
    size = Wording(words.language).file_size(len(piece.content))
    return (
        f"<tr><td>{escape(piece.title)}</td>"
        f'<td><a href="{link(piece.name)}" download>PDF ({size})</a></td><td>{escape(piece.credit)}</td></tr>'
    )

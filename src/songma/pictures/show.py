"""Pictures as HTML: one as a figure with its caption, or all of them as a gallery.

Where their files lie depends on the page and is known only when the site is built. So an address is written
`picture:gate/400.avif` here, by id and name; `site/pictures.py` puts the file's own in its place.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

from songma.pictures.album import DRAWING
from songma.pictures.model import Picture, shown
from songma.pictures.original import Original, height_at
from songma.pictures.renditions import FORMS, widths
from songma.text.wording import Wording
from songma.text.words import Words

SCHEME = "picture:"
JOINT = " · "
FALLBACK = "jpg"  # every browser shows it, and every program opens it
USUAL = 800  # pixels: what a browser takes that chooses nothing itself
# How wide a picture is shown, by the width of the window. Phones with three dots a pixel are told less, so
# that they fetch two: nobody sees the third, and it weighs as much as the others together.
PHONE = "(min-resolution: 2.5dppx) 67vw, 100vw"
IN_TEXT = f"(min-width: 720px) 640px, {PHONE}"
IN_GALLERY = f"(min-width: 960px) 360px, (min-width: 640px) 48vw, {PHONE}"
CREATIVE = re.compile(r"creativecommons\.org/(?:licenses/([a-z-]+)|publicdomain/(zero|mark))/([0-9.]+)")
STATEMENT = re.compile(r"rightsstatements\.org/\w+/([A-Za-z-]+)/")
PUBLIC = {"zero": "CC0 {version}", "mark": "Public Domain Mark {version}"}


@dataclass(frozen=True)
class PictureWriter:
    pictures: Sequence[Picture]
    originals: Mapping[str, Original]  # by path
    words: Words

    @cached_property
    def shown(self) -> Mapping[str, Picture]:
        """By id, in order, those whose file is sound."""
        sound = {path for path, original in self.originals.items() if not original.faults}
        return {id: picture for id, picture in shown(self.pictures).items() if picture.file in sound}

    def gallery(self) -> str:
        once = dict.fromkeys(picture.id for picture in self.shown.values())
        items = "\n".join(f"<li>{self._figure(self.shown[id], IN_GALLERY)}</li>" for id in once)
        return f'<ul class="gallery">\n{items}\n</ul>' if items else ""

    def figure(self, id: str) -> str:
        """Empty where the file is not sound, which is a finding; raises KeyError for no picture of ours."""
        if id not in self.shown and any(picture.id == id for picture in self.pictures):
            return ""
        return self._figure(self.shown[id], IN_TEXT)

    def _figure(self, picture: Picture, sizes: str) -> str:
        original = self.originals[picture.file]
        largest = DRAWING if original.is_drawn else f"{widths(original)[-1]}.{FALLBACK}"
        image = self._drawing(picture) if original.is_drawn else self._photograph(picture, sizes)
        address = f"{SCHEME}{picture.id}/{largest}"
        caption = (
            self._span("kind", escape(self.words(f"picture.{picture.kind}"))),
            f'<strong class="picture-title">{self._text(picture.title)}</strong>',
            self._span("caption", self._text(picture.caption)),
            self._span("credit", self._credit(picture)),
            f'<a class="picture-download" href="{address}" download></a>',
        )
        return (
            f'<figure class="picture" id="picture-{picture.id}" data-kind="{picture.kind}">'
            f'<a class="picture-open" href="{address}">{image}</a>'
            f"<figcaption>{' '.join(caption)}</figcaption></figure>"
        )

    def _drawing(self, picture: Picture) -> str:
        return self._image(picture, f'src="{SCHEME}{picture.id}/{DRAWING}"')

    def _photograph(self, picture: Picture, sizes: str) -> str:
        original = self.originals[picture.file]

        def choice(ending: str) -> str:
            found = (f"{SCHEME}{picture.id}/{width}.{ending} {width}w" for width in widths(original))
            return f'srcset="{", ".join(found)}" sizes="{sizes}"'

        sources = "".join(
            f'<source type="image/{ending}" {choice(ending)}>' for ending in FORMS if ending != FALLBACK
        )
        usual = f"{min(USUAL, original.width)}.{FALLBACK}"
        image = self._image(picture, f'src="{SCHEME}{picture.id}/{usual}" {choice(FALLBACK)}')
        return f"<picture>{sources}{image}</picture>"

    def _image(self, picture: Picture, source: str) -> str:
        """With the size of its largest file, so that nothing moves when it comes."""
        original = self.originals[picture.file]
        width = original.width if original.is_drawn else widths(original)[-1]
        return (
            f'<img {source} alt="{self._text(picture.alt)}" width="{width}" '
            f'height="{height_at(width, original)}" loading="lazy" decoding="async">'
        )

    def _credit(self, picture: Picture) -> str:
        when = Wording(self.words.language).when(picture.date)
        made = f"{self._text(picture.place)}{JOINT}{self._text(picture.maker)}, {escape(when)}"
        rights = f'<a href="{escape(picture.rights)}">{escape(self._rights(picture.rights))}</a>'
        return JOINT.join([made, rights, *self._sources(picture)])

    def _sources(self, picture: Picture) -> list[str]:
        """Those that the site may cite, in one piece."""
        cited = []
        for source in picture.sources:
            if source["citable"]:
                title, url = escape(source["title"]), escape(source.get("url") or "")
                name = f'<a href="{url}">{title}</a>' if url else title
                cited.append(f"{name}, {escape(source['publisher'])}")
        return [self.words("picture.sources", sources="; ".join(cited))] if cited else []

    def _rights(self, uri: str) -> str:
        if match := CREATIVE.search(uri):
            licence, public, version = match.groups()
            return PUBLIC[public].format(version=version) if public else f"CC {licence.upper()} {version}"
        if match := STATEMENT.search(uri):
            return self.words(f"picture.rights.{match[1]}")
        return self.words("picture.rights.mit")

    def _span(self, name: str, html: str) -> str:
        return f'<span class="picture-{name}">{html}</span>'

    def _text(self, text: Mapping[str, str]) -> str:
        return escape(" ".join(self.words.of(text).split()))

"""What the head of a page tells those who find or share it. A site without an address tells nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from songma.contents import DATED
from songma.exhibit.show import item_page
from songma.languages import BY_CODE, CODES, SOURCE
from songma.publish import feed as feeds
from songma.publish.cards import Card, Material, draw_all
from songma.publish.leaves import HOME, Leaf, Leaves
from songma.publish.naming import room_names, site_name
from songma.publish.structured import DataFile, Structured
from songma.publish.typefaces import typefaces
from songma.site.addresses import folder_of, path_of
from songma.site.publication import Publication
from songma.tree import CONFIG

GROUND = "overrides/assets/images/card.png"
GENERAL = "assets/images/social.png"  # for pages without a card of their own
CARDS = "assets/cards"
MEDIA_TYPES = {"CSV": "text/csv", "JSON": "application/json"}


@dataclass(frozen=True)
class Sharing:
    """Of one page."""

    leaf: Leaf
    site: str
    alternates: Sequence[tuple[str, str]]  # language tag or x-default, address
    locale: str  # en_GB
    other_locales: Sequence[str]
    is_article: bool
    image: str
    graph: str  # JSON-LD
    feed: str


class Sharer:
    def __init__(self, publication: Publication, base: str) -> None:
        self.publication, self.base = publication, base
        self.project = publication.project
        default = str(self.project.settings.get("x_default") or SOURCE)
        self.leaves = Leaves(publication.prose, self.url, default)
        self.names = {code: site_name(self.project.config, code) for code in CODES}
        self.rooms = {code: room_names(self.project.config, code) for code in CODES}

    def url(self, language: str, name: str) -> str:
        return self.base + path_of(language, name)

    def of(self, source: str) -> Sharing:
        """Of the page `vi/invest/why.md`. Raises KeyError for no page of ours."""
        language, _, name = source.partition("/")
        leaf, versions = self.leaves.of(language, name), self.leaves.versions(name)
        return Sharing(
            leaf,
            self.names[language],
            self.leaves.alternates(name),
            BY_CODE[language].locale,
            [BY_CODE[other.language].locale for other in versions if other is not leaf],
            bool(DATED.fullmatch(name)),
            self._image(leaf),
            self._graph(leaf, source),
            self.base + folder_of(language) + feeds.FILE if self._entries(language) else "",
        )

    def _graph(self, leaf: Leaf, source: str) -> str:
        publication = self.publication
        files = [
            DataFile(self.base + folder_of(leaf.language) + file.name, MEDIA_TYPES[file.form], file.size)
            for file in publication.downloads(source)
        ]
        words, places = publication.words(leaf.language), self.project.settings.get("places", {})
        structured = Structured(self.leaves, words, self.names[leaf.language], places)
        years = publication.view(source).figures.replace("–", "/")  # ISO 8601
        return structured.text(leaf, self._image(leaf), files, years)

    def feed(self, language: str) -> str:
        """The Atom feed of one language; '' without news."""
        entries = self._entries(language)
        if not entries:
            return ""
        words, url = self.publication.words(language), self.base + folder_of(language) + feeds.FILE
        index = self.leaves.of(language, feeds.PAGE)
        title = words("sharing.feed", site=self.names[language])
        return feeds.feed(index, entries, url, title, self.names[language])

    def menu(self, language: str) -> list[Leaf]:
        """The pages of the menu in its order."""
        return [
            leaf
            for name in self.project.menu
            for leaf in self.leaves.versions(name)
            if leaf.language == language
        ]

    def _entries(self, language: str) -> list[Leaf]:
        """The newest first; none where no page lists them."""
        own = [leaf for leaf in self.leaves if leaf.language == language]
        found = [leaf for leaf in own if DATED.fullmatch(leaf.name)]
        has_index = any(leaf.name == feeds.PAGE for leaf in own)
        return sorted(found, key=lambda leaf: leaf.name, reverse=True) if has_index else []

    def _image(self, leaf: Leaf) -> str:
        path = self.cards.get((leaf.language, leaf.name))
        return self.base + (f"{CARDS}/{path.name}" if path else GENERAL)

    @cached_property
    def cards(self) -> Mapping[tuple[str, str], Path]:
        """The file of each page's card, drawn where it is not there. Raises SongmaError, OSError."""
        wanted = {(leaf.language, leaf.name): self.card(leaf) for leaf in self.leaves if self._has_card(leaf)}
        files = draw_all(dict.fromkeys(wanted.values()), self.material(), self.project.root)
        return {key: files[card] for key, card in wanted.items()}

    def _has_card(self, leaf: Leaf) -> bool:
        return not any(fnmatch(leaf.name, pattern) for pattern in self.publication.found_last)

    def card(self, leaf: Leaf) -> Card:
        """What the picture of a page says."""
        room = self.rooms[leaf.language].get(leaf.name.partition("/")[0], "") if leaf.name != HOME else ""
        if number := self._objects.get(leaf.name):  # the title of a document is no statement of ours
            room += " · " + self.publication.words(leaf.language)("exhibit.numbered", n=number)
        row = BY_CODE[leaf.language]
        return Card(leaf.title, room, self.names[row.code], row.code, row.script)

    @cached_property
    def _objects(self) -> Mapping[str, int]:
        """Numbers in the catalogue by the names of their pages."""
        return {item_page(item): item.number for item in self.project.exhibit.items}

    def material(self) -> Material:
        """What cards are made of. Raises SongmaError where fonts are missing."""
        faces = typefaces(self.publication.fonts(), self.project.root)
        return Material(self.project.root / GROUND, faces["head"], faces["text"])


def sharer(publication: Publication) -> Sharer | None:
    """None while the site has no address: `site_url` of mkdocs.yml, which may name a variable."""
    source = publication.project.sources.get(CONFIG)
    settings = yaml_load(source.text) if source else {}
    base = str(settings.get("site_url") or "")
    return Sharer(publication, base.rstrip("/") + "/") if base else None

"""What a page is, for programs: JSON-LD in the vocabulary of schema.org.

The site is written on behalf of the People's Committee, which has not approved it: so the committee is
`sourceOrganization`, nobody is `publisher`, and the site is a draft.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from songma.contents import DATED
from songma.drawing.geo import REGION, Chart
from songma.languages import SOURCE
from songma.publish.leaves import HOME, Leaf, Leaves
from songma.text.words import Words

CONTEXT = "https://schema.org"
COUNTRY = "VN"
Node = dict[str, Any]


@dataclass(frozen=True)
class DataFile:
    """One file with the figures of a page."""

    url: str
    media_type: str
    size: int  # bytes


@dataclass(frozen=True)
class Structured:
    leaves: Leaves
    words: Words
    site: str  # its name in this language
    places: Mapping[str, Sequence[str]]  # page -> place on the map, term that names it

    def text(self, leaf: Leaf, image: str, files: Sequence[DataFile], years: str) -> str:
        """For a script element: no `<` in it can end that."""
        nodes = list(self._nodes(leaf, image, files, years))
        text = json.dumps({"@context": CONTEXT, "@graph": nodes}, ensure_ascii=False, separators=(",", ":"))
        return text.replace("<", "\\u003c")

    def _nodes(self, leaf: Leaf, image: str, files: Sequence[DataFile], years: str) -> Iterator[Node]:
        if leaf.name == HOME:
            yield self._site(leaf)
            return
        yield self._page(leaf, image)
        yield self._breadcrumbs(leaf)
        if leaf.name in self.places:
            yield from self._place(leaf, *self.places[leaf.name])
        if files:
            yield self._dataset(leaf, files, years)

    @property
    def _home(self) -> str:
        return self.leaves.of(self.words.language, HOME).url

    @property
    def _committee(self) -> Node:
        return {
            "@type": "GovernmentOrganization",
            "@id": self._home + "#committee",
            "name": self.words("sharing.committee"),
        }

    def _province(self) -> Node:
        return {
            "@type": "AdministrativeArea",
            "name": self.words("sharing.province"),
            "containedInPlace": {"@type": "Country", "name": self.words("sharing.country")},
        }

    def _site(self, leaf: Leaf) -> Node:
        return {
            "@type": "WebSite",
            "@id": leaf.url + "#website",
            "url": leaf.url,
            "name": self.site,
            "description": leaf.description,
            "inLanguage": leaf.language,
            "creativeWorkStatus": "Draft",
            "about": self._province(),
            "sourceOrganization": {**self._committee, "areaServed": self._province()},
        }

    def _page(self, leaf: Leaf, image: str) -> Node:
        source = self.leaves.of(SOURCE, leaf.name).url if leaf.language != SOURCE else ""
        return {
            "@type": "Article" if DATED.fullmatch(leaf.name) else "WebPage",
            "@id": leaf.url + "#page",
            "url": leaf.url,
            "headline" if DATED.fullmatch(leaf.name) else "name": leaf.title,
            "description": leaf.description,
            "inLanguage": leaf.language,
            **({"image": image} if image else {}),
            **({"dateModified": leaf.changed} if leaf.changed else {}),
            **({"translationOfWork": {"@id": source + "#page"}} if source else {}),
            "isPartOf": {"@id": self._home + "#website"},
            "sourceOrganization": self._committee,
        }

    def _breadcrumbs(self, leaf: Leaf) -> Node:
        trail = [(self.site if one.name == HOME else one.title, one.url) for one in self.leaves.trail(leaf)]
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": n, "name": name, "item": url}
                for n, (name, url) in enumerate(trail, 1)
            ],
        }

    def _place(self, leaf: Leaf, place: str, term: str) -> Iterator[Node]:
        project = self.leaves.prose.project
        known = project.charts.get(REGION, Chart()).places
        if place not in known:
            return
        longitude, latitude = known[place]
        yield {
            "@type": "Place",
            "@id": leaf.url + "#place",
            "name": project.name_of(term, leaf.language),
            "url": leaf.url,
            "geo": {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude},
            "address": {
                "@type": "PostalAddress",
                "addressRegion": self.words("sharing.province"),
                "addressCountry": COUNTRY,
            },
        }

    def _dataset(self, leaf: Leaf, files: Sequence[DataFile], years: str) -> Node:
        return {
            "@type": "Dataset",
            "@id": leaf.url + "#figures",
            "name": self.words("sharing.figures", title=leaf.title),
            "description": self.words("sharing.figures_text", title=leaf.title, description=leaf.description),
            "url": leaf.url,
            "inLanguage": leaf.language,
            "isAccessibleForFree": True,
            **({"temporalCoverage": years} if years else {}),
            "sourceOrganization": {"@id": self._home + "#committee"},
            "distribution": [
                {
                    "@type": "DataDownload",
                    "contentUrl": file.url,
                    "encodingFormat": file.media_type,
                    "contentSize": f"{file.size} B",
                }
                for file in files
            ],
        }

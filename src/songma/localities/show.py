"""The former districts as Markdown: their table, and a profile of each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from songma.localities.model import Locality
from songma.text.citing import cited
from songma.text.collation import sort_key
from songma.text.markdown import escape, link, relative, table
from songma.text.wording import Wording
from songma.text.words import Words

FOLDER = "discover/localities"


def locality_page(locality: Locality) -> str:
    return f"{FOLDER}/{locality.id}.md"


@dataclass(frozen=True)
class LocalityWriter:
    localities: Sequence[Locality]
    words: Words

    def table(self, page: str) -> str:
        order = sort_key(self.words.language)
        head = [self.words(f"localities.{key}") for key in ("name", "kind", "until")]
        rows = [
            [
                link(escape(self.words.of(place.title)), relative(locality_page(place), page)),
                self.words(f"localities.kind.{place.kind}"),
                self._until(place),
            ]
            for place in sorted(self.localities, key=lambda place: order(self.words.of(place.title)))
        ]
        return table(head, rows)

    def _until(self, place: Locality) -> str:
        if place.until is None:
            return self.words("localities.until_unknown")
        return Wording(self.words.language).when(place.until.isoformat())

    def page(self, place: Locality, figure: Callable[[str], str], titles: Mapping[str, str]) -> str:
        """`figure` writes the row of a fact by its id; `titles` names the pages of this language."""
        here = locality_page(place)
        parts = [escape(self.words.of(place.known_for))]
        rows = [row for row in map(figure, place.figures) if row]
        parts.append(self._section("figures", "\n".join(rows) or self.words("localities.no_figures")))
        parts.append(self._section("now", escape(self.words.of(place.now))))
        pages = [name for name in place.pages if name in titles]
        if pages:
            links = [f"- {link(escape(titles[name]), relative(name, here))}" for name in pages]
            parts.append(self._section("pages", "\n".join(links)))
        parts.append(self._section("sources", cited(place.sources, self.words)))
        parts.append(link(self.words("localities.back"), relative("discover/localities.md", here)))
        return "\n\n".join(parts) + "\n"

    def _section(self, key: str, body: str) -> str:
        return f"## {self.words('localities.section.' + key)} {{#{key}}}\n\n{body}"

"""The exhibition as Markdown: the list of objects, the positions, and a page for each object."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from songma.exhibit.model import Exhibit, Item
from songma.text.citing import cite
from songma.text.collation import sort_key
from songma.text.markdown import escape, link, relative, table
from songma.text.words import Words

FOLDER = "exhibit/items"


def item_page(item: Item) -> str:
    return f"{FOLDER}/{item.id}.md"


@dataclass(frozen=True)
class ExhibitWriter:
    exhibit: Exhibit
    words: Words

    def rooms(self, page: str) -> str:
        """A table for each room, in the order of its first object; each object with its date and kind."""
        rooms = dict.fromkeys(item.group for item in self.exhibit.items)
        parts = []
        for room in rooms:
            parts.append(f"### {self.words('exhibit.room.' + room)} {{#room-{room.replace('_', '-')}}}")
            parts.append(self._items([item for item in self.exhibit.items if item.group == room], page))
        return "\n\n".join(parts)

    def sources(self, page: str) -> str:
        """Every source the site may cite, by its publisher, with the objects that rest on it."""
        found: dict[str, dict[str, list[Item]]] = {}
        for item in self.exhibit.items:
            for source in item.sources:
                if source.get("citable"):
                    publisher = str(source.get("publisher") or "–")
                    found.setdefault(publisher, {}).setdefault(cite(source, self.words), []).append(item)
        lines = []
        for publisher in sorted(found, key=sort_key(self.words.language)):
            lines.append(f"- **{escape(publisher)}**")
            lines += [
                f"    - {text} ({self._numbers(items, page)})" for text, items in found[publisher].items()
            ]
        return "\n".join(lines)

    def _numbers(self, items: Sequence[Item], page: str) -> str:
        links = [
            link(self.words("exhibit.numbered", n=item.number), relative(item_page(item), page))
            for item in items
        ]
        return ", ".join(links)

    def _items(self, items: Sequence[Item], page: str) -> str:
        head = [
            self.words("page.number"),
            self.words("exhibit.title"),
            self.words("exhibit.date"),
            self.words("exhibit.kind"),
        ]
        rows = [
            [
                str(item.number),
                link(escape(self.words.of(item.title)), relative(item_page(item), page)),
                self._field(item, "date"),
                self._field(item, "kind"),
            ]
            for item in items
        ]
        return table(head, rows)

    def positions(self) -> str:
        keys = ("party", "position", "basis", "section.sources")
        head = [self.words(f"exhibit.{key}") for key in keys]
        rows = [
            [
                escape(self.words.of(party["name"])),
                escape(self.words.of(party["position"])),
                escape(self.words.of(party.get("basis"))) or "–",
                self._cite(party["sources"]),
            ]
            for party in self.exhibit.parties
        ]
        readings = [
            f"- {escape(self.words.of(reading['text']))} ({self._cite(reading['sources'])})"
            for reading in self.exhibit.readings
        ]
        lead = self.words("exhibit.readings_lead")
        return "\n\n".join([table(head, rows), lead, "\n".join(readings)])

    def label(self, item: Item, page: str) -> str:
        """One object as a museum labels it: number, name, date, kind, holder."""
        original = [self._original(item)] if item.original else []
        lines = [*original, *(self._field(item, key) for key in ("date", "kind", "holder"))]
        name = link(escape(self.words.of(item.title)), relative(item_page(item), page))
        number = self.words("exhibit.numbered", n=item.number)
        body = "\n".join(f"- {line}" for line in lines)
        return f'<div class="label" markdown="1">\n\n{number}\n\n**{name}**\n\n{body}\n\n</div>'

    def item(self, item: Item) -> str:
        """The body of the object's page: description first, then who concludes what."""
        parts = [
            f'!!! note "{self.words("exhibit.picture")}"\n    {self.words("exhibit.no_picture")}',
            self._section("describes", escape(self.words.of(item.describes))),
            self._section("card", self._card(item)),
            self._section("conclusions", self._conclusions(item)),
            self._section("disputes", self._disputes(item)),
            self._section("sources", self._sources(item.sources)),
            link(self.words("exhibit.back"), relative("exhibit/index.md", item_page(item))),
        ]
        return "\n\n".join(parts) + "\n"

    def _section(self, key: str, body: str) -> str:
        return f"## {self.words('exhibit.section.' + key)} {{#{key}}}\n\n{body}"

    def _card(self, item: Item) -> str:
        head = [self.words("exhibit.field"), self.words("exhibit.value")]
        rows = [[self.words("exhibit.number"), str(item.number)]]
        if item.original:
            rows.append([self.words("exhibit.original"), self._original(item)])
        rows += [[self.words(f"exhibit.{key}"), self._field(item, key)] for key in item.fields]
        shown = self.words(f"exhibit.displayed.{item.displayed_as}")
        rows.append([self.words("exhibit.displayed"), shown])
        rows.append([self.words("exhibit.rights"), item.rights or self.words("exhibit.no_rights")])
        return table(head, rows)

    def _original(self, item: Item) -> str:
        original = item.original or {}
        text = f'<span lang="{original["language"]}">{escape(original["text"])}</span>'
        if original.get("transliteration"):
            text += f" ({escape(original['transliteration'])})"
        return text + self._doubt(item, "original")

    def _field(self, item: Item, key: str) -> str:
        value = item.fields[key]
        text = self.words.of(value) if isinstance(value, Mapping) else value
        if not text:
            return self.words("exhibit.unknown")
        return escape(str(text)) + self._doubt(item, key)

    def _doubt(self, item: Item, key: str) -> str:
        flag = f' <span class="flag">({self.words("fact.unconfirmed")})</span>'
        return flag if key in item.to_confirm else ""

    def _conclusions(self, item: Item) -> str:
        lines = [
            f"- **{self.words('party.' + entry['by'])}:** {escape(self.words.of(entry['text']))}"
            for entry in item.conclusions
        ]
        return "\n".join(lines) or self.words("exhibit.no_conclusions")

    def _disputes(self, item: Item) -> str:
        lines = [f"- {escape(self.words.of(text))}" for text in item.disputes]
        return "\n".join(lines) or self.words("exhibit.no_disputes")

    def _sources(self, sources: Sequence[Mapping[str, Any]]) -> str:
        lines = [f"- {cite(source, self.words)}" for source in sources if source["citable"]]
        others = sum(not source["citable"] for source in sources)
        if others:
            lines.append(f"- {self.words('exhibit.uncited', n=others)}")
        return "\n".join(lines)

    def _cite(self, sources: Sequence[Mapping[str, Any]]) -> str:
        cited = [cite(source, self.words) for source in sources if source.get("citable")]
        return "; ".join(cited) or self.words("fact.no_citable")

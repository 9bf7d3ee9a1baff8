"""The glossary as Markdown: every name and term in all languages, by kind and alphabet."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from songma.glossary.model import KINDS, Abbreviation, Entry, Origin
from songma.languages import CODES
from songma.text.collation import sort_key
from songma.text.markdown import escape, link
from songma.text.wording import Wording
from songma.text.words import Words

PAGE = "about/glossary.md"
SHORT = "abbreviations"  # the group of abbreviations, among those of kinds
SOURCES = "sources"


@dataclass(frozen=True)
class GlossaryWriter:
    """Writes the glossary in one language."""

    words: Words
    entries: Sequence[Entry]
    abbreviations: Sequence[Abbreviation]

    @property
    def anchors(self) -> frozenset[str]:
        return frozenset((*self._names, *(short.anchor for short in self.abbreviations)))

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """In this language, by id; a term without a name in it is not shown."""
        named = ((entry.id, self.words.of(entry.forms)) for entry in self.entries)
        return {id: name for id, name in named if name}

    @cached_property
    def _origins(self) -> Sequence[Origin]:
        """Each once, in the order in which the page first needs it."""
        kinds = (self._of_kind(kind) for kind in self._kinds)
        return tuple(dict.fromkeys(e.origin for entries in kinds for e in entries if e.origin))

    @cached_property
    def _kinds(self) -> Sequence[str]:
        return tuple(dict.fromkeys((*KINDS, *(entry.kind for entry in self.entries))))

    def _of_kind(self, kind: str) -> list[Entry]:
        held = [entry for entry in self.entries if entry.kind == kind and entry.id in self._names]
        return sorted(held, key=lambda entry: sort_key(self.words.language)(self._names[entry.id]))

    def page(self) -> str:
        groups = {SHORT: [self._short(short) for short in self._shorts()]}
        groups |= {kind: [self._entry(entry) for entry in self._of_kind(kind)] for kind in self._kinds}
        groups[SOURCES] = [self._source(n, origin) for n, origin in enumerate(self._origins, 1)]
        filled = {group: blocks for group, blocks in groups.items() if blocks}
        parts = [self.words("glossary.lead"), self._jumps(filled)]
        for group, blocks in filled.items():
            parts += [f"## {self._title(group)} {{#kind-{group}}}", *blocks]
        return "\n\n".join(parts) + "\n"

    def _title(self, group: str) -> str:
        return self.words(f"glossary.kind.{group}")

    def _jumps(self, groups: Mapping[str, Sequence[str]]) -> str:
        links = [
            link(f"{self._title(group)} ({len(items)})", f"#kind-{group}") for group, items in groups.items()
        ]
        return " · ".join(links)

    def _shorts(self) -> list[Abbreviation]:
        return sorted(self.abbreviations, key=lambda short: sort_key(self.words.language)(short.short))

    def _short(self, short: Abbreviation) -> str:
        full = escape(self.words.of(short.full))
        others = " · ".join(self._others(short.full))
        return _block(f"**{escape(short.short)}**: {full} – {others}", short.anchor)

    def _entry(self, entry: Entry) -> str:
        text = f"**{escape(self._names[entry.id])}** – {' · '.join(self._others(entry.forms))}"
        remarks = [*self._validity(entry), *self._attested(entry)]
        return _block(text + "".join(f" · {remark}" for remark in remarks), entry.id)

    def _others(self, forms: Mapping[str, str]) -> Iterator[str]:
        """The forms in the other languages, each marked with its own."""
        for code in CODES:
            if code != self.words.language and forms.get(code):
                yield f'<span lang="{code}">{escape(forms[code])}</span>'

    def _validity(self, entry: Entry) -> Iterator[str]:
        when = Wording(self.words.language).when
        for key, day in (("glossary.since", entry.valid_from), ("glossary.until", entry.valid_to)):
            if day:
                yield self.words(key, when=_or_itself(when, day))
        if now := self._names.get(entry.successor):
            yield self.words("glossary.now", name=link(escape(now), f"#{entry.successor}"))

    def _attested(self, entry: Entry) -> Iterator[str]:
        if not entry.is_attested:
            yield f'<span class="flag">{self.words("glossary.unattested")}</span>'
        elif entry.origin:
            number = self._origins.index(entry.origin) + 1
            yield link(self.words("glossary.source", n=number), f"#source-{number}")

    def _source(self, number: int, origin: Origin) -> str:
        title = escape(origin.title)
        cited = link(title, origin.url) if origin.url else title
        return _block(
            f"{self.words('glossary.source', n=number)}: {cited} – {escape(origin.publisher)}",
            f"source-{number}",
        )


def _block(text: str, anchor: str) -> str:
    return f"{text}\n{{: #{anchor} .term-entry }}"


def _or_itself(when: Callable[[str], str], day: str) -> str:
    try:
        return when(day)
    except ValueError:  # no date: named by the schema
        return day

"""What is not published yet: every gap by the office that owes the answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from songma.facts.model import Fact
from songma.text.collation import sort_key
from songma.text.markdown import escape, link, relative, table
from songma.text.words import Words

PAGE = "about/gaps.md"
MANY = 4  # pages that are named; of more, only the number is told
Pages = Mapping[str, Sequence[str]]  # by the id of a fact, the pages that call it
Titles = Mapping[str, str]  # of the pages in this language, by name


@dataclass(frozen=True)
class GapWriter:
    words: Words
    offices: Mapping[str, str]  # id -> name in this language

    def page(
        self, facts: Iterable[Fact], uses: Mapping[str, Sequence[str]], titles: Mapping[str, str]
    ) -> str:
        """`uses`: pages by fact id; `titles`: names of pages in this language."""
        by_owner: dict[str, list[Fact]] = {}
        for fact in facts:
            if fact.is_gap:
                by_owner.setdefault(fact.owner or "", []).append(fact)
        named = sorted(by_owner, key=lambda owner: sort_key(self.words.language)(self._name(owner)))
        owners = sorted(named, key=lambda owner: -len(by_owner[owner]))
        total = sum(map(len, by_owner.values()))
        parts = [self.words("gaps.lead", n=total, offices=len(owners)), self._counts(owners, by_owner)]
        for owner in owners:
            parts.append(f"## {escape(self._name(owner))} {{#{owner or 'nobody'}}}")
            parts.append(self._table(by_owner[owner], uses, titles))
        return "\n\n".join(parts) + "\n"

    def _name(self, owner: str) -> str:
        return self.offices.get(owner, owner)

    def _counts(self, owners: Sequence[str], by_owner: Mapping[str, Sequence[Fact]]) -> str:
        head = [self.words("gaps.office"), self.words("gaps.count")]
        rows = [
            [link(escape(self._name(owner)), f"#{owner or 'nobody'}"), str(len(by_owner[owner]))]
            for owner in owners
        ]
        return table(head, rows, numeric=[1])

    def _table(
        self, facts: Iterable[Fact], uses: Mapping[str, Sequence[str]], titles: Mapping[str, str]
    ) -> str:
        head = [self.words("gaps.missing"), self.words("gaps.pages")]
        rows = [
            [escape(self.words.of(fact.label)), self._pages(uses.get(fact.id, ()), titles)] for fact in facts
        ]
        return table(head, rows)

    def _pages(self, names: Iterable[str], titles: Mapping[str, str]) -> str:
        links = [link(escape(titles[name]), relative(name, PAGE)) for name in names if name in titles]
        more = [self.words("gaps.more", n=len(links) - MANY)] if len(links) > MANY else []
        return "; ".join(links[:MANY] + more) or "–"

"""Facts as Markdown: a figure in a sentence, its date, its source, the pages of all sources."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from songma.facts.model import DATE, PHONE, TEXT, YEAR, Fact, Source
from songma.text.citing import published
from songma.text.collation import sort_key
from songma.text.markdown import escape, link, relative, table
from songma.text.wording import Pattern, Wording
from songma.text.wording.phones import international
from songma.text.words import Words

NOT_DIALLED = re.compile(r"[^0-9+]")
PAGE = "about/sources.md"  # names the subjects; each has a page of its own, as all together weigh too much


def subject_page(subject: str) -> str:
    return f"about/sources/{subject}.md"


def by_subject(facts: Iterable[Fact]) -> Mapping[str, list[Fact]]:
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.subject, []).append(fact)
    return groups


@dataclass(frozen=True)
class FactWriter:
    """Writes facts in one language."""

    words: Words
    units: Mapping[str, Mapping[str, Pattern]]
    offices: Mapping[str, str]  # id -> name in this language

    @property
    def language(self) -> str:
        return self.words.language

    @property
    def wording(self) -> Wording:
        return Wording(self.language)

    def value(self, fact: Fact) -> str:
        """The value with its unit, without source or flags: '333.617 tỷ đồng'."""
        if fact.is_gap:
            return self.words("fact.gap", office=self.offices.get(fact.owner or "", ""))
        try:
            return self._written(fact)
        except (
            KeyError,
            TypeError,
            ValueError,
            AttributeError,
            ArithmeticError,
        ):  # named by rules
            return str(fact.value)

    def _written(self, fact: Fact) -> str:
        if fact.unit == DATE:
            return self.wording.when(fact.value)
        if fact.unit == PHONE:
            return international(fact.value)
        if fact.unit in (TEXT, YEAR):
            return str(fact.value)
        amount = self.wording.amount(fact.value, self.units[fact.unit][self.language])
        key = f"fact.{fact.qualifier}"
        return self.words(key, value=amount) if fact.qualifier else amount

    def figure(self, fact: Fact, page: str) -> str:
        """The value as a link from `page` to the entry with its sources."""
        target = _entry_of(fact, page)
        kind = "gap" if fact.is_gap else "fact"
        text = link(escape(self.value(fact)), target, kind, self.summary(fact))
        return text if fact.is_gap or fact.is_confirmed else text + self._flag("unconfirmed")

    def _flag(self, name: str) -> str:
        return f' <span class="flag">({self.words("fact." + name)})</span>'

    def phone(self, fact: Fact, page: str) -> str:
        """The number as a link that dials, and a link from `page` to its sources; a gap as elsewhere."""
        if fact.is_gap:
            return self.figure(fact, page)
        dialled = NOT_DIALLED.sub("", str(fact.value))
        number = link(escape(self.value(fact)), f"tel:{dialled}", "phone", self.summary(fact))
        return f"{number} {link(self.words('fact.sources'), _entry_of(fact, page))}"

    def tiles(self, facts: Iterable[Fact], page: str) -> str:
        """Few figures in large type, each with what it is, of when and from whom."""
        entries = (
            f"- {self.figure(fact, page)} "
            f'<span class="figures-what">{escape(self.words.of(fact.label))}</span> '
            f'<span class="figures-source">{self.as_of(fact)} · {self.source(fact, page)}</span>'
            for fact in facts
        )
        return '<div class="figures" markdown="1">\n\n' + "\n".join(entries) + "\n\n</div>"

    def as_of(self, fact: Fact) -> str:
        if fact.as_of == "undated" or fact.is_gap:
            return self.words("fact.undated")
        try:
            return self.wording.when(fact.as_of)
        except ValueError:  # named by facts.rules
            return fact.as_of

    def source(self, fact: Fact, page: str) -> str:
        """Publisher and date of the first source the site may cite, as a link from `page` to all of them."""
        cited = next((source for source in fact.sources if source.citable), None)
        text = self._publisher(cited) if cited else self.words("fact.no_citable")
        return link(escape(text), _entry_of(fact, page))

    def cited(self, fact: Fact) -> str:
        """Title, publisher and date of that source as plain text."""
        cited = next((source for source in fact.sources if source.citable), None)
        return f"{cited.title} – {self._publisher(cited)}" if cited else self.words("fact.no_citable")

    def summary(self, fact: Fact) -> str:
        """One line of plain text: what, as of when, from whom."""
        cited = next((source.publisher for source in fact.sources if source.citable), None)
        estimate = self.words("fact.estimate") if fact.estimate else None
        dated = None if fact.is_gap else self.words("fact.as_of", when=self.as_of(fact))
        parts = (self.words.of(fact.label), dated, estimate, cited)
        return " · ".join(part for part in parts if part)

    def sources_page(self, facts: Iterable[Fact]) -> str:
        """The body of the page that names the subjects."""
        head = [self.words("sources.subject"), self.words("sources.count")]
        groups = by_subject(facts)
        titles = {subject: self.words(f"subject.{subject}") for subject in groups}
        in_order = sorted(groups, key=lambda subject: sort_key(self.language)(titles[subject]))
        rows = [
            [link(titles[subject], relative(subject_page(subject), PAGE)), str(len(groups[subject]))]
            for subject in in_order
        ]
        lead = self.words("sources.lead")
        return f"{lead}\n\n{table(head, rows, numeric=[1])}\n"

    def subject_page(self, facts: Sequence[Fact], subjects: Mapping[str, str]) -> str:
        """Every fact of one subject with all its sources; `subjects` of all facts by id."""
        return "\n\n".join(self._entry(fact, subjects) for fact in facts) + "\n"

    def _entry(self, fact: Fact, subjects: Mapping[str, str]) -> str:
        text = f"**{escape(self.words.of(fact.label))}:** {escape(self.value(fact))}"
        remarks = [self.words("fact.estimate")] if fact.estimate else []
        remarks += [] if fact.is_gap else [self.words("fact.as_of", when=self.as_of(fact))]
        if not (fact.is_gap or fact.is_confirmed):
            remarks.append(self.words("fact.unconfirmed"))
        text += f" ({'; '.join(map(escape, remarks))})." if remarks else "."
        cited = [self._cite(source) for source in fact.sources if source.citable]
        if cited:
            text += f" {self.words('fact.sources')}: {'; '.join(cited)}."
        if fact.note:
            text += " " + escape(self.words.of(fact.note))
        if others := _others(fact, subjects):
            text += f" {self.words('fact.differs')}: {', '.join(others)}."
        return f"{text}\n{{: #{fact.id} .source-entry }}"

    def _cite(self, source: Source) -> str:
        title = escape(source.title)
        return f"{link(title, source.url) if source.url else title} – {escape(self._publisher(source))}"

    def _publisher(self, source: Source) -> str:
        day = published(source.date, self.words)
        return f"{source.publisher}, {day}" if day else source.publisher


def _others(fact: Fact, subjects: Mapping[str, str]) -> list[str]:
    """Links to the facts it differs from; a rule names an id that is no fact's."""
    here = subject_page(fact.subject)
    known = [id for id in fact.differs if id in subjects]
    return [link(f"#{id}", relative(f"{subject_page(subjects[id])}#{id}", here)) for id in known]


def _entry_of(fact: Fact, page: str) -> str:
    return relative(f"{subject_page(fact.subject)}#{fact.id}", page)

"""The procedures as Markdown: which law for which day, and a page with all steps of each law."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from songma.procedures.model import FIELDS, Regime, Step
from songma.text.citing import cited
from songma.text.markdown import escape, link, relative, table
from songma.text.wording import Pattern, Wording
from songma.text.words import Words

FOLDER = "invest/steps"


def regime_page(regime: Regime) -> str:
    return f"{FOLDER}/{regime.id}.md"


@dataclass(frozen=True)
class ProcedureWriter:
    regimes: Sequence[Regime]  # in the order they are shown
    words: Words
    units: Mapping[str, Pattern]  # of data/units.yml, in the language of the words

    @property
    def wording(self) -> Wording:
        return Wording(self.words.language)

    def table(self, page: str) -> str:
        """Day of application, law, steps; the law in force first, and a field for the reader's own day.

        `assets/javascripts/regimes.js` shows the field and sorts the rows by it.
        """
        day = self.words("procedures.your_day")
        field = f'<p class="regimes" hidden><label>{escape(day)} <input type="date"></label></p>'
        return f"{field}\n\n{self._rows(page)}"

    def _rows(self, page: str) -> str:
        head = [self.words(f"procedures.{key}") for key in ("period", "law", "steps")]
        rows = [
            [self._dates(regime), self._link(regime, page), str(len(regime.steps))] for regime in self.regimes
        ]
        return table(head, rows, numeric=[2])

    def _dates(self, regime: Regime) -> str:
        end = f' data-end="{regime.end.isoformat()}"' if regime.end else ""
        return f'<span data-start="{regime.start.isoformat()}"{end}>{self._period(regime)}</span>'

    def _link(self, regime: Regime, page: str) -> str:
        return link(escape(self.words.of(regime.law)), relative(regime_page(regime), page))

    def _period(self, regime: Regime) -> str:
        if regime.end is None:
            return self.words("procedures.since", start=self.wording.day(regime.start))
        start, end = self.wording.ends(f"{regime.start}/{regime.end}")
        return self.words("procedures.from_to", start=start, end=end)

    def page(self, regime: Regime) -> str:
        here = regime_page(regime)
        parts = [
            self.words("procedures.lead", period=self._period(regime)),
            self._total(regime),
            self._overview(regime),
            *(self._step(step) for step in regime.steps),
            link(self.words("procedures.back"), relative("invest/procedures.md", here)),
        ]
        return "\n\n".join(parts) + "\n"

    def _total(self, regime: Regime) -> str:
        known = sum(step.days is not None for step in regime.steps)
        if regime.total is not None:
            return self.words("procedures.total", duration=self._duration(regime.total, "working"))
        return self.words("procedures.no_total", known=known, steps=len(regime.steps))

    def _overview(self, regime: Regime) -> str:
        head = [self.words("page.number"), self.words("procedures.step"), self.words("procedures.days")]
        rows = [
            [str(number), link(escape(self.words.of(step.name)), f"#{step.id}"), self._days(step)]
            for number, step in enumerate(regime.steps, 1)
        ]
        return table(head, rows, numeric=[2])

    def _days(self, step: Step) -> str:
        if step.days is None:
            return self.words("procedures.cases") if step.duration else "–"
        return self._duration(step.days, step.unit) + self._doubt(step, "duration")

    def _duration(self, days: int, unit: str | None) -> str:
        """`unit`: working | calendar; without one, the number alone."""
        return self.wording.amount(days, self.units.get(f"{unit}_days", "{n}"))

    def _step(self, step: Step) -> str:
        head = [self.words("procedures.field"), self.words("procedures.value")]
        rows = [[self.words(f"procedures.{field}"), self._field(step, field)] for field in FIELDS]
        sources = f"{self.words('procedures.sources')}: {cited(step.sources, self.words)}"
        warning = [] if step.is_citable else [self.words("procedures.uncited")]
        heading = f"## {escape(self.words.of(step.name))} {{#{step.id}}}"
        return "\n\n".join([heading, *warning, table(head, rows), sources])

    def _field(self, step: Step, field: str) -> str:
        text = self._requirements(step) if field == "requirements" else self._text(step, field)
        return text + self._doubt(step, field) if text else self.words("procedures.not_given")

    def _text(self, step: Step, field: str) -> str:
        if field != "duration":
            return escape(self.words.of(step.fields[field]))
        text = escape(self.words.of(step.duration))
        return text or (self._duration(step.days, step.unit) if step.days else "")

    def _requirements(self, step: Step) -> str:
        items = "".join(f"<li>{escape(self.words.of(text))}</li>" for text in step.requirements)
        return f"<ul>{items}</ul>" if items else ""

    def _doubt(self, step: Step, field: str) -> str:
        flag = f' <span class="flag">({self.words("fact.unconfirmed")})</span>'
        return flag if field in step.unseen or (field == "duration" and not step.is_citable) else ""

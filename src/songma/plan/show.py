"""The plan's progress as Markdown: summary, matrices, counts, and a page for each task."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import translate

from songma.languages import BY_CODE, SOURCE
from songma.plan.model import Plan, Record, Task, Year
from songma.text.markdown import escape, link, relative, table, verbatim
from songma.text.wording import Wording
from songma.text.words import Words

FOLDER = "plan/tasks"
LEAD, COORDINATING = "●", "○"
SHAPES = {  # of the official status: told apart without colour
    "not_reported": "·",
    "not_started": "○",
    "in_progress": "◐",
    "done": "●",
    "adjusted": "△",
    "stopped": "✕",
}


def task_page(task: Task) -> str:
    return f"{FOLDER}/{task.id}.md"


@dataclass(frozen=True)
class PlanWriter:
    """Writes the plan in one language; `names` gives an office's name as it was at the time."""

    plan: Plan
    words: Words
    names: Callable[[str], str]

    @property
    def wording(self) -> Wording:
        return Wording(self.words.language)

    def summary(self) -> str:
        """How many tasks stand where, each axis by itself, with its denominator."""
        head = [self.words("plan.year"), self.words("plan.official"), self.words("plan.evidence")]
        rows = []
        for name in self.plan.period:
            years = [task.years[name] for task in self.plan.tasks if name in task.years]
            official = self._counts([f"plan.official.{year.official}" for year in years])
            found = self._counts([f"plan.found.{year.finding}" for year in years])
            rows.append([name, official, found])
        return table(head, rows)

    def _counts(self, keys: Sequence[str]) -> str:
        order = {key: keys.count(key) for key in sorted(set(keys))}
        texts = [
            self.words("plan.count", n=count, total=len(keys), what=self.words(key))
            for key, count in order.items()
        ]
        return "; ".join(texts)

    def matrix(self, page: str) -> str:
        head = [
            self.words("page.number"),
            self.words("plan.task"),
            self.words("plan.timeframe"),
            *self.plan.period,
        ]
        rows = []
        for task in self.plan.tasks:
            title = link(escape(self.words.of(task.title)), relative(task_page(task), page))
            cells = [self._cell(task, name, page) for name in self.plan.period]
            timeframe = self.words(f"plan.timeframe.{task.timeframe}")
            rows.append([str(task.number), title, timeframe, *cells])
        return table(head, rows)

    def _cell(self, task: Task, name: str, page: str) -> str:
        year = task.years.get(name)
        if year is None:
            return "–"
        text = f"{SHAPES[year.official]} {self.words('plan.official.' + year.official)}"
        target = relative(f"{task_page(task)}#year-{name}", page)
        status = link(text, target, f"status {year.official.replace('_', '-')}")
        return f"{status} – {self.words('plan.found.' + year.finding)}"

    def units(self, page: str) -> str:
        """Who leads (●) and who takes part (○) in which task."""
        offices = dict.fromkeys(unit for task in self.plan.tasks for unit in (*task.lead, *task.coordinating))
        numbers = [link(str(task.number), relative(task_page(task), page)) for task in self.plan.tasks]
        rows = [
            [escape(self.names(unit)), *(_role(unit, task) for task in self.plan.tasks)] for unit in offices
        ]
        return table([self.words("plan.unit"), *numbers], rows)

    def content(self, pages: Mapping[str, Sequence[str]], page: str) -> str:
        """Per task and language, how many pages of this site serve it, counted from the tree."""
        head = [self.words("plan.task"), *(BY_CODE[code].name for code in pages)]
        rows = []
        for task in self.plan.tasks:
            if task.delivers:
                title = link(f"{task.number}", relative(task_page(task), page))
                counts = [str(len(delivered(task, names))) for names in pages.values()]
                rows.append([f"{title} {escape(self.words.of(task.title))}", *counts])
        return table(head, rows, numeric=range(1, len(head)))

    def task(self, task: Task, titles: Mapping[str, str]) -> str:
        """The body of the task's page; `titles` names the pages of this language."""
        parts = [
            self.words.of(task.summary),
            self._section("units", "\n".join(self._roles(task))),
            self._section("verbatim", verbatim(task.verbatim, SOURCE)),
            self._section("years", self.words("plan.years_lead")),
            *(self._year(name, year) for name, year in task.years.items()),
            self._section("searched", self.words.of(task.searched)),
        ]
        if pages := delivered(task, list(titles)):
            links = [f"- {link(escape(titles[p]), relative(p, task_page(task)))}" for p in pages]
            parts.append(self._section("delivered", "\n".join(links)))
        parts.append(link(self.words("plan.back"), relative("plan/index.md", task_page(task))))
        return "\n\n".join(parts) + "\n"

    def _section(self, key: str, body: str) -> str:
        return f"## {self.words('plan.section.' + key)} {{#{key}}}\n\n{body}"

    def _roles(self, task: Task) -> list[str]:
        timeframe = self.words(f"plan.timeframe.{task.timeframe}")
        lines = [f"- {self.words('plan.lead')}: {self._offices(task.lead)}"]
        if task.coordinating:
            lines.append(f"- {self.words('plan.with')}: {self._offices(task.coordinating)}")
        return [*lines, f"- {self.words('plan.timeframe')}: {timeframe}"]

    def _offices(self, units: Sequence[str]) -> str:
        return escape(self.wording.listing([self.names(unit) for unit in units]))

    def _year(self, name: str, year: Year) -> str:
        axes = [
            f"- {self.words('plan.' + axis)}: {self.words(f'plan.{axis}.{value}')}"
            for axis, value in (("official", year.official), ("timing", year.timing))
        ]
        axes.append(f"- {self.words('plan.evidence')}: {self.words('plan.found.' + year.finding)}")
        records = [self._record(record) for record in sorted(year.records, key=lambda r: r.date)]
        body = "\n".join(axes) + ("\n\n" + "\n".join(records) if records else "")
        return f"### {name} {{#year-{name}}}\n\n{body}"

    def _record(self, record: Record) -> str:
        cited = [source for source in record.sources if source["citable"]]
        names = [
            link(escape(s["publisher"]), s["url"]) if s.get("url") else escape(s["publisher"]) for s in cited
        ]
        source = "; ".join(names) or self.words("fact.no_citable")
        strength = self.words(f"plan.strength.{record.strength}")
        return f"1. {self._when(record.date)}: {self.words.of(record.what)} ({strength}; {source})"

    def _when(self, date: str) -> str:
        try:
            return self.wording.when(date)
        except ValueError:
            return escape(date)


def _role(unit: str, task: Task) -> str:
    if unit in task.lead:
        return LEAD
    return COORDINATING if unit in task.coordinating else ""


def delivered(task: Task, names: Sequence[str]) -> list[str]:
    wanted = re.compile("|".join(map(translate, task.delivers)) or "(?!)")
    return [name for name in names if wanted.match(name)]

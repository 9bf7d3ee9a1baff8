"""The waist of the hourglass: what a source tree says, understood once and frozen."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from songma.content.marks import YamlList, YamlMap, read_yaml
from songma.content.navigation import navigation_targets
from songma.content.page import Page, read_page
from songma.content.schema import violations
from songma.content.source import SourceText
from songma.content.subtitles import Subtitles, read_subtitles
from songma.diagnostics import Finding
from songma.drawing import atlas, geo
from songma.drawing.atlas import Atlas
from songma.drawing.geo import Chart
from songma.exhibit import model as exhibit_model
from songma.exhibit.model import Exhibit
from songma.facts.model import Fact, read_facts
from songma.glossary.model import Abbreviation, Entry, read_abbreviations, read_entries
from songma.languages import BY_CODE, CODES, SOURCE
from songma.localities import model as localities_model
from songma.localities.model import Locality
from songma.pictures import model as pictures_model
from songma.pictures.model import Picture
from songma.pictures.original import Original, look_at
from songma.plan import model as plan_model
from songma.plan.model import Plan
from songma.procedures import model as procedures_model
from songma.procedures.model import Regime
from songma.tree import CONFIG, DATA, DOCS, Tree, scan

UI = "i18n/ui"
Record = TypeVar("Record")
REQUIRED_KEYS = ("title", "description")  # of front matter, where mkdocs.yml names no others


@dataclass(frozen=True)
class Project:
    root: Path
    files: tuple[str, ...]  # every path below docs/, data/ and i18n/
    sources: Mapping[str, SourceText]
    config: YamlMap
    pages: Mapping[tuple[str, str], Page]  # (language, name below its folder)
    ui: Mapping[str, YamlMap]
    data: Mapping[str, Any]  # path -> parsed document
    facts: Sequence[Fact] = ()
    plan: Plan | None = None
    exhibit: Exhibit = field(default=Exhibit(()))
    procedures: tuple[Regime, ...] = ()
    localities: tuple[Locality, ...] = ()
    pictures: tuple[Picture, ...] = ()
    charts: Mapping[str, Chart] = field(default_factory=dict)  # by the name of their file: region
    atlas: Atlas = field(default_factory=Atlas)
    subtitles: Mapping[tuple[str, str], Subtitles] = field(default_factory=dict)  # as pages
    findings: tuple[Finding, ...] = ()

    @cached_property
    def terms(self) -> Mapping[str, Mapping[str, Any]]:
        """Well-formed terms by id; one without an id goes by its source form."""
        document = self.data.get(f"{DATA}/terms.yml")
        entries = document if isinstance(document, YamlList) else []
        return {str(e.get("id") or e.get("term")): e for e in entries if isinstance(e, YamlMap)}

    @cached_property
    def units(self) -> Mapping[str, Any]:
        document = self.data.get(f"{DATA}/units.yml")
        return document if isinstance(document, YamlMap) else {}

    @cached_property
    def offices(self) -> frozenset[str]:
        return frozenset(key for key, term in self.terms.items() if term.get("kind") == "office")

    @cached_property
    def entries(self) -> Sequence[Entry]:
        """The terms that readers meet."""
        return read_entries(self.terms)

    @cached_property
    def abbreviations(self) -> Sequence[Abbreviation]:
        return read_abbreviations(self.data.get(f"{DATA}/abbreviations.yml"))

    @cached_property
    def originals(self) -> Mapping[str, Original]:
        """By path the files of the pictures that are there, looked at without decoding them."""
        named = {picture.file for picture in self.pictures}
        return look_at(self.root, [path for path in self.files if path in named])

    @property
    def settings(self) -> Mapping[str, Any]:
        """`extra.songma` of mkdocs.yml."""
        extra = self.config.get("extra")
        settings = extra.get("songma") if isinstance(extra, YamlMap) else None
        return settings if isinstance(settings, YamlMap) else {}

    @property
    def required_keys(self) -> Sequence[str]:
        keys = self.settings.get("required")
        named = [key for key in keys if isinstance(key, str)] if isinstance(keys, YamlList) else []
        return tuple(named) or REQUIRED_KEYS

    @cached_property
    def menu(self) -> Sequence[str]:
        """The pages of `nav` in their order."""
        return tuple(target for target, _ in navigation_targets(self.config.get("nav")))

    def name_of(self, term: str, language: str) -> str:
        """The name of a term in one language; empty where that form is missing."""
        entry = self.terms.get(term, {})
        return str(entry.get("term" if language == SOURCE else language) or "")


def load(root: Path) -> Project:
    """Read the tree below `root`. Raises SongmaError where there is none or it cannot be read."""
    return understand(scan(root))


def understand(tree: Tree) -> Project:
    return _Reader(tree).project()


class _Reader:
    def __init__(self, tree: Tree) -> None:
        self.tree, self.sources = tree, tree.sources
        self.findings: list[Finding] = []

    def _yaml(self, path: str) -> Any:
        value, findings = read_yaml(path, self.sources[path].text)
        self.findings += findings
        return value

    def project(self) -> Project:
        config = self._yaml(CONFIG) if CONFIG in self.sources else None
        data = {path: self._yaml(path) for path in self.tree.below(DATA, ".yml", ".yaml")}
        ui = {path: self._yaml(path) for path in self.tree.below(UI, ".yml")}
        return Project(
            root=self.tree.root,
            files=self.tree.files,
            sources=self.sources,
            config=config if isinstance(config, YamlMap) else YamlMap(1),
            pages={(page.language, page.name): page for page in self._pages()},
            ui={
                Path(path).stem: value if isinstance(value, YamlMap) else YamlMap(1)
                for path, value in ui.items()
                if Path(path).stem in BY_CODE
            },
            data=data,
            facts=self._facts(data),
            plan=self._plan(data),
            exhibit=self._exhibit(data),
            procedures=self._records(data, procedures_model.FOLDER, procedures_model.read_regime),
            pictures=self._records(data, pictures_model.FOLDER, pictures_model.read_picture),
            localities=self._localities(data),
            charts=dict(self._charts()),
            atlas=self._atlas(data),
            subtitles={(file.language, file.name): file for file in self._subtitles()},
            findings=(*self.findings, *self._schemas(data), *self._settings(config)),
        )

    def _pages(self) -> Iterator[Page]:
        for path in self.tree.below(DOCS, ".md"):
            language, _, name = path.removeprefix(f"{DOCS}/").partition("/")
            if language in CODES and name:
                page = read_page(language, name, self.sources[path])
                self.findings += page.findings
                yield page

    def _subtitles(self) -> Iterator[Subtitles]:
        for path in self.tree.below(DOCS, ".vtt"):
            language, _, name = path.removeprefix(f"{DOCS}/").partition("/")
            if language in CODES and name:
                file = read_subtitles(language, name, self.sources[path])
                self.findings += file.findings
                yield file

    def _facts(self, data: Mapping[str, Any]) -> tuple[Fact, ...]:
        facts: list[Fact] = []
        for path, document in data.items():
            if path.startswith(f"{DATA}/facts/"):
                found, findings = read_facts(document, path)
                facts += found
                self.findings += findings
        return tuple(facts)

    def _records(
        self,
        data: Mapping[str, Any],
        folder: str,
        read: Callable[[Any, str], tuple[Record | None, list[Finding]]],
    ) -> tuple[Record, ...]:
        """Of a folder that holds one record a file."""
        records = []
        for name, document in data.items():
            if name.startswith(f"{folder}/"):
                record, findings = read(document, name)
                self.findings += findings
                records += [record] if record else []
        return tuple(records)

    def _plan(self, data: Mapping[str, Any]) -> Plan | None:
        path = f"{plan_model.FOLDER}/plan.yml"
        tasks = self._records(data, f"{plan_model.FOLDER}/tasks", plan_model.read_task)
        if path not in data:
            return None
        self.findings += violations("plan", data[path], path)
        text_name = data[path].get("text") if isinstance(data[path], YamlMap) else None
        text_path = f"{plan_model.FOLDER}/{text_name}"
        text = self.sources[text_path].text if text_path in self.sources else ""
        return plan_model.read_plan(data[path], text, text_path, tasks)

    def _exhibit(self, data: Mapping[str, Any]) -> Exhibit:
        items = self._records(data, f"{exhibit_model.FOLDER}/items", exhibit_model.read_item)
        path = f"{exhibit_model.FOLDER}/positions.yml"
        exhibit, findings = exhibit_model.read_exhibit(data.get(path), items, path)
        self.findings += findings
        return exhibit

    def _localities(self, data: Mapping[str, Any]) -> tuple[Locality, ...]:
        if localities_model.PATH not in data:
            return ()
        found, findings = localities_model.read_localities(data[localities_model.PATH])
        self.findings += findings
        return found

    def _charts(self) -> Iterator[tuple[str, Chart]]:
        for path in self.tree.below(geo.FOLDER, ".geojson"):
            chart, findings = geo.read_chart(self.sources[path].text, path)
            self.findings += findings
            yield Path(path).stem, chart

    def _atlas(self, data: Mapping[str, Any]) -> Atlas:
        found, findings = atlas.read_atlas(data)
        self.findings += findings
        return found

    def _settings(self, config: Any) -> Iterator[Finding]:
        if config is not None:
            yield from violations("config", config, CONFIG)

    def _schemas(self, data: Mapping[str, Any]) -> Iterator[Finding]:
        for name in ("terms", "abbreviations", "units", "press"):
            path = f"{DATA}/{name}.yml"
            if data.get(path) is not None:
                yield from violations(name, data[path], path)

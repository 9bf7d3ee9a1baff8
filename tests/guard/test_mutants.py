"""Seeded random changes of the project's own pages: the harmful are reported, the benign are not."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path, PurePosixPath
from posixpath import normpath
from random import Random
from typing import Any

import mutants
import pytest
import yaml

from conftest import copy_project, songma
from songma.checking.check import check
from songma.content.page import read_page
from songma.content.source import decode
from songma.languages import CODES
from songma.project import Project, load
from songma.prose import Prose
from tree import PROJECT, write

HERE = Path(__file__).parent
TREES = ("project", "clean")  # the project's pages, and those with the numbers that its own leave to data
HOW_MANY, SEED = 300, 214
CAUGHT, REPORTED = 0.98, 0.01
CHANGED = "T105 "
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader is ten times as fast
CALLED = re.compile(r"(?:fact|source|as_of)\(\"([^\"]+)\"\)")
LINKED = re.compile(r"\]\((?!https?:)([^)#\s]*\.md)?(?:#([^)\s]+))?\)")
CONFIG = """site_name: S
plugins:
  - i18n:
      docs_structure: folder
      languages:
      - {locale: vi, name: V, default: true}
      - {locale: en, name: E}
      - {locale: lo, name: L}
"""


@dataclass
class Bench:
    """One page of the project in a tree of its own: its texts, its data, the pages it links to."""

    root: Path
    name: str
    texts: dict[str, str]
    project: Project
    before: Counter[str]

    def news(self, texts: dict[str, str]) -> list[str]:
        """What is said of these texts and not of the page's own."""
        sources, pages = dict(self.project.sources), dict(self.project.pages)
        for code, text in texts.items():
            if text != self.texts[code]:
                path = f"docs/{code}/{self.name}"
                sources[path] = decode(path, text.encode())
                pages[code, self.name] = read_page(code, self.name, sources[path])
        found = said(replace(self.project, sources=sources, pages=pages))
        return sorted((found - self.before).elements())


Mutant = tuple[str, Bench, dict[str, str]]  # its kind, its page, the page's texts


def said(project: Project) -> Counter[str]:
    """All findings and those below them, without their lines."""
    found = list(check(Prose(project)))
    found += [child for finding in found for child in finding.children]
    return Counter(f"{f.code} {f.language} {f.path} {sorted(f.args.items())}" for f in found)


@pytest.fixture(scope="module")
def benches(tmp_path_factory: pytest.TempPathFactory) -> list[Bench]:
    """Every written page, accepted."""
    folder = tmp_path_factory.mktemp("mutants")
    copy_project(folder / "project")
    shutil.copytree(HERE / "clean", folder / "clean")
    for tree in TREES:
        done = songma("accept", "--all", "--by", "a.nguyen", "--reason", "test", "--root", folder / tree)
        assert done.returncode == 0, done.stdout + done.stderr
    return [
        bench(folder / tree, folder / f"{tree}-{number}", name, facts_of(folder / tree))
        for tree in TREES
        for number, name in enumerate(names(folder / tree))
    ]


def names(whole: Path) -> list[str]:
    """The pages that stand in every language."""
    found = sorted(p.relative_to(whole / "docs/vi").as_posix() for p in (whole / "docs/vi").rglob("*.md"))
    return [name for name in found if all((whole / "docs" / code / name).is_file() for code in CODES)]


@cache
def facts_of(whole: Path) -> dict[str, object]:
    return {fact["id"]: fact for path in (whole / "data/facts").glob("*.yml") for fact in read(path)}


@cache
def read(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.load(path.read_text("utf-8"), LOADER)
    return found


def bench(whole: Path, root: Path, name: str, facts: dict[str, object]) -> Bench:
    texts = {code: (whole / "docs" / code / name).read_text("utf-8") for code in CODES}
    called = [facts[id] for id in sorted(set(CALLED.findall("".join(texts.values())))) if id in facts]
    write(root, "mkdocs.yml", CONFIG)
    write(root, "data/facts/called.yml", yaml.safe_dump(called, allow_unicode=True, sort_keys=False))
    terms = terms_of(read(whole / "data/terms.yml"), texts["vi"].casefold())
    write(root, "data/terms.yml", yaml.safe_dump(terms, allow_unicode=True, sort_keys=False))
    write(root, "data/units.yml", (whole / "data/units.yml").read_bytes())
    for code in CODES:
        write(root, f"i18n/ui/{code}.yml", (PROJECT / f"i18n/ui/{code}.yml").read_bytes())
        write(root, f"docs/{code}/{name}", texts[code])
        for kept in (whole / "i18n/state" / code).glob(name.removesuffix(".md") + ".*state"):
            write(root, kept.relative_to(whole).as_posix(), kept.read_bytes())
        for picture in (whole / "docs" / code).rglob("*.svg"):
            write(root, picture.relative_to(whole).as_posix(), picture.read_bytes())
        for linked, anchors in linked_pages(name, texts["vi"]).items():
            headings = "".join(f"\n## 1 {{#{anchor}}}\n" for anchor in sorted(anchors))
            write(root, f"docs/{code}/{linked}", f"---\ntitle: {code}\ndescription: {code}\n---\n{headings}")
    project = load(root)
    return Bench(root, name, texts, project, said(project))


def terms_of(terms: list[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    """The terms that the page uses or calls, and the offices."""
    return [
        term
        for term in terms
        if term.get("kind") == "office"
        or f'"{term.get("id")}"' in text
        or any(str(form).casefold() in text for form in (term["term"], *term.get("variants", [])))
    ]


def linked_pages(name: str, text: str) -> dict[str, set[str]]:
    """The pages it links to, with the anchors it names."""
    found: dict[str, set[str]] = {}
    for target, anchor in LINKED.findall(text):
        linked = normpath((PurePosixPath(name).parent / target).as_posix()) if target else name
        if linked != name:
            found.setdefault(linked, set()).update({anchor} - {""})
    return found


def made(kinds: Mapping[str, mutants.Kind], benches: list[Bench]) -> Iterator[Mutant]:
    """HOW_MANY mutants, each kind as often as the next, on pages drawn by lot; none twice."""
    random, seen = Random(SEED), set()
    for number in range(HOW_MANY):
        kind = list(kinds)[number % len(kinds)]
        for _ in range(200):
            chosen = random.choice(benches)
            texts = kinds[kind](random, chosen.texts)
            key = (chosen.root, str(texts))
            if texts is not None and key not in seen:
                seen.add(key)
                yield kind, chosen, texts
                break


def test_harmful_mutants_are_caught(benches: list[Bench]):
    """Each by a rule that knows what is wrong: 'changed after it was accepted' says nothing of harm."""
    count, missed = 0, []
    for kind, bench, texts in made(mutants.HARMFUL, benches):
        count += 1
        if all(news.startswith(CHANGED) for news in bench.news(texts)):
            missed.append(f"{kind}: {shown(bench, texts)}")
    assert count > 0.9 * HOW_MANY
    assert len(missed) <= (1 - CAUGHT) * count, f"{len(missed)} of {count} missed:\n" + "\n".join(missed)


def test_benign_mutants_are_not_reported(benches: list[Bench]):
    count, reported = 2 * len(benches), []
    for kind, bench, texts in made(mutants.BENIGN, benches):
        count += 1
        if news := bench.news(texts):
            reported.append(f"{kind}: {shown(bench, texts)}\n    {news}")
    reported += [f"state with CRLF: {b.name}\n    {news}" for b in benches if (news := with_crlf_state(b))]
    reported += [f"page moved: {b.name}\n    {news}" for b in benches if (news := moved(b))]
    assert count > 0.9 * HOW_MANY
    assert len(reported) <= REPORTED * count, f"{len(reported)} of {count} reported:\n" + "\n".join(reported)


def with_crlf_state(bench: Bench) -> list[str]:
    """The states as git for Windows writes them."""
    root = copy_of(bench, "crlf")
    states = list((root / "i18n/state").rglob("*.state"))
    assert states, bench.name
    for path in states:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    return sorted((said(load(root)) - bench.before).elements())


def moved(bench: Bench) -> list[str]:
    """The page under another name in all languages, as a person moves it: its states stay behind."""
    root, stem = copy_of(bench, "moved"), bench.name.removesuffix(".md")
    new = (Path(bench.name).parent / "moved-page").as_posix()
    for folder in (root / "docs" / code for code in CODES):
        for path in list(folder.glob(f"{stem}.*")):
            path.rename(folder / f"{new}{''.join(path.suffixes)}")
    for code in CODES:
        own_links = bench.texts[code].replace(f"]({Path(bench.name).name}", "](moved-page.md")
        write(root, f"docs/{code}/{new}.md", own_links)
    own = re.compile(rf"(?<=/(?:{'|'.join(CODES)})/){re.escape(stem)}(?=\.(?:md|state)\b)")
    was = Counter({own.sub(new, key): n for key, n in bench.before.items()})
    return sorted((said(load(root)) - was).elements())


def copy_of(bench: Bench, name: str) -> Path:
    return Path(shutil.copytree(bench.root, bench.root.with_name(f"{bench.root.name}-{name}")))


def shown(bench: Bench, texts: dict[str, str]) -> str:
    """Where the mutant differs, in a few words."""
    for language, text in texts.items():
        if text != bench.texts[language]:
            old, new = bench.texts[language].split("\n"), text.split("\n")
            at = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(new) - 1)
            a, b = old[at], new[at] if at < len(new) else ""
            start = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), 0)
            near = slice(max(0, start - 30), start + 40)
            return f"docs/{language}/{bench.name}:{at + 1}: …{a[near]} → …{b[near]}"
    return bench.name

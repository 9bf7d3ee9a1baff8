"""Seeded random changes of the project's own pages: the harmful are reported, the benign are not."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import mutants
import pytest
import yaml
from conftest import copy_project, songma
from tree import PROJECT, write

from songma.checking.check import check
from songma.content.page import read_page
from songma.content.source import decode
from songma.languages import CODES
from songma.project import Project, load
from songma.prose import Prose

HOW_MANY, SEED = 300, 214
CAUGHT, REPORTED = 0.98, 0.01
CALLED = re.compile(r"(?:fact|source|as_of)\(\"([^\"]+)\"\)")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
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


def said(project: Project) -> Counter[str]:
    """All findings, without their lines."""
    found = check(Prose(project))
    return Counter(f"{f.code} {f.language} {f.path} {sorted(f.args.items())}" for f in found)


@pytest.fixture(scope="module")
def benches(tmp_path_factory: pytest.TempPathFactory) -> list[Bench]:
    """Every written page, accepted."""
    whole = copy_project(tmp_path_factory.mktemp("mutants") / "project")
    done = songma("accept", "--all", "--by", "a.nguyen", "--reason", "test", "--root", whole)
    assert done.returncode == 0, done.stdout + done.stderr
    facts = {
        fact["id"]: fact
        for path in (PROJECT / "data/facts").glob("*.yml")
        for fact in yaml.load(path.read_text("utf-8"), LOADER)
    }
    names = sorted(p.relative_to(PROJECT / "docs/vi").as_posix() for p in (PROJECT / "docs/vi").rglob("*.md"))
    complete = [name for name in names if all((PROJECT / "docs" / code / name).is_file() for code in CODES)]
    folder = tmp_path_factory.mktemp("benches")
    return [bench(whole, folder / str(n), name, facts) for n, name in enumerate(complete)]


def bench(whole: Path, root: Path, name: str, facts: dict[str, object]) -> Bench:
    texts = {code: (PROJECT / "docs" / code / name).read_text("utf-8") for code in CODES}
    called = [facts[id] for id in sorted(set(CALLED.findall("".join(texts.values())))) if id in facts]
    write(root, "mkdocs.yml", CONFIG)
    write(root, "data/facts/called.yml", yaml.safe_dump(called, allow_unicode=True, sort_keys=False))
    for path in ("data/units.yml", *(f"i18n/ui/{code}.yml" for code in CODES)):
        write(root, path, (PROJECT / path).read_bytes())
    write(root, "data/terms.yml", yaml.safe_dump(terms_of(texts), allow_unicode=True, sort_keys=False))
    for code in CODES:
        for kept in (whole / "i18n/state" / code).glob(name.removesuffix(".md") + ".*state"):
            write(root, kept.relative_to(whole).as_posix(), kept.read_bytes())
        for linked, anchors in linked_pages(name, texts["vi"]).items():
            head = f"---\ntitle: {code}\ndescription: {code}\n---\n"
            write(root, f"docs/{code}/{linked}", head + "".join(f"\n## 1 {{#{a}}}\n" for a in sorted(anchors)))
    for code, text in texts.items():
        write(root, f"docs/{code}/{name}", text)
    project = load(root)
    return Bench(root, name, texts, project, said(project))


def terms_of(texts: dict[str, str]) -> list[dict[str, object]]:
    """The terms that the page uses or calls, and the offices."""
    everything = yaml.load((PROJECT / "data/terms.yml").read_text("utf-8"), LOADER)
    text = texts["vi"].casefold()
    return [
        term
        for term in everything
        if term.get("kind") == "office"
        or f'"{term.get("id")}"' in text
        or any(str(form).casefold() in text for form in (term["term"], *term.get("variants", [])))
    ]


def linked_pages(name: str, text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for target, anchor in LINKED.findall(text):
        folder = Path("/").joinpath(name).parent
        linked = Path(*(folder / target).parts[1:]) if target else None
        if linked is not None:
            clean = re.sub(r"[^/]+/\.\./", "", linked.as_posix())
            if clean != name:
                found.setdefault(clean, set()).update({anchor} - {""})
    return found


def made(kinds: dict[str, mutants.Kind], benches: list[Bench]) -> Iterator[tuple[str, Bench, dict[str, str]]]:
    """HOW_MANY mutants, each kind as often as the next, on pages drawn by lot."""
    random, seen, count, tried = Random(SEED), set(), 0, 0
    while count < HOW_MANY:
        kind = list(kinds)[tried % len(kinds)]
        tried += 1
        assert tried < 100 * HOW_MANY, "the pages have too few places"
        chosen = random.choice(benches)
        texts = kinds[kind](random, chosen.texts)
        key = (chosen.name, str(texts))
        if texts is not None and key not in seen:
            seen.add(key)
            count += 1
            yield kind, chosen, texts


def test_harmful_mutants_are_caught(benches: list[Bench]):
    missed = [
        f"{kind}: {shown(bench, texts)}"
        for kind, bench, texts in made(dict(mutants.HARMFUL), benches)
        if not bench.news(texts)
    ]
    assert len(missed) <= (1 - CAUGHT) * HOW_MANY, f"{len(missed)} of {HOW_MANY} missed:\n" + "\n".join(missed)


def test_benign_mutants_are_not_reported(benches: list[Bench]):
    reported = [
        f"{kind}: {shown(bench, texts)}\n    {news}"
        for kind, bench, texts in made(dict(mutants.BENIGN), benches)
        if (news := bench.news(texts))
    ]
    reported += [f"state with CRLF: {b.name}\n    {news}" for b in benches if (news := with_crlf_state(b))]
    reported += [f"page moved: {b.name}\n    {news}" for b in benches if (news := moved(b))]
    most = REPORTED * (HOW_MANY + 2 * len(benches))
    assert len(reported) <= most, f"{len(reported)} of {HOW_MANY + 2 * len(benches)} reported:\n" + "\n".join(reported)


def with_crlf_state(bench: Bench) -> list[str]:
    """The states as git for Windows writes them."""
    root = copy_of(bench, "crlf")
    states = list((root / "i18n/state").rglob("*.state"))
    assert states, bench.name
    for path in states:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    return sorted((said(load(root)) - bench.before).elements())


def moved(bench: Bench) -> list[str]:
    """The page and its states under another name, in all languages."""
    root, stem = copy_of(bench, "moved"), bench.name.removesuffix(".md")
    new = (Path(bench.name).parent / "moved-page").as_posix()
    for folder in (root / top / code for top in ("docs", "i18n/state") for code in CODES):
        for path in [p for p in folder.rglob("*.*") if p.relative_to(folder).as_posix().startswith(f"{stem}.")]:
            path.rename(folder / f"{new}{''.join(path.suffixes)}")
    for code in CODES:
        page = root / "docs" / code / f"{new}.md"
        write(root, page.relative_to(root).as_posix(), page.read_text("utf-8").replace(f"]({Path(bench.name).name}", "](moved-page.md"))
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
            return f"docs/{language}/{bench.name}:{at + 1}: …{a[max(0, start - 30):start + 40]} → …{b[max(0, start - 30):start + 40]}"
    return bench.name

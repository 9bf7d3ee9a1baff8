"""Seeded random changes of the project's own pages: the harmful are reported, the benign are not."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import mutants
import pytest
import yaml
from conftest import copy_project, songma
from tree import PROJECT, write

from songma.languages import CODES
from songma.project import load
from songma.prose import Prose
from songma.checking.check import check

HOW_MANY, SEED = 300, 214
CAUGHT, REPORTED = 0.98, 0.01
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
    before: Counter[str]

    def path(self, language: str, name: str | None = None) -> str:
        return f"docs/{language}/{name or self.name}"

    def write(self, texts: dict[str, str]) -> None:
        for language, text in texts.items():
            write(self.root, self.path(language), text)

    def findings(self) -> Counter[str]:
        """What is said of this page, without its lines."""
        found = check(Prose(load(self.root)))
        return Counter(f"{f.code} {f.language} {f.path} {sorted(f.args.items())}" for f in found)

    def news(self, texts: dict[str, str]) -> list[str]:
        self.write(texts)
        try:
            return sorted((self.findings() - self.before).elements())
        finally:
            self.write(self.texts)


@pytest.fixture(scope="module")
def benches(tmp_path_factory: pytest.TempPathFactory) -> list[Bench]:
    """Every written page, accepted."""
    whole = copy_project(tmp_path_factory.mktemp("mutants") / "project")
    done = songma("accept", "--all", "--by", "a.nguyen", "--reason", "test", "--root", whole)
    assert done.returncode == 0, done.stdout + done.stderr
    facts = {
        fact["id"]: fact
        for path in (PROJECT / "data/facts").glob("*.yml")
        for fact in yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
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
    for path in ("data/terms.yml", "data/units.yml", *(f"i18n/ui/{code}.yml" for code in CODES)):
        write(root, path, (PROJECT / path).read_bytes())
    for code in CODES:
        for kept in (whole / "i18n/state" / code).glob(name.removesuffix(".md") + ".*state"):
            write(root, kept.relative_to(whole).as_posix(), kept.read_bytes())
        for linked, anchors in linked_pages(name, texts["vi"]).items():
            head = f"---\ntitle: {code}\ndescription: {code}\n---\n"
            write(root, f"docs/{code}/{linked}", head + "".join(f"\n## 1 {{#{a}}}\n" for a in sorted(anchors)))
    made = Bench(root, name, texts, Counter())
    made.write(texts)
    made.before = made.findings()
    return made


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
    states = {path: path.read_bytes() for path in (bench.root / "i18n/state").rglob("*.state")}
    assert states, bench.name
    for path, data in states.items():
        path.write_bytes(data.replace(b"\n", b"\r\n"))
    try:
        return bench.news(bench.texts)
    finally:
        for path, data in states.items():
            path.write_bytes(data)


def moved(bench: Bench) -> list[str]:
    """The page and its states under another name, in all languages."""
    root = bench.root.with_name(bench.root.name + "-moved")
    shutil.copytree(bench.root, root)
    stem = Path(bench.name).stem
    for path in [p for p in root.rglob(f"{stem}.*") if is_own(p, root, bench)]:
        path.rename(path.with_name(path.name.replace(stem, "moved-page", 1)))
    new = (Path(bench.name).parent / "moved-page.md").as_posix()
    for code in CODES:
        path = root / "docs" / code / new
        text = path.read_text("utf-8")
        path.write_text(re.sub(rf"\]\({re.escape(stem)}\.md", "](moved-page.md", text), "utf-8", newline="\n")
    there = Bench(root, new, bench.texts, Counter()).findings()
    was = Counter({key.replace(bench.name, new): n for key, n in bench.before.items()})
    return sorted((there - was).elements())


def is_own(path: Path, root: Path, bench: Bench) -> bool:
    below = path.relative_to(root).as_posix()
    stem = bench.name.removesuffix(".md")
    return any(below.startswith((f"docs/{c}/{stem}.", f"i18n/state/{c}/{stem}.")) for c in CODES)


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

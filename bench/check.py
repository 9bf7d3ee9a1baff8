"""`songma check` on 3,000 pages (1,000 in three languages) against `mkdocs build` of the same, in one run.

The peer does less: it renders, but compares nothing. Every page is made of other sections of our own pages,
all are accepted, and nothing is wrong with them. Prints seconds, the ratio, the memory at its highest, and
the growth from a third of the pages. Run: `.venv/bin/python bench/check.py [pages a language]`.
"""

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from songma.languages import CODES, SOURCE

ROOT = Path(__file__).resolve().parent.parent
LISTING = "() }}"  # {{ section_pages() }} lists a whole site: no page holds five of these
SECTIONS = 5  # a page, about 6 kB in Vietnamese
LINK = re.compile(r"\]\((?!https?:)[^()\s]+\)")  # leads to a page of ours: made to lead to the first one
HEADING = re.compile(r"\{#([\w-]+)\}")
FOOTNOTE = re.compile(r"\[\^[^\]]+\]")
PARAGRAPH = re.compile(r"^[^\W\d_].+$", re.M)  # gets the page's number: no two texts are the same
CONFIG = """site_name: Peer
docs_dir: docs
theme: {name: mkdocs}
plugins: []
markdown_extensions: [attr_list, md_in_html, tables, footnotes, admonition, def_list]
"""
MEASURED = """
import resource, sys, time
start = time.perf_counter()
from songma.cli import run
sys.argv = ["songma", *sys.argv[1:]]
try:
    run()
finally:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{time.perf_counter() - start:.2f} {peak:.0f}", file=sys.stderr)
"""


def sections() -> list[dict[str, str]]:
    """Every section of our written pages, in the three languages."""
    found: list[dict[str, str]] = []
    for path in sorted((ROOT / "docs" / SOURCE).rglob("*.md")):
        parts = {
            code: _sections(ROOT / "docs" / code / path.relative_to(ROOT / "docs" / SOURCE)) for code in CODES
        }
        found += [{code: parts[code][id] for code in CODES} for id in parts[SOURCE]]
    return [section for section in found if LISTING not in section[SOURCE]]


def _sections(path: Path) -> dict[str, str]:
    parts = re.split(r"^(?=## )", path.read_text("utf-8"), flags=re.M)[1:]
    plain = (FOOTNOTE.sub("", LINK.sub("](index.md)", part)) for part in parts)
    return {HEADING.search(part)[1]: part for part in plain}


def make(folder: Path, pages: int) -> Path:
    """`pages` pages in each language, of sections drawn by chance, the same ones in all three."""
    for name in ("data", "i18n/ui"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "mkdocs.yml").write_text(CONFIG)
    drawn, chance = sections(), random.Random(214)
    for number in range(pages):
        chosen = chance.sample(drawn, SECTIONS)
        name = "index.md" if number == 0 else f"p{number}.md"
        for code in CODES:
            page = folder / "docs" / code / name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text("\n".join(_page(code, number, chosen)), "utf-8")
    return folder


def _page(code: str, number: int, chosen: list[dict[str, str]]) -> Iterator[str]:
    title = {"vi": "Trang", "en": "Page", "lo": "ໜ້າ"}[code]
    yield f"---\ntitle: {title} {number}\ndescription: {title} {number}.\n---\n"
    for place, section in enumerate(chosen):
        text = HEADING.sub(rf"{{#s{place}-\1}}", section[code])
        yield PARAGRAPH.sub(rf"\g<0> ({number})", text)


def songma(folder: Path, *arguments: str, ok: tuple[int, ...] = (0,)) -> tuple[float, float]:
    """Seconds and MB of one run in a process of its own."""
    command = [sys.executable, "-c", MEASURED, *arguments, "--root", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode not in ok:
        print("\n".join(islice(result.stdout.splitlines(), 9)))
    seconds, megabytes = result.stderr.split()[-2:]
    return float(seconds), float(megabytes)


def build(folder: Path) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(folder / "site")]
    subprocess.run(command, cwd=folder, check=False, capture_output=True)
    return time.perf_counter() - start


def main(pages: int, folder: Path) -> None:
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    small, large = make(folder / "small", pages // 3), make(folder / "large", pages)
    size = sum(path.stat().st_size for path in (large / "docs").rglob("*.md"))
    print(f"{3 * pages} pages, {size / 1e6:.1f} MB", flush=True)
    for tree in (small, large):
        seconds, megabytes = songma(tree, "accept", "--all", "--by", "Bench", "--reason", "measured")
        print(f"accept {seconds:.2f} s, {megabytes:.0f} MB", flush=True)
    shutil.rmtree(folder / "cache", ignore_errors=True)
    third, _ = songma(small, "check")
    cold, megabytes = songma(large, "check")
    print(f"cold {cold:.2f} s, {megabytes:.0f} MB, growth ×{cold / third:.2f} for ×3 pages", flush=True)
    warm, megabytes = songma(large, "check")
    print(f"again {warm:.2f} s, {megabytes:.0f} MB", flush=True)
    page = large / "docs" / SOURCE / "p1.md"
    page.write_text(page.read_text("utf-8") + "\nMột câu mới.\n", "utf-8")
    edited, _ = songma(large, "check", ok=(1,))
    print(f"after an edit of one page {edited:.2f} s", flush=True)
    peer = build(large)
    print(f"mkdocs build {peer:.2f} s; ratio ours/peer {cold / peer:.2f}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, Path(name))

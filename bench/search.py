"""Our search against lunr as MkDocs ships it: opening it for the first time, and asking.

Both hold the pages of one language, as its reader asks them: of a site of 300 pages in three languages, and
all there are today. They run in Chromium with the processor slowed down six times. lunr builds its index in
the browser, as MkDocs does it by default, and makes no excerpts.
Run: `SONGMA_CHROMIUM=/usr/bin/chromium .venv/bin/python bench/search.py [runs]`.
"""

import json
import os
import sys
import tempfile
from pathlib import Path
from statistics import median

import mkdocs.contrib.search as stock
from playwright.sync_api import Browser, Page, sync_playwright

from songma.languages import CODES
from songma.project import load
from songma.prose import Prose
from songma.search.index import index, script
from songma.search.sections import sections

ROOT = Path(__file__).resolve().parent.parent
SHARE = 300 // len(CODES)
SLOWER = 6
TICK = 0.1  # milliseconds, the finest the clock of a page tells
BARS = {"open": 300, "query": 10}  # milliseconds
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
OURS = """async queries => {
  const start = performance.now();
  await songmaSearch("x", {lang: "bench"});
  const open = performance.now() - start, times = [];
  for (const query of queries) {
    const from = performance.now();
    await songmaSearch(query, {lang: "bench"});
    times.push(performance.now() - from);
  }
  return {open, times};
}"""
LUNR = """async queries => {
  const start = performance.now();
  const docs = await (await fetch("docs.json")).json();
  const index = lunr(function () {
    this.ref("id"); this.field("title", {boost: 1000}); this.field("text");
    docs.forEach((doc, id) => this.add({id, ...doc}));
  });
  const open = performance.now() - start, times = [];
  for (const query of queries) {
    const from = performance.now();
    index.search(query);
    times.push(performance.now() - from);
  }
  return {open, times};
}"""


class Share(Prose):
    """The first pages of each language."""

    def names(self, language: str) -> list[str]:
        return super().names(language)[:SHARE]


def write(folder: Path, prose: Prose, code: str) -> int:
    """Two pages, one for each engine, with the same texts; the number of pages they hold."""
    data = index(prose, code, lambda name: name)
    for part in ("assets/search", "assets/javascripts"):
        (folder / part).mkdir(parents=True)
    (folder / "assets/search/bench.js").write_text(script("bench", data), "utf-8")
    ours = (ROOT / "overrides/assets/javascripts/search.js").read_text("utf-8")
    (folder / "assets/javascripts/search.js").write_text(ours, "utf-8")
    lunr = Path(stock.__file__).parent / "templates/search/lunr.js"
    (folder / "lunr.js").write_text(lunr.read_text("utf-8"), "utf-8")
    docs = [
        {"title": part.heading, "text": " ".join(part.texts)}
        for name in prose.names(code)
        for part in sections(prose.published(code, name))
    ]
    (folder / "docs.json").write_text(json.dumps(docs, ensure_ascii=False), "utf-8")
    for name, source in (("ours", "assets/javascripts/search.js"), ("lunr", "lunr.js")):
        page = f'<!doctype html><meta charset="utf-8"><script src="{source}"></script>'
        (folder / f"{name}.html").write_text(page, "utf-8")
    return len(data["pages"])


def queries(code: str) -> list[str]:
    lines = (ROOT / "tests/search/queries.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line]
    return [row[2] for row in rows if row[0] == code]


def measure(page: Page, folder: Path, name: str, code: str, asked: list[str]) -> tuple[float, float, float]:
    """First opening, the median and the slowest question, in milliseconds."""
    page.goto((folder / f"{name}.html").as_uri())
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    found = page.evaluate(code, asked)
    session.detach()
    return found["open"], median(found["times"]), max(found["times"])


def compare(browser: Browser, prose: Prose, code: str, runs: int) -> None:
    results: dict[str, list[tuple[float, float, float]]] = {"ours": [], "lunr": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = write(folder, prose, code)
        for _ in range(runs):
            for engine, script_ in (("ours", OURS), ("lunr", LUNR)):
                page = browser.new_page()
                results[engine].append(measure(page, folder, engine, script_, queries(code)))
                page.close()
    said = [f"{code}, {pages} pages"]
    for place, what in ((0, "open"), (1, "query")):
        ours, lunr = (median(row[place] for row in results[engine]) for engine in ("ours", "lunr"))
        said.append(
            f"{what} {ours:.1f} ms (bar {BARS[what]}), lunr {lunr:.1f} ms, ratio {ours / max(lunr, TICK):.2f}"
        )
    said.append(f"slowest query {max(row[2] for row in results['ours']):.0f} ms")
    print("; ".join(said), flush=True)


def main(runs: int) -> None:
    project = load(ROOT)
    print(f"processor {SLOWER} times slower, medians of {runs} runs")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("SONGMA_CHROMIUM"),
            args=[*ARGUMENTS, "--allow-file-access-from-files"],
        )
        for prose in (Share(project), Prose(project)):
            for code in CODES:
                compare(browser, prose, code, runs)
        browser.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)

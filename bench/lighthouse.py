"""Lighthouse, mobile, the median of three runs, on seven main pages in each language, against the bars.

The site stands behind a server on this machine that packs and lets keep, as a real one does (`serving.py`).
Performance swings with the load of the machine; what does not are the other columns.
Run after a build: `SONGMA_CHROMIUM=/usr/bin/chromium .venv/bin/python bench/lighthouse.py`.
Ends with 1 if a bar is missed, with 2 if Lighthouse or the site is not there.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median

from rich import print as show
from rich.progress import track
from rich.table import Table

from serving import serving
from songma.languages import CODES, SOURCE

ROOT = Path(__file__).resolve().parent.parent
TOOL = ROOT / "bench/lighthouse/node_modules/lighthouse/cli/index.js"
RUNS = 3
NAMES = (
    "",
    "invest/",
    "invest/figures/",
    "exhibit/items/bia-1938/",
    "na-meo/documents/",
    "plan/",
    "discover/pictures/",
)
AT_LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
AT_MOST = {"CLS": 0.02, "console errors": 0}
CHROMIUM = "--headless --no-sandbox --disable-gpu"


def ask(url: str) -> tuple[dict[str, float], set[str]]:
    """The figures of one run, and the audits of the full bars that were failed."""
    command = ["node", str(TOOL), url, "--output=json", "--quiet", f"--chrome-flags={CHROMIUM}"]
    command += ["--no-enable-error-reporting", f"--only-categories={','.join(AT_LEAST)}"]
    chromium = os.environ.get("SONGMA_CHROMIUM") or shutil.which("chromium") or "chromium"
    own = {**os.environ, "CHROME_PATH": chromium}
    result = subprocess.run(command, env=own, capture_output=True, text=True, encoding="utf-8", check=True)
    told = json.loads(result.stdout)
    audits, groups = told["audits"], told["categories"]
    figures = {key: round(100 * groups[key]["score"]) for key in AT_LEAST}
    figures["CLS"] = audits["cumulative-layout-shift"]["numericValue"]
    figures["console errors"] = len(audits["errors-in-console"]["details"]["items"])
    asked = {part["id"] for key in list(AT_LEAST)[1:] for part in groups[key]["auditRefs"] if part["weight"]}
    return figures, {key for key in asked if audits[key]["score"] not in (None, 1)}


def is_reached(key: str, value: float) -> bool:
    return value >= AT_LEAST[key] if key in AT_LEAST else value <= AT_MOST[key]


def main() -> int:
    if not TOOL.exists():
        print("Lighthouse is not installed: run `npm ci` in bench/lighthouse.", file=sys.stderr)
        return 2
    if not (ROOT / "site/index.html").exists():
        print("There is no site: run scripts/build.py first.", file=sys.stderr)
        return 2
    bars = [f"{key} ≥ {bar}" for key, bar in AT_LEAST.items()] + [
        f"{key} ≤ {bar}" for key, bar in AT_MOST.items()
    ]
    table, reached = Table("page", *bars, "failed audits"), True
    pages = [f"{'' if code == SOURCE else code + '/'}{name}" for name in NAMES for code in CODES]
    with serving(ROOT / "site") as address:
        for page in track(pages, "Lighthouse"):
            runs = [ask(address + page) for _ in range(RUNS)]
            middle = {key: median(figures[key] for figures, _ in runs) for key in (*AT_LEAST, *AT_MOST)}
            good = {key: is_reached(key, value) for key, value in middle.items()}
            reached = reached and all(good.values())
            cells = [f"{value:.3g}{'' if good[key] else ' ✗'}" for key, value in middle.items()]
            table.add_row(f"/{page}", *cells, ", ".join(sorted(set().union(*(failed for _, failed in runs)))))
    show(table)
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())

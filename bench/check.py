"""`songma check` on 3,000 pages (1,000 in three languages) against `mkdocs build` of the same, in one run.

The peer does less: it renders, but compares nothing. Prints seconds, the ratio, the memory at its highest,
and the growth from a third of the pages. Run: `.venv/bin/python bench/check.py [pages a language]`.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from songma.languages import CODES

ROOT = Path(__file__).resolve().parent.parent
PAGE = "discover/index.md"  # about the size a page has here
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
sys.argv = ["songma", "check", "--root", sys.argv[1]]
try:
    run()
finally:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{time.perf_counter() - start:.2f} {peak:.0f}", file=sys.stderr)
"""


def make(folder: Path, pages: int) -> Path:
    """One page of ours, `pages` times in each language, each with a word of its own."""
    for name in ("data", "i18n/ui"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "mkdocs.yml").write_text(CONFIG)
    for code in CODES:
        text = (ROOT / "docs" / code / PAGE).read_text("utf-8").replace("](../", "](#").replace("](h", "](#h")
        for number in range(pages):
            page = folder / "docs" / code / f"p{number}.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(f"{text}\n{number}\n", "utf-8")
    return folder


def check(folder: Path) -> tuple[float, float]:
    """Seconds and MB of one run in a process of its own."""
    command = [sys.executable, "-c", MEASURED, str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds, megabytes = result.stderr.split()[-2:]
    return float(seconds), float(megabytes)


def build(folder: Path) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(folder / "site")]
    subprocess.run(command, cwd=folder, check=False, capture_output=True)
    return time.perf_counter() - start


def main(pages: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        small = make(Path(name) / "small", pages // 3)
        third, _ = check(small)
        large = make(Path(name) / "large", pages)
        print(f"{3 * pages} pages", flush=True)
        cold, megabytes = check(large)
        print(f"cold {cold:.2f} s, {megabytes:.0f} MB, growth ×{cold / third:.2f} for ×3 pages", flush=True)
        warm, _ = check(large)
        print(f"again {warm:.2f} s", flush=True)
        peer = build(large)
        print(f"mkdocs build {peer:.2f} s; ratio ours/peer {cold / peer:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)

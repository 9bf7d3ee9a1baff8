"""Our full build against the plain stack on the same pages and for the same two flavours, in one run.

Plain: mkdocs + mkdocs-material + mkdocs-static-i18n, the same three languages, stock search off as in ours,
once with directory URLs and once without, as its user would run it. Ours: check, both flavours, zip.
Run: `.venv/bin/python bench/build.py [runs]`.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from songma.languages import CODES, SOURCE
from songma.project import load
from songma.prose import Prose

ROOT = Path(__file__).resolve().parent.parent
BAR = 1.2
FLAVOURS = ("true", "false")  # with directory URLs: the web site; without: the offline site
PLAIN = """site_name: Plain
use_directory_urls: {directory_urls}
theme:
  name: material
  custom_dir: theme
  font: false
  features: [navigation.tabs, navigation.indexes]
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages:
{languages}
markdown_extensions: [attr_list, md_in_html, tables, footnotes, admonition, def_list]
"""


def make_plain(folder: Path) -> None:
    """The same pages with every call already replaced, and what the plain stack needs to build them."""
    prose = Prose(load(ROOT))
    for (language, name), (text, _) in prose.expanded.items():
        page = folder / "docs" / language / name
        page.parent.mkdir(parents=True, exist_ok=True)
        title = str(prose.pages[language, name].meta.get("title", name)).replace('"', "'")
        page.write_text(f'---\ntitle: "{title}"\n---\n{text}', "utf-8")
    languages = folder / "theme/partials/languages"
    languages.mkdir(parents=True)
    (languages / "lo.html").write_text('{% macro t(key) %}{{ {"language": "lo"}[key] }}{% endmacro %}')
    rows = [
        f"        - {{locale: {code}, name: {code}, default: {str(code == SOURCE).lower()}}}"
        for code in CODES
    ]
    for flavour in FLAVOURS:
        config = PLAIN.format(directory_urls=flavour, languages="\n".join(rows))
        (folder / f"{flavour}.yml").write_text(config, "utf-8")


def seconds(commands: list[list[str]], folder: Path) -> float:
    start = time.perf_counter()
    for command in commands:
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        plain, ours = Path(name) / "plain", Path(name) / "ours"
        make_plain(plain)
        ours.mkdir()
        for part in ("docs", "data", "i18n", "hooks", "overrides"):
            shutil.copytree(ROOT / part, ours / part)
        shutil.copy2(ROOT / "mkdocs.yml", ours)
        (ours / "node_modules").symlink_to(ROOT / "node_modules")
        mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q"]
        commands = {
            "plain": ([[*mkdocs, "-f", f"{f}.yml", "-d", f"site-{f}"] for f in FLAVOURS], plain),
            "ours": ([[sys.executable, "-m", "songma", "build"]], ours),
        }
        times: dict[str, list[float]] = {key: [] for key in commands}
        for run in range(runs + 1):  # the first warms the caches and does not count
            for key, (command, folder) in commands.items():
                spent = seconds(command, folder)
                print(f"run {run} {key} {spent:.2f} s", flush=True)
                times[key] += [spent] if run else []
        pages = len(list((ours / "site").rglob("*.html"))) - 1
    ratio = median(b / a for a, b in zip(times["plain"], times["ours"], strict=True))
    print(f"{pages} pages: plain {median(times['plain']):.2f} s (two flavours), "
          f"ours {median(times['ours']):.2f} s (check, two flavours, zip)")  # fmt: skip
    print(f"ratio ours/plain {ratio:.2f} (bar {BAR})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)

"""Few stylesheets for a built site, named by their content, in the place of the many they were made of."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from songma.site.lean.names import VARIABLE, names_of
from songma.site.lean.prune import pruned
from songma.site.lean.scripts import SCRIPTS

FOLDER = "assets/stylesheets"
LINKS = re.compile(r'(?:<link rel="stylesheet" href="([^"]*/)[^"/]*">\s*)+')  # of partials/styles.html
NAME = re.compile(r'/([^"/]*)">')
CLASS = re.compile(r"\.([a-zA-Z][\w-]*)")  # .chart-bar


def bundle_styles(site: Path, seldom: Sequence[str] = ()) -> None:
    """Replace the stylesheets that the pages of `site` name by one that holds only what they use.

    Those of the files `seldom` become a second one, which only the pages name that have its classes. All
    sheets lie in one folder, so that their addresses of fonts stay true. Raises OSError.
    """
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    scripts = [path.read_text("utf-8") for path in sorted(site.glob(SCRIPTS))]
    sheets = _sheets(site, pages.values())
    if not sheets:
        return
    rest = _text(path for path in sheets if path.name in seldom)
    usual = _text(path for path in sheets if path.name not in seldom)
    names = names_of(pages.values(), scripts)
    names.variables.update(VARIABLE.findall(rest))
    for path in sheets:
        path.unlink()
    first, second = _keep(site, "site", pruned(usual, names)), _keep(site, "more", pruned(rest, names))
    own = _in_use(set(CLASS.findall(rest)) - set(CLASS.findall(usual)))
    for path, html in pages.items():
        links = [first, second] if second and own.search(html) else [first]
        tags = "".join(rf'<link rel="stylesheet" href="\g<1>{name}">\n' for name in links)
        path.write_text(LINKS.sub(tags, html), "utf-8")


def _text(sheets: Iterable[Path]) -> str:
    return "".join(path.read_text("utf-8") for path in sheets)


def _keep(site: Path, kind: str, css: str) -> str:
    """The name of the file; '' where there is nothing to keep."""
    if not css:
        return ""
    name = f"{kind}.{hashlib.sha256(css.encode()).hexdigest()[:8]}.css"
    (site / FOLDER / name).write_text(css, "utf-8")
    return name


def _in_use(classes: set[str]) -> re.Pattern[str]:
    """Finds an element with one of the classes."""
    if not classes:
        return re.compile(r"(?!)")
    return re.compile(rf'class="(?:[^"]* )?(?:{"|".join(sorted(classes))})[ "]')


def _sheets(site: Path, pages: Iterable[str]) -> list[Path]:
    """The sheets in the order in which the pages name them; all pages name the same ones."""
    for html in pages:
        if links := LINKS.search(html):
            return [site / FOLDER / name for name in NAME.findall(links[0])]
    return []

"""One stylesheet for a built site, named by its content, in the place of the many it was made of."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from songma.site.lean.names import names_of
from songma.site.lean.prune import pruned
from songma.site.lean.scripts import SCRIPTS

FOLDER = "assets/stylesheets"
LINKS = re.compile(r'(?:<link rel="stylesheet" href="([^"]*/)[^"/]*">\s*)+')  # of partials/styles.html
NAME = re.compile(r'/([^"/]*)">')


def bundle_styles(site: Path) -> None:
    """Replace the stylesheets that the pages of `site` name by one that holds only what they use.

    All sheets lie in one folder, so that their addresses of fonts stay true. Raises OSError.
    """
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    scripts = [path.read_text("utf-8") for path in sorted(site.glob(SCRIPTS))]
    sheets = _sheets(site, pages.values())
    if not sheets:
        return
    css = "".join(path.read_text("utf-8") for path in sheets)
    css = pruned(css, names_of(pages.values(), scripts))
    bundle = site / FOLDER / f"site.{hashlib.sha256(css.encode()).hexdigest()[:8]}.css"
    for path in sheets:
        path.unlink()
    bundle.write_text(css, "utf-8")
    for path, html in pages.items():
        path.write_text(LINKS.sub(rf'<link rel="stylesheet" href="\1{bundle.name}">\n', html), "utf-8")


def _sheets(site: Path, pages: Iterable[str]) -> list[Path]:
    """The sheets in the order in which the pages name them; all pages name the same ones."""
    for html in pages:
        if links := LINKS.search(html):
            return [site / FOLDER / name for name in NAME.findall(links[0])]
    return []

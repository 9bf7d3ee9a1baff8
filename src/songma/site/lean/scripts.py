"""Our scripts as they are sent: short, without comments, and those that every page has as one."""

import re
from pathlib import Path

from calmjs.parse import es5
from calmjs.parse.exceptions import ECMASyntaxError
from calmjs.parse.unparsers.es5 import minify_print

from songma.diagnostics import SongmaError

SCRIPTS = "assets/javascripts/*.js"  # code; data for scripts lies elsewhere
FIRST, SECOND = "assets/javascripts/site.js", "assets/javascripts/search.js"  # every page has both
TAG = re.compile(rf'\s*<script src="[^"]*{re.escape(SECOND)}" defer></script>')


def shorten_scripts(site: Path) -> None:
    """Rewrite the scripts below `site`, which are ECMAScript 5.

    Raises OSError, and SongmaError where a script cannot be read.
    """
    for path in sorted(site.glob(SCRIPTS)):
        try:
            program = es5(path.read_text("utf-8"))
        except ECMASyntaxError as error:
            raise SongmaError("bad_script", path=path.name, problem=str(error)) from error
        path.write_text(minify_print(program, obfuscate=True), "utf-8")
    if (site / SECOND).exists():
        _join(site)


def _join(site: Path) -> None:
    with (site / FIRST).open("a", encoding="utf-8") as file:
        file.write("\n" + (site / SECOND).read_text("utf-8"))
    (site / SECOND).unlink()
    for page in site.rglob("*.html"):
        page.write_text(TAG.sub("", page.read_text("utf-8")), "utf-8")

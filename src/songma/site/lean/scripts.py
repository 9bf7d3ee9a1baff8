"""Our scripts as they are sent: without comments and white space, with short names for their variables."""

from pathlib import Path

from calmjs.parse import es5
from calmjs.parse.exceptions import ECMASyntaxError
from calmjs.parse.unparsers.es5 import minify_print

from songma.diagnostics import SongmaError

SCRIPTS = "assets/javascripts/*.js"  # code; data for scripts lies elsewhere


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

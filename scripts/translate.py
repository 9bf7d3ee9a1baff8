"""The translators' verbs: `python3 scripts/translate.py accept docs/lo/index.md --by NAME`."""

import sys
from pathlib import Path

from prepare import ROOT, prepare, run

prepare()
if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
    sys.exit(run("songma", "--help"))
verb, *arguments = sys.argv[1:]
sys.exit(run("songma", verb, "--root", str(ROOT), *arguments, folder=Path.cwd()))

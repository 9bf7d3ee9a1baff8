"""Says what is missing or wrong: `python3 scripts/check.py [--ui lo] [docs/lo/index.md]`."""

import sys
from pathlib import Path

from prepare import ROOT, prepare, run

prepare()
sys.exit(run("songma", "check", "--root", str(ROOT), *sys.argv[1:], folder=Path.cwd()))

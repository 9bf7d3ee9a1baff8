"""Says what is missing or wrong: `python3 scripts/check.py [--ui lo]`."""

import sys

from prepare import prepare, run

prepare()
sys.exit(run("songma", "check", *sys.argv[1:]))

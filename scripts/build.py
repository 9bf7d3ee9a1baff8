"""Makes everything: `python3 scripts/build.py`. Sets the machine up at the first run."""

import sys

from prepare import prepare, run

prepare()
sys.exit(run("songma", "build", *sys.argv[1:]))

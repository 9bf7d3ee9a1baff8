"""Shows the site while it is written: `python3 scripts/serve.py`, and open the address."""

import sys

from prepare import prepare, run

prepare()
sys.exit(run("mkdocs", "serve", *sys.argv[1:]))

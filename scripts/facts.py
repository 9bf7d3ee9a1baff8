"""The publisher's verbs about figures: `python3 scripts/facts.py due`, `conflicts`, `unused`, `score`."""

import sys

from prepare import ROOT, prepare, run

prepare()
verb, *arguments = sys.argv[1:] or ["--help"]
command = [verb] if verb == "score" else ["facts", verb]
place = [] if verb.startswith("-") else ["--root", str(ROOT)]
sys.exit(run("songma", *command, *place, *arguments))

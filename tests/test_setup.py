"""The doors: one command on a machine that has nothing, a clear sentence where it cannot."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tree import PROJECT

SCRIPTS = PROJECT / "scripts"
FILES = (
    "requirements.lock",
    "pyproject.toml",
    "package.json",
    "package-lock.json",
    ".npmrc",
    "README.md",
)


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A clone without environment, fonts or cache."""
    root = tmp_path / "clone"
    shutil.copytree(SCRIPTS, root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(PROJECT / "src", root / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy2(PROJECT / name, root / name)
    return root


def run(script: Path, *arguments: str, **change: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SONGMA_UI": "en", **change}
    return subprocess.run(
        [sys.executable, str(script), *arguments],
        env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def unreachable(tmp_path: Path) -> dict[str, str]:
    return {
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_EXTRA_INDEX_URL": "", "PIP_FIND_LINKS": "",
        "PIP_CONFIG_FILE": os.devnull, "PIP_NO_CACHE_DIR": "1", "PIP_CACHE_DIR": str(tmp_path / "c"),
    }  # fmt: skip


def test_without_network_and_cache_there_is_one_clear_sentence_and_exit_2(bare, tmp_path):
    result = run(bare / "scripts/build.py", **unreachable(tmp_path))
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert "check the network connection" in result.stderr.strip().splitlines()[-1]
    assert not (bare / ".venv/songma-stamp").exists()


def prepare_module(root: Path, code: str) -> str:
    program = f"import sys; sys.path.insert(0, {str(root / 'scripts')!r}); import prepare; {code}"
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.strip()


@pytest.mark.parametrize("name", ["requirements.lock", "package-lock.json", "pyproject.toml"])
def test_a_changed_lock_sets_up_again(bare, name):
    before = prepare_module(bare, "print(prepare.fingerprint())")
    assert before == prepare_module(bare, "print(prepare.fingerprint())")
    with (bare / name).open("a") as file:
        file.write("\n")
    assert before != prepare_module(bare, "print(prepare.fingerprint())")


def test_an_unfinished_set_up_is_not_taken_for_a_ready_one(bare):
    assert prepare_module(bare, "print(prepare.is_ready())") == "False"
    (bare / ".venv").mkdir()
    (bare / ".venv/songma-stamp").write_text(prepare_module(bare, "print(prepare.fingerprint())"))
    assert prepare_module(bare, "print(prepare.is_ready())") == "False"


def test_the_lock_pins_everything_with_hashes_and_without_addresses():
    text = (PROJECT / "requirements.lock").read_text("utf-8")
    names = re.findall(r"^[a-z0-9-]+==[^ ]+", text, re.M)
    assert len(names) > 30
    assert text.count("--hash=sha256:") >= len(names)
    assert "://" not in text
    for folder in (PROJECT, PROJECT / "bench/lighthouse"):
        assert '"resolved"' not in (folder / "package-lock.json").read_text("utf-8")


def test_the_lock_holds_what_the_project_asks_for():
    asked = re.findall(r'^    "([a-z0-9-]+==[^"]+)"', (PROJECT / "pyproject.toml").read_text(), re.M)
    text = (PROJECT / "requirements.lock").read_text("utf-8")
    assert asked
    assert [pin for pin in asked if f"{pin} " not in text] == []


def test_the_starters_need_nothing_but_the_standard_library():
    for path in SCRIPTS.glob("*.py"):
        for name in re.findall(r"^\s*(?:import|from) (\w+)", path.read_text("utf-8"), re.M):
            assert name in sys.stdlib_module_names or name == "prepare", (path, name)


def test_the_readme_s_commands_work_as_written():
    text = (PROJECT / "README.md").read_text("utf-8")
    commands = [
        line
        for block in re.findall(r"```bash\n(.*?)```", text, re.S)
        for line in block.splitlines()
        if line.strip() and not line.startswith("#")
    ]
    assert commands[:2] == ["python3 scripts/build.py", "python3 scripts/test.py"]
    for command in commands:
        script, *arguments = command.removeprefix("python3 ").split()
        assert (PROJECT / script).is_file(), command
        if script.endswith("test.py"):  # this very suite: only asked what it would run
            arguments = ["--no-browser", "--collect-only"]
        if script.endswith("serve.py"):
            arguments = ["--help"]
        result = run(PROJECT / script, *arguments)
        assert result.returncode == 0, (command, result.stdout[-2000:], result.stderr[-2000:])

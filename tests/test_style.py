"""The style tools are part of the proof."""

import subprocess
import sys

import pytest

from tree import PROJECT

FOLDERS = ("src", "hooks", "scripts", "tests", "bench")


@pytest.mark.parametrize(
    "command",
    [["ruff", "check", *FOLDERS], ["ruff", "format", "--check", *FOLDERS], ["mypy"]],
    ids=["ruff check", "ruff format", "mypy"],
)
def test_it_has_nothing_to_say(command):
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_tracked_text_is_utf8_nfc_with_unix_line_ends_and_names_no_machine():
    import unicodedata

    listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=False)
    names = [name for name in listed.stdout.decode().split("\0") if name]
    if not names:
        pytest.skip("not a git checkout")
    for name in names:
        data = (PROJECT / name).read_bytes()
        if b"\0" in data:
            continue
        text = data.decode("utf-8")
        assert "\r" not in text, name
        assert "\ufeff" not in text, name
        if name.endswith((".md", ".yml", ".html")):
            assert unicodedata.is_normalized("NFC", text), name

"""One thing missing in the real tree stops the build, is named, and leaves the old site alone."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time

import pytest

from conftest import copy_project, songma
from songma.languages import TRANSLATIONS


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = copy_project(tmp_path_factory.mktemp("failure") / "project")
    for folder in ("site", "dist/offline"):
        (root / folder).mkdir(parents=True)
        (root / folder / "index.html").write_text("old")
    return root


def without(pattern, replacement=""):
    def change(text):
        new, count = re.subn(pattern, replacement, text, count=1, flags=re.M)
        assert count == 1
        return new

    return change


REMOVALS = {
    "one Lao page": ("docs/lo/invest/why.md", None, "T001 "),
    "one heading id": ("docs/lo/invest/why.md", without(r" \{#[a-z0-9-]+\}$"), "M101 "),
    "one nav title": ("mkdocs.yml", without(r"^ +Đầu tư: ການລົງທຶນ\n"), "T004 "),
    "one UI string": ("i18n/ui/lo.yml", without(r"^theme\.toc: .*\n"), "T005 "),
    "one localized text of a task": (
        "data/plan/tasks/n05.yml", without(r"(?s)(^title:.*?)(,\s*lo: [^}]*|\n  lo: [^\n]*)", r"\1"),
        "T006 "),
}  # fmt: skip


@pytest.mark.parametrize("what", REMOVALS)
def test_removing_it_stops_the_build_with_a_finding_that_names_it(project, what):
    name, change, code = REMOVALS[what]
    path = project / name
    kept = path.read_bytes()
    try:
        if change:
            path.write_text(change(kept.decode()), "utf-8")
        else:
            path.unlink()
        result = songma("build", "--root", project, "--ui", "en")
    finally:
        path.write_bytes(kept)
    assert result.returncode == 1
    assert any(line.startswith(name) and code in line for line in result.stdout.splitlines())
    assert (project / "site/index.html").read_text() == "old"


def mkdocs(root, *arguments):
    command = [sys.executable, "-m", "mkdocs", "build", *arguments]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SONGMA_UI": "en"}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def test_mkdocs_build_strict_works_and_is_stopped_by_the_check_before_a_byte_is_written(tmp_path):
    root = copy_project(tmp_path / "project")
    good = mkdocs(root, "--strict")
    assert good.returncode == 0, good.stderr
    assert (root / "site/lo/index.html").exists()
    (root / "site/index.html").write_text("old")
    for language in TRANSLATIONS:
        (root / f"docs/{language}/invest/why.md").unlink()
    bad = mkdocs(root, "--strict")
    assert bad.returncode == 1
    assert all(f"docs/{language}/invest/why.md:1: T001" in bad.stderr for language in TRANSLATIONS)
    assert bad.stderr.count("docs/lo/invest/why.md:1: T001") == 1
    assert (root / "site/index.html").read_text() == "old"
    assert "Traceback" not in bad.stderr


def test_missing_fonts_are_one_sentence_and_exit_2(tmp_path):
    root = copy_project(tmp_path / "project")
    (root / "node_modules").unlink()
    result = songma("build", "--root", root)
    assert result.returncode == 2
    assert "scripts/build.py" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_theme_that_cannot_be_rendered_leaves_the_old_site_and_one_sentence(tmp_path):
    root = copy_project(tmp_path / "project")
    (root / "site").mkdir()
    (root / "site/index.html").write_text("old")
    (root / "overrides/main.html").write_text("{% extends 'base.html' %}{% block nonsense %}")
    result = songma("build", "--root", root)
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert (root / "site/index.html").read_text() == "old"
    assert not list((root / ".songma").glob("build-*"))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
@pytest.mark.parametrize("moment", [0.2, 0.5, 0.8, 1.1, 1.5, 2.0])
def test_a_killed_build_leaves_a_whole_site(project, moment):
    """Whatever moment it dies, the site is the old one or the new one, never a half."""
    shutil.rmtree(project / "site")
    (project / "site").mkdir()
    (project / "site/index.html").write_text("old")
    command = [sys.executable, "-m", "songma", "build", "--root", str(project)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    time.sleep(moment)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    text = (project / "site/index.html").read_text("utf-8")
    assert text == "old" or text.rstrip().endswith("</html>")
    assert text == "old" or (project / "site/lo/index.html").exists()

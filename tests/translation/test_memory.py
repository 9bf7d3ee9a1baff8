"""What was found is remembered only as long as nothing it depends on changed."""

import shutil

import pytest

from songma.checking import memory
from songma.tree import scan
from tree import PROJECT


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setattr(memory, "user_cache_path", lambda name: tmp_path / "cache" / name)
    for name in ("docs", "data", "i18n"):
        shutil.copytree(PROJECT / name, tmp_path / "tree" / name)
    shutil.copy(PROJECT / "mkdocs.yml", tmp_path / "tree")
    return tmp_path / "tree"


def counted(root, monkeypatch):
    """Whether the tree was checked anew, and what was found."""
    runs = []
    check = memory.check
    monkeypatch.setattr(memory, "check", lambda prose: runs.append(1) or check(prose))
    found = memory.checked(scan(root))
    monkeypatch.setattr(memory, "check", check)
    return bool(runs), found


def test_a_second_run_remembers_the_same_findings(root, monkeypatch):
    page = root / "docs/lo/na-meo/index.md"
    page.write_text(page.read_text("utf-8") + "\nA sentence nobody translated from Vietnamese.\n", "utf-8")
    first = counted(root, monkeypatch)
    assert first[0]
    assert first[1].findings
    assert counted(root, monkeypatch) == (False, first[1])


CHANGES = {
    "a page": lambda root: (root / "docs/en/index.md").open("a", encoding="utf-8").write("\nMore.\n"),
    "a state": lambda root: (root / "i18n/state/lo/index.state").unlink(),
    "a data file": lambda root: (root / "data/units.yml").open("a", encoding="utf-8").write("\n# x\n"),
    "the settings": lambda root: (root / "mkdocs.yml").open("a", encoding="utf-8").write("\n# x\n"),
    "a picture added": lambda root: (root / "docs/vi/x.png").write_bytes(b""),
    "a page renamed": lambda root: (root / "docs/en/index.md").rename(root / "docs/en/other.md"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_checked_anew(root, monkeypatch, change):
    counted(root, monkeypatch)
    change(root)
    assert counted(root, monkeypatch)[0]


def test_another_day_or_engine_is_checked_anew(root, monkeypatch):
    counted(root, monkeypatch)
    monkeypatch.setattr(memory, "_edition", lambda: "another")
    assert counted(root, monkeypatch)[0]


@pytest.mark.parametrize("content", [b"", b"\x80\x04N.", b"no pickle", b"\x80\x04K\x01."])
def test_a_memory_that_cannot_be_used_is_none(root, monkeypatch, tmp_path, content):
    counted(root, monkeypatch)
    for path in (tmp_path / "cache").rglob("*.pickle"):
        path.write_bytes(content)
    assert counted(root, monkeypatch)[0]


def test_a_cache_folder_that_cannot_be_written_stops_nothing(root, monkeypatch, tmp_path):
    (tmp_path / "cache").write_text("a file stands where the folder should be")
    assert counted(root, monkeypatch)[0]

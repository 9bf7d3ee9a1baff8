import os
import time
import zipfile
from pathlib import Path

import pytest

from songma.offline.bundle import write_zip
from songma.site.swap import STALE_SECONDS, recover, swap_in, workshop


def folder(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text)
    return path


def text(path: Path) -> str:
    return (path / "index.html").read_text()


def test_the_new_takes_the_place_of_the_old(tmp_path):
    swap_in([(folder(tmp_path / "new", "new"), tmp_path / "deep/site")])
    assert text(tmp_path / "deep/site") == "new"
    swap_in([(folder(tmp_path / "new", "newer"), tmp_path / "deep/site")])
    assert text(tmp_path / "deep/site") == "newer"
    assert [path.name for path in tmp_path.iterdir()] == ["deep"]
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["site"]


def test_a_swap_that_fails_leaves_the_old_one_to_be_recovered(tmp_path):
    site = folder(tmp_path / "site", "old")
    with pytest.raises(OSError, match="missing"):
        swap_in([(tmp_path / "missing", site)])
    recover(site)
    assert text(site) == "old"


@pytest.mark.parametrize(
    ("present", "expected"), [(("site",), "old"), (("site.old",), "aside"), (("site", "site.old"), "old")]
)
def test_a_swap_killed_at_any_point_is_put_right(tmp_path, present, expected):
    for name in present:
        folder(tmp_path / name, "old" if name == "site" else "aside")
    recover(tmp_path / "site")
    assert text(tmp_path / "site") == expected
    assert not (tmp_path / "site.old").exists()


def test_what_a_killed_build_left_behind_is_removed_after_an_hour(tmp_path):
    old, young = workshop(tmp_path), workshop(tmp_path)
    past = time.time() - STALE_SECONDS - 1
    os.utime(old, (past, past))
    fresh = workshop(tmp_path)
    assert (old.exists(), young.exists(), fresh.exists()) == (False, True, True)


def test_a_zip_is_the_same_byte_for_byte_whenever_it_is_made(tmp_path):
    one, two = folder(tmp_path / "one", "x"), folder(tmp_path / "two", "x")
    (one / "a").mkdir()
    (two / "a").mkdir()
    for place in (one, two):
        (place / "a/ảnh.txt").write_text("y")
    os.utime(two / "index.html", (0, 0))
    (two / "index.html").chmod(0o600)
    assert write_zip(one, tmp_path / "1.zip", "top") == write_zip(two, tmp_path / "2.zip", "top") == 2
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    assert zipfile.ZipFile(tmp_path / "1.zip").namelist() == ["top/a/ảnh.txt", "top/index.html"]

"""Renditions are made once, kept whole, and thrown away when nothing shows them."""

import json
import os
import shutil
import subprocess
import sys
from multiprocessing import get_start_method

import pytest

from pictured import FOLDER, drawing, encoded, made, photograph, record, scene
from songma.diagnostics import SongmaError
from songma.pictures import renditions
from songma.pictures.album import CACHE, MEMORY
from songma.pictures.original import digest
from songma.project import load
from songma.site.publication import Publication
from tree import PROJECT

AGAIN = """
import sys
from pathlib import Path
from songma.project import load
from songma.pictures import renditions
from songma.pictures.album import album
project = load(Path(sys.argv[1]))
made = album(project.root, project.pictures, project.originals, lambda *_: None)
sizes = [one.path.stat().st_size == one.octets > 0 for one in made.prints.values()]
print(len(sizes), all(sizes), len(made.findings))
"""


def folders(root):
    return sorted(path.name for path in (root / CACHE).iterdir() if path.is_dir())


def test_four_widths_and_three_forms_are_named_by_content(small):
    photograph(small, data=encoded(scene((1700, 1000))))
    prints = made(small)[0].prints
    assert {key.partition("/")[2] for key in prints} == {
        f"{width}.{form}" for width in (400, 800, 1200, 1600) for form in ("avif", "webp", "jpg")
    }
    (folder,) = folders(small)
    for name, one in prints.items():
        width, _, form = name.partition("/")[2].partition(".")
        assert one.address == f"assets/pictures/gate-{width}.{folder[:8]}.{form}"
        assert one.path.stat().st_size == one.octets


def test_a_drawing_is_the_file_itself(small):
    path = drawing(small)
    one = made(small)[0].prints["plate/drawing.svg"]
    assert one.path == path
    assert one.address == f"assets/pictures/plate.{digest(path)[:8]}.svg"


def test_nothing_is_made_twice(small):
    photograph(small)
    photograph(small, "other", encoded(scene(seed=3)))
    first, reports = made(small)
    assert reports == [(0, 2), (1, 2), (2, 2)]
    times = {one.path: one.path.stat().st_mtime_ns for one in first.prints.values()}
    second, reports = made(small)
    assert reports == []
    assert second == first
    assert times == {one.path: one.path.stat().st_mtime_ns for one in second.prints.values()}


def test_another_name_or_place_of_a_file_makes_nothing_anew(small):
    path = photograph(small)
    made(small)
    path.rename(path.with_name("other.jpg"))
    (path.with_suffix(".yml")).rename(path.with_name("other.yml"))
    record(small, "other", "other.jpg")
    result, reports = made(small)
    assert reports == []
    assert "other/400.avif" in result.prints


def test_a_changed_original_is_made_anew_and_the_old_one_goes(small):
    path = photograph(small)
    first = folders(small) if made(small) else []
    photograph(small, "kept", encoded(scene(seed=9)))
    path.write_bytes(encoded(scene(seed=4)))
    _, reports = made(small)
    assert reports[-1] == (2, 2)
    assert len(folders(small)) == 2
    assert not set(first) & set(folders(small))


def test_a_taken_out_picture_leaves_nothing_behind(small):
    path = photograph(small)
    made(small)
    path.unlink()
    path.with_suffix(".yml").unlink()
    assert made(small)[0].prints == {}
    assert folders(small) == []


@pytest.mark.parametrize("spoil", ["missing", "empty"])
def test_a_folder_that_is_not_whole_is_made_anew(small, spoil):
    photograph(small)
    one = made(small)[0].prints["gate/400.webp"]
    if spoil == "missing":
        one.path.unlink()
    else:
        one.path.write_bytes(b"")
    result, reports = made(small)
    assert reports[-1] == (1, 1)
    assert result.prints["gate/400.webp"].octets == one.octets


def test_a_killed_run_is_taken_up_where_it_stood(small):
    photograph(small)
    photograph(small, "other", encoded(scene(seed=3)))
    made(small)
    ready, unready = folders(small)
    (small / CACHE / unready).rename(small / CACHE / f"{unready}.new-1")
    os.utime(small / CACHE / f"{unready}.new-1", (0, 0))
    _, reports = made(small)
    assert reports == [(0, 1), (1, 1)]
    assert folders(small) == sorted([ready, unready])


def test_what_another_run_is_making_is_left_alone(small):
    photograph(small)
    made(small)
    (small / CACHE / "ab.new-1").mkdir()
    made(small)
    assert "ab.new-1" in folders(small)


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"a": 1}', "null", '{"data/pictures/gate.jpg": ["1", "2"]}']
)
def test_a_spoiled_memory_is_no_memory(small, text):
    photograph(small)
    first, _ = made(small)
    (small / CACHE / MEMORY).write_text(text)
    assert made(small) == (first, [])
    assert json.loads((small / CACHE / MEMORY).read_text())


@pytest.mark.parametrize("place", [".songma", CACHE])
def test_a_cache_that_cannot_be_written_is_one_sentence(small, place):
    photograph(small)
    path = small / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("a file stands here")
    with pytest.raises(SongmaError) as raised:
        Publication(load(small)).album()
    assert raised.value.code == "unwritable"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_cache_that_is_whole_serves(small):
    photograph(small)
    first, _ = made(small)
    for path in [small / CACHE, *(small / CACHE).iterdir()]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    assert made(small) == (first, [])


def test_drawings_need_no_cache(small):
    drawing(small)
    (small / ".songma").write_text("a file stands here")
    assert list(made(small)[0].prints) == ["plate/drawing.svg"]


def test_what_is_not_sound_is_left_out(small):
    photograph(small)
    photograph(small, "cut", encoded(scene(seed=2))[:-99])
    drawing(small, data=b"<svg")
    assert {key.partition("/")[0] for key in made(small)[0].prints} == {"gate"}


def test_runs_at_the_same_time_do_not_harm_each_other(small):
    for number in range(4):
        photograph(small, f"p{number}", encoded(scene((900, 600), seed=number)))
    command = [sys.executable, "-c", AGAIN, str(small)]
    own = {**os.environ, "PYTHONPATH": str(PROJECT / "src")}
    runs = [subprocess.Popen(command, env=own, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert [run.communicate()[0].strip() for run in runs] == ["36 True 0"] * 3
    assert len(folders(small)) == 4


def test_a_copy_of_the_project_brings_its_renditions_along(small, tmp_path):
    photograph(small)
    made(small)
    shutil.copytree(small, tmp_path / "copy")
    assert made(tmp_path / "copy")[1] == []
    assert (tmp_path / "copy" / FOLDER / "gate.jpg").is_file()


@pytest.mark.skipif(get_start_method() != "fork", reason="a process begun anew reads the true recipe")
def test_a_process_that_the_system_ends_is_one_sentence(small, monkeypatch):
    """A recipe that ends its own process, as the system does where memory is short."""
    photograph(small)
    monkeypatch.setattr(renditions, "make", lambda *_: os._exit(9))
    with pytest.raises(SongmaError) as raised:
        made(small)
    assert raised.value.code == "pictures_ended"

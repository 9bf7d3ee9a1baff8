"""Records and files belong together, one to one, and pages call pictures that exist."""

import os

import pytest

import tree
from pictured import FOLDER, drawing, encoded, found, photograph, record, scene
from songma.messages import messages
from songma.pictures.rules import _id
from songma.project import load
from songma.tree import scan

GATE = f"{FOLDER}/gate.yml"


def test_no_pictures_are_no_finding(small):
    assert found(small) == []


def test_drawings_and_photographs_with_records_are_no_finding(small):
    drawing(small)
    photograph(small)
    photograph(small, "cong-nam", encoded(scene(seed=1)), file="Cổng Nam 1.JPG", more="instead_of: plate\n")
    tree.write(small, f"{FOLDER}/README.md", "Ảnh\n")
    assert found(small) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("file: gate.jpg", "file: Gate.jpg", "I101", 1),
        ("file: gate.jpg", "file: ../facts/economy.yml", "I101", 1),
        ("file: gate.jpg", "file: ''", "D106", 1),
        ("kind: photograph", "kind: map", "D103", 2),
        ("order: 10", "order: first", "D102", 3),
        ("title: {vi: Cổng nam, en: South gate, lo: ປະຕູໃຕ້}", "title: {vi: Cổng nam}", "T006", 4),
        ("alt: {vi: Ba vòm đá,", "alt: {vi: '',", "D106", 5),
        (", en: A gate of stone, lo: ປະຕູຫີນ}", ", en: A gate of stone}", "T006", 6),
        ("date: '2026-11'", "date: '2026-13'", "D203", 8),
        ("date: '2026-11'", "date: November 2026", "D104", 8),
        ("rights: https://opensource.org/license/mit\n", "", "D101", 1),
        ("rights: https://opensource.org/license/mit", "rights: free", "D104", 10),
        ("rights: https://opensource.org/license/mit", "rights: https://creativecommons.org/", "D104", 10),
        ("order: 10", "order: 10\nsize: 5", "D105", 1),
    ],
)
def test_a_record_that_is_wrong_is_said_with_its_line(small, old, new, code, line):
    photograph(small)
    path = small / GATE
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    assert (code, GATE, line) in found(small)


@pytest.mark.parametrize(
    "rights",
    [
        "https://creativecommons.org/licenses/by-sa/4.0/",
        "https://creativecommons.org/publicdomain/zero/1.0/",
        "http://rightsstatements.org/vocab/InC-EDU/1.0/",
        "https://rightsstatements.org/page/NKC/1.0/",
    ],
)
def test_rights_are_those_of_the_three_houses(small, rights):
    path = photograph(small).with_suffix(".yml")
    path.write_text(path.read_text("utf-8").replace("https://opensource.org/license/mit", rights), "utf-8")
    assert found(small) == []


def test_a_file_without_a_record_is_told_how_to_write_one(small):
    tree.write(small, f"{FOLDER}/Sông Mã (1).JPG", encoded())
    assert found(small) == [("I102", f"{FOLDER}/Sông Mã (1).JPG", 1)]
    assert _id("x/Sông Mã (1).JPG") == "song-ma-1"
    assert _id("x/Đò.png") == "do"
    assert _id("x/ປະຕູ.png") == "picture"
    for language in ("vi", "en", "lo"):
        hint = messages(language).say("I102.hint", {"file": "Đò.png", "record": f"{FOLDER}/do.yml"})
        lines = hint.partition("\n")[2]
        assert {key for key in lines.split() if key.endswith(":")} >= {"file:", "alt:", "rights:", "lo:"}


def test_a_file_whose_record_is_wrong_is_said_once(small):
    photograph(small, more="colour: red\n")
    assert found(small) == [("D105", GATE, 1)]


@pytest.mark.parametrize("name", ["Gate", "cổng", "gate_1", "gate.1"])
def test_an_id_is_small_letters_with_hyphens(small, name):
    photograph(small, name)
    assert ("D104", f"{FOLDER}/{name}.yml", 1) in found(small)


def test_one_file_in_two_records_and_one_picture_in_two_files_are_found(small):
    photograph(small, "a")
    record(small, "b", "a.jpg")
    photograph(small, "c", encoded())
    photograph(small, "d", encoded(scene(seed=5)))
    assert found(small) == [("I103", f"{FOLDER}/b.yml", 1), ("I103", f"{FOLDER}/c.yml", 1)]


def test_one_id_in_two_endings_is_found(small):
    photograph(small)
    tree.write(small, f"{FOLDER}/gate.yaml", (small / GATE).read_text("utf-8"))
    assert ("D202", GATE, 1) in found(small)


@pytest.mark.parametrize("wanted", ["nowhere", "gate", "other"])
def test_a_photograph_stands_for_a_drawing_only(small, wanted):
    photograph(small, "other", encoded(scene(seed=3)))
    photograph(small, more=f"instead_of: {wanted}\n")
    assert found(small) == [("I104", GATE, 11)]


def test_a_drawing_stands_for_nothing(small):
    drawing(small)
    drawing(
        small, "plan", b"<!-- -->" + (small / FOLDER / "plate.svg").read_bytes(), more="instead_of: plate\n"
    )
    assert found(small) == [("I104", f"{FOLDER}/plan.yml", 11)]


def test_two_photographs_for_one_drawing_are_found(small):
    drawing(small)
    photograph(small, more="instead_of: plate\n")
    photograph(small, "later", encoded(scene(seed=4)), more="instead_of: plate\n")
    assert found(small) == [("I105", f"{FOLDER}/later.yml", 11)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ('{{ picture("gate") }}', []),
        ("{{ gallery() }}", []),
        ('{{ picture("gate") }}\n\n{{ picture("plate") }}', ["I106"]),
        ('{{ picture("other") }}\n\n{{ gallery() }}', ["I106"]),
        ('{{ picture("nowhere") }}', ["M307"]),
        ("{{ picture() }}", ["M301"]),
        ('{{ gallery("gate") }}', ["M301"]),
    ],
)
def test_a_page_calls_pictures_that_exist_and_each_once(small, text, codes):
    """`gate` stands for the drawing `plate`, so the two are the same picture."""
    drawing(small)
    photograph(small, more="instead_of: plate\n")
    photograph(small, "other", encoded(scene(seed=4)))
    line = 0
    for language in ("vi", "en", "lo"):
        page = small / f"docs/{language}/index.md"
        body = page.read_text("utf-8")
        line = body.count("\n") + 2 + text.count("\n")
        page.write_text(f"{body}\n{text}\n", "utf-8")
    expected = [
        (code, f"docs/{language}/index.md", line) for language in ("en", "lo", "vi") for code in codes
    ]
    assert found(small) == expected


def test_a_changed_picture_makes_another_tree_even_with_its_old_length_and_time(small):
    path = photograph(small)
    before, times = scan(small).digest, path.stat()
    data = bytearray(path.read_bytes())
    data[-5] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert scan(small).digest != before


def test_looking_changes_no_original(small):
    path = photograph(small)
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    assert load(small).originals
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before

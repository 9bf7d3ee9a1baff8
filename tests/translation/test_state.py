"""Sidecars: written, read again, spoiled."""

import pytest

from songma.translation.state import Entry, Level, Waiver, read, state_path, write

PATH = "i18n/state/lo/x.state"
ENTRY = Entry(
    "hours/p1", "9f3a1c70b2", "51be07d4aa", Level.REVIEWED, "2019-11-23", "nguyen.a", "Cửa khẩu mở."
)
OTHER = Entry("hours/p2", "0000000000", "1111111111", Level.MACHINE, "2019-11-23", "", "B",
              (Waiver("T401", "2020-01-01", "a", "vì sao"),))  # fmt: skip
TEXT = """@ hours/p1
src   9f3a1c70b2
tgt   51be07d4aa
state reviewed 2019-11-23 nguyen.a
text  Cửa khẩu mở.
"""


def plain(entry):
    return (entry.id, entry.src, entry.tgt, entry.level, entry.day, entry.by, entry.text, entry.waivers)


def test_a_block_is_written_as_the_format_says():
    assert write([ENTRY]) == TEXT


def test_what_is_written_is_read_again():
    entries, findings = read(write([ENTRY, OTHER]), PATH)
    assert findings == []
    assert [plain(entry) for entry in entries.values()] == [plain(ENTRY), plain(OTHER)]


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "\ufeff" + TEXT, TEXT.replace("\n", "\r\n"), "\n\n" + TEXT + "\n\n\n"],
)
def test_harmless_differences_are_read(text):
    entries, findings = read(text, PATH)
    assert findings == []
    assert len(entries) in (0, 1)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (TEXT.replace("src ", "xrc "), "T106", 1),
        (TEXT.replace("9f3a1c70b2", "9f3a"), "T106", 1),
        (TEXT.replace("reviewed", "perfect"), "T106", 1),
        (TEXT.replace("2019-11-23", "2019-13-23"), "T106", 1),
        (TEXT.replace("text  ", "teil  "), "T106", 1),
        (TEXT + "\n" + TEXT, "T106", 7),
        (TEXT + "\n@ hours/p2\nsrc   9f3a1c", "T106", 7),
        (TEXT + "newer 2\n", "T106", 1),
        ("kein Anfang\n\n" + TEXT, "T106", 1),
        ("<<<<<<< HEAD\n" + TEXT, "T107", 1),
        (TEXT.replace("tgt   51be07d4aa\n", "<<<<<<< HEAD\ntgt   51be07d4aa\n=======\n"), "T107", 1),
    ],
)
def test_a_spoiled_block_is_named_and_its_segment_unknown(text, code, line):
    _, findings = read(text, PATH)
    assert [(f.code, f.path, f.line) for f in findings] == [(code, PATH, line)]


def test_a_spoiled_block_does_not_spoil_its_neighbours():
    entries, findings = read(TEXT.replace("src", "xrc") + "\n" + write([OTHER]), PATH)
    assert list(entries) == ["hours/p2"]
    assert len(findings) == 1


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("docs/lo/border/na-meo.md", "i18n/state/lo/border/na-meo.state"),
        ("docs/lo/a.vtt", "i18n/state/lo/a.vtt.state"),
        ("data/terms.yml", "i18n/state/lo/data/terms.yml.state"),
        ("mkdocs.yml", "i18n/state/lo/mkdocs.yml.state"),
    ],
)
def test_each_file_has_its_sidecar(path, expected):
    assert state_path(path, "lo") == expected

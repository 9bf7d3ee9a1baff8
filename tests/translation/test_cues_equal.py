"""T216, T010, T011 on subtitles; their cues are texts like any other."""

from types import SimpleNamespace

import pytest

from songma.checking.rules import cues_equal, language_of_segment, subtitles_present
from songma.content.source import SourceText
from songma.content.subtitles import read_subtitles
from songma.languages import CODES
from songma.translation.pairs import pairs

VI = """WEBVTT

1
00:01.000 --> 00:02.000
Một hai

00:03.000 --> 00:04.000
Ba

00:05.000 --> 00:06.000
Bốn
"""
EN = VI.replace("Một hai", "One two").replace("Ba", "Three").replace("Bốn", "Four")


def project(**texts):
    files = {
        (code, "a.vtt"): read_subtitles(code, "a.vtt", SourceText(f"docs/{code}/a.vtt", text))
        for code, text in texts.items()
    }
    return SimpleNamespace(subtitles=files, pages={}, data={}, ui={}, config={})


def found(source, target):
    made = SimpleNamespace(project=project(vi=source, en=target))
    return [(f.code, f.line) for f in cues_equal.check(made)]


@pytest.mark.parametrize(
    "target",
    [
        EN,
        EN.replace("1\n00", "first\n00"),
        EN.replace("WEBVTT\n", "WEBVTT - English\n\nNOTE an\n"),
        EN.replace("00:01.000", "00:00:01.000"),
        EN.replace("00:02.000", "00:02.000 align:end"),
        EN.replace("One two", "One\ntwo"),
    ],
)
def test_what_may_differ_stays_silent(target):
    assert found(VI, target) == []


def test_a_cue_without_words_in_both_stays_silent():
    assert found(VI.replace("Ba", ""), EN.replace("Three", "")) == []


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (EN.replace("00:03.000", "00:03.500"), [("T216", 7)]),
        (EN.replace("00:04.000", "00:04.500"), [("T216", 7)]),
        (EN.replace("00:0", "00:1"), [("T216", 4)]),
        (EN.replace("00:03.000 --> 00:04.000\nThree\n\n", ""), [("T216", 4)]),
        (EN + "\n00:07.000 --> 00:08.000\nFive\n", [("T216", 13)]),
        (EN.replace("Three", ""), [("T216", 7)]),
        ("WEBVTT\n", [("T216", 1)]),
    ],
)
def test_what_must_not_differ_is_named_once(target, expected):
    assert found(VI, target) == expected


def test_cues_are_compared_as_texts_with_a_state_of_their_own():
    pair = next(iter(pairs(project(vi=VI, en=EN))))
    assert [c.source.id for c in pair.couples] == ["cue/1", "cue/2", "cue/3"]
    assert [c.target.line for c in pair.couples] == [5, 8, 11]
    assert pair.state_path == "i18n/state/en/a.vtt.state"
    assert not pair.is_page


def test_a_cue_left_in_the_source_language_is_named():
    source = VI.replace("Ba", "Mở cửa từ 7 giờ")
    compared = SimpleNamespace(pairs=list(pairs(project(vi=source, en=source.replace("Một hai", "One")))))
    assert [f.line for f in language_of_segment.check(compared)] == [8]


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        (CODES, []),
        ((), []),
        (("vi", "en"), [("T010", "docs/lo/a.vtt")]),
        (("vi",), [("T010", "docs/en/a.vtt"), ("T010", "docs/lo/a.vtt")]),
        (("lo",), [("T011", "docs/lo/a.vtt")]),
    ],
)
def test_subtitles_stand_in_every_language_with_their_source(there, expected):
    made = SimpleNamespace(project=project(**dict.fromkeys(there, VI)))
    assert [(f.code, f.path) for f in subtitles_present.check(made)] == expected

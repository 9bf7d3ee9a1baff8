"""WebVTT: what a player reads, we read; what it drops is named with its line."""

import pytest

from songma.content.source import SourceText
from songma.content.subtitles import read_subtitles


def read(text):
    return read_subtitles("vi", "a.vtt", SourceText("docs/vi/a.vtt", text))


def codes(text):
    return [(f.code, f.line) for f in read(text).findings]


GOOD = """WEBVTT - giới thiệu
Kind: captions

NOTE người dịch: An

STYLE
::cue { color: yellow }

1
00:00:01.000 --> 00:00:04.000 align:start line:90%
Cửa khẩu mở cửa
từ 7 giờ.

00:04.500 --> 00:06.000
<v An><c.yellow>Xin</c> chào, <i>bạn</i>.
"""


def test_cues_have_times_texts_and_lines():
    first, second = read(GOOD).cues
    assert (first.number, first.start, first.end, first.line) == (1, 1000, 4000, 10)
    assert (first.text, first.id, first.settings) == (
        "Cửa khẩu mở cửa từ 7 giờ.",
        "1",
        "align:start line:90%",
    )
    assert (second.times, second.line) == ("00:00:04.500 --> 00:00:06.000", 14)
    assert second.text == "<v An>Xin chào, <i>bạn</i>."


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "WEBVTT\n",
        "WEBVTT",
        "",  # E005 says so
        "WEBVTT\n\n\n\n00:01.000 --> 00:02.000\nA\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n",
        "WEBVTT\n\n100:00:01.000 --> 100:00:02.000\nA\n",
        "WEBVTT\n\n00:01.000 --> 00:03.000\nA\n\n00:02.000 --> 00:04.000\nB\n",
        "WEBVTT\n\n00:01.000 --> 00:03.000\nA\n\n00:01.000 --> 00:04.000\nB\n",
        "WEBVTT\n\nREGION\nid:a\n\nNOTE\nhai\ndòng\n\n00:01.000\t-->\t00:02.000\nA\n",
    ],
)
def test_what_is_valid_stays_silent(text):
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("00:01.000 --> 00:02.000\nA\n", [("V001", 1)]),
        ("WEBVTTX\n\n00:01.000 --> 00:02.000\nA\n", [("V001", 1), ("V005", 1)]),
        ("WEBVTT\n\n00:01,000 --> 00:02,000\nA\n", [("V002", 3)]),
        ("WEBVTT\n\n00:61.000 --> 00:62.000\nA\n", [("V002", 3)]),
        ("WEBVTT\n\n1\n00:01.000-->00:02.000\nA\n", [("V002", 4)]),
        ("WEBVTT\n\n0:00:01.000 --> 0:00:02.000\nA\n", [("V002", 3)]),
        ("WEBVTT\n\n00:02.000 --> 00:01.000\nA\n", [("V003", 3)]),
        ("WEBVTT\n\n00:02.000 --> 00:02.000\nA\n", [("V003", 3)]),
        ("WEBVTT\n\n00:05.000 --> 00:06.000\nA\n\n00:01.000 --> 00:02.000\nB\n", [("V004", 6)]),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nA\n\nB\n", [("V005", 6)]),
    ],
)
def test_what_a_player_drops_is_named(text, expected):
    assert codes(text) == expected

"""Where lines may end."""

import pytest

from songma.text.breaking import letters, parts, words


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Thành", ["Thành"]),
        ("ນາແມວ", ["ນາ", "ແມວ"]),
        ("ເທິງ", ["ເທິງ"]),
        ("(ໄທ)", ["(ໄທ)"]),
        ("", [""]),
    ],
)
def test_a_phrase_is_cut_before_vowels_that_are_written_first(word, expected):
    assert parts(word) == expected


@pytest.mark.parametrize("text", ["", " ", "một hai  ba ", "ດ່ານ ນາແມວ"])
def test_nothing_of_a_text_is_lost(text):
    assert "".join(words(text)) == text.lstrip() or text.isspace()


@pytest.mark.parametrize(("word", "expected"), [("ທີ່ດີ", ["ທີ່", "ດີ"]), ("ນໍ້າ", ["ນໍ້", "າ"]), ("ab", ["a", "b"])])
def test_marks_stay_on_their_letter(word, expected):
    assert letters(word) == expected

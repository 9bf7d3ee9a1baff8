"""T601: usual lengths stay silent, in every language by its own measure; what is far from them is named."""

import pytest
from couple import Comparison, texts

from songma.checking.rules.length import check

SENTENCE = "Cửa khẩu mở cửa từ bảy giờ sáng đến bảy giờ tối hằng ngày, kể cả ngày lễ. "
USUAL = [(SENTENCE * (n % 3 + 1), "x" * int(76 * (n % 3 + 1) * (0.9 + n % 5 / 20))) for n in range(30)]


def found(*couples, usual=USUAL, language="en"):
    return [f.line for f in check(Comparison(texts(*couples, *usual, language=language)))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (SENTENCE, "x" * 76),
        (SENTENCE, "x" * 40),
        (SENTENCE, "x" * 150),
        ("Ngắn thôi", "x" * 76),
        ("Ngắn thôi, chỉ một câu mà bản dịch dài hơn hẳn", "x"),
        (SENTENCE, ""),
        ('{{ fact("một-mã-rất-dài-không-phải-lời-văn-của-ai-cả-đâu") }} km', "km"),
        ("[Xem](trang/rat/dai/khong/phai/loi/van/cua/ai/ca/dau/nhe.md)", "See"),
        ("```\n" + SENTENCE, "x" * 76),
    ],
)
def test_usual_lengths_stay_silent(source, target):
    assert found((source, target)) == []


def test_few_texts_say_nothing_of_the_usual_length():
    assert found((SENTENCE, "x"), usual=USUAL[:18]) == []


def test_a_language_that_is_always_longer_is_no_outlier():
    longer = [(source, target * 3) for source, target in USUAL]
    assert found((SENTENCE, "x" * 220), usual=longer, language="lo") == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (SENTENCE, "x" * 20),
        (SENTENCE * 3, "x" * 76),
        (SENTENCE, "x" * 250),
        (SENTENCE * 2, "x"),
    ],
)
def test_omission_and_surplus_are_named(source, target):
    assert found((source, target)) == [1]

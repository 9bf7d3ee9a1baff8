from datetime import date

import pytest

from songma.languages import CODES
from songma.text.wording import Wording, last_day

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("value", "vi", "en", "lo"),
    [
        (0, "0", "0", "0"),
        (1000, "1.000", "1,000", "1.000"),
        (106000, "106.000", "106,000", "106.000"),
        (11114.71, "11.114,71", "11,114.71", "11.114,71"),
        (8.27, "8,27", "8.27", "8,27"),
        (-3.5, "-3,5", "-3.5", "-3,5"),
        (1e12, "1.000.000.000.000", "1,000,000,000,000", "1.000.000.000.000"),
    ],
)
def test_numbers(value, vi, en, lo):
    assert [Wording(code).number(value) for code in CODES] == [vi, en, lo]


@pytest.mark.parametrize(
    ("text", "vi", "en", "lo"),
    [
        ("2025", "2025", "2025", "2025"),
        ("2025-06", "tháng 6 năm 2025", "June 2025", "ມິຖຸນາ 2025"),
        ("2018-12-21", "ngày 21 tháng 12 năm 2018", "21 December 2018", "21 ທັນວາ 2018"),
        ("2016/2020", "2016–2020", "2016–2020", "2016–2020"),
    ],
)
def test_dates(text, vi, en, lo):
    assert [Wording(code).when(text) for code in CODES] == [vi, en, lo]


@pytest.mark.parametrize("text", ["", "2026-13", "2026-02-30", "23/11/2026", "2026-1-1", "soon"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r"^$|day|month|[0-9/]|soon"):
        Wording("vi").when(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025", date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2025-12", date(2025, 12, 31)),
        ("2016/2020", date(2020, 12, 31)),
        ("2025-06-16", date(2025, 6, 16)),
    ],
)
def test_a_date_covers_up_to_its_last_day(text, day):
    assert last_day(text) == day


@pytest.mark.parametrize(
    ("value", "pattern", "text"),
    [
        (1, {"one": "{n} project", "other": "{n} projects"}, f"1{NBSP}project"),
        (2, {"one": "{n} project", "other": "{n} projects"}, f"2{NBSP}projects"),
        ([57, 65], "{n} berths", f"57–65{NBSP}berths"),
        (8, "USD {n} billion", f"USD{NBSP}8{NBSP}billion"),
    ],
)
def test_amounts_keep_number_and_unit_together(value, pattern, text):
    assert Wording("en").amount(value, pattern) == text


@pytest.mark.parametrize(
    ("octets", "vi", "en"),
    [
        (0, "1 kB", "1 kB"),
        (1_499, "1 kB", "1 kB"),
        (999_499, "999 kB", "999 kB"),
        (999_500, "1 MB", "1 MB"),
        (4_560_000, "4,6 MB", "4.6 MB"),
    ],
)
def test_file_sizes(octets, vi, en):
    assert [Wording(code).file_size(octets).replace(NBSP, " ") for code in ("vi", "en")] == [vi, en]


@pytest.mark.parametrize(
    ("items", "vi", "en", "lo"),
    [
        (["a"], "a", "a", "a"),
        (["a", "b"], "a và b", "a and b", "a ແລະ b"),
        (["a", "b", "c"], "a, b và c", "a, b and c", "a, b ແລະ c"),
    ],
)
def test_lists(items, vi, en, lo):
    assert [Wording(code).listing(items) for code in CODES] == [vi, en, lo]

"""Numbers and what is counted, in three languages side by side; no-break spaces are written _ here."""

import re
from decimal import Decimal

import pytest

from songma.languages import CODES
from songma.project import load
from songma.text.wording import Wording
from tree import PROJECT

NBSP = "\u00a0"
UNITS = load(PROJECT).units
NUMBERS = (0, 1, 1.0, 2, -1, 1.5, 21, 106_000, 1e12, Decimal("0.1"), [1, 2])
CLDR_KEY = re.compile(r"(?:duration|length|area|volume|mass|digital|temperature)-[a-z]+")
OTHER_SPACES = re.compile("[\u2000-\u200f\u202f\u2060\ufeff]")  # thin, zero-width, narrow


def written(method, *args):
    return [getattr(Wording(code), method)(*args).replace(NBSP, "_") for code in CODES]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), 1e60, -1e300, Decimal("NaN")])
@pytest.mark.parametrize("method", ["number", "compact"])
def test_what_is_no_number_or_too_large_is_refused(method, value):
    for code in CODES:
        with pytest.raises(ValueError, match=r"nan|NaN|inf|1e"):
            getattr(Wording(code), method)(value)


@pytest.mark.parametrize(
    ("value", "vi", "en", "lo"),
    [
        (0, "0", "0", "0"),
        (-0.0, "0", "0", "0"),
        (-0.0000001, "0", "0", "0"),
        (0.1 + 0.2, "0,3", "0.3", "0,3"),
        (1000, "1.000", "1,000", "1.000"),
        (106000, "106.000", "106,000", "106.000"),
        (11114.71, "11.114,71", "11,114.71", "11.114,71"),
        (8.27, "8,27", "8.27", "8,27"),
        (-3.5, "-3,5", "-3.5", "-3,5"),
        (1e12, "1.000.000.000.000", "1,000,000,000,000", "1.000.000.000.000"),
        (Decimal(10) ** 27, *["1" + sign + sign.join(["000"] * 9) for sign in ".,."]),
        (Decimal("12345678901234567.25"),
         "12.345.678.901.234.567,25", "12,345,678,901,234,567.25", "12.345.678.901.234.567,25"),
    ],
)  # fmt: skip
def test_numbers(value, vi, en, lo):
    assert written("number", value) == [vi, en, lo]


@pytest.mark.parametrize(
    ("value", "digits", "vi", "en", "lo"),
    [
        (0, 2, "0", "0", "0"),
        (999, 2, "999", "999", "999"),
        (1_000, 2, "1_nghìn", "1_thousand", "1_ພັນ"),
        (106_000, 2, "106_nghìn", "106_thousand", "106_ພັນ"),  # never 1,1 ແສນ
        (106_001, 2, "106.001", "106,001", "106.001"),
        (106_001, 3, "106,001_nghìn", "106.001_thousand", "106,001_ພັນ"),
        (1_100_000, 0, "1.100.000", "1,100,000", "1.100.000"),
        (1_100_000, 1, "1,1_triệu", "1.1_million", "1,1_ລ້ານ"),
        (1_234_567, 2, "1.234.567", "1,234,567", "1.234.567"),
        (2.5e9, 2, "2,5_tỷ", "2.5_billion", "2,5_ຕື້"),
        (-2_500_000, 2, "-2,5_triệu", "-2.5_million", "-2,5_ລ້ານ"),
        (Decimal(10**30 + 1), 2, *[sign.join(["1", *["000"] * 9, "001"]) for sign in ".,."]),
        (3e12, 2, "3.000_tỷ", "3,000_billion", "3.000_ຕື້"),
        (0.5, 2, "0,5", "0.5", "0,5"),
    ],
)
def test_compact_numbers_lose_no_digit(value, digits, vi, en, lo):
    assert written("compact", value, digits) == [vi, en, lo]


@pytest.mark.parametrize(
    ("value", "unit", "vi", "en", "lo"),
    [
        (12.5, "percent", "12,5%", "12.5%", "12,5%"),
        ([7, 8.5], "percent", "7–8,5%", "7–8.5%", "7–8,5%"),
        (50_000, "vnd", "50.000_đồng", "VND_50,000", "50.000_ດົ່ງ"),
        (2.5, "vnd_billion", "2,5_tỷ đồng", "VND_2.5_billion", "2,5_ຕື້ດົ່ງ"),
        (50, "usd", "50_USD", "USD_50", "50_ໂດລາສະຫະລັດ"),
        (100_000, "lak", "100.000_kíp Lào", "LAK_100,000", "100.000_ກີບ"),
        (11114.71, "km2", "11.114,71_km²", "11,114.71_km²", "11.114,71_ກິໂລແມັດມົນທົນ"),
        (1, "ha", "1_ha", "1_ha", "1_ເຮັກຕາ"),
        (213.6, "km", "213,6_km", "213.6_km", "213,6_ກິໂລແມັດ"),
        (1, "days", "1_ngày", "1_day", "1_ມື້"),
        (5, "working_days", "5_ngày làm việc", "5_working days", "5_ມື້ລັດຖະການ"),
        (35, "calendar_days", "35_ngày theo lịch", "35_calendar days", "35_ມື້ຕາມປະຕິທິນ"),
        ([6, 12], "months", "6–12_tháng", "6–12_months", "6–12_ເດືອນ"),
        (1, "years", "1_năm", "1_year", "1_ປີ"),
        (24, "hours", "24_giờ", "24_hours", "24_ຊົ່ວໂມງ"),
    ],
)
def test_amounts(value, unit, vi, en, lo):
    patterns = UNITS[unit]
    texts = [Wording(code).amount(value, patterns[code]).replace(NBSP, "_") for code in CODES]
    assert texts == [vi, en, lo]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0_days"),
        (1, "1_day"),
        (1.0, "1_day"),
        (Decimal("1.00"), "1_day"),
        (-1, "-1_day"),
        (1.5, "1.5_days"),
        ([0, 1], "0–1_days"),
        ([57, 65], "57–65_days"),
    ],
)
def test_plurals_follow_what_is_written(value, text):
    pattern = {"one": "{n} day", "other": "{n} days"}
    assert Wording("en").amount(value, pattern).replace(NBSP, "_") == text


@pytest.mark.parametrize("value", [[5, 3], [1, float("nan")], float("nan")])
def test_a_range_that_goes_backwards_is_refused(value):
    with pytest.raises(ValueError, match=r"5, 3|nan"):
        Wording("vi").amount(value, "{n} km")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("unit", UNITS)
def test_no_unit_shows_a_key_of_cldr_or_a_space_that_nobody_sees(unit, code):
    for value in NUMBERS:
        text = Wording(code).amount(value, UNITS[unit][code])
        assert not CLDR_KEY.search(text)
        assert not OTHER_SPACES.search(text)
        assert not re.search(r"\d \D|\D \d", text), text  # a number and its unit are never parted


@pytest.mark.parametrize(
    ("number", "vi", "en", "lo"),
    [
        (1, "thứ nhất", "1st", "ທີ 1"),
        (2, "thứ 2", "2nd", "ທີ 2"),
        (3, "thứ 3", "3rd", "ທີ 3"),
        (4, "thứ 4", "4th", "ທີ 4"),
        (11, "thứ 11", "11th", "ທີ 11"),
        (13, "thứ 13", "13th", "ທີ 13"),
        (22, "thứ 22", "22nd", "ທີ 22"),
        (112, "thứ 112", "112th", "ທີ 112"),
    ],
)
def test_ordinals(number, vi, en, lo):
    assert written("ordinal", number) == [vi, en, lo]


@pytest.mark.parametrize(("method", "value"), [("ordinal", 0), ("ordinal", -1), ("file_size", -1)])
def test_nothing_is_counted_below_its_start(method, value):
    with pytest.raises(ValueError, match=r"0|-1"):
        getattr(Wording("en"), method)(value)


@pytest.mark.parametrize(
    ("octets", "vi", "en", "lo"),
    [
        (0, "1_kB", "1_kB", "1_kB"),
        (1_499, "1_kB", "1_kB", "1_kB"),
        (999_499, "999_kB", "999_kB", "999_kB"),
        (999_500, "1_MB", "1_MB", "1_MB"),
        (4_560_000, "4,6_MB", "4.6_MB", "4,6_MB"),
    ],
)
def test_file_sizes(octets, vi, en, lo):
    assert written("file_size", octets) == [vi, en, lo]


@pytest.mark.parametrize(
    ("items", "vi", "en", "lo"),
    [
        ([], "", "", ""),
        (["a"], "a", "a", "a"),
        (["a", "b"], "a và b", "a and b", "a ແລະ b"),
        (["a", "b", "c"], "a, b và c", "a, b and c", "a, b ແລະ c"),
    ],
)
def test_lists(items, vi, en, lo):
    assert written("listing", items) == [vi, en, lo]

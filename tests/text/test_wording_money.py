"""A conversion is never written without its rate and day; telephone numbers are grouped by their country."""

from datetime import date
from decimal import Decimal

import pytest

from songma.languages import CODES
from songma.project import load
from songma.text.wording.money import Rate, converted
from songma.text.wording.phones import international, is_number, national
from songma.text.words import Words
from tree import PROJECT

SITE = load(PROJECT)
DAY = date(2025, 6, 3)
NBSP = "\u00a0"


@pytest.mark.parametrize("price", ["0", "-1", "NaN", "Infinity"])
def test_what_is_no_rate_is_refused(price):
    with pytest.raises(ValueError, match=price):
        Rate("usd", "vnd", Decimal(price), DAY)


def test_there_is_no_rate_without_a_day():
    with pytest.raises(TypeError):
        Rate("usd", "vnd", Decimal(26_300))  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("value", "rate", "vi", "en", "lo"),
    [
        (
            1_000_000,
            Rate("usd", "vnd", Decimal(26_300), DAY),
            "1.000.000_đồng (khoảng 38_USD; tỷ giá 1_USD = 26.300_đồng, ngày 3 tháng 6 năm 2025)",
            "VND_1,000,000 (about USD_38, at USD_1 = VND_26,300 on 3 June 2025)",
            "1.000.000_ດົ່ງ (ປະມານ 38_ໂດລາສະຫະລັດ; ອັດຕາແລກປ່ຽນ 1_ໂດລາສະຫະລັດ = 26.300_ດົ່ງ, 3 ມິຖຸນາ 2025)",
        ),
        (
            100_000,
            Rate("vnd", "lak", Decimal("0.83"), DAY),
            "100.000_kíp Lào (khoảng 120.000_đồng; tỷ giá 1_đồng = 0,83_kíp Lào, ngày 3 tháng 6 năm 2025)",
            "LAK_100,000 (about VND_120,000, at VND_1 = LAK_0.83 on 3 June 2025)",
            "100.000_ກີບ (ປະມານ 120.000_ດົ່ງ; ອັດຕາແລກປ່ຽນ 1_ດົ່ງ = 0,83_ກີບ, 3 ມິຖຸນາ 2025)",
        ),
    ],
)
def test_a_conversion_tells_rate_and_day(value, rate, vi, en, lo):
    texts = []
    for code in CODES:
        units = {id: forms[code] for id, forms in SITE.units.items()}
        texts.append(converted(Decimal(value), rate, units, Words(code, SITE.ui[code])).replace(NBSP, "_"))
    assert texts == [vi, en, lo]


@pytest.mark.parametrize(
    "number",
    ["", "113", "abc", "02373852246", "+84 237 3852 246", "+84113", "+842373", "+1", "+84237385224600000",
     "+999123456789", "+໘໔໒໓໗໓໘໕໒໒໔໖"],
)  # fmt: skip
def test_what_is_no_telephone_number_is_refused(number):
    assert not is_number(number)
    for write in (international, national):
        with pytest.raises(ValueError):  # noqa: PT011 the number itself
            write(number)


@pytest.mark.parametrize(
    ("number", "abroad", "at_home"),
    [
        ("+842373852246", "+84_237_3852_246", "0237_3852_246"),
        ("+84912345678", "+84_912_345_678", "0912_345_678"),
        ("+85664312345", "+856_64_312_345", "064_312_345"),
        ("+8562055123456", "+856_20_55_123_456", "020_55_123_456"),
    ],
)
def test_telephone_numbers(number, abroad, at_home):
    assert is_number(number)
    assert [form(number).replace(NBSP, "_") for form in (international, national)] == [abroad, at_home]

"""Dates, ranges and centuries in three languages side by side."""

from datetime import date

import pytest

from songma.languages import CODES
from songma.text.quantities import differences, find
from songma.text.wording import Wording, last_day

WRONG = [
    "", "soon", "2026-13", "2026-00", "2026-02-30", "2025-02-29", "0000", "23/11/2026", "2026-1-1", "2026-Q0",
    "2026-Q5", "2026-06-Q1", "2026/", "/2026", "2025/2024", "2025-06-05/2025-06-03", "2025-Q3/2025-Q2",
    "2025/2025-06", "2025/2026/2027", "-2026", "20260", "२०२५", "໒໐໒໕", " 2026", "2026\n",
]  # fmt: skip


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_date_is_refused(text):
    for code in CODES:
        for write in (Wording(code).when, Wording(code).short, Wording(code).ends, last_day):
            with pytest.raises(ValueError):  # noqa: PT011 the text itself, or datetime's own words
                write(text)


LONG = [
    ("2025", "2025", "2025", "2025"),
    ("0938", "938", "938", "938"),
    ("2025-Q2", "quý II năm 2025", "Q2 2025", "ໄຕມາດ 2 ປີ 2025"),
    ("2025-06", "tháng 6 năm 2025", "June 2025", "ມິຖຸນາ 2025"),
    ("2018-12-21", "ngày 21 tháng 12 năm 2018", "21 December 2018", "21 ທັນວາ 2018"),
    ("2018-12-21/2018-12-21", "ngày 21 tháng 12 năm 2018", "21 December 2018", "21 ທັນວາ 2018"),
    ("2016/2020", "2016–2020", "2016–2020", "2016–2020"),
    ("2025-06/2025-08", "tháng 6 đến tháng 8 năm 2025", "June–August 2025", "ມິຖຸນາ–ສິງຫາ 2025"),
    ("2025-06/2026-01", "tháng 6 năm 2025 đến tháng 1 năm 2026", "June 2025 – January 2026",
     "ມິຖຸນາ 2025 – ມັງກອນ 2026"),
    ("2025-Q1/2025-Q3", "quý I năm 2025 đến quý III năm 2025", "Q1 2025 – Q3 2025",
     "ໄຕມາດ 1 ປີ 2025 – ໄຕມາດ 3 ປີ 2025"),
    ("2025-06-03/2025-06-05", "ngày 3 đến ngày 5 tháng 6 năm 2025", "3–5 June 2025", "3–5 ມິຖຸນາ 2025"),
    ("2024-08-31/2024-09-03", "ngày 31 tháng 8 đến ngày 3 tháng 9 năm 2024", "31 August – 3 September 2024",
     "31 ສິງຫາ – 3 ກັນຍາ 2024"),
    ("2025-12-30/2026-01-02", "ngày 30 tháng 12 năm 2025 đến ngày 2 tháng 1 năm 2026",
     "30 December 2025 – 2 January 2026", "30 ທັນວາ 2025 – 2 ມັງກອນ 2026"),
    ("2021/2025-07", "2021 đến tháng 7 năm 2025", "2021 – July 2025", "2021 – ກໍລະກົດ 2025"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "vi", "en", "lo"), LONG)
def test_dates(text, vi, en, lo):
    assert [Wording(code).when(text) for code in CODES] == [vi, en, lo]


@pytest.mark.parametrize("row", LONG, ids=lambda row: row[0])
def test_the_reader_of_quantities_reads_the_same_date_in_each_language(row):
    found = {code: find(text, code) for code, text in zip(CODES, row[1:], strict=True)}
    for code in CODES[1:]:
        assert not list(differences(found[CODES[0]], found[code])), (row, found)


@pytest.mark.parametrize(
    ("text", "vi", "en", "lo"),
    [
        ("2025-06-03/2025-06-05", ("ngày 3", "ngày 5 tháng 6 năm 2025"), ("3", "5 June 2025"),
         ("3", "5 ມິຖຸນາ 2025")),
        ("2015-07-01/2020-12-31", ("ngày 1 tháng 7 năm 2015", "ngày 31 tháng 12 năm 2020"),
         ("1 July 2015", "31 December 2020"), ("1 ກໍລະກົດ 2015", "31 ທັນວາ 2020")),
        ("2025-06", ("tháng 6 năm 2025",) * 2, ("June 2025",) * 2, ("ມິຖຸນາ 2025",) * 2),
    ],
)  # fmt: skip
def test_ends_are_for_words_around_them(text, vi, en, lo):
    assert [Wording(code).ends(text) for code in CODES] == [vi, en, lo]


@pytest.mark.parametrize(
    ("text", "vi", "en", "lo"),
    [
        ("2025", "2025", "2025", "2025"),
        ("2025-06", "06/2025", "Jun 2025", "06/2025"),
        ("2025-06-03", "03/06/2025", "3 Jun 2025", "03/06/2025"),
        ("2025-Q4", "quý IV năm 2025", "Q4 2025", "ໄຕມາດ 4 ປີ 2025"),
        ("2025-06-03/2025-06-05", "03/06/2025–05/06/2025", "3 Jun 2025 – 5 Jun 2025",
         "03/06/2025–05/06/2025"),
    ],
)  # fmt: skip
def test_short_dates(text, vi, en, lo):
    assert [Wording(code).short(text) for code in CODES] == [vi, en, lo]


@pytest.mark.parametrize(
    ("number", "vi", "en", "lo"),
    [
        (1, "thế kỷ 1", "1st century", "ສະຕະວັດທີ 1"),
        (17, "thế kỷ 17", "17th century", "ສະຕະວັດທີ 17"),
        (21, "thế kỷ 21", "21st century", "ສະຕະວັດທີ 21"),
        (-7, "thế kỷ 7 trước Công nguyên", "7th century BC", "ສະຕະວັດທີ 7 ກ່ອນ ຄ.ສ."),
    ],
)
def test_centuries(number, vi, en, lo):
    assert [Wording(code).century(number) for code in CODES] == [vi, en, lo]


def test_there_is_no_century_zero():
    with pytest.raises(ValueError, match="0"):
        Wording("vi").century(0)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025", date(2025, 12, 31)),
        ("9999-12", date(9999, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2025-12", date(2025, 12, 31)),
        ("2025-Q3", date(2025, 9, 30)),
        ("2016/2020", date(2020, 12, 31)),
        ("2025-06-16", date(2025, 6, 16)),
    ],
)
def test_a_date_covers_up_to_its_last_day(text, day):
    assert last_day(text) == day

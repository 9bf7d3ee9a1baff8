"""Whatever the site writes in one language is read back equal in the other two."""

from datetime import date
from decimal import Decimal
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from songma.languages import CODES
from songma.text.quantities import differences, find, ill_written
from songma.text.wording import Wording

NUMBERS = st.one_of(
    st.integers(min_value=0, max_value=10**12),
    st.decimals(min_value=-9999, max_value=10**6, places=2, allow_nan=False).map(float),
    st.decimals(min_value=0, max_value=10**4, places=1, allow_nan=False).map(float),
)
DATES = st.dates(min_value=date(1000, 1, 1), max_value=date(2100, 12, 31))
PATTERNS = (
    {"vi": "{n} triệu đồng", "en": "VND {n} million", "lo": "{n} ລ້ານດົ່ງ"},
    {"vi": "{n} tỷ USD", "en": "USD {n} billion", "lo": "{n} ຕື້ໂດລາສະຫະລັດ"},
    {"vi": "{n} km", "en": "{n} km", "lo": "{n} ກິໂລແມັດ"},
    {"vi": "{n} km²", "en": "{n} km²", "lo": "{n} ກິໂລແມັດມົນທົນ"},
    {"vi": "{n}%", "en": "{n}%", "lo": "{n}%"},
    {"vi": "{n} tấn", "en": "{n} tonnes", "lo": "{n} ໂຕນ"},
    {"vi": "{n} tháng", "en": "{n} months", "lo": "{n} ເດືອນ"},
    {"vi": "{n} °C", "en": "{n} °C", "lo": "{n} °C"},
)
CLOCKS = {"vi": "{h} giờ {m:02}", "en": "{h}:{m:02}", "lo": "{h} ໂມງ {m} ນາທີ"}


def equal(texts):
    """No pair of languages has a difference, and each text has something to compare."""
    found = {code: find(text, code) for code, text in texts.items()}
    assert all(found.values()), texts
    for one, other in permutations(texts, 2):
        assert differences(found[one], found[other]) == [], texts
        assert ill_written(found[one], found[other]) == [], texts
    return True


@given(NUMBERS)
def test_numbers(value):
    assert equal({code: Wording(code).number(value) for code in CODES})


@given(NUMBERS, st.sampled_from(PATTERNS))
def test_amounts(value, pattern):
    texts = {code: f"A {Wording(code).amount(value, pattern[code])}." for code in CODES}
    assert equal(texts)


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(PATTERNS))
def test_ranges(one, more, pattern):
    assert equal({code: Wording(code).amount((one, one + more), pattern[code]) for code in CODES})


@given(DATES)
def test_dates(day):
    assert equal({code: Wording(code).day(day) for code in CODES})
    assert equal({code: Wording(code).when(day.isoformat()[:7]) for code in CODES})


@given(st.integers(0, 23), st.integers(0, 59))
def test_times(hour, minute):
    assert equal({code: CLOCKS[code].format(h=hour, m=minute) for code in CODES})


@given(st.integers(2, 10**6), st.integers(1, 10**5), st.sampled_from(PATTERNS))
def test_another_number_is_another_quantity(value, more, pattern):
    for one, other in permutations(CODES, 2):
        here = find(Wording(one).amount(value, pattern[one]), one)
        there = find(Wording(other).amount(value + more, pattern[other]), other)
        assert len(differences(here, there)) == 1


@given(st.text(alphabet="0123456789.,-/:+%()[]{}<>`# \u00a0½IVXabhgm₫$ສາມພັນວັນທີngàytháng", max_size=60))
def test_no_text_is_refused_and_every_quantity_stands_where_it_says(text):
    for code in CODES:
        for quantity in find(text, code):
            assert 0 <= quantity.start < quantity.end <= len(text)
        assert differences(find(text, code), find(text, code)) == []


def test_spelled_numbers_are_read_up_to_999():
    assert [q.value for q in find("chín trăm chín mươi chín", "vi")] == [Decimal(999)]
    assert [q.value for q in find("nine hundred and ninety-nine", "en")] == [Decimal(999)]
    assert [q.value for q in find("ເກົ້າຮ້ອຍເກົ້າສິບເກົ້າ", "lo")] == [Decimal(999)]

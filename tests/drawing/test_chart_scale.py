"""Ticks, lines of text, things moved apart."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from songma.drawing.charts.scale import Scale, near, ticks, with_zero
from songma.drawing.charts.swarm import in_lanes
from songma.drawing.charts.timeline import moved_apart
from songma.drawing.text import shortened, width, wrapped

NUMBERS = st.floats(-1e15, 1e15, allow_nan=False)


@pytest.mark.parametrize(
    ("low", "high", "most", "found"),
    [
        (0, 10, 6, [0, 2, 4, 6, 8, 10]),
        (0, 95, 6, [0, 20, 40, 60, 80, 100]),
        (0, 0.3, 4, [0, 0.1, 0.2, 0.3]),
        (-3, 12, 4, [-5, 0, 5, 10, 15]),
        (5, 5, 3, [0, 5, 10]),
        (0, 0, 3, [-1, 0, 1]),
        (0, 1e15, 3, [0, 5e14, 1e15]),
        (63.2, 68.7, 4, [62, 64, 66, 68, 70]),
    ],
)
def test_ticks_are_round_and_around_the_values(low, high, most, found):
    assert ticks(low, high, most) == found


@given(NUMBERS, NUMBERS, st.integers(2, 9))
def test_ticks_cover_any_values_in_equal_steps(one, other, most):
    low, high = sorted((one, other))
    marks = ticks(low, high, most)
    assert marks[0] <= low
    assert high <= marks[-1]
    assert 2 <= len(marks) <= most + 3
    steps = [b - a for a, b in pairwise(marks)]
    assert max(steps) == pytest.approx(min(steps))


@given(st.integers(1000, 2100), st.integers(0, 300))
def test_years_are_whole(first, more):
    assert all(year == int(year) for year in ticks(first, first + more / 7, 8, whole=True))


@pytest.mark.parametrize(
    ("values", "found"), [([], (0, 1)), ([0], (0, 1)), ([3, 9], (0, 9)), ([-3], (-3, 0)), ([-3, 4], (-3, 4))]
)
def test_zero_belongs_to_bars(values, found):
    assert with_zero(values) == found


@pytest.mark.parametrize(
    ("values", "found"), [([63, 68], (63, 68)), ([1, 9], (0, 9)), ([-9, -1], (-9, 0)), ([-5, 5], (-5, 5))]
)
def test_a_line_may_begin_above_zero_where_all_is_far_from_it(values, found):
    assert near(values) == found


def test_the_ends_of_a_scale_are_its_ends():
    scale = Scale(20, 50, 300, 100)
    assert [scale.at(20), scale.at(50), scale.at(35)] == [300, 100, 200]


LETTERS = st.text(st.sampled_from("abWil ເຂດອຸດສາຫະກຳໜຶ່ງແລະ đễậ漢"), max_size=120)


@given(LETTERS, st.floats(40, 600))
@example("a  ຂ漢", 40.0)
def test_lines_are_no_wider_than_asked_and_keep_every_letter(text, most):
    lines = wrapped(text, most, 14)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line, 14) <= most for line in lines)
    assert width(shortened(text, most, 14), 14) <= most or not text.strip()


def test_a_long_lao_word_is_cut_before_a_leading_vowel_and_never_before_a_mark():
    lines = wrapped("ອຸດສາຫະກຳແລະກໍ່ສ້າງເຂດຕາເວັນຕົກ", 120, 14)
    assert len(lines) > 1
    assert all(line[0] in "ອແເ" for line in lines)


def test_marks_have_no_width():
    assert width("ກ", 10) == width("ກໍ່", 10)
    assert width("ê", 10) == width("ễ", 10) == width("e", 10)


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(10, 60)), min_size=1, max_size=12))
def test_names_moved_apart_do_not_touch_and_keep_their_order(found):
    wanted = sorted(place for place, _ in found)
    sizes = [size for _, size in found]
    last = sum(sizes) * 1.2 + 10
    places = moved_apart(wanted, sizes, 4, last)
    assert all(a + size <= b + 1e-6 for (a, b), size in zip(pairwise(places), sizes, strict=False))
    assert places[0] >= 4
    assert places[-1] + sizes[-1] <= last + 4


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(1, 50)), min_size=1, max_size=30))
def test_dots_in_one_lane_do_not_touch(found):
    spans = [(start, start + size) for start, size in found]
    lanes = in_lanes(spans)
    for lane in set(lanes):
        held = sorted(span for span, own in zip(spans, lanes, strict=True) if own == lane)
        assert all(a[1] <= b[0] for a, b in pairwise(held))

"""Degrees to pixels, and lines of fewer points."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songma.drawing.plane import Sheet, curve, cut, path, ring, simplified

SHEET = Sheet(100, 10, 110, 20, 500)
NUMBERS = st.floats(-1000, 1000, allow_nan=False)
LINES = st.lists(st.tuples(NUMBERS, NUMBERS), min_size=2, max_size=40)


def test_corners_of_the_sheet_are_its_corners():
    assert SHEET.at((100, 20)) == (0, 0)
    x, y = SHEET.at((110, 10))
    assert (x, round(y, 1)) == (500, SHEET.height)


def test_a_degree_north_is_longer_than_a_degree_east_away_from_the_equator():
    (x, _), (_, y) = SHEET.at((101, 20)), SHEET.at((100, 19))
    assert y / x == pytest.approx(1 / 0.9659, rel=1e-3)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ([(99, 15), (99.5, 16)], False),
        ([(101, 21), (105, 25)], False),
        ([(99, 15), (101, 16)], True),
        ([(90, 0), (120, 30)], True),
    ],
)
def test_only_what_touches_the_sheet_is_shown(line, shown):
    assert SHEET.shows(line) is shown


@given(LINES, st.floats(0.1, 50))
def test_a_simplified_line_keeps_its_ends_and_points_of_its_own(line, tolerance):
    fewer = simplified(line, tolerance)
    assert (fewer[0], fewer[-1]) == (line[0], line[-1])
    assert set(fewer) <= set(line)


def test_small_bends_go_and_great_ones_stay():
    assert simplified([(0, 0), (5, 0.4), (10, 0)], 1) == [(0, 0), (10, 0)]
    assert simplified([(0, 0), (5, 4), (10, 0)], 1) == [(0, 0), (5, 4), (10, 0)]


def test_a_ring_stays_a_ring():
    square = [(0, 0), (5, 0.1), (10, 0), (10, 10), (0, 10), (0, 0)]
    assert ring(square, 1) == [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]


@given(st.lists(st.tuples(st.integers(0, 9000), st.integers(0, 9000)), min_size=2, max_size=30))
def test_a_path_read_back_has_its_points(tenths):
    start, steps = path([(x / 10, y / 10) for x, y in tenths])[1:].split("l")
    numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", start + " " + steps.replace("-", " -"))]
    x = y = 0.0
    found = []
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        found.append((round(10 * x), round(10 * y)))
    assert found == tenths


def test_a_curve_passes_every_point():
    points = [(0, 0), (10, 5), (20, 0)]
    text = curve(points)
    assert text.startswith("M0.0 0.0C")
    assert [part.split(" ")[-2:] for part in text.split("C")[1:]] == [["10.0", "5.0"], ["20.0", "0.0"]]


@pytest.mark.parametrize(
    ("corner", "inside"),
    [
        ((20, 20), []),
        ((2, 2), [(2, 2), (8, 2), (8, 8), (2, 8)]),
        ((5, 5), [(5, 5), (10, 5), (10, 10), (5, 10)]),
    ],
)
def test_a_ring_is_cut_at_the_edge_of_the_sheet(corner, inside):
    x, y = corner
    square = [(x, y), (x + 6, y), (x + 6, y + 6), (x, y + 6), (x, y)]
    assert set(cut(square, (0, 0, 10, 10))) == set(inside)

"""Names find room beside their places, or are known to find none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songma.drawing.labels import Label, meets, placed
from songma.drawing.text import width

SHEET = (0, 0, 300, 200)
POINTS = st.tuples(st.floats(0, 300), st.floats(0, 200))


def label(text, at, side="", gap=8.0):
    return Label(text, at, "map-name", 16, side, gap)


@pytest.mark.parametrize(
    ("labels", "taken"),
    [
        ([label("a name far wider than the sheet it should stand on", (150, 100))], []),
        ([label("Name", (150, 100))], [SHEET]),
        ([label("Name", (-500, 100))], []),
        ([label("Name", (-500, 100), gap=0)], []),
    ],
)
def test_a_name_without_room_is_left_out(labels, taken):
    assert placed(labels, taken, SHEET) == []


def test_of_two_names_for_one_room_the_first_stands():
    sheet = (0, 0, 64, 24)
    found = placed([label("Name", (4, 12)), label("Other", (4, 12))], [], sheet)
    assert [one.label.text for one in found] == ["Name"]


def test_a_search_without_end_ends():
    crowd = [label(f"Name {n}", (150, 100)) for n in range(40)]
    assert 0 < len(placed(crowd, [], SHEET)) < 40


@pytest.mark.parametrize(
    ("side", "anchor"), [("", "start"), ("right", "start"), ("left", "end"), ("above", "middle")]
)
def test_a_name_stands_on_the_side_asked_for(side, anchor):
    (one,) = placed([label("Name", (150, 100), side)], [], SHEET)
    assert one.anchor == anchor


def test_a_name_steps_aside_for_another():
    first, second = placed([label("Name", (100, 100)), label("Name", (110, 100))], [], SHEET)
    assert not meets(first.box, second.box)


@given(st.lists(POINTS, max_size=8))
def test_names_never_meet_and_never_leave_the_sheet(points):
    found = placed([label(f"N{n}", at) for n, at in enumerate(points)], [], SHEET)
    boxes = [one.box for one in found]
    for number, box in enumerate(boxes):
        assert min(box[:2]) >= 0
        assert box[2] <= 300
        assert box[3] <= 200
        assert not any(meets(box, other) for other in boxes[:number])


def test_marks_that_stand_over_a_letter_take_no_width():
    assert width("ນ້ຳ", 10) < width("ນາ", 10) + 1
    assert width("e\u0302\u0301", 10) == width("e", 10)

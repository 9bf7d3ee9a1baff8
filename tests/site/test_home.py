"""The home page's text behind its doors: nothing is lost, nothing stands twice."""

import pytest

from songma.site.home import arrange, cut

HTML = '<p>lead</p>\n<h2 id="a">A</h2><p>1</p>\n<h2 id="b">B</h2>\n<h2 id="c">C</h2><ul><li>2</li></ul>'
NAMES = {"gate": "Gate", "port": "Port"}
STOPS = {"gate": (0.4, 0.2), "port": (0.9, 0.8)}


def parts_of(home):
    return [part for door in home.doors for part in door.parts] + list(home.rest.values())


@pytest.mark.parametrize("html", ["", "<p>only a lead</p>", "<h2>without an id</h2>", "<h3 id='x'>3</h3>"])
def test_a_page_without_parts_is_all_lead(html):
    assert cut(html) == (html, {})


def test_a_door_to_a_part_that_is_not_there_is_empty():
    home = arrange(HTML, [["gate", "z"]], NAMES, STOPS)
    assert [list(door.parts) for door in home.doors] == [[]]
    assert list(home.rest) == ["a", "b", "c"]


def test_every_part_stands_once_and_whole():
    home = arrange(HTML, [["port", "c"], ["gate", "a", "c"]], NAMES, STOPS)
    assert home.lead + "".join(sorted(part.html for part in parts_of(home))) == HTML
    assert list(home.rest) == ["b"]


def test_doors_keep_the_order_asked_for_and_know_their_place_on_the_river():
    home = arrange(HTML, [["port", "c"], ["gate", "a"]], NAMES, STOPS)
    assert [(door.name, door.rank, door.right, door.down) for door in home.doors] == [
        ("Port", 2, 90.0, 80.0),
        ("Gate", 1, 40.0, 20.0),
    ]

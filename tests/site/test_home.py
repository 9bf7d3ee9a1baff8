"""The home page's text behind its doors: nothing is lost, nothing stands twice."""

import re

import pytest

from conftest import copy_project
from songma.languages import CODES, SOURCE
from songma.site.home import arrange, cut
from songma.site.publication import Publication
from tree import PROJECT

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


@pytest.mark.parametrize(
    ("old", "new", "line_holds"),
    [
        ("[na-meo, border], [ho-citadel, discover]", "[na-meow, border], [ho-citadel, discover]", "lo:"),
        ("      en: [[nghi-son, invest]", "      xx: [[nghi-son, invest]", "xx:"),
    ],
)
def test_a_door_at_an_unknown_place_is_a_finding_with_its_line(tmp_path, old, new, line_holds):
    project = copy_project(tmp_path / "project")
    path = project / "mkdocs.yml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    found = [finding for finding in Publication.at(project).findings if finding.code == "M305"]
    assert len(found) == 1
    assert line_holds in path.read_text("utf-8").splitlines()[found[0].line - 1]


@pytest.mark.parametrize("language", CODES)
def test_every_part_of_the_home_page_is_shown_once(built, language):
    folder = "" if language == SOURCE else f"{language}/"
    html = (built / "site" / folder / "index.html").read_text("utf-8")
    written = (PROJECT / f"docs/{language}/index.md").read_text("utf-8")
    for id in re.findall(r"\{#([a-z]+)\}", written):
        assert html.count(f'<h2 id="{id}"') == 1, id

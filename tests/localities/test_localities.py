"""The 27 former districts and towns: a profile for each, with what it is since July 2025."""

import pytest

from songma.content.marks import read_yaml
from songma.facts.model import by_id
from songma.languages import CODES
from songma.localities.model import read_localities
from songma.project import load
from songma.prose import Prose
from tree import PROJECT


@pytest.fixture(scope="module")
def project():
    return load(PROJECT)


@pytest.mark.parametrize("text", ["- id: A B\n", "- 1\n", "a: b\n", "- id: x\n  title: {vi: X}\n"])
def test_a_wrong_profile_is_a_finding(text):
    document, _ = read_yaml("data/localities.yml", text)
    found, findings = read_localities(document)
    assert found == ()
    assert findings


def test_every_former_district_has_its_profile(project):
    assert len(project.localities) == 27
    assert len({place.id for place in project.localities}) == 27


def test_profiles_call_figures_and_pages_that_exist(project):
    known = by_id(project.facts)
    names = {name for code, name in project.pages}
    for place in project.localities:
        assert set(place.figures) <= known.keys(), place.id
        assert set(place.pages) <= names, place.id


@pytest.mark.parametrize("language", CODES)
def test_a_profile_says_where_it_is_silent(project, language):
    prose = Prose(project)
    words = prose.voices[language].words
    silent = [place for place in project.localities if not place.figures]
    for place in silent:
        assert words("localities.no_figures") in prose.published(
            language, f"discover/localities/{place.id}.md"
        )
    unknown = [place for place in project.localities if place.until is None]
    table = prose.voices[language].localities.table("discover/localities.md")
    assert table.count(words("localities.until_unknown")) == len(unknown)

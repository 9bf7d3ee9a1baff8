"""The shipped catalogue and its rules of fairness."""

from dataclasses import replace

import pytest

from songma.exhibit.rules import check
from songma.exhibit.show import ExhibitWriter
from songma.languages import CODES
from songma.project import load
from songma.text.words import Words
from test_words import SITE
from tree import PROJECT

OWN_VOICE = {"vi": "lập trường", "en": "position"}


@pytest.fixture(scope="module")
def exhibit():
    return load(PROJECT).exhibit


def test_at_least_twelve_objects_are_shown(exhibit):
    assert len(exhibit.items) >= 12
    assert [item.number for item in exhibit.items] == list(range(1, len(exhibit.items) + 1))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_statement_of_right_stands_without_its_party(exhibit, language):
    """Descriptions tell what an object says; sovereignty is spoken of by a party only."""
    word = {"vi": "chủ quyền", "en": "sovereign"}[language]
    for item in exhibit.items:
        for sentence in item.describes[language].split(". "):
            assert (
                word not in sentence.lower()
                or "“" in sentence
                or "‘" in sentence
                or any(name in sentence for name in SITE[language].values() if name in PARTIES[language])
            ), (item.id, sentence)


PARTIES = {code: {text for key, text in SITE[code].items() if key.startswith("party.")} for code in CODES}


def test_positions_of_six_parties_and_scholars_are_beside_the_objects(exhibit):
    assert len(exhibit.parties) >= 6
    assert exhibit.readings


def test_no_object_claims_a_picture_or_to_be_an_original(exhibit):
    for item in exhibit.items:
        assert item.displayed_as == "none"
        assert item.rights is None


def test_an_unknown_field_says_unknown(exhibit):
    item = replace(exhibit.items[0], fields={**exhibit.items[0].fields, "size": None})
    page = ExhibitWriter(exhibit, Words("en", SITE["en"])).item(item)
    assert "| Size | unknown |" in page


def test_a_field_to_be_confirmed_says_so(exhibit):
    fields = {**exhibit.items[0].fields, "shelfmark": "A.1"}
    item = replace(exhibit.items[0], fields=fields, to_confirm=frozenset({"shelfmark"}))
    page = ExhibitWriter(exhibit, Words("en", SITE["en"])).item(item)
    assert '| Shelf mark | A.1 <span class="flag">(to be confirmed)</span> |' in page


def test_a_source_that_may_not_be_cited_is_counted_not_named(exhibit):
    sources = [{"title": "Secret blog", "citable": False, "url": "https://b.x/"}]
    item = replace(exhibit.items[0], sources=sources)
    page = ExhibitWriter(exhibit, Words("en", SITE["en"])).item(item)
    assert "Secret blog" not in page
    assert "not citable: 1" in page


def test_two_objects_of_one_number_are_named(exhibit):
    first, second, *_ = exhibit.items
    twins = replace(exhibit, items=(first, replace(second, number=first.number)))
    assert [finding.code for finding in check(twins)] == ["D202"]

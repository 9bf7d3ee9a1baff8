"""The pages that are shipped: enough of them in each language, described, owned, their figures as data."""

from collections import Counter

import pytest

from songma.checking.check import check
from songma.checking.score import score
from songma.languages import CODES, SOURCE
from songma.project import load
from songma.prose import Prose
from songma.translation.waivers import COMMENT
from tree import PROJECT

FEWEST_PAGES, MOST_WAIVERS, FEWEST_TERMS = 40, 20, 350


@pytest.fixture(scope="module")
def prose():
    return Prose(load(PROJECT))


def test_nothing_is_wrong_with_the_shipped_tree(prose):
    assert check(prose) == []


@pytest.mark.parametrize("language", CODES)
def test_enough_written_pages_stand_in_each_language(prose, language):
    assert sum(page.language == language for page in prose.project.pages.values()) >= FEWEST_PAGES


def test_every_page_has_an_owner_a_review_date_and_a_description_of_use(prose):
    for page in prose.project.pages.values():
        assert page.meta.get("owner"), page.path
        assert 50 <= len(str(page.meta["description"])) <= 160, page.path
        assert page.meta.get("reviewed"), page.path


def test_few_findings_are_waived_each_with_a_reason(prose):
    comparison = prose.comparison
    waived = [w for pair in comparison.pairs for e in comparison.entries(pair).values() for w in e.waivers]
    comments = [m for page in prose.project.pages.values() for m in COMMENT.findall(page.body)]
    assert len(waived) + len(comments) <= MOST_WAIVERS
    assert all(waiver.reason for waiver in waived)


def test_terms_hold_names_enough(prose):
    assert len(prose.project.terms) >= FEWEST_TERMS


def test_every_page_is_within_three_clicks_and_names_who_answers(prose):
    shares = {row.key: row.share for row in score(prose)}
    for key in ("clicks", "owners", "reviews", "descriptions", "languages", "offices"):
        assert shares[key] == 1, key


def test_nine_figures_of_ten_have_a_source_that_may_be_cited(prose):
    assert {row.key: row.share for row in score(prose)}["figures_citable"] >= 0.9


def test_the_exhibition_holds_the_whole_catalogue(prose):
    items = prose.project.exhibit.items
    assert [item.number for item in items] == list(range(1, 59))
    assert Counter(bool(item.sources) for item in items) == {True: 58}


def test_gaps_are_listed_with_the_office_that_owes_them(prose):
    gaps = [fact for fact in prose.project.facts if fact.is_gap]
    page = prose.published(SOURCE, "about/gaps.md")
    assert f"{len(gaps)} điều chưa công bố" in page
    assert all(fact.owner in prose.project.offices for fact in gaps)

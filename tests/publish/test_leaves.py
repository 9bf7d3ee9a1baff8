"""Addresses, languages and ways of pages, on a small tree."""

import pytest

import tree
from songma.project import load
from songma.prose import Prose
from songma.publish.leaves import Leaves
from songma.publish.naming import room_names, site_name


def leaves(root, default="en"):
    return Leaves(Prose(load(root)), lambda language, name: f"https://x.example/{language}/{name}", default)


def test_a_page_in_one_language_has_no_alternates(small):
    for language in ("en", "lo"):
        (small / f"docs/{language}/invest/why.md").unlink()
    assert leaves(small).alternates("invest/why.md") == []


@pytest.mark.parametrize(
    ("missing", "expected"),
    [("lo", ["vi", "en", "x-default"]), ("en", ["vi", "lo", "x-default"])],
)
def test_only_languages_that_have_the_page_are_named(missing, expected, small):
    (small / f"docs/{missing}/invest/why.md").unlink()
    assert [tag for tag, _ in leaves(small).alternates("invest/why.md")] == expected


def test_x_default_is_the_language_asked_for_or_the_first_that_has_the_page(small):
    assert leaves(small).alternates("index.md")[-1] == ("x-default", "https://x.example/en/index.md")
    (small / "docs/en/invest/why.md").unlink()
    assert leaves(small).alternates("invest/why.md")[-1][1] == "https://x.example/vi/invest/why.md"


def test_the_way_to_a_page_leads_over_the_index_pages_there_are(small):
    found = leaves(small)
    why = found.of("lo", "invest/why.md")
    assert [leaf.name for leaf in found.trail(why)] == ["index.md", "invest/why.md"]
    for language in ("vi", "en", "lo"):
        tree.write(small, f"docs/{language}/invest/index.md", tree.WHY.format(**tree.WORDS[language]))
    found = leaves(small)
    trail = found.trail(found.of("lo", "invest/why.md"))
    assert [leaf.name for leaf in trail] == ["index.md", "invest/index.md", "invest/why.md"]
    assert [leaf.name for leaf in found.trail(found.of("vi", "index.md"))] == ["index.md"]


def test_the_menu_names_the_rooms_in_each_language(small):
    config = load(small).config
    assert room_names(config, "vi") == {"invest": "Đầu tư"}
    assert room_names(config, "lo") == {"invest": "ພາກໜຶ່ງ"}
    assert site_name(config, "en") == "Thử"


def test_a_page_without_a_day_of_review_has_none(small):
    assert leaves(small).of("vi", "about/sources.md").changed == ""

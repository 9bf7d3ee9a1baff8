"""The Atom feed, read by a program that did not write it."""

import feedparser
import pytest

from songma.publish.feed import feed
from songma.publish.leaves import Leaf


def leaf(name, title="Tin", description="Mô tả", changed="2026-11-25", language="vi"):
    return Leaf(language, name, title, description, f"https://songma.example/{name}/", changed)


def read(*entries, index=None, title="Tin"):
    url = "https://songma.example/news/news.atom"
    return feedparser.parse(feed(index or leaf("news"), entries, url, title, "Tỉnh Thanh Hóa"))


@pytest.mark.parametrize("text", ["a < b & c > d", '“ngoặc” "kép"', "ຂ່າວ ແລະ ເຫດການ", "]]>", "&amp;"])
def test_titles_and_summaries_come_out_as_they_went_in(text):
    found = read(leaf("a", text, text), title=text)
    assert not found.bozo
    assert found.feed.title == text
    assert (found.entries[0].title, found.entries[0].summary) == (text, text)


def test_the_feed_names_its_language_itself_and_its_page():
    found = read(leaf("a"), index=leaf("news", language="lo"))
    assert found.feed.language == "lo"
    links = {link.rel: link.href for link in found.feed.links}
    assert links == {
        "self": "https://songma.example/news/news.atom",
        "alternate": "https://songma.example/news/",
    }


def test_entries_keep_their_order_their_address_and_their_day():
    found = read(leaf("b", changed="2026-11-25"), leaf("a", changed="2026-01-02"))
    assert [entry.id for entry in found.entries] == [
        "https://songma.example/b/", "https://songma.example/a/",
    ]  # fmt: skip
    assert [entry.updated[:10] for entry in found.entries] == ["2026-11-25", "2026-01-02"]


def test_the_feed_is_as_new_as_its_newest_entry():
    assert read(leaf("a", changed="2027-03-01"), leaf("b")).feed.updated.startswith("2027-03-01")


def test_an_event_is_not_given_out_as_a_day_of_publication():
    assert "published" not in read(leaf("news/2019-05-08-x")).entries[0]

"""The news of one language as an Atom feed (RFC 4287)."""

from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from songma.publish.leaves import Leaf

NAMESPACE = "http://www.w3.org/2005/Atom"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
PAGE = "news/index.md"  # the page that lists what the feed holds
FILE = "news/news.atom"


def feed(index: Leaf, entries: Sequence[Leaf], url: str, title: str, author: str) -> str:
    """The text of the file at `url`. An entry is dated by its page's last review, not by its event."""
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(_tag("feed"), {XML_LANGUAGE: index.language})
    _add(root, "id", index.url)
    _add(root, "title", title)
    _add(root, "updated", _moment(leaf.changed for leaf in (index, *entries)))
    _add(_add(root, "author"), "name", author)
    _link(root, "self", url, "application/atom+xml")
    _link(root, "alternate", index.url, "text/html")
    for leaf in entries:
        entry = _add(root, "entry")
        _add(entry, "id", leaf.url)
        _add(entry, "title", leaf.title)
        _add(entry, "updated", _moment([leaf.changed]))
        _add(entry, "summary", leaf.description)
        _link(entry, "alternate", leaf.url, "text/html")
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _add(parent: ET.Element, name: str, text: str = "") -> ET.Element:
    child = ET.SubElement(parent, _tag(name))
    child.text = text or None
    return child


def _link(parent: ET.Element, relation: str, url: str, media_type: str) -> None:
    ET.SubElement(parent, _tag("link"), {"rel": relation, "href": url, "type": media_type})


def _moment(days: Iterable[str]) -> str:
    """RFC 3339 asks for a time of day; the latest of the days begins at midnight in Việt Nam."""
    return max(days) + "T00:00:00+07:00"

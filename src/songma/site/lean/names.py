"""The names a built site uses: what a selector may speak of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

TAG = re.compile(r"""<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>""")  # <a href="x" title="a > b">
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")  # style="color: var(--patina)"
WORD = re.compile(r"[\w-]+")  # in a script any word may become a class: "md-toggle", "hidden"
SET_BY_READERS = {"open"}  # attributes that appear when a reader unfolds something


@dataclass
class Names:
    tags: set[str] = field(default_factory=lambda: {"html", "body"})
    classes: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    attributes: dict[str, set[str]] = field(default_factory=dict)  # the values each is seen with
    scripted: set[str] = field(default_factory=set)
    variables: set[str] = field(default_factory=set)  # custom properties, with their two dashes

    def has_tag(self, name: str) -> bool:
        return name.lower() in self.tags or name in self.scripted

    def has_class(self, name: str) -> bool:
        return name in self.classes or name in self.scripted

    def has_id(self, name: str) -> bool:
        return name in self.ids or name in self.scripted

    def has_attribute(self, name: str, value: str | None) -> bool:
        """Whether it occurs; with a value, whether it is ever that. A script may set any value."""
        if name in self.scripted or name in SET_BY_READERS:
            return True
        return name in self.attributes and (value is None or value in self.attributes[name])


class _Reader(HTMLParser):
    def __init__(self, names: Names) -> None:
        super().__init__()
        self.names = names

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.tags.add(tag)
        for name, value in attrs:
            self.names.attributes.setdefault(name, set()).add(value or "")
            if name == "class":
                self.names.classes.update((value or "").split())
            elif name == "id":
                self.names.ids.add(value or "")


def names_of(pages: Iterable[str], scripts: Iterable[str]) -> Names:
    """Names in the HTML of all pages, and all words of the scripts."""
    names, tags = Names(), set[str]()
    for page in pages:
        tags.update(TAG.findall(page))
        names.variables.update(VARIABLE.findall(page))
    reader = _Reader(names)
    for tag in tags:  # pages repeat each other: each tag is read once
        reader.reset()
        reader.feed(tag)
    for script in scripts:
        names.scripted.update(WORD.findall(script))
    return names

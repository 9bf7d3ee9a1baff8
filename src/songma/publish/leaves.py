"""What the world outside is told of a page: its absolute address, its languages, when it last changed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname

from songma.content.page import Page
from songma.languages import CODES
from songma.prose import Prose

HOME = "index.md"
DEFAULT = "x-default"
Address = Callable[[str, str], str]  # language and name of a page -> absolute URL


@dataclass(frozen=True, slots=True)
class Leaf:
    language: str
    name: str  # "invest/why.md"
    title: str
    description: str
    url: str
    changed: str  # ISO 8601 day of its last comparison with its sources; '' for pages that data make


@dataclass(frozen=True)
class Leaves:
    prose: Prose
    address: Address
    default: str  # the language for readers of none of ours

    @cached_property
    def _all(self) -> Mapping[tuple[str, str], Leaf]:
        return {key: self._leaf(page) for key, page in sorted(self.prose.pages.items())}

    def _leaf(self, page: Page) -> Leaf:
        title, description, changed = (str(page.meta.get(key) or "") for key in KEYS)
        url = self.address(page.language, page.name)
        return Leaf(page.language, page.name, title, description, url, changed)

    def __iter__(self) -> Iterator[Leaf]:
        return iter(self._all.values())

    def of(self, language: str, name: str) -> Leaf:
        """Raises KeyError for no page of ours."""
        return self._all[language, name]

    def versions(self, name: str) -> list[Leaf]:
        """The same page in each language that has it."""
        return [self._all[code, name] for code in CODES if (code, name) in self._all]

    def alternates(self, name: str) -> list[tuple[str, str]]:
        """Language tag and address of each version, then `x-default`; none for a page of one language."""
        versions = {leaf.language: leaf.url for leaf in self.versions(name)}
        if len(versions) < 2:
            return []
        default = versions.get(self.default) or next(iter(versions.values()))
        return [*versions.items(), (DEFAULT, default)]

    def trail(self, leaf: Leaf) -> list[Leaf]:
        """From the home page through the index pages of its folders to the page itself."""
        names, folder = [leaf.name], leaf.name
        while folder:
            folder = dirname(folder)
            names.append(f"{folder}/{HOME}".lstrip("/"))
        found = (self._all.get((leaf.language, name)) for name in reversed(dict.fromkeys(names)))
        return [one for one in found if one]


KEYS = ("title", "description", "reviewed")

"""How many elements a drawing draws once every <use> is carried out.

Ten levels of ten uses are ten thousand million elements in a file of one kilobyte.
"""

from collections.abc import Mapping

MOST = 200_000  # elements; a browser draws them in about a second


class Repeats:
    """Told of elements in the order of the file."""

    def __init__(self) -> None:
        self._children: list[list[int]] = []  # by element, numbered in the order of the file
        self._targets: list[str] = []  # the id that an element repeats, or ''
        self._named: dict[str, int] = {}
        self._open: list[int] = []
        self._counts: dict[int, int] = {}

    def start(self, attributes: Mapping[str, str]) -> None:
        number = len(self._children)
        if self._open:
            self._children[self._open[-1]].append(number)
        self._children.append([])
        hrefs = (value for key, value in attributes.items() if key.rpartition(" ")[2] == "href")
        self._targets.append(next(hrefs, "").strip().removeprefix("#"))
        self._named.setdefault(attributes.get("id", ""), number)
        self._open.append(number)

    def end(self) -> None:
        self._open.pop()

    @property
    def are_too_many(self) -> bool:
        """Also where one repeats itself, or uses lead to uses too often to be followed."""
        try:
            return bool(self._children) and self._count(0) > MOST
        except RecursionError:
            return True

    def _count(self, number: int) -> int:
        if number not in self._counts:
            self._counts[number] = MOST + 1  # what an element that holds itself finds
            target = self._named.get(self._targets[number]) if self._targets[number] else None
            repeated = [] if target is None else [target]
            self._counts[number] = 1 + sum(map(self._count, [*self._children[number], *repeated]))
        return self._counts[number]

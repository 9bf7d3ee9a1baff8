"""The features of a GeoJSON text with the line each stands in; the standard parser forgets lines."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from json.decoder import WHITESPACE  # type: ignore[attr-defined]
from typing import Any

DECODER = json.JSONDecoder()


class NotAMapError(Exception):
    """The text holds no list of features; `line` is where that shows."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True, slots=True)
class Located:
    value: Any
    line: int


def features(text: str) -> list[Located]:
    """What stands in the list `features` of the outermost object. Raises NotAMapError."""
    try:
        return list(_Reader(text).features())
    except json.JSONDecodeError as error:
        raise NotAMapError(error.lineno) from error
    except (IndexError, RecursionError) as error:  # the text ends too soon; brackets within brackets
        raise NotAMapError(1) from error


class _Reader:
    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def features(self) -> Iterator[Located]:
        found = False
        for key in self._members():
            self._skip()
            if key == "features" and self.text[self.at] == "[":
                found = True
                yield from self._items()
            else:
                self._value()
        self._skip()
        if not found or self.at < len(self.text):
            raise NotAMapError(self._line())

    def _members(self) -> Iterator[str]:
        """Each key of the object; who asks reads the value before asking on."""
        self._expect("{")
        while not self._ends("}"):
            key = self._value()
            self._expect(":")
            yield str(key)

    def _items(self) -> Iterator[Located]:
        self._expect("[")
        while not self._ends("]"):
            self._skip()
            line = self._line()
            yield Located(self._value(), line)

    def _ends(self, sign: str) -> bool:
        """Whether `sign` stands here; a comma before a further part is passed."""
        self._skip()
        if self.text[self.at] == ",":
            self.at += 1
            return False
        ends = self.text[self.at] == sign
        self.at += ends
        return ends

    def _value(self) -> Any:
        self._skip()
        value, self.at = DECODER.raw_decode(self.text, self.at)
        return value

    def _expect(self, sign: str) -> None:
        self._skip()
        if self.text[self.at] != sign:
            raise NotAMapError(self._line())
        self.at += 1

    def _skip(self) -> None:
        match = WHITESPACE.match(self.text, self.at)
        self.at = match.end()

    def _line(self) -> int:
        return self.text.count("\n", 0, self.at) + 1

"""The lines findings speak of, as their authors wrote them."""

import re
from collections.abc import Mapping

from songma.content.source import SourceText
from songma.text.comparing import shortened

QUOTED = 400  # characters of a line; nearly all paragraphs are shorter
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")  # a terminal would obey them: "\x1b[2J" empties it


class Lines:
    """By path and line; '' where the project has no such text, or a line of mere marks such as `---`."""

    def __init__(self, sources: Mapping[str, SourceText]) -> None:
        self.sources = sources
        self._split: dict[str, list[str]] = {}

    def at(self, path: str, line: int) -> str:
        if path not in self.sources:
            return ""
        if path not in self._split:
            self._split[path] = self.sources[path].text.split("\n")
        lines = self._split[path]
        text = CONTROL.sub(" ", lines[line - 1]).strip() if 0 < line <= len(lines) else ""
        return text if any(map(str.isalnum, text)) else ""

    def quoted(self, path: str, line: int) -> str:
        return shortened(self.at(path, line), QUOTED)

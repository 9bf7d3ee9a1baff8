"""The whole project as pairs of texts with their accepted states; made once for all rules."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from songma.diagnostics import Finding
from songma.project import Project
from songma.translation.currency import Judgement, judge
from songma.translation.pairs import Pair, pairs
from songma.translation.state import ENDING, FOLDER, Entry, read


class Comparison:
    def __init__(self, project: Project) -> None:
        self.project = project

    @cached_property
    def pairs(self) -> Sequence[Pair]:
        return tuple(pairs(self.project))

    @cached_property
    def pages(self) -> Sequence[Pair]:
        return [pair for pair in self.pairs if pair.is_page]

    @cached_property
    def _states(self) -> Mapping[str, tuple[dict[str, Entry], list[Finding]]]:
        found = (p for p in self.project.sources if p.startswith(FOLDER + "/") and p.endswith(ENDING))
        return {path: read(self.project.sources[path].text, path) for path in found}

    @property
    def unreadable(self) -> Sequence[Finding]:
        return [finding for _, findings in self._states.values() for finding in findings]

    @property
    def state_paths(self) -> Sequence[str]:
        return tuple(self._states)

    def entries(self, pair: Pair) -> Mapping[str, Entry]:
        return self._states[pair.state_path][0] if pair.state_path in self._states else {}

    def has_states(self, language: str) -> bool:
        return any(path.startswith(f"{FOLDER}/{language}/") for path in self._states)

    @cached_property
    def judgements(self) -> Mapping[str, Sequence[Judgement]]:
        """By the path of the sidecar; nothing for a pair that has none."""
        known = (pair for pair in self.pairs if self.entries(pair))
        return {pair.state_path: tuple(judge(pair, self.entries(pair))) for pair in known}

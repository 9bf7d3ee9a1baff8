"""The whole project as pairs of texts with their accepted states; made once for all rules."""

from collections.abc import Iterable, Mapping, Sequence
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
        accepted = {path: _translations(found.values()) for path, (found, _) in self._states.items()}
        return tuple(pairs(self.project, accepted))

    @cached_property
    def pages(self) -> Sequence[Pair]:
        return [pair for pair in self.pairs if pair.is_page]

    @cached_property
    def _states(self) -> Mapping[str, tuple[dict[str, Entry], list[Finding]]]:
        found = (p for p in self.project.sources if p.startswith(FOLDER + "/") and p.endswith(ENDING))
        states = {path: read(self.project.sources[path].text, path) for path in found}
        return {path: state for path, state in states.items() if any(state)}  # an emptied one is none

    @property
    def unreadable(self) -> Sequence[Finding]:
        return [finding for _, findings in self._states.values() for finding in findings]

    def entries(self, pair: Pair) -> Mapping[str, Entry]:
        path = self.state_of(pair)
        return self._states[path][0] if path else {}

    def state_of(self, pair: Pair) -> str | None:
        """The sidecar of a pair: its own, else the one a renamed page left behind."""
        return pair.state_path if pair.state_path in self._states else self._moved.get(pair.state_path)

    @cached_property
    def _moved(self) -> Mapping[str, str]:
        """For a page without a sidecar the orphan that knows most of its source texts."""
        own = {pair.state_path for pair in self.pairs}
        orphans = {
            path: {e.src for e in found[0].values()}
            for path, found in self._states.items()
            if path not in own
        }
        moved = {}
        for pair in self.pages if orphans else ():
            digests = {couple.source.digest for couple in pair.answers.values() if couple.source}
            folder = f"{FOLDER}/{pair.language}/"
            likely = [path for path in orphans if path.startswith(folder)]
            best = max(likely, key=lambda path: len(orphans[path] & digests), default=None)
            if (
                best
                and pair.state_path not in self._states
                and 2 * len(orphans[best] & digests) > len(digests)
            ):
                moved[pair.state_path] = best
        return moved

    def has_states(self, language: str) -> bool:
        return any(path.startswith(f"{FOLDER}/{language}/") for path in self._states)

    @cached_property
    def judgements(self) -> Mapping[str, Sequence[Judgement]]:
        """By the path of the sidecar; nothing for a pair that has none."""
        known = (pair for pair in self.pairs if self.entries(pair))
        return {pair.state_path: tuple(judge(pair, self.entries(pair))) for pair in known}


def _translations(entries: Iterable[Entry]) -> dict[str, frozenset[str]]:
    """Digests of the accepted translations by that of their source text; one text may stand twice."""
    found: dict[str, frozenset[str]] = {}
    for entry in entries:
        found[entry.src] = found.get(entry.src, frozenset()) | {entry.tgt}
    return found

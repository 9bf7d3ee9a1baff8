"""Which sources are judged by their characters, and in which language each is written."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from songma.languages import CODES

ENDINGS = {"docs": (".md", ".vtt"), "data": (".yml", ".yaml"), "i18n": (".yml", ".yaml")}
CONFIG = "mkdocs.yml"
WRITTEN_BY_TOOL = "i18n/state/"


class Source(Protocol):
    @property
    def path(self) -> str: ...
    @property
    def text(self) -> str: ...


S = TypeVar("S", bound=Source)


def judged(sources: Iterable[S]) -> Iterator[tuple[S, str | None]]:
    """Pages, subtitles, data and words of the interface, each with its language if it has one."""
    for source in sources:
        if _is_judged(source.path):
            yield source, language_of(source.path)


def _is_judged(path: str) -> bool:
    """An original kept to the letter (`data/plan/*.md`) is not ours to judge."""
    folder = path.partition("/")[0]
    below = path.endswith(ENDINGS.get(folder, ())) and not path.startswith(WRITTEN_BY_TOOL)
    return path == CONFIG or below


def language_of(path: str) -> str | None:
    """`docs/lo/index.md`, `i18n/ui/lo.yml` -> Lao; None where several languages stand together."""
    folder, _, rest = path.partition("/")
    part = rest.partition("/")[0] if folder == "docs" else rest.rpartition("/")[2].partition(".")[0]
    return part if folder in ("docs", "i18n") and part in CODES else None

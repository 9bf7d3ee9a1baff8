"""What all charts share: what they are given, the sheet they are drawn on, its texts and its textures."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from songma.drawing.text import width

SIZE = 14.5  # of all text, in pixels of the sheet: it is shown no smaller than 12
LINE = 20.0  # from one line of text to the next: Lao stacks marks above and below
PAD = 4.0  # between marks and the edge
SURE, ESTIMATE, UNCONFIRMED, TARGET = "sure", "estimate", "unconfirmed", "target"
STATES = (SURE, ESTIMATE, UNCONFIRMED, TARGET)
TEXTURES = {  # what is drawn on a tile of six pixels, by the class that colours it
    ESTIMATE: "M-1 1l2-2M0 6l6-6M5 7l2-2",
    UNCONFIRMED: "M0 0l6 6M6 0l-6 6",
    "part-2": "M2 2h1.6M5 5h1.6",
    "part-3": "M0 3h6",
    "part-4": "M3 0v6",
    "part-5": "M0 4l3-3l3 3",
}


@dataclass(frozen=True)
class Point:
    """`low` and `high` are the same but for a range; None where the value is not published."""

    label: str
    written: str  # what stands beside the mark: 'nearly 48'
    low: float | None = None
    high: float | None = None
    state: str = SURE
    start: float = 0.0  # in years, where there is an axis of time: 2018.25
    end: float = 0.0

    @property
    def values(self) -> tuple[float, ...]:
        return () if self.low is None or self.high is None else (self.low, self.high)

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


@dataclass(frozen=True)
class Series:
    label: str
    points: Sequence[Point]


@dataclass(frozen=True)
class Plot:
    """One chart in one language. `words` has the states other than sure, and `gap`: 'not published'."""

    title: str
    text: str
    unit: str
    series: Sequence[Series]
    number: Callable[[float], str]
    words: Mapping[str, str]
    is_rank: bool = False  # 1 is the best and stands on top
    rest: str = ""  # of a whole: the name of what its parts leave
    whole: float | None = None
    rest_written: str = ""
    points: Sequence[Point] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "points", [point for one in self.series for point in one.points])


@dataclass(frozen=True)
class Sheet:
    """A width in pixels and whether names stand above their marks, as on a phone."""

    name: str
    width: float
    is_narrow: bool


SHEETS = (Sheet("wide", 620, is_narrow=False), Sheet("narrow", 336, is_narrow=True))


def drawing(plot: Plot, sheet: Sheet, prefix: str, height: float, marks: Iterable[str]) -> str:
    """The SVG; `prefix` makes its ids unlike all others of the page."""
    name = f"{prefix}-{sheet.name}"
    body = "".join(marks).replace("url(#", f"url(#{name}-")
    used = [key for key in TEXTURES if f"#{name}-{key})" in body]
    return (
        f'<svg class="chart-{sheet.name}" viewBox="0 0 {sheet.width:g} {height:.0f}" role="img" '
        f'font-size="{SIZE}" aria-labelledby="{name}-title {name}-text">'
        f'<title id="{name}-title">{escape(plot.title)}</title>'
        f'<desc id="{name}-text">{escape(plot.text)}</desc>'
        f"{_textures(used, name)}{body}</svg>"
    )


def _textures(used: Sequence[str], name: str) -> str:
    tiles = "".join(
        f'<pattern id="{name}-{key}" width="6" height="6" patternUnits="userSpaceOnUse">'
        f'<path class="chart-texture chart-{key}" d="{TEXTURES[key]}"/></pattern>'
        for key in used
    )
    return f"<defs>{tiles}</defs>" if tiles else ""


def texts(x: float, y: float, lines: Sequence[str], kind: str = "", anchor: str = "") -> str:
    """Lines of text, the first with its middle at `y`."""
    return "".join(text(x, y + n * LINE, line, kind, anchor) for n, line in enumerate(lines) if line)


def text(x: float, y: float, words: str, kind: str = "", anchor: str = "") -> str:
    classes = f' class="chart-{kind}"' if kind else ""
    anchored = f' text-anchor="{anchor}"' if anchor else ""
    return f'<text x="{x:.1f}" y="{y + 5:.1f}"{classes}{anchored}>{escape(words)}</text>'


def beside(point: Point, plot: Plot) -> tuple[str, str]:
    """The value and what must be said of it: 'nearly 48', 'estimate'."""
    if not point.values:
        return "", plot.words["gap"]
    return point.written, plot.words.get(point.state, "")


def room(said: tuple[str, str]) -> float:
    """The width of both on one line."""
    value, remark = said
    return width(value, SIZE, bold=True) + (width(" " + remark, SIZE) if remark else 0)


def value(x: float, y: float, said: tuple[str, str], anchor: str = "") -> str:
    written, remark = said
    anchored = f' text-anchor="{anchor}"' if anchor else ""
    first = f'<tspan class="chart-value">{escape(written)}</tspan>' if written else ""
    note = f'<tspan class="chart-note">{" " if written else ""}{escape(remark)}</tspan>' if remark else ""
    return f'<text x="{x:.1f}" y="{y + 5:.1f}"{anchored}>{first}{note}</text>'


def thinned(places: Sequence[tuple[float, str]], gap: float = 8) -> list[tuple[float, str]]:
    """Labels centred at their places; every second, third … where they would touch each other."""
    for every in range(1, len(places) + 1):
        kept = places[::every]
        ends = [(x - width(label, SIZE) / 2, x + width(label, SIZE) / 2) for x, label in kept]
        if all(left[1] + gap <= right[0] for left, right in pairwise(ends)):
            return list(kept)
    return []


def inside(x: float, words: str, sheet: Sheet) -> float:
    """The nearest place at which centred text stays on the sheet."""
    half = width(words, SIZE) / 2
    return min(max(x, half), max(sheet.width - half, half))

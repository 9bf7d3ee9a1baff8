"""Marks told apart by their shape, and the key that says what each stands for."""

from collections.abc import Sequence

from songma.drawing.charts.frame import LINE, SIZE, SURE, TARGET, UNCONFIRMED, Plot, Sheet, text
from songma.drawing.text import shortened, width

SHAPES = ("M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", "M0-6.5l6.5 6.5l-6.5 6.5l-6.5-6.5z",
          "M-5-5h10v10h-10z", "M0-6l6.5 11h-13z")  # fmt: skip
RINGS = ("M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z", "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
         "M-1.8 0a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0z")  # fmt: skip
LOOKS = {SURE: "", TARGET: " chart-target", UNCONFIRMED: " chart-hollow chart-doubt"}
CROSS = "M-4-4l8 8M4-4l-8 8"  # where no value is published
SIGN, APART = 18.0, 20.0  # from a mark to its words, from these to the next mark
Entry = tuple[str, str]  # a mark at the origin, its words


def mark(number: int, x: float, y: float, state: str = SURE) -> str:
    """The mark of a series, counted from 0; hollow where the value is not sure, rings for a target."""
    shape = "".join(RINGS) if state == TARGET else SHAPES[number % len(SHAPES)]
    kind = f"chart-mark chart-mark-{number % len(SHAPES) + 1}{LOOKS.get(state, ' chart-hollow')}"
    return f'<path class="{kind}" transform="translate({x:.1f} {y:.1f})" d="{shape}"/>'


def cross(x: float, y: float) -> str:
    return f'<path class="chart-cross" transform="translate({x:.1f} {y:.1f})" d="{CROSS}"/>'


def series_entries(plot: Plot) -> list[Entry]:
    """Nothing where there is one series: the title says what it is."""
    named = plot.series if len(plot.series) > 1 else ()
    return [(mark(n, 0, 0), one.label) for n, one in enumerate(named)]


def state_entries(plot: Plot) -> list[Entry]:
    """The states that occur."""
    held = dict.fromkeys(point.state for point in plot.points if point.state != SURE)
    return [(mark(0, 0, 0, state), plot.words[state]) for state in held]


def gap_entry(plot: Plot) -> list[Entry]:
    gaps = any(not point.values for point in plot.points)
    return [(cross(0, 0), plot.words["gap"])] if gaps else []


def above(entries: Sequence[Entry], sheet: Sheet) -> tuple[list[str], float]:
    """The key from the upper left corner on, and its height."""
    parts, x, y = [], 0.0, LINE / 2
    for sign, name in entries:
        words = shortened(name, sheet.width - SIGN, SIZE)
        if x and x + SIGN + width(words, SIZE) > sheet.width:
            x, y = 0.0, y + LINE
        parts.append(sign.replace("translate(0.0 0.0)", f"translate({x + 7:.1f} {y:.1f})"))
        parts.append(text(x + SIGN, y, words))
        x += SIGN + width(words, SIZE) + APART
    return parts, y + LINE / 2 + 4 if entries else 0.0

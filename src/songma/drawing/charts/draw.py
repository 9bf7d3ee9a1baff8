"""The kinds of charts by their names."""

from collections.abc import Callable, Mapping

from songma.drawing.charts.bars import bars
from songma.drawing.charts.dots import dots
from songma.drawing.charts.frame import SHEETS, Plot, Sheet
from songma.drawing.charts.lines import lines
from songma.drawing.charts.stacked import stacked
from songma.drawing.charts.swarm import swarm
from songma.drawing.charts.timeline import timeline

KINDS: Mapping[str, Callable[[Plot, Sheet, str], str]] = {
    "bars": bars,
    "dots": dots,
    "line": lines,
    "stacked": stacked,
    "swarm": swarm,
    "timeline": timeline,
}


def drawn(kind: str, plot: Plot, prefix: str) -> str:
    """The chart twice, for a wide and for a narrow column: the stylesheet shows one of them."""
    return "".join(KINDS[kind](plot, sheet, prefix) for sheet in SHEETS)

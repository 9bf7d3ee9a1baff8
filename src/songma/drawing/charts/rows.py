"""Charts of rows, one a name: where names, values, the axis below and the marks between them stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from songma.drawing.charts.frame import LINE, PAD, SIZE, Plot, Point, Sheet, text, texts, thinned
from songma.drawing.charts.scale import Scale, ticks, with_zero
from songma.drawing.text import width, wrapped

Groups = Sequence[tuple[str, Sequence[Point]]]  # a name, and what is shown of it
NAMES = 0.36  # of a wide sheet, at most, for the names
BETWEEN = 10.0  # from a name to the marks
TICKS = {True: 4, False: 6}  # on a narrow sheet or not
AXIS = 30.0  # below the marks
LEAST = 60.0  # pixels that marks need between names and values
BENEATH = 10.0  # from a name to the middle of the mark beneath it
MARK = 20.0  # the height of the lines behind a mark


@dataclass(frozen=True)
class Row:
    """`top` to `bottom` hold name and mark; the mark stands at `middle`."""

    label: str
    lines: Sequence[str]
    points: Sequence[Point]
    top: float
    middle: float
    bottom: float


@dataclass(frozen=True)
class Rows:
    rows: Sequence[Row]
    left: float  # of the marks
    head: float  # the middle of the line that names the unit


def names_width(labels: Sequence[str], sheet: Sheet) -> float:
    """Of the column of names; 0 on a narrow sheet, where they stand above their marks."""
    if sheet.is_narrow:
        return 0.0
    lines = [line for label in labels for line in wrapped(label, sheet.width * NAMES, SIZE)]
    return max((width(line, SIZE) for line in lines), default=0) + BETWEEN


def laid_out(
    groups: Groups, plot: Plot, sheet: Sheet, mark: float, said: Sequence[float] = (), top: float = 0.0
) -> Rows:
    """A row for each name with its points; `mark` is the height of a mark with the air around it.

    `said` are the widths of what is written at the end of a name's last line on a narrow sheet; `top` is
    where the rows may begin.
    """
    head = top + (LINE + 4 if plot.unit else PAD)
    left = names_width([label for label, _ in groups], sheet)
    rows, top = [], head
    for n, (label, points) in enumerate(groups):
        lines = wrapped(label, left - BETWEEN if left else sheet.width, SIZE)
        if said and sheet.is_narrow and width(lines[-1], SIZE) + BETWEEN + said[n] > sheet.width:
            lines.append("")
        block = len(lines) * LINE
        height = block + mark + 4 if sheet.is_narrow else max(block + 6, mark)
        middle = top + (block + BENEATH if sheet.is_narrow else height / 2)
        rows.append(Row(label, lines, points, top, middle, top + height))
        top += height
    return Rows(rows, left, head - LINE / 2 - 4)


def names(rows: Rows, sheet: Sheet) -> Iterator[str]:
    """The unit once, above all marks, and the name of each row."""
    for row in rows.rows:
        if sheet.is_narrow:
            yield texts(0, row.top + LINE / 2, row.lines)
        else:
            first = row.middle - (len(row.lines) - 1) * LINE / 2
            yield texts(rows.left - BETWEEN, first, row.lines, anchor="end")


def value_scale(plot: Plot, sheet: Sheet, start: float, end: float, zero: bool) -> tuple[Scale, list[float]]:
    """The axis of the values from `start` to `end`, and its ticks."""
    values = [value for point in plot.points for value in point.values] or [0.0]
    low, high = with_zero(values) if zero else (min(values), max(values))
    marks = ticks(low, high, TICKS[sheet.is_narrow])
    return Scale(marks[0], marks[-1], start, end), marks


def axis(plot: Plot, sheet: Sheet, scale: Scale, marks: Sequence[float], rows: Rows) -> Iterator[str]:
    """Lines at the ticks behind the marks, the line at zero, the numbers below, the unit above."""
    spans = [(rows.rows[0].top, rows.rows[-1].bottom)]
    if sheet.is_narrow:  # names stand between the marks
        spans = [(row.middle - MARK / 2, row.middle + MARK / 2) for row in rows.rows]
    grid = "".join(f"M{scale.at(tick):.1f} {top:.1f}V{end:.1f}" for tick in marks for top, end in spans)
    yield f'<path class="chart-grid" d="{grid}"/>'
    bottom = rows.rows[-1].bottom
    if marks[0] <= 0 <= marks[-1]:
        zero = "".join(f"M{scale.at(0):.1f} {top:.1f}V{end:.1f}" for top, end in spans)
        yield f'<path class="chart-zero" d="{zero}"/>'
    labels = [(_within(scale.at(tick), plot.number(tick), sheet), plot.number(tick)) for tick in marks]
    for x, label in thinned(labels):
        yield text(x, bottom + 16, label, "tick", "middle")
    if plot.unit:
        yield unit(plot, sheet, rows.left, rows.head)


def unit(plot: Plot, sheet: Sheet, left: float, middle: float) -> str:
    """Above the marks, on a narrow sheet above the values; from the left edge where there is no room."""
    if sheet.is_narrow and left == 0:
        return text(sheet.width, middle, plot.unit, "tick", "end")
    fits = left + width(plot.unit, SIZE) <= sheet.width
    return text(left if fits else 0, middle, plot.unit, "tick")


def _within(x: float, label: str, sheet: Sheet) -> float:
    half = width(label, SIZE) / 2
    return min(max(x, half), sheet.width - half)

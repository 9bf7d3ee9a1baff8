"""Degrees and minutes in words: 19°30′ B, 105° E."""

from songma.drawing.geo import Point
from songma.text.words import Words


def angle(degrees: float) -> str:
    """Whole minutes; none where they are 0: 19°30′, 105°. Our maps lie north and east."""
    minutes = round(60 * degrees)
    whole, rest = divmod(minutes, 60)
    return f"{whole}°{rest:02}′" if rest else f"{whole}°"


def coordinates(point: Point, words: Words) -> str:
    """20°17′ N, 104°39′ E."""
    east, north = point
    return f"{words('map.north', degrees=angle(north))}, {words('map.east', degrees=angle(east))}"


def lines(least: float, most: float, step: float) -> list[float]:
    """The multiples of `step` between two degrees, none on the edge."""
    first, last = int(least // step) + 1, int(-(-most // step))
    return [round(number * step, 6) for number in range(first, last)]

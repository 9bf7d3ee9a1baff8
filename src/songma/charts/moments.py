"""Where on an axis of time a fact stands."""

from datetime import date

from songma.charts.model import Spot
from songma.facts.model import DATE, YEAR, Fact
from songma.text.wording.moments import YEAR as WHOLE_YEAR
from songma.text.wording.moments import span


def moment_of(fact: Fact, spot: Spot, kind: str) -> str:
    """A date as facts hold them. A timeline shows the value where that is a date, else when it was true."""
    if spot.at is not None:
        return spot.at
    is_event = kind == "timeline" and fact.unit in (DATE, YEAR) and not fact.is_gap
    return str(fact.value) if is_event else fact.as_of


def ends(moment: str) -> tuple[float, float]:
    """Its beginning and its end in years. Raises ValueError for no date."""
    first, last = span(moment)
    return _years(first.first), _years(last.last)


def is_year(moment: str) -> bool:
    return {one.kind for one in span(moment)} == {WHOLE_YEAR}


def _years(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366

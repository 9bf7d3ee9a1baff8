"""Numbers, dates and amounts as each language writes them: Babel, with its slips mended.

Units, money among them, are patterns of `data/units.yml`, because CLDR's own are keys (`duration-day`),
hold zero-width spaces, or differ from what the site writes in prose. What frames a date or an amount
('as of …') is a word of the interface.
"""

from dataclasses import dataclass

from songma.text.wording.dates import Dates
from songma.text.wording.moments import last_day as last_day
from songma.text.wording.numbers import Amount as Amount
from songma.text.wording.numbers import Numbers
from songma.text.wording.numbers import Pattern as Pattern


@dataclass(frozen=True)
class Wording(Dates, Numbers):
    """How one language writes. Raises ValueError on what cannot be written: no date, no number."""

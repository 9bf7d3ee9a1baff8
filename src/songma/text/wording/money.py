"""Money in another currency: never without the rate, its day, and 'about'."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from songma.text.wording import Pattern, Wording
from songma.text.words import Words

SIGNIFICANT = ".3g"  # of a converted amount: more would feign an exactness no rate has


@dataclass(frozen=True, slots=True)
class Rate:
    """What one `base` cost on `day`: 26,300 `unit`. Both are currencies of `data/units.yml`."""

    base: str
    unit: str
    price: Decimal
    day: date

    def __post_init__(self) -> None:
        if not (self.price.is_finite() and self.price > 0):
            raise ValueError(self.price)


def converted(value: Decimal, rate: Rate, units: Mapping[str, Pattern], words: Words) -> str:
    """`value` in `rate.unit`, then its worth in `rate.base`; `units` are those of the words' language."""
    wording = Wording(words.language)
    worth = Decimal(format(value / rate.price, SIGNIFICANT))
    return words(
        "money.converted",
        amount=wording.amount(value, units[rate.unit]),
        worth=wording.amount(worth, units[rate.base]),
        one=wording.amount(1, units[rate.base]),
        price=wording.amount(rate.price, units[rate.unit]),
        day=wording.day(rate.day),
    )

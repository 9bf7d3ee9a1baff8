"""What a text counts, dates, times or numbers, read to a value that has no language."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

LUNAR, SOLAR = "lunar", "solar"  # the unit of a date of which the text says in which calendar it is
RELATIVE = "relative"  # the unit of a date whose year is this, the next or the last one
Reading = tuple[str, Hashable, str]  # kind, value, dimension: ("number", Decimal(5000), "length")


@dataclass(frozen=True, slots=True)
class Quantity:
    kind: str  # number percent money date time phone code email century quarter decade weekday
    value: Hashable
    start: int
    end: int
    raw: str
    spelled: bool = False  # in words, or a name with a number: silent when it stands alone
    bracketed: bool = False
    slip: str | None = None  # how the number leaves its language's style: "grouping", "decimal"
    unit: str = ""
    key: Reading = ("", 0, "")  # what is compared
    others: tuple[Reading, ...] = ()  # what the same words can also mean
    slips: tuple[Reading, ...] = ()  # what they mean in another language's style
    parts: tuple[Decimal, ...] = ()  # numbers the other side may write one by one: 12/15, 12 of 15
    faint: bool = False  # too vague ever to be a difference: one, half, both


@dataclass(frozen=True, slots=True)
class Difference:
    source: Quantity | None
    target: Quantity | None


@dataclass(slots=True)
class Draft:
    """A quantity while its neighbours can still change it."""

    kind: str
    value: Hashable
    start: int
    end: int
    dimension: str = ""
    unit: str = ""
    scaled: Hashable = None  # the value in the base unit of its dimension
    spelled: bool = False
    faint: bool = False
    slip: str | None = None
    slipped: Decimal | None = None  # the number in the other style, without magnitude
    magnitude: Decimal = Decimal(1)
    others: list[Reading] = field(default_factory=list)
    slips: list[Reading] = field(default_factory=list)
    parts: tuple[Decimal, ...] = ()

    @property
    def key(self) -> Reading:
        return (self.kind, self.value if self.scaled is None else self.scaled, self.dimension)

    @property
    def number(self) -> Decimal:
        return self.value if isinstance(self.value, Decimal) else Decimal(0)

    @property
    def bare(self) -> bool:
        return self.kind == "number" and not self.dimension

    def freeze(self, text: str, bracketed: bool) -> Quantity:
        raw = text[self.start : self.end]
        return Quantity(
            self.kind, self.value, self.start, self.end, raw, self.spelled, bracketed, self.slip,
            self.unit, self.key, tuple(self.others), tuple(self.slips), self.parts, self.faint,
        )  # fmt: skip


def frozen(drafts: list[Draft], inside: list[tuple[int, int]], text: str) -> Iterator[Quantity]:
    place = 0
    for draft in drafts:
        while place < len(inside) and inside[place][1] <= draft.start:
            place += 1
        yield draft.freeze(text, place < len(inside) and inside[place][0] <= draft.start)

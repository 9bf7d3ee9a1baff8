"""Small changes of one draft: magnitude, sign, unit."""

import re
from decimal import Decimal

from songma.text.quantities.model import Draft, Reading
from songma.text.quantities.numbers import Parsed
from songma.text.quantities.units import ALIKE, SCALE

THOUSANDS = re.compile(r"(m|mn|k|b)(?![^\W\d_])")


def drafted(parsed: Parsed, start: int, end: int) -> Draft:
    return Draft(
        "number", parsed.value, start, end, slip=parsed.slip, slipped=parsed.slipped, parts=parsed.parts
    )


def code(source: str, start: int, end: int) -> Draft:
    value = source[start:end].upper()
    digits = re.match(r"[0-9]{1,9}", value)
    others: list[Reading] = [("number", Decimal(digits[0]), "")] if digits and value.isalnum() else []
    return Draft("code", value, start, end, spelled=True, others=others)


def times(draft: Draft, power: Decimal) -> None:
    draft.value = draft.number * power
    draft.magnitude *= power
    if draft.slipped is not None:
        draft.slipped *= power


def thousands(draft: Draft, low: str) -> None:
    """USD 5m, $20k, 5bn"""
    match = THOUSANDS.match(low, draft.end)
    if match or (draft.end and low[draft.end - 1 : draft.end] == "m" and draft.magnitude == 1):
        name = match[1] if match else "m"
        times(draft, Decimal({"m": 10**6, "mn": 10**6, "k": 1000, "b": 10**9}[name]))
        draft.end = match.end() if match else draft.end


POINTS = ("điểm", "point", "pp", "ຈຸດ")
POINT = "point"  # of a per cent: a difference of two shares, not a share


def percent(draft: Draft, name: str, loosely: bool) -> None:
    draft.kind = "percent"
    if any(word in name for word in POINTS):
        draft.dimension = POINT
        draft.others.append(("number", draft.number, ""))
    if loosely:  # Lao calls both alike
        draft.others.append(("percent", draft.number, "" if draft.dimension else POINT))


def shift(draft: Draft, amount: Decimal) -> None:
    draft.value = draft.number + amount


def negate(draft: Draft, width: int) -> None:
    draft.value = -draft.number
    draft.start -= width
    if draft.slipped is not None:
        draft.slipped = -draft.slipped


def measure(draft: Draft) -> None:
    """Sets what is compared: the value in base units; the plain number is another reading."""
    raw = draft.number
    if draft.kind == "money":
        draft.dimension = draft.unit
    elif draft.kind == "number" and draft.unit:
        draft.dimension, factor = SCALE[draft.unit]
        draft.scaled = raw * factor
        if draft.unit in ALIKE:
            dimension, factor_too = SCALE[ALIKE[draft.unit]]
            draft.others.append(("number", raw * factor_too, dimension))
        if draft.unit == "degree":  # of alcohol
            draft.others.append(("percent", raw, ""))
        if draft.slipped is not None:
            draft.slips.append(("number", draft.slipped * factor, draft.dimension))
    if draft.kind != "percent" and draft.dimension:
        draft.others.append(("number", raw, ""))
    if draft.slipped is not None and not draft.slips:
        draft.slips.append((draft.kind, draft.slipped, draft.dimension))

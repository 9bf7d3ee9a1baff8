"""Neighbours: parts of one number are joined, and the first of a range gets the unit of the last."""

import re
from decimal import Decimal
from itertools import pairwise

from songma.text.quantities.grammar import Grammar
from songma.text.quantities.halves import HALVES, close_half, start_of
from songma.text.quantities.model import Draft, Reading
from songma.text.quantities.units import SCALE

FAR = 26  # the longest gap between two numbers of one range
TRIM = re.compile(r"[\s\0]+")


def joined_parts(drafts: list[Draft], low: str, grammar: Grammar) -> list[Draft]:
    """1 tỷ 200 triệu đồng is one sum; 2 hours and 30 minutes are one time."""
    made: list[Draft] = []
    for draft in drafts:
        before = made[-1] if made else None
        if before is None or draft.start - before.end > 8 or draft.kind not in ("number", "money"):
            made.append(draft)
            continue
        gap = low[before.end : draft.start].strip()
        if _adds_up(before, draft, gap, grammar):
            made[-1] = _sum(before, draft)
        elif _lasts(before, draft) and gap in grammar.joined:
            made[-1] = _duration(before, draft)
        else:
            made.append(draft)
    return made


def _adds_up(first: Draft, second: Draft, gap: str, grammar: Grammar) -> bool:
    if not first.bare or first.magnitude < 100 or not 0 < abs(second.number) < first.magnitude:
        return False
    if gap == "":
        return first.spelled == second.spelled and (second.magnitude > 1 or first.spelled)
    return first.spelled and second.spelled and gap in grammar.joined and second.number < 100


def _sum(first: Draft, second: Draft) -> Draft:
    second.value = first.number + second.number
    factor = SCALE[second.unit][1] if second.unit in SCALE else Decimal(1)
    if second.scaled is not None:
        second.scaled = second.number * factor
    second.others = [("number", second.number, "")] if second.dimension else []
    second.slips, second.slip, second.slipped = [], None, None
    second.start, second.magnitude = first.start, second.magnitude
    second.faint = False
    return second


def _lasts(first: Draft, second: Draft) -> bool:
    if first.dimension != second.dimension or first.dimension not in ("time", "months"):
        return False
    whole = SCALE[first.unit][1]  # 8 giờ một ngày và 48 giờ một tuần are two
    return first.kind == "number" and isinstance(second.scaled, Decimal) and second.scaled < whole


def _duration(first: Draft, second: Draft) -> Draft:
    if isinstance(first.scaled, Decimal) and isinstance(second.scaled, Decimal):
        first.scaled += second.scaled
    first.parts = (first.number, second.number)
    first.others, first.end = [], second.end
    first.faint = False
    return first


def shared_units(drafts: list[Draft], low: str, grammar: Grammar) -> None:
    """From the right, so that all of `20, 30 và 40%` are percent; from the left `thứ 2, 4 và 6` are days."""
    _lists(drafts, low, grammar)
    giver: Draft | None = None
    for place in range(len(drafts) - 2, -1, -1):
        first, second = drafts[place], drafts[place + 1]
        giver = giver if second.bare else second
        if second.start - first.end > FAR:
            giver = None
            continue
        gap = " ".join(TRIM.sub(" ", low[first.end : second.start]).split())
        if gap in ("-", "/"):
            _short_year(first, second)
        opened = low[max(0, first.start - 12) : first.start].endswith(grammar.openers)
        close_half(first, second, gap in grammar.tight or (opened and gap in grammar.pairs))
        if gap in grammar.tight:
            _tight(first, second)
        elif gap in grammar.listed or gap in (",", ";", "/", "&", "+") or (not gap and first.spelled):
            _loose(first, second)
            if giver is not None and giver is not second and gap == ",":  # 0, 5 and 10 %
                _loose(first, giver)
        else:
            giver = None


def _lists(drafts: list[Draft], low: str, grammar: Grammar) -> None:
    for first, second in pairwise(drafts):
        if second.bare and second.start - first.end <= FAR:
            gap = low[first.end : second.start].strip()
            if gap in (",", ";", "-") or gap in grammar.listed:
                _goes_on(first, second)


def _goes_on(first: Draft, second: Draft) -> None:
    """thứ 2, 4, 6; tháng 3, 6 và 9"""
    if any(kind == "weekday" for kind, _, _ in first.others) and 2 <= second.number <= 7:
        second.others.append(("weekday", int(second.number), ""))
    if first.kind in ("date", "quarter", "century"):
        _give(second, first, Decimal(1), main=False)
    elif first.bare and (dates := [v for kind, v, _ in first.others if kind == "date"]):
        _give(second, Draft("date", dates[0], 0, 0), Decimal(1), main=False)


def _tight(first: Draft, second: Draft) -> None:
    if second.bare and first.kind in ("century", "quarter", "date"):  # thế kỷ 1–2
        _give(second, first, Decimal(1), main=False)
    if second.bare and first.kind in ("money", "percent"):
        _give(second, first, Decimal(1), main=first.kind == "money")
    if first.kind == "money" == second.kind and first.magnitude == 1 < second.magnitude:
        _scale(first, second)
        return
    if not first.bare or (_is_year(first) and second.kind != "number"):
        _loose(first, second)
        return
    scaled = second.magnitude if first.magnitude == 1 and first.number < _mantissa(second) else Decimal(1)
    _give(first, second, scaled, main=not _is_year(first) or second.kind != "number")


def _scale(first: Draft, second: Draft) -> None:
    """USD 2–3 billion"""
    if first.number < _mantissa(second):
        first.others.append(first.key)
        first.value = first.number * second.magnitude
        first.others.append(("number", first.number, ""))


def _loose(first: Draft, second: Draft) -> None:
    if first.bare:
        _give(first, second, Decimal(1), main=False)
        if second.magnitude > 1 and first.number < _mantissa(second):
            _give(first, second, second.magnitude, main=False)
        for ten in (Decimal(10), Decimal(100)):  # ba, bốn trăm; ba, bốn mươi vạn
            if first.spelled and (first.number + 1) * ten == _mantissa(second):
                _give(first, second, ten * second.magnitude, main=False)


def _mantissa(draft: Draft) -> Decimal:
    return draft.number / draft.magnitude


def _is_year(draft: Draft) -> bool:
    return draft.number % 1 == 0 and 1000 <= draft.number <= 2100 and draft.magnitude == 1


def _give(to: Draft, giver: Draft, factor: Decimal, main: bool) -> None:
    """Lets `to` mean what `giver` is: its main reading, or one more."""
    reading = _as_kind(to.number * factor, giver)
    if reading is None or reading == to.key:
        return
    plain: Reading = ("number", to.number * factor, "")
    if giver.kind == "time" and any(other[2] == "time" for other in giver.others):
        to.others.append(("number", to.number * 3600, "time"))
    if not main:
        to.others += [reading, plain]
        return
    to.others += [to.key, plain] if factor != 1 else [to.key]
    to.kind, to.scaled, to.dimension = reading
    to.value = to.number * factor if giver.kind in ("number", "money", "percent") else reading[1]
    to.unit = giver.unit
    to.magnitude = factor if factor > 1 else to.magnitude
    if to.slipped is not None:
        to.slips += [other for other in [_as_kind(to.slipped * factor, giver)] if other]


def _as_kind(value: Decimal, giver: Draft) -> Reading | None:
    if giver.kind in ("percent", "money"):
        return (giver.kind, value, giver.dimension)
    if giver.kind == "number":
        factor = SCALE[giver.unit][1] if giver.unit in SCALE else Decimal(1)
        return ("number", value * factor, giver.dimension)
    if giver.kind == "time" and value % 1 and 0 < value < 24 and value * 100 % 100 < 60:  # 7.30–11.30 a.m.
        return _hour(int(value), int(value * 100 % 100), giver)
    if value % 1 or not 0 < value <= 2100:
        return None
    return _whole(int(value), giver)


def _whole(value: int, giver: Draft) -> Reading | None:
    if giver.kind in ("century", "quarter", "weekday") and value <= 40:
        return (giver.kind, value, "")
    if giver.kind == "time" and value <= 24:
        return _hour(value, 0, giver)
    if giver.kind == "date" and isinstance(giver.value, tuple):
        year, month, day = giver.value
        if day and value <= 31:
            return ("date", (year, month, value), "")
        if not day and value <= 12:
            return ("date", (year, value, 0), "")
    return None


def _hour(value: int, minute: int, giver: Draft) -> Reading:
    if giver.unit in HALVES and 0 < value <= 12:
        return ("time", start_of(value, minute, giver), "")
    return ("time", (value % 24, minute), "")


def _short_year(first: Draft, second: Draft) -> None:
    """2016–20 is 2016–2020."""
    if first.bare and _is_year(first) and second.bare and 10 <= second.number < 100:
        year = first.number - first.number % 100 + second.number
        if year > first.number:
            second.others.append(("number", year, ""))

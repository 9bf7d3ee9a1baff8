"""A bare number after a word that says what it counts: ngày 9, tháng 7, quý III, thế kỷ 19."""

from decimal import Decimal

from songma.text.quantities.model import Draft

LIMITS = {"day": 31, "month": 12, "quarter": 4, "century": 40, "weekday": 7, "decade": 2100, "percent": 10**6}


def named(kind: str, draft: Draft) -> bool:
    """Changes the draft if the number can be one of these."""
    value = draft.number
    if kind not in LIMITS or not 0 < value <= LIMITS[kind] or (kind != "percent" and value % 1):
        return False
    if kind == "weekday":
        return _weekday(draft)
    plain = ("number", value, "")
    number = int(value)
    if kind == "decade":
        return _decade(draft, number)
    if kind == "percent":
        draft.kind = "percent"
        return True
    draft.others.append(plain)
    dates = {"day": (0, 0, number), "month": (0, number, 0)}
    draft.kind, draft.value = ("date", dates[kind]) if kind in dates else (kind, number)
    draft.parts = (Decimal(number),)
    return True


def _weekday(draft: Draft) -> bool:
    if draft.number >= 2:
        draft.others.append(("weekday", int(draft.number), ""))
    return False  # still a number, and its word is no part of it


def _decade(draft: Draft, year: int) -> bool:
    if year % 10 or 100 <= year < 1000:
        return False
    draft.others.append(("number", draft.number, ""))
    draft.kind, draft.value = "decade", year if year >= 100 else 1900 + year
    return True

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


def monday(draft: Draft) -> None:
    """thứ Hai with a capital is the day, or the second"""
    draft.others, number = [draft.key], int(draft.number)
    draft.kind, draft.value, draft.faint = "weekday", number, False


def is_name(draft: Draft, source: str) -> bool:
    """Ba Đình, Năm Căn: a capital in the middle of a sentence, and another one after it."""
    if draft.others or not source[draft.start].isupper():
        return False
    rest = source[draft.end : draft.end + 3].lstrip()
    before = source[max(0, draft.start - 2) : draft.start].strip()
    return rest[:1].isupper() or (bool(before) and before[-1].isalpha())


def evening(drafts: list[Draft]) -> None:
    """Tối nay, lúc 7 giờ: 19:00, too."""
    for draft in drafts:
        if draft.kind == "time" and isinstance(draft.value, tuple) and 0 < draft.value[0] < 12:
            draft.others.append(("time", (draft.value[0] + 12, draft.value[1]), ""))

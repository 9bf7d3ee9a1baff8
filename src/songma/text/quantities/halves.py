"""Halves of the day: the p.m. that closes a range holds for its beginning, too."""

from songma.text.quantities.model import Draft

HALVES = ("am", "pm")


def start_of(hour: int, minute: int, last: Draft) -> tuple[int, int]:
    """1:30 to 5 p.m. begins at 13:30, 11:30 to 1 p.m. at 11:30: no range runs backwards."""
    begin = (hour % 12 + (12 if last.unit == "pm" else 0), minute)
    if isinstance(last.value, tuple) and begin >= last.value:
        return ((begin[0] + 12) % 24, minute)
    return begin


def close_half(first: Draft, last: Draft, certain: bool) -> None:
    """The first time of a range, when only the last says which half of the day it is."""
    if first.kind != "time" or last.kind != "time" or not isinstance(first.value, tuple):
        return
    hour, minute = first.value
    if last.unit in HALVES and not first.unit and 0 < hour <= 12:
        begin = start_of(hour, minute, last)
        if certain:
            first.value, first.unit = begin, "am" if begin[0] < 12 else "pm"
        else:
            first.others.append(("time", begin, ""))
    elif first.unit == "pm" and not last.unit and isinstance(last.value, tuple) and 0 < last.value[0] < 12:
        last.others.append(("time", (last.value[0] + 12, last.value[1]), ""))  # 1 p.m. to 5:30

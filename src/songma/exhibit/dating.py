"""Dates of objects on an axis of time. EDTF: 1838, 1680/1705, {1853,1881} of all, [1833,1834] of one."""

import re
from datetime import date

DATED = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
DOUBT = "[?~%"


def dating(edtf: str | None) -> tuple[float, float, bool] | None:
    """Beginning and end in years, and whether sources agree; None where no year is known."""
    found = [_years(match) for match in DATED.finditer(edtf or "")]
    if not found:
        return None
    return min(found), max(found), not any(mark in (edtf or "") for mark in DOUBT)


def _years(match: re.Match[str]) -> float:
    year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    try:
        return year + (date(max(year, 1), month, day).timetuple().tm_yday - 1) / 366
    except ValueError:  # no such day: the year is what can be shown
        return float(year)

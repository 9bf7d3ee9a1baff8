"""Vietnamese hours: 7 giờ 30 phút tối, 7h30, 07:30, năm giờ rưỡi sáng, nửa đêm."""

import re
from decimal import Decimal

from songma.text.quantities.building import clock, in_half
from songma.text.quantities.grammar import Reader
from songma.text.quantities.model import Draft
from songma.text.quantities.vietnamese_words import DIGIT, DIGITS

PERIODS = r"(?:\s{0,2}(sáng|trưa|chiều|tối|đêm|khuya))?"
NOON, AFTERNOON, NIGHT = ("trưa",), ("chiều", "tối"), ("đêm", "khuya")


def _clock(match: re.Match[str], source: str) -> list[Draft] | None:
    """7 giờ 30 phút tối, 7h30, 7g30, 7 giờ rưỡi, 7 giờ kém 15"""
    del source
    hour, letter, minute, half, less, period = match.groups()
    minutes = 30 if half else int(minute or 0)
    if letter == "g" and not minute:
        return None
    hours = _in_period(int(hour), period)
    if less:
        hours, minutes = hours - 1, 60 - int(less)
    made = clock(match, hours, minutes, lasting=not period)
    if not made and int(hour) > 24:
        return None
    return in_half(made, period)


def _colon(match: re.Match[str], source: str) -> list[Draft] | None:
    """07:30, 7:30 tối"""
    del source
    made = clock(match, _in_period(int(match[1]), match[3]), int(match[2]), lasting=False)
    return in_half(made, match[3])


def _in_period(hour: int, period: str | None) -> int:
    if not period or hour > 12:
        return hour
    if period in NOON:
        return hour + 12 if hour < 10 else hour
    if period in AFTERNOON:
        return hour + 12 if hour < 12 else hour
    if period in NIGHT and hour > 6:
        return (hour + 12) % 24
    return hour


def _spoken(match: re.Match[str], source: str) -> list[Draft] | None:
    """năm giờ rưỡi sáng, bảy giờ tối, năm rưỡi chiều"""
    del source
    hour = (
        (11 if match[1].endswith("một") else 12)
        if match[1][:4] == "mười" and " " in match[1]
        else DIGITS[match[1]]
    )
    if not (match[2] or match[3]) or not 1 <= hour <= 12:
        return None
    made = clock(match, _in_period(hour, match[4]), 30 if match[3] else 0, lasting=False)
    for draft in made or ():
        draft.spelled = True
        draft.others += [] if match[3] else [("number", Decimal(hour), "")]
    return in_half(made, match[4])


def _midnight(match: re.Match[str], source: str) -> list[Draft] | None:
    del source
    hour = 0 if match[0] == "nửa đêm" else 12
    return [Draft("time", (hour, 0), match.start(), match.end(), spelled=True, faint=hour == 12)]


CLOCKS = (
    Reader(
        re.compile(
            r"(?<![\w.,:/])(?![0-9]{1,2}\s?giờ\s[0-9]{1,2}\s?phút\s[0-9]{1,2}\s?giây)"  # which lasts
            r"([0-9]{1,2})\s{0,2}(giờ|h|g)(?![^\W\d_])"
            r"(?:\s{0,2}([0-5][0-9]|[0-9](?=\s{0,2}phút))(?![0-9]|[.,:/][0-9])(?:\s{0,2}(?:phút|ph|')(?!\w))?"
            r"|\s{1,3}(rưỡi)(?!\w)|\s{1,3}kém\s{1,3}([0-9]{1,2})(?:\s{1,3}phút)?)?"
            + PERIODS
            + r"(?![^\W\d_])"
        ),
        _clock,
        gate=re.compile(r"[0-9]\s{0,2}(?:giờ|[hg])"),
    ),
    Reader(
        re.compile(r"(?<![\w.,:/])([0-9]{1,2}):([0-5][0-9])(?::[0-5][0-9])?(?![\w:/]|[.,][0-9])" + PERIODS),
        _colon,
        (":",),
    ),
    Reader(re.compile(r"nửa đêm|giữa trưa|12 giờ đêm(?= nay)"), _midnight, ("nửa đêm", "giữa trưa")),
    Reader(
        re.compile(
            rf"(?<!\w)(mười một|mười hai|{DIGIT})(\s{{1,2}}giờ)?(\s{{1,2}}rưỡi)?"
            r"\s{1,2}(sáng|trưa|chiều|tối|đêm|khuya)(?!\w)"
        ),
        _spoken,
        ("giờ", "rưỡi"),
    ),
)

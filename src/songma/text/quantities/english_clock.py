"""English hours as they are spoken, days named by a feast, parts of an hour or a century."""

import re
from calendar import monthrange
from decimal import Decimal

from songma.text.quantities.building import clock, date
from songma.text.quantities.english_names import MONTHS, NAMES
from songma.text.quantities.english_words import VALUES, number
from songma.text.quantities.grammar import Reader
from songma.text.quantities.measuring import POINT
from songma.text.quantities.model import Draft, Reading
from songma.text.quantities.units import FORTNIGHT, SCALE

WORD = "midnight|noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
HOUR = rf"([0-9]{{1,2}}|{WORD})(?![\w-])"
HALF = r"(\s(?:in the (?:morning|afternoon|evening)|at night)|\s?[ap]\.?m\.?(?!\w))"
AT = re.compile(r"(?:at|until|till|before|after) $")
FEASTS = {"may day": (5, 1), "new year's day": (1, 1), "new year's eve": (12, 31), "christmas eve": (12, 24)}
PARTS = {"a": 1, "one": 1, None: 1, "three": 3}


def either_half(made: list[Draft] | None, half: str | None) -> list[Draft] | None:
    """Nine o'clock is 9 or 21, nine in the evening is 21."""
    for draft in made or ():
        if not isinstance(draft.value, tuple):
            continue
        hour, minute = draft.value
        if half:
            later = half.strip().startswith(("p", "in the a", "in the e", "at"))
            draft.value, draft.unit = (hour % 12 + 12 * later, minute), "pm" if later else "am"
        elif hour <= 12:
            draft.others.append(("time", ((hour + 12) % 24, minute), ""))
    return made


def _value(text: str) -> int:
    if text in ("midnight", "noon", "midday"):
        return 12
    return int(text) if text.isdigit() else number(text)


def _spoken(match: re.Match[str], source: str) -> list[Draft] | None:
    """half past seven, a quarter to six, ten past two in the afternoon; `ten to twelve people` is a range"""
    del source
    text, minutes, side, name, half = match.groups()
    hour, left = _value(name), match.string[max(0, match.start() - 7) : match.start()]
    count = {"half": 30, "quarter": 15}.get(text) or _value(text)
    if not 1 <= hour <= 12 or (side == "to" and text == "half"):
        return None
    loose = not half or text.isdigit() or left.endswith("from ")  # 10 to 2 a.m.
    if side == "to" and text != "quarter" and loose and not (minutes or AT.search(left)):
        return None
    if side == "to":
        hour, count = hour - 1 or 12, 60 - count
    if name in ("midnight", "noon", "midday"):
        start = 0 if name == "midnight" else 12
        return clock(match, start if side == "past" else (start - 1) % 24, count, lasting=False)
    return either_half(clock(match, hour, count, lasting=False), half)


def _hour(match: re.Match[str], source: str) -> list[Draft] | None:
    """seven o'clock, seven in the evening"""
    del source
    return either_half(clock(match, VALUES[match[1]], 0, lasting=False), match[2] or match[3])


def _feast(match: re.Match[str], source: str) -> list[Draft] | None:
    """May Day, New Year's Day 2027, Christmas"""
    del source
    month, day = FEASTS.get(match[1].replace("\u2019", "'"), (12, 25))
    made = date(match, int(match[2] or 0), month, day)
    for draft in made or ():
        draft.spelled, draft.faint = True, not match[2]
    return made


def _day(match: re.Match[str], source: str) -> list[Draft] | None:
    """Sunday the 21st, the 31st of the month"""
    del source
    made = date(match, 0, 0, int(match[1]))
    for draft in made or ():
        draft.others.append(("number", Decimal(match[1]), ""))
    return made


def _end(match: re.Match[str], source: str) -> list[Draft] | None:
    """the end of October is 31 October, too"""
    if not source[match.start(1)].isupper():
        return None
    year, month = int(match[2] or 0), MONTHS[match[1]]
    made = date(match, year, month, 0)
    for draft in made or ():
        draft.others.append(("date", (year, month, monthrange(year or 2000, month)[1]), ""))
        if month == 2:
            draft.others.append(("date", (year, month, 28), ""))
    return made


def _quarters(match: re.Match[str], source: str) -> list[Draft] | None:
    """a quarter of an hour, of a century, of a percentage point"""
    del source
    part, unit = Decimal(PARTS[match[1]]) / 4, match[2]
    if unit.startswith("per"):
        dimension = POINT if unit.endswith(POINT) else ""
        return [Draft("percent", part, match.start(), match.end(), dimension, spelled=True)]
    dimension, factor = SCALE[unit]
    made = Draft("number", part * factor, match.start(), match.end(), dimension, spelled=True)
    made.others = [("number", part, "")]
    return [made]


def _fortnight(match: re.Match[str], source: str) -> list[Draft] | None:
    del source
    count = Decimal(number(match[1] or "one"))
    days = Draft("number", count * 14 * 86400, match.start(), match.end(), "time", spelled=True)
    half: Reading = ("number", Decimal("0.5"), "months")
    days.others = [*FORTNIGHT, half] if count == 1 else [("number", count / 2, "months")]
    return [days]


def _first_days(match: re.Match[str], source: str) -> list[Draft] | None:
    """the first three days are mùng 1 to mùng 3"""
    del source
    count = _value(match[1])
    first = Draft("number", Decimal(1), match.start(), match.start() + 5, spelled=True, faint=True)
    days = Draft("number", Decimal(count) * 86400, match.start(1), match.end(), "time", spelled=True)
    days.others = [("number", Decimal(count), ""), ("date", (0, 0, count), "")]
    return [first, days]


def _zero(match: re.Match[str], source: str) -> list[Draft] | None:
    del source
    others: list[Reading] = [("percent", Decimal(0), "")]
    return [Draft("number", Decimal(0), match.start(), match.end(), spelled=True, faint=True, others=others)]


CLOCKS = (
    Reader(
        re.compile(
            r"(?<![\w-])(?:a )?(half|quarter|five|ten|twenty[ -]five|twenty|5|10|20|25)( minutes)?"
            rf"[ -](past|to) {HOUR}{HALF}?"
        ),
        _spoken,
        (" past ", "-past ", " to "),
    ),
    Reader(
        re.compile(rf"(?<![\w-])({WORD})(?: o['\u2019]clock{HALF}?|{HALF})"),
        _hour,
        ("clock", "in the ", "at night", "m"),
        re.compile(r"(?:[nrexot]|ve) (?:o.clock|in the [mae]|at night|[ap]\.?m)"),
    ),
)
NAME = "|".join(NAMES)
FEAST = r"may day|new year['\u2019]s (?:day|eve)|christmas(?: day| eve)?"
OTHERS = (
    Reader(
        re.compile(rf"(?<!\w)({FEAST})(?!\w)(?:,? ((?:19|20)[0-9]{{2}})(?![0-9]|[.,][0-9]))?"),
        _feast,
        ("may day", "new year", "christmas"),
    ),
    Reader(
        re.compile(rf"(?<!\w)(?:the )?end of ({NAME})(?!\w)(?:,? ([12][0-9]{{3}})(?![0-9]|[.,][0-9]))?"),
        _end,
        ("end of",),
    ),
    Reader(
        re.compile(
            r"(?<!\w)(?:(a|one|three)[ -])?quarters? of an? "
            r"(hour|century|year|percentage point|per cent|percent)(?!\w)"
        ),
        _quarters,
        ("quarter",),
    ),
    Reader(re.compile(r"(?<!\w)(?:(a|one|two|three) )?fortnights?(?!\w)"), _fortnight, ("fortnight",)),
    Reader(
        re.compile(r"(?<!\w)first (two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2}) days(?!\w)"),
        _first_days,
        ("first",),
    ),
    Reader(re.compile(r"(?<![\w-])(?<!below )zero(?: per ?cent)?(?![\w-])"), _zero, ("zero",)),
)
DAYS = (
    Reader(re.compile(r"(?:(?<=day )|(?<=day, ))(?:the )?([0-9]{1,2})(?:st|nd|rd|th)(?!\w)"), _day, ("day",)),
    Reader(
        re.compile(r"(?<!\w)the ([0-9]{1,2})(?:st|nd|rd|th)(?= of (?:the|this|that|each) month)"),
        _day,
        ("month",),
    ),
)

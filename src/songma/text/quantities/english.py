"""How English writes quantities. Beside each pattern stands what it is for."""

import re
from decimal import Decimal

from songma.text.quantities.building import fraction
from songma.text.quantities.english_clock import CLOCKS, OTHERS
from songma.text.quantities.english_clock import DAYS as DAYS_OF_MONTH
from songma.text.quantities.english_dates import DATES
from songma.text.quantities.english_forms import FORMS
from songma.text.quantities.english_names import CURRENCIES, UNITS
from songma.text.quantities.english_words import (
    ANY,
    HINTS,
    ORDINAL,
    VALUES,
    number,
    words,
)
from songma.text.quantities.grammar import Grammar, Reader
from songma.text.quantities.marks import ENGLISH as MARKS
from songma.text.quantities.marks import ENGLISH_HALF as HALF
from songma.text.quantities.marks import ENGLISH_HINTS as MARK_HINTS
from songma.text.quantities.model import Draft
from songma.text.quantities.numbers import roman


def _century(match: re.Match[str], source: str) -> list[Draft] | None:
    """19th century, nineteenth-century, XIX century"""
    text = match[1]
    value = int(text) if text.isdigit() else number(text) or roman(source[match.start(1) : match.end(1)])
    return _counted("century", match, value) if value else None


def _quarter(match: re.Match[str], source: str) -> list[Draft] | None:
    """Q3, third quarter, 3rd quarter, quarter III, 3Q; the first three quarters are nine months"""
    del source
    text = next(group for group in match.groups() if group)
    value = int(text) if text.isdigit() else roman(text.upper()) or number(text)
    return _counted("quarter", match, value) if 0 < value <= 4 else None


def _counted(kind: str, match: re.Match[str], value: int) -> list[Draft]:
    spelled = not any(char.isdigit() for char in match[0]) and kind == "number"
    return [
        Draft(
            kind, value, match.start(), match.end(), spelled=spelled, others=[("number", Decimal(value), "")]
        )
    ]


def _decade(match: re.Match[str], source: str) -> list[Draft] | None:
    """1990s, the 90s"""
    del source
    year = int(match[1].lstrip("'"))
    made = Draft("decade", year if year > 99 else 1900 + year, match.start(), match.end())
    made.others.append(("number", Decimal(year), ""))
    return [made]


def _half_year(match: re.Match[str], source: str) -> list[Draft] | None:
    """first half of 2019, H1, first two quarters: six months; first three quarters: nine"""
    del source
    months = Decimal(9 if "three" in match[0] else 6)
    draft = Draft("number", months, match.start(), match.end(), "months", "month", spelled=True)
    draft.others.append(("number", months, ""))
    return [draft]


ADDED = {True: re.compile(r"(?<!\w)and $"), False: re.compile(rf"(?<!\w)(?:{ANY}|[0-9]+) and $")}


def _part(match: re.Match[str], source: str) -> list[Draft] | None:
    """two thirds, a quarter of, three-quarters"""
    del source
    top, bottom = match[1], match[2]
    if ADDED[top in ("a", "one")].search(match.string[max(0, match.start() - 14) : match.start()]):
        return None  # an hour and a half, two and three quarters
    parts = (
        VALUES[top],
        {"half": 2, "halves": 2}.get(bottom) or VALUES.get(bottom) or VALUES[bottom.rstrip("s")],
    )
    if top == "a" and not match[3]:  # a third party, more than a third
        made = Draft("number", Decimal(parts[1]), match.start(), match.end(), spelled=True, faint=True)
        made.others += [draft.key for draft in fraction(match, *parts)]
        return [made]
    return fraction(match, *parts, faint=top in ("a", "one") and (not match[3] or parts[1] == 2))


DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday")


def _weekday(match: re.Match[str], source: str) -> list[Draft] | None:
    """Monday is thứ 2"""
    if not source[match.start()].isupper():
        return None
    day = DAYS.index(match[1]) + 2
    return [Draft("weekday", day, match.start(), match.end(), spelled=True)]


READERS = (
    HALF,
    *OTHERS,
    *CLOCKS,
    *DATES,
    *DAYS_OF_MONTH,
    *FORMS,
    Reader(
        re.compile(
            rf"(?<!\w)(?:the\s)?([0-9]{{1,2}}|(?:twenty|thirty)[\s-](?:{ORDINAL})|{ORDINAL}|"
            rf"[ivx]+)(?:st|nd|rd|th)?"
            r"[\s-]{1,2}centur(?:y|ies)(?!\w)"
        ),
        _century,
        ("centur",),
    ),
    Reader(
        re.compile(
            r"(?<!\w)(?:q([1-4])(?!\w|[.,][0-9])|([1-4])q(?=[\s0-9])|quarter (iii|iv|ii|i|[1-4])(?!\w)"
            r"|(first|second|third|fourth|1st|2nd|3rd|4th)[\s-]quarter(?!\w))"
        ),
        _quarter,
        ("q",),
    ),
    Reader(
        re.compile(
            r"(?:first|second|last)[ -]half (?:of )?(?:the year|this year|last year|(?=[12][0-9]{3}))"
            r"|(?:first|second)[ -]half[ -]years?(?!\w)|(?:first|last) (?:two|three) quarters(?!\w)"
            r"|(?<![\w.])(?:h[12](?![\w.])|[12]h(?=[ ]?[12][0-9]))"
        ),
        _half_year,
        ("half", "quarters", "h1", "h2", "1h", "2h"),
    ),
    Reader(re.compile(r"(?<![\w.,])('?[1-9]0|[12][0-9]{2}0)'?s(?!\w)"), _decade, ("0s", "0's")),
    Reader(
        re.compile(
            r"(?<!\w)(one|two|three|four|five|six|seven|eight|nine|a)[\s-](third|thirds|"
            r"quarter|quarters|fifth|fifths|"
            r"tenth|tenths|half|halves|sixth|eighth|eighths)(?!\w)(\s{1,2}of)?"
        ),
        _part,
        ("third", "quarter", "fifth", "tenth", "hal", "sixth", "eighth"),
    ),
    Reader(re.compile(rf"(?<!\w)({'|'.join(DAYS)})s?(?!\w)"), _weekday, ("day",)),
    *MARKS,
)


GRAMMAR = Grammar(
    point=".",
    magnitudes={
        "hundred": 2,
        "thousand": 3,
        "million": 6,
        "billion": 9,
        "trillion": 12,
        "bn": 9,
        "mn": 6,
        "k": 3,
    },
    units=UNITS,
    currencies=CURRENCIES,
    percents=(
        "%",
        "per cent",
        "percent",
        "pct",
        "percentage points",
        "percentage point",
        "percentage-point",
        "pp",
        "% points",
    ),
    exceptions=r"\0",
    gap=r"[\s-]{0,3}",
    adjectives=r"(?:(?:working|business|calendar|lunar|full|consecutive|whole|more|long|short)\s)?",
    prefixes={"minus": ("minus",)},
    labels=(
        "chapter",
        "part",
        "section",
        "title",
        "annex",
        "appendix",
        "article",
        "volume",
        "book",
        "class",
        "grade",
        "phase",
        "term",
        "congress",
        "group",
        "level",
        "tier",
        "war",
        "type",
        "zone",
        "region",
    ),
    tight=frozenset(
        {"-", "to", "through", "until", "till", "~", "x", "×", "by", "up to", "to about", "and up to"}
    ),
    listed=frozenset({"and", "or", "and about", ", and", ", or"}),
    pairs=frozenset({"and"}),
    openers=("between ",),
    joined=frozenset({"", "and"}),
    ranks=("no.", "no", "number", "rank", "ranked", "ranks", "top", "#", "place", "position"),
    half=r"\sand\sa\shalf(?!\w)",
    evenings=(),
    readers=READERS,
    words=words,
    endings=r"(?:st|nd|rd|th)(?!\w)",
    vague=re.compile(r"(?:few|several|many|some|of|multi|the|[0-9]|hundred|thousand|million|\0)[\s-]*$"),
    more=re.compile(r"(?!)"),
    hints=re.compile(f"{HINTS.pattern}|{MARK_HINTS}"),
)

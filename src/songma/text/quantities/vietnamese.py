"""How Vietnamese writes quantities. Beside each pattern stands what it is for."""

import re
from decimal import Decimal

from songma.text.quantities.building import date, date_at, fraction
from songma.text.quantities.grammar import Grammar, Reader
from songma.text.quantities.marks import VIETNAMESE as MARKS
from songma.text.quantities.marks import VIETNAMESE_HALF as HALF
from songma.text.quantities.marks import VIETNAMESE_HINTS as MARK_HINTS
from songma.text.quantities.model import LUNAR as LUNAR_UNIT
from songma.text.quantities.model import RELATIVE, Draft, Reading
from songma.text.quantities.vietnamese_clock import CLOCKS
from songma.text.quantities.vietnamese_names import CURRENCIES, EXCEPTIONS, LABELS, MAGNITUDES, MONTHS, UNITS
from songma.text.quantities.vietnamese_words import DIGIT, DIGITS, HINTS, SEVERAL, words

MONTH = "[0-9]{1,2}(?![0-9])|" + "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR = r"(?:\s{0,2}(?:,?\s*năm\s+|[/.-]\s?|,?\s+)([12][0-9]{3})(?![0-9]|[.,][0-9]))?"
LENGTH = r"\s{1,2}(?:ngày|tuần|giờ)"  # 5 tháng 10 ngày is no date


def month(text: str) -> int:
    return int(text) if text.isdigit() else MONTHS[" ".join(text.split())]


def _day_month(match: re.Match[str], source: str) -> list[Draft] | None:
    """ngày 22 tháng Tám năm 2019; `6 tháng một lần` is no date"""
    prefix, day, name, year = match.groups()
    if not prefix and (not name.isdigit() and not source[match.start(3)].isupper()):
        return None
    made = date(match, int(year or 0), month(name), 15 if day == "rằm" else int(day))
    for draft in made or ():
        draft.unit = LUNAR_UNIT if LUNAR.match(match.string, match.end()) else ""
    return made


def _ranged(match: re.Match[str], source: str) -> list[Draft] | None:
    """ngày 1-5 tháng 7: both days; ngày 1-5/7/2019 is left to the range"""
    del source
    year, number = int(match[4] or 0), month(match[3])
    first = date_at(match.start(1), match.end(1), year, number, int(match[1]))
    second = date_at(match.start(2), match.end(), year, number, int(match[2]))
    return [first, second] if first and second else None


LUNAR = re.compile(r"\s{1,2}(?:\()?âm lịch")  # tháng mười âm lịch
EACH = re.compile(r"(?<!\w)(?:mỗi|hàng|hằng|một|từng|cả)\s$")  # mỗi (tháng hai lần)


def _month(match: re.Match[str], source: str) -> list[Draft] | None:
    """tháng 7 năm 2019, tháng Tám; `mỗi tháng một lần` is no month"""
    name, year = match[1], match[2]
    if name.isdigit():
        return date(match, int(year), month(name), 0) if year else None
    if name == "năm" and SEVERAL.search(source[max(0, match.start() - 12) : match.start()]):
        return None  # 8 tháng năm 2020: eight months of the year
    lunar = name in ("giêng", "chạp") or LUNAR.match(match.string, match.end())
    if EACH.search(match.string[max(0, match.start() - 6) : match.start()]) and not year:
        return None
    made = date(match, int(year or 0), month(name), 0)
    for draft in made or ():
        draft.faint = (
            not source[match.start(1)].isupper() and not year and not lunar
        )  # tháng tư may be a month
        draft.unit = LUNAR_UNIT if LUNAR.match(match.string, match.end()) else ""
    return made


def _relative(match: re.Match[str], source: str) -> list[Draft] | None:
    """tháng 3 năm sau is March of another year, not three years; quý 3 năm nay"""
    if match[1] in ("quý", "quí"):
        number = int(match[2]) if match[2] in ("1", "2", "3", "4") else 0
        plain: Reading = ("number", Decimal(number), "")
        return [Draft("quarter", number, match.start(), match.end(2), others=[plain])] if number else None
    if SEVERAL.search(source[max(0, match.start() - 12) : match.start()]):
        return None
    made = date(match, 0, month(match[2]), 0)
    for draft in made or ():
        draft.unit = RELATIVE
    return made


def _slashed_day(match: re.Match[str], source: str) -> list[Draft] | None:
    """ngày 9-7, sáng 9.7, mùng 9/7"""
    del source
    return date(match, 0, int(match[2]), int(match[1]))


def _decade(match: re.Match[str], source: str) -> list[Draft] | None:
    """những năm 90 của thế kỷ XX"""
    del source
    century = {"xx": 20, "xix": 19, "xviii": 18, "xxi": 21, "xvii": 17}.get(match[2]) or int(match[2])
    return [Draft("decade", (century - 1) * 100 + int(match[1]), match.start(), match.end())]


def _part(match: re.Match[str], source: str) -> list[Draft] | None:
    """ba phần tư, một phần ba, 2 phần 3; `một phần hai quần đảo` can be a part of two"""
    del source
    top, bottom = (int(word) if word.isdigit() else DIGITS[word] for word in match.groups())
    made = fraction(match, top, bottom) if bottom > 1 else None
    if made and top == 1:
        made[0].others.append(("number", Decimal(bottom), ""))
    return made


def _buddhist(match: re.Match[str], source: str) -> list[Draft]:
    """năm 2563 Phật lịch is 2020"""
    del source
    year = Decimal(int(match[1] or match[2]))
    others: list[Reading] = [("number", year, "")]
    return [Draft("number", year - 543, match.start(), match.end(), others=others)]


def _new_year(match: re.Match[str], source: str) -> list[Draft] | None:
    """ngày đầu năm 2026 is the first of January, or some day early in it"""
    del source
    year = int(match[1])
    made = date(match, year, 1, 1)
    for draft in made or ():
        draft.others.append(("number", Decimal(year), ""))
    return made


def _eve(match: re.Match[str], source: str) -> list[Draft]:
    """đêm 30 Tết is the eve of the new year"""
    del source
    return [Draft("number", Decimal(30), match.start(), match.end(), spelled=True)]


PART = re.compile(
    rf"(?<!\w)([1-9]|{DIGIT})\s+phần\s+(?!năm\s+[0-9])([1-9]|{DIGIT})(?!\w|[.,][0-9]|\s(?:mươi|mốt|lăm))"
)
READERS = (
    HALF,
    Reader(
        re.compile(
            r"(?:ngày|mùng|mồng|từ)\s{1,3}([0-9]{1,2})\s{0,2}-\s{0,2}([0-9]{1,2})\s{1,3}tháng\s{1,3}"
            rf"({MONTH})(?!\w|{LENGTH}){YEAR}"
        ),
        _ranged,
        ("tháng",),
    ),
    Reader(
        re.compile(
            rf"(?<![\w.,])((?:ngày|mùng|mồng|hôm)\s{{1,3}}|(?=rằm))?([0-9]{{1,2}}|rằm)\s{{1,3}}tháng\s{{1,3}}"
            rf"({MONTH})(?!\w|[.,][0-9]|{LENGTH}){YEAR}"
        ),
        _day_month,
        ("tháng",),
    ),
    Reader(
        re.compile(
            rf"(?<!\w)(tháng|quý|quí)\s{{1,3}}({MONTH})\s{{1,3}}năm\s{{1,3}}(?:sau|tới|trước|ngoái|nay|đó|kia)(?!\w)"
        ),
        _relative,
        ("năm",),
    ),
    Reader(re.compile(rf"tháng\s{{0,3}}({MONTH})(?!\w|[.,][0-9]{{3}}(?![0-9])){YEAR}"), _month, ("tháng",)),
    Reader(
        re.compile(
            r"(?:ngày|mùng|mồng|sáng|trưa|chiều|tối|đêm|hôm)\s{1,3}([0-9]{1,2})[/.-]([0-9]{1,2})(?![0-9/]|[.,-][0-9])"
        ),
        _slashed_day,
    ),
    Reader(
        re.compile(
            r"(?:những\s+)?năm\s+([1-9]0)\s+(?:của\s+)?thế\s+k[ỷỉ]\s+(?:thứ\s+)?(xx|xix|xviii|xxi|xvii|[12][0-9])"
            r"(?!\w)"
        ),
        _decade,
        ("thế",),
    ),
    *CLOCKS,
    Reader(PART, _part, ("phần",)),
    Reader(
        re.compile(
            r"(?:năm\s)?(2[45][0-9]{2})\s(?:theo\s)?phật lịch|phật lịch\s(?:năm\s)?(2[45][0-9]{2})(?![0-9])"
        ),
        _buddhist,
        ("phật lịch",),
    ),
    Reader(
        re.compile(r"(?<!\w)ngày\sđầu(?:\stiên(?:\scủa)?)?\snăm\s([12][0-9]{3})(?![0-9])"),
        _new_year,
        ("ngày đầu",),
    ),
    Reader(re.compile(r"(?<!\w)(?:đêm|tối|chiều|ngày|sáng)\s30\stết(?!\w)"), _eve, ("30 tết",)),
    *MARKS,
)

GRAMMAR = Grammar(
    point=",",
    magnitudes=MAGNITUDES,
    units=UNITS,
    currencies=CURRENCIES,
    percents=("%", "phần trăm", "điểm phần trăm", "điểm %"),
    exceptions=EXCEPTIONS,
    gap=r"\s{0,3}",
    adjectives="",
    prefixes={
        "day": ("ngày", "mùng", "mồng"),
        "month": ("tháng",),
        "quarter": ("quý", "quí"),
        "century": ("thế kỷ", "thế kỉ", "thế kỷ thứ", "thế kỉ thứ"),
        "decade": ("những năm", "thập niên", "thập kỷ", "thập kỉ"),
        "weekday": ("thứ",),
        "minus": ("âm", "trừ"),
    },
    labels=LABELS,
    tight=frozenset(
        {"-", "đến", "tới", "~", "x", "×", "đến ngày", "đến tháng", "đến khoảng", "đến hết"}
        | {"cho đến", "đến năm", "tới năm", "đến quý", "và đến"}
    ),
    listed=frozenset(
        {"và", "hoặc", "hay", "và ngày", "và tháng", ", ngày", ", tháng", "hoặc ngày", "và quý", "hay ngày"}
    ),
    pairs=frozenset(),
    openers=(),
    joined=frozenset({"", "và"}),
    ranks=("số", "hạng", "thứ", "top", "vị trí", "#", "xếp"),
    half=r"\s{1,3}rưỡi(?!\w)",
    evenings=("tối", "chiều", "đêm"),
    readers=READERS,
    words=words,
    multiples=("gấp",),
    about=re.compile(r"(?<!\w)(?:hơn|gần|khoảng|chừng|ngót|trên|độ|cỡ)\s$"),
    vague=re.compile(
        r"(?:(?<!\w)(?:hàng|hằng|nhiều|vài|mấy|cả|bạc|tiền|chục|tá|các|những|bao|dăm|phần|rưỡi|mươi)|[0-9\0])\s*$"
    ),
    more=re.compile(r"(?!)"),
    hints=re.compile(f"{HINTS.pattern}|{MARK_HINTS}"),
)

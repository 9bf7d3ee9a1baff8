"""How Lao writes quantities. Lao glues words and digits together, so no pattern asks for a word's edge."""

import re
from decimal import Decimal

from songma.text.quantities.building import clock, date, days, fraction, in_half
from songma.text.quantities.grammar import Grammar, Reader, lao_variants
from songma.text.quantities.lao_names import (
    CURRENCIES,
    DOUBTFUL,
    EXCEPTIONS,
    LABELS,
    LUNAR_MONTHS,
    RANGES,
    UNITS,
)
from songma.text.quantities.lao_names import MONTHS as SOLAR_MONTHS
from songma.text.quantities.lao_words import HINTS, D, value_of, words
from songma.text.quantities.marks import LAO as MARKS
from songma.text.quantities.marks import LAO_HALF as HALF
from songma.text.quantities.marks import LAO_HINTS as MARK_HINTS
from songma.text.quantities.model import RELATIVE, SOLAR, Draft

MONTHS = {**SOLAR_MONTHS, **LUNAR_MONTHS}
SOLAR_NAME = "|".join(sorted(SOLAR_MONTHS, key=len, reverse=True))
SOLAR_NAME = SOLAR_NAME.replace("ເມສາ", "(?<!ລົດ)ເມສາ").replace("ຕຸລາ", "ຕຸລາ(?!ການ)")  # ຕຸລາການ: a court
LUNAR_NAME = "|".join(name for name in LUNAR_MONTHS if name != "ໜຶ່ງ")
FIRST = r"ໜຶ່ງ(?=\s?(?:ຕາມ)?ຈັນທະຄະຕິ)"  # ເດືອນໜຶ່ງ alone is one month
OTHERWISE = r"\s?(?:ຄັ້ງ|ເທື່ອ|ວັນ|ມື້|ຄົນ|ອາທິດ|ເທົ່າ|ສິບ|ຮ້ອຍ|ພັນ|ລ້ານ)"  # ເດືອນສາມຄັ້ງ: three times a month
NAME = rf"{SOLAR_NAME}|(?:(?<=ເດືອນ)|(?<=ເດືອນ ))(?:{LUNAR_NAME}|{FIRST})(?!{OTHERWISE})"
MONTH = rf"(?:ເດືອນ\s{{0,2}})?({NAME})|ເດືອນ\s{{0,2}}([0-9]{{1,2}})(?![0-9]|[.,][0-9])"
YEAR = r"(?:\s{0,2}(?:,?\s*ປີ\s{0,2}|ຄ\.ສ\.?\s{0,2}|[/.-]|,?\s)([12][0-9]{3})(?![0-9]|[.,][0-9]))?"

PERIOD = r"(?:\s{0,2}(?:ຕອນ|ຂອງຕອນ)?\s{0,2}(ເຊົ້າ|ສວາຍ|ທ່ຽງ|ບ່າຍ|ແລງ|ຄ່ຳ|ຄໍ່າ|ກາງຄືນ|ກາງເວັນ))?"
DAYS = {"ຈັນ": 2, "ອັງຄານ": 3, "ພຸດ": 4, "ພະຫັດ": 5, "ສຸກ": 6, "ເສົາ": 7}


def _day_month(match: re.Match[str], source: str) -> list[Draft] | None:
    """ວັນທີ 9 ເດືອນ 7 ປີ 2019, 9 ກໍລະກົດ 2019"""
    del source
    _, day, name, number, year = match.groups()
    made = date(match, int(year or 0), MONTHS[name] if name else int(number), int(day))
    for draft in made or ():
        draft.unit = SOLAR if name in SOLAR_MONTHS and "ຈັນທະຄະຕິ" not in match.string else ""
    return made


def _month(match: re.Match[str], source: str) -> list[Draft] | None:
    """ເດືອນ 7 ປີ 2019, ກໍລະກົດ 2019; `ເດືອນ 7` alone is left to the numbers"""
    del source
    name, number, year = match.groups()
    relative = RELATIVELY.match(match.string, match.end())
    if number and not year and not relative:
        return None
    made = date(match, int(year or 0), MONTHS[name] if name else int(number), 0)
    for draft in made or ():
        draft.unit = RELATIVE if relative else ""
        alone = not year and not match[0].startswith("ເດືອນ")
        draft.faint = (alone and name in DOUBTFUL) or (not year and name in LUNAR_MONTHS)
    return made


RELATIVELY = re.compile(r"\s?(?:ຂອງ)?ປີ\s?(?:ໜ້າ|ຫນ້າ|ກາຍ|ນີ້|ແລ້ວ|ຜ່ານມາ|ກ່ອນ|ຕໍ່ໄປ|ຖັດໄປ|ນັ້ນ)")


def _slashed_day(match: re.Match[str], source: str) -> list[Draft] | None:
    """ວັນທີ 9-7"""
    del source
    return date(match, 0, int(match[2]), int(match[1]))


def _clock(match: re.Match[str], source: str) -> list[Draft] | None:
    """7 ໂມງ 30 ນາທີ, 19:30 ໂມງ, 7 ໂມງແລງ, 7 ໂມງເຄິ່ງ"""
    del source
    early, hour, minute, later, bare, half, late = match.groups()
    period = late or early
    minutes = 30 if half else int(minute or later or bare or 0)
    return in_half(clock(match, _in_period(int(hour), period), minutes, not period), period)


def _colon(match: re.Match[str], source: str) -> list[Draft] | None:
    """07:30, 7h30"""
    del source
    made = clock(match, _in_period(int(match[1]), match[3]), int(match[2]), lasting=False)
    return in_half(made, match[3])


def _in_period(hour: int, period: str | None) -> int:
    if not period or hour > 12 or period in ("ເຊົ້າ", "ສວາຍ"):
        return hour
    if period == "ກາງຄືນ":
        return (hour + 12) % 24 if hour > 6 else hour
    if period in ("ທ່ຽງ", "ກາງເວັນ") and hour > 9:
        return hour
    return hour + 12 if hour < 12 else hour


def _part(match: re.Match[str], source: str) -> list[Draft] | None:
    """ສາມສ່ວນສີ່, 2 ສ່ວນ 3, ໜຶ່ງສ່ວນສາມ"""
    del source
    top, bottom = (int(name) if name.isdigit() else value_of(name) for name in match.groups())
    return fraction(match, top, bottom) if bottom > 1 else None


def _weekday(match: re.Match[str], source: str) -> list[Draft] | None:
    """ວັນຈັນ is thứ 2"""
    del source
    return [Draft("weekday", DAYS[match[1]], match.start(), match.end(), spelled=True)]


def _noon(match: re.Match[str], source: str) -> list[Draft] | None:
    """ຕອນທ່ຽງ, ທ່ຽງວັນ is 12:00; ທ່ຽງຄືນ midnight; ອາຫານທ່ຽງ lunch, ທ່ຽງທຳ just are no times"""
    del source
    hour = 0 if match[0].endswith("ຄືນ") else 12
    return [Draft("time", (hour, 0), match.start(), match.end(), spelled=True, faint=hour == 12)]


def _buddhist(match: re.Match[str], source: str) -> list[Draft] | None:
    """ພ.ສ. 2562 is 2019"""
    del source
    return [Draft("number", Decimal(int(match[1]) - 543), match.start(), match.end())]


def _days_and_nights(match: re.Match[str], source: str) -> list[Draft]:
    """81 ວັນ 81 ຄືນ is said once"""
    del source
    return [days(match, Decimal(match[1]))]


def _full_moon(match: re.Match[str], source: str) -> list[Draft] | None:
    """ວັນເພັງ ເດືອນ 11: the fifteenth of the lunar month"""
    del source
    return date(match, 0, int(match[1]) if match[1].isdigit() else LUNAR_MONTHS[match[1]], 15)


NOON = r"(?:ຕອນ\s?)?(?<!ອາຫານ)(?<!ເຂົ້າ)(?<!ຫຼັງ)(?<!ຫລັງ)ທ່ຽງ(?:ຄືນ|ວັນ|(?!ທຳ|ທໍາ|ທັມ|ຕົງ|ແທ້))"
N = rf"[1-9]|{D}|ສິບ"
READERS = (
    HALF,
    Reader(re.compile(r"(?<![0-9.,])([0-9]{1,4})\s?(?:ວັນ|ມື້)\s?\1\s?ຄືນ"), _days_and_nights, ("ຄືນ",)),
    Reader(re.compile(r"(?:ວັນ)?ເພັງ\s?ເດືອນ\s?([0-9]{1,2}(?![0-9])|" + LUNAR_NAME + ")"), _full_moon, ("ເພັງ",)),
    Reader(
        re.compile(
            rf"(?<![0-9a-z.,])(ວັນທີ\s{{0,2}})?([0-9]{{1,2}})\s{{0,2}}(?:ຂອງ)?(?:{MONTH})"
            rf"(?!\s{{0,2}}[0-9]{{1,2}}\s{{0,2}}(?:ວັນ(?!ທີ)|ມື້|ອາທິດ)){YEAR}"
        ),
        _day_month,
        ("ເດືອນ", *MONTHS),
    ),
    Reader(re.compile(rf"(?:{MONTH}){YEAR}"), _month, ("ເດືອນ", *MONTHS)),
    Reader(
        re.compile(r"ວັນທີ\s{0,2}([0-9]{1,2})[/.-]([0-9]{1,2})(?![0-9/]|[.,-][0-9])"), _slashed_day, ("ວັນທີ",)
    ),
    Reader(
        re.compile(
            r"(?:(ເຊົ້າ|ສວາຍ|ບ່າຍ|ແລງ|ຄ່ຳ)\s{0,2})?(?<![0-9a-z.,:/])([0-9]{1,2})(?:[:.]([0-5][0-9]))?\s{0,2}ໂມງ"
            r"(?:\s{0,2}([0-5]?[0-9])\s{0,2}ນາທີ"
            r"|\s{0,2}([0-5][0-9])(?=\s{0,2}(?:$|[-;)]|[.,](?![0-9])|ຫາ|ເຖິງ|ຕອນ|ເຊົ້າ|ບ່າຍ|ແລງ)))?"
            r"(?:\s{0,2}(ເຄິ່ງ))?" + PERIOD
        ),
        _clock,
        ("ໂມງ",),
    ),
    Reader(
        re.compile(
            r"(?<![0-9a-z.,:/])([0-9]{1,2})[:h]([0-5][0-9])(?::[0-5][0-9])?(?![0-9a-z:/]|[.,][0-9])" + PERIOD
        ),
        _colon,
        (":", "h"),
    ),
    Reader(re.compile(rf"({N})\s?ສ່ວນ\s?({N})"), _part, ("ສ່ວນ",)),
    Reader(re.compile(rf"ວັນ({'|'.join(DAYS)})"), _weekday, ("ວັນ",)),
    Reader(re.compile(NOON), _noon, ("ທ່ຽງ",)),
    Reader(re.compile(r"ພ\.?\s?ສ\.?\s{0,2}(2[45][0-9]{2})(?![0-9])"), _buddhist, ("ພ",)),
    *MARKS,
)

GRAMMAR = Grammar(
    point=",",
    magnitudes={"ສິບ": 1, "ຮ້ອຍ": 2, "ພັນ": 3, "ໝື່ນ": 4, "ແສນ": 5, "ລ້ານ": 6, "ຕື້": 9, "ກືດ": 0},
    units=UNITS,
    currencies=CURRENCIES,
    percents=("%", "ເປີເຊັນ", "ເປີເຊັນຕ໌", "ສ່ວນຮ້ອຍ", "ຈຸດສ່ວນຮ້ອຍ", "ຈຸດເປີເຊັນ", "ເປີເຊັນຈຸດ", "ຈຸດ%", "ເປເຊັນ"),
    exceptions=lao_variants(EXCEPTIONS),
    gap=r"\s{0,3}",
    adjectives="",
    prefixes={
        "none": ("ລາງວັນທີ",),  # the second prize is no day
        "day": ("ວັນທີ",),
        "month": ("ເດືອນ",),
        "quarter": ("ໄຕມາດ", "ໄຕມາດທີ", "ງວດ", "ງວດທີ"),
        "century": ("ສະຕະວັດທີ", "ສະຕະວັດ", "ສັດຕະວັດທີ", "ສັດຕະວັດ", "ສຕວ"),
        "decade": ("ຊຸມປີ", "ທົດສະວັດ", "ທົດສະວັດທີ", "ຊ່ວງປີ", "ທົດສະວັດປີ"),
        "percent": ("ຮ້ອຍລະ",),
        "minus": ("ລົບ",),
    },
    labels=LABELS,
    tight=RANGES,
    listed=frozenset({"ແລະ", "ຫຼື", "ຫລື", "ແລະ ວັນທີ", "ແລະວັນທີ", "ກັບ"}),
    pairs=frozenset(),
    openers=(),
    joined=frozenset({"", "ແລະ", "ກັບ", "ປາຍ"}),
    ranks=("ອັນດັບ", "ອັນດັບທີ", "ອັນດັບ ທີ", "ທີ", "ເລກ", "ເບີ", "#"),
    half=r"\s?ເຄິ່ງ(?!ປີ|ໜຶ່ງ|ລະ|ທີ|ທຳ|ທໍາ|\s?ເຄິ່ງ)",
    evenings=("ບ່າຍ", "ແລງ", "ຄ່ຳ", "ກາງຄືນ"),
    readers=READERS,
    words=words,
    vague=re.compile(
        r"(?:ຫຼາຍ|ຫລາຍ|ນັບ|ເປັນ|ຈັກ|ຕັ້ງ|ບັນດາ|ສຳ|ສໍາ|ສາຍ|ແນວ|ຜູກ|ເຜົ່າ|ພືດ|ສືບ|ສິບ|[0-9\0])\s*$"  # ສາຍພັນ a strain
    ),
    more=re.compile(rf"\s?(?:ກວ່າ|(?:{D})ຮ້ອຍ)"),
    hints=re.compile(f"{HINTS.pattern}|{MARK_HINTS}"),
    spaced=False,
    about=re.compile(r"(?:ກວ່າ|ເກືອບ|ປະມານ)\s?$"),
)

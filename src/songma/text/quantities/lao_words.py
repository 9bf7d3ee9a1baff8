"""Lao numbers in words, up to 999. Lao does not part words, so each stem says what may not follow it."""

import re
from decimal import Decimal

from songma.text.quantities.grammar import lao_variants
from songma.text.quantities.model import Draft
from songma.text.quantities.units import FORTNIGHT

SIGNS = r"(?![\u0eb0-\u0ebd\u0ec8-\u0ecd])"  # a vowel or tone sign would make another syllable: ສາມາດ
DIGITS = {
    "ໜຶ່ງ": 1, "ນຶ່ງ": 1, "ເອັດ": 1, "ສອງ": 2, "ສາມ": 3, "ສີ່": 4, "ຫ້າ": 5, "ຫົກ": 6, "ເຈັດ": 7, "ແປດ": 8, "ເກົ້າ": 9,
    "ສິບ": 10,
}  # fmt: skip
NEXT = {
    "ສາມ": r"(?!າ|ັ|ະ|ິ|ີ|ຸ|ູ|ຽ|ເໜືອ|ເຫນືອ|ຫຼ່ຽມ|ຫລ່ຽມ|ແຍກ)",  # ສາມາດ can, ສາມັກຄີ unity, Xam Neua, triangle
    "ສີ່": r"(?!ຫຼ່ຽມ|ຫລ່ຽມ|ແຍກ)",  # square, crossroads
    "ຫ້າ": r"(?!ມ(?!ື້|ື|ວນ|ຸມ))",  # ຫ້າມ forbid; ຫ້າມື້ five days
    "ແປດ": r"(?!ເປື້ອນ)",  # stain
    "ເກົ້າ": r"(?!ອີ້)",  # chair
    "ສອງ": r"(?!ຄອນ)",
}
D = "|".join(lao_variants(name) + NEXT.get(name, "") for name in DIGITS if name not in ("ສິບ", "ເອັດ", "ນຶ່ງ"))
ONES = f"{D}|ເອັດ|ນຶ່ງ"
T = rf"(?:(?P<tens>{D})?(?P<ten>ສິບ)|(?P<twenty>ຊາວ)(?=ເອັດ|{D}|ປີ|ວັນ|ຄົນ|ກວ່າ))(?P<ones>{ONES})?"
GROUP = re.compile(
    rf"(?P<hundreds>{D}|ນຶ່ງ)ຮ້ອຍ(?!ລະ|ແກ້ວ)(?:{T.replace('<', '<a')}|(?P<odd>{ONES}))?"
    rf"|{T}|(?P<both>ທັງສອງ)|(?P<one>{D}|ນຶ່ງ)|(?P<half>ເຄິ່ງໜຶ່ງ|ເຄິ່ງຫນຶ່ງ|ເຄິ່ງ)"
)
HINTS = re.compile(
    "ໜຶ່ງ|ຫນຶ່ງ|ນຶ່ງ|ສອງ|ສາມ|ສີ່|ຫ້າ|ຫົກ|ເຈັດ|ແປດ|ເກົ້າ|ສິບ|ຊາວ|ຮ້ອຍ|ພັນ|ໝື່ນ|ຫມື່ນ|ແສນ|ລ້ານ|ຕື້|ເຄິ່ງ|ທ່ຽງ|ວັນ|ມັງກອນ|ກຸມພາ|ມີນາ|ເມສາ|ພຶດສະພາ|ມິຖຸນາ|ກໍລະກົດ|ສິງຫາ|ກັນຍາ|ຕຸລາ|ພະຈິກ|ທັນວາ"
)
STARTS = re.compile("ໜຶ່ງ|ຫນຶ່ງ|ນຶ່ງ|ສອງ|ສາມ|ສີ່|ຫ້າ|ຫົກ|ເຈັດ|ແປດ|ເກົ້າ|ສິບ|ຊາວ|ທັງສອງ|ເຄິ່ງ")
SEVERAL = re.compile("ສອງ\\s?ສາມ")  # two or three: some
MONTHLY = re.compile(r"\s?ເດືອນ")
YEARLY = re.compile(r"\s?(?:ຕົ້ນ|ທ້າຍ|ທຳອິດຂອງ|ຫຼັງຂອງ)?\s?ປີ")  # ເຄິ່ງຕົ້ນປີ half of a year


def value_of(name: str | None) -> int:
    return DIGITS.get((name or "").replace("ຫນ", "ໜ"), 0)


def words(low: str) -> list[Draft]:
    made, place = [], 0
    while start := STARTS.search(low, place):
        match = GROUP.match(low, start.start())
        place = match.end() if match else start.end()
        if match:
            made.append(_draft(match, low))
            made[-1].faint |= bool(SEVERAL.match(low, match.start() - len("ສອງ")))
    return made


def _draft(match: re.Match[str], low: str) -> Draft:
    value, vague = _value(match)
    draft = Draft("number", value, match.start(), match.end(), spelled=True)
    draft.faint = vague or value == 1
    if match["half"]:
        draft.others.append(("percent", Decimal(50), ""))
        if MONTHLY.match(low, match.end()):
            draft.others += FORTNIGHT
        if YEARLY.match(low, match.end()):
            draft.others.append(("number", Decimal(6), "months"))
    return draft


def _value(match: re.Match[str]) -> tuple[Decimal, bool]:
    if match["half"]:
        return Decimal("0.5"), True
    if match["both"]:
        return Decimal(2), True
    if match["one"]:
        return Decimal(value_of(match["one"])), False
    if match["hundreds"]:
        rest = value_of(match["odd"]) if match["odd"] else _tens(match, "a")
        return Decimal(value_of(match["hundreds"]) * 100 + rest), False
    return Decimal(_tens(match, "")), False


def _tens(match: re.Match[str], mark: str) -> int:
    tens, ten, twenty, ones = (match[mark + name] for name in ("tens", "ten", "twenty", "ones"))
    if twenty:
        return 20 + value_of(ones)
    return (value_of(tens) or 1) * 10 + value_of(ones) if ten else 0

"""What is written alike in the three languages: e-mails, codes, phones, numeric dates, clock times."""

import re
from decimal import Decimal

from songma.text.quantities.building import date, full_year, slashed
from songma.text.quantities.grammar import Reader
from songma.text.quantities.model import Draft
from songma.text.quantities.units import CURRENCIES, SIGNS

PLAIN = str.maketrans("ĐÐƯÔÂĂÊƠ", "DDUOAAEO")
ROADS = {"ql", "tl", "đt", "dt", "hl", "km", "đh", "no", "số", "nr", "rn", "tp"}
NO_CODE = {"KWH", "KW", "MW", "MWH", "GB", "MB", "TEU", "DWT", "USD", "VND", "LAK", "HA", "KM", "KG"}


def _email(match: re.Match[str], source: str) -> list[Draft]:
    del source
    return [Draft("email", match[0].casefold(), match.start(), match.end())]


def _decree(match: re.Match[str], source: str) -> list[Draft] | None:
    """31/2021/NĐ-CP: its letters are capitals, else it is `5/người`."""
    letters = source[match.start(1) : match.end(1)]
    if letters != letters.upper() or letters in NO_CODE or not any(map(str.isalpha, letters)):
        return None
    return [Draft("code", _verbatim(match, source), match.start(), match.end())]


def _standard(match: re.Match[str], source: str) -> list[Draft]:
    """QCVN 01:2021/BYT"""
    return [Draft("code", _verbatim(match, source), match.start(), match.end())]


def _verbatim(match: re.Match[str], source: str) -> str:
    raw = source[match.start() : match.end()]
    raw = re.sub(r"(?i)^(isbn)-1[03](?=\W)", r"\1", raw)  # ISBN-13: 978…
    raw = re.sub(r"(?<=[A-Za-z]):", "", raw)
    return re.sub(r"[\s-]+", "-", raw.upper().translate(PLAIN)).replace("-", "")


def _phone(match: re.Match[str], source: str) -> list[Draft] | None:
    """+84 237 3852 246 is 0237 3852 246."""
    del source
    digits = re.sub(r"[^0-9]", "", match[0])
    if match[0].startswith(("+", "(+")):
        code = next((code for code in ("84", "856") if digits.startswith(code)), "")
        rest = digits[len(code) :]
        digits = "0" + rest.lstrip("0") if code else "+" + digits
    return [Draft("phone", digits, match.start(), match.end())] if 9 <= len(digits) <= 14 else None


def _iso(match: re.Match[str], source: str) -> list[Draft] | None:
    del source
    return date(match, int(match[1]), int(match[2]), int(match[3]))


def _numeric(match: re.Match[str], source: str) -> list[Draft] | None:
    """9/7/2019, 09-07-2019, 9.7.2019: day, month, year."""
    del source
    if len(match[4]) == 2 and match[2] != "/":
        return None
    return date(match, full_year(match[4]), int(match[3]), int(match[1]))


def _named(match: re.Match[str], source: str) -> list[Draft] | None:
    """A4, H5N1, COVID-19 are names; QL217 is a number after a word; km2 a unit; 5 ha-10 ha a range."""
    raw = source[match.start() : match.end()]
    letters = re.match(r"[^0-9-]+", match[0])
    head = letters[0] if letters else ""
    if match[0] in SIGNS:  # 5 m3 is left to the number
        return None if MEASURED.search(match.string, max(0, match.start() - 24), match.start()) else []
    if head in ROADS or head in CURRENCIES or NO_NAME.fullmatch(match[0]):
        return None
    if "-" in raw and RANGED.search(match.string, max(0, match.start() - 3), match.start()):
        return None
    draft = Draft("code", raw.upper().replace("-", ""), match.start(), match.end(), spelled=True)
    if (number := NAME_NUMBER.fullmatch(match[0])) and len(head) > 2:
        draft.others.append(("number", Decimal(number[1]), ""))
    return [draft]


def _all_day(match: re.Match[str], source: str) -> list[Draft]:
    """24/7, 24/24 giờ: round the clock, seven days a week"""
    del source
    draft = Draft("code", "24/7", match.start(), match.end(), spelled=True)
    hours, days = ("number", Decimal(86400), "time"), ("number", Decimal(7 * 86400), "time")
    draft.others += [hours, days, ("number", Decimal(24), "")]
    return [draft]


def _seconds(match: re.Match[str], source: str) -> list[Draft]:
    """1:16:30 is how long a race took, or a time of day"""
    del source
    hours, minutes, seconds = (int(text) for text in match.groups())
    value = Decimal(hours * 3600 + minutes * 60 + seconds)
    draft = Draft("number", value, match.start(), match.end(), "time", "second", value)
    if hours < 24 and not seconds:
        draft.others.append(("time", (hours, minutes), ""))
    return [draft]


NO_NAME = re.compile(r"q[1-4]|h[12]|fy[0-9]+|(?:noon|midnight)-[0-9]+")
NAME_NUMBER = re.compile(r"[^0-9]+([0-9]+)")
RANGED = re.compile(r"[0-9][\s-]{0,2}$")
MEASURED = re.compile(
    r"[0-9]\s{0,2}(?:(?:trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ]|hundred|[tbm]\w{1,3}llion|million|thousand|ຮ້ອຍ|ພັນ|ໝື່ນ"
    r"|ຫມື່ນ|ແສນ|ລ້ານ|ຕື້)\s{0,2}){0,2}$"
)


def _carat(match: re.Match[str], source: str) -> list[Draft]:
    """18K, 18-carat gold; 18K can be 18,000"""
    del source
    number = Decimal(match[1])
    draft = Draft("number", number, match.start(), match.end(), "carat", spelled=match[2] is None)
    draft.others = [("number", number, "")]
    if match[2]:
        draft.others.append(("number", number * 1000, ""))
    return [draft]


PAIRED = re.compile(r"[0-9][/.:-](?=[0-9])")  # two numbers with a sign between
GLUED = re.compile(r"[0-9](?:(?<=[a-zđ].)|(?<=[a-zđ]-.))")  # a number after a letter
EMAIL = Reader(re.compile(r"[a-z0-9_.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+"), _email, ("@",))
READERS = (
    EMAIL,
    Reader(
        re.compile(
            r"(?<![\w.,$€₫/-])(?<!usd )(?<!vnd )(9|10|14|18|21|22|24)"
            r"(?:(k)(?!\w|[ ]?(?:đ|vn|usd|\$))|[ -]?(?:carats?|karats?|kara|ຄາລັດ|ກະລັດ|ກາຣັດ)(?![a-z]))"
        ),
        _carat,
        ("k", "carat", "ລັດ", "ຣັດ"),
    ),
    Reader(
        re.compile(r"(?<![\w/.,-])24 ?h?/(?:7|24)(?![0-9/]|[.,][0-9])(?: ?(?:giờ|h(?!\w)|ຊົ່ວໂມງ))?"),
        _all_day,
        ("24",),
    ),
    Reader(
        re.compile(
            r"(?<![\w/.,])[0-9]{1,5}[a-z]?(?:/[0-9]{4})?/"
            r"([a-zđưôơâ][a-zđưôơâ0-9]+(?:[-/.][a-zđưôơâ0-9]+){0,5}|[a-zđưôơâ]+(?:[-/][a-zđưôơâ0-9]+){1,5})(?!\w)"
        ),
        _decree,
        ("/",),
    ),
    Reader(
        re.compile(
            r"(?<!\w)(?:qcvn|tcvn|tcxdvn|tcxd|tccs|iso|iec|isbn|issn|astm|haccp)"
            r"(?:[ /-]{0,2}(?:iec|is)|-1[03](?=:? [0-9]))?[ :-]{0,3}"
            r"[0-9][0-9:.-]{0,30}(?:/[a-z0-9-]{1,12})?(?<![.:-])"
        ),
        _standard,
        ("qcvn", "tcvn", "tcx", "tccs", "iso", "iec", "isbn", "issn", "astm", "haccp"),
    ),
    Reader(
        re.compile(r"(?<![\w.,:/])([0-9]{1,2}):([0-5][0-9]):([0-5][0-9])(?![\w:/]|[.,][0-9])"),
        _seconds,
        (":",),
    ),
    Reader(re.compile(r"(?<![\w/.-])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9-])"), _iso, ("-",), PAIRED),
    Reader(
        re.compile(r"(?<![0-9/.,])([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9]|[/.,-][0-9])"),
        _numeric,
        gate=PAIRED,
    ),
    Reader(
        re.compile(
            r"(?<![\w.,/-])(?:\(?\+[0-9]{1,3}\)?[ \u00a0.-]{0,2}(?:\(0?[0-9]{1,4}\))?|\(0[0-9]{1,4}\)|0)"
            r"[ \u00a0.-]{0,2}[0-9](?:[ \u00a0.-]?[0-9]|\)[ .-]?[0-9]){5,13}(?![0-9])"
        ),
        _phone,
        ("0", "+"),
        re.compile(r"[0+][0-9() \u00a0.-]{8}"),
    ),
    Reader(re.compile(r"(?<![\w/.,+])([0-9]{1,4})/([0-9]{1,4})(?![\w/]|[.,][0-9])"), slashed, ("/",), PAIRED),
    Reader(re.compile(r"(?<![^\W])[a-zđ][a-zđ]{0,9}-?[0-9][a-z0-9]{0,12}(?![\w])"), _named, gate=GLUED),
)

"""Words without a number that change what is meant: before Christ, early in a year, Sunday, point (a).

Each is a draft in words, so it is silent alone; where the other text has another of its kind, they differ.
"""

import re
from collections.abc import Mapping

from songma.text.quantities.grammar import Reader
from songma.text.quantities.model import Draft

SUNDAY = 8  # Monday is 2, as in Vietnamese


def _reader(kind: str, names: Mapping[str, str], before: str, after: str, *needs: str) -> Reader:
    """`names` by pattern; what they mean is the same in every language."""
    groups = "|".join(f"(?P<{value}>{pattern})" for value, pattern in names.items())
    pattern = re.compile(f"{before}(?:{groups}){after}")

    def build(match: re.Match[str], source: str) -> list[Draft]:
        del source
        return [Draft(kind, match.lastgroup, match.start(), match.end(), spelled=True)]

    return Reader(pattern, build, needs)


def _sunday(pattern: str, *needs: str) -> Reader:
    def build(match: re.Match[str], source: str) -> list[Draft]:
        del source
        return [Draft("weekday", SUNDAY, match.start(), match.end(), spelled=True)]

    return Reader(re.compile(pattern), build, needs)


def _point(pattern: str, *needs: str) -> Reader:
    """điểm a khoản 2, point (a) of clause 2"""

    def build(match: re.Match[str], source: str) -> list[Draft]:
        del source
        return [Draft("point", match[1], match.start(), match.end(), spelled=True)]

    return Reader(re.compile(pattern), build, needs)


def _half(first: str, last: str, *needs: str) -> Reader:
    """The first half or the second one of a year, a month, a century; what it counts is left to be read."""

    def build(match: re.Match[str], source: str) -> list[Draft]:
        del source
        name = "first" if match["first"] else "last"
        return [Draft("half", name, match.start(name), match.end(name), spelled=True)]

    return Reader(re.compile(rf"(?=(?P<first>{first})|(?P<last>{last}))"), build, needs)


def _share(match: re.Match[str], source: str) -> list[Draft]:
    """(‰) above a column"""
    del source
    return [Draft("share", match[1], match.start(), match.end(), spelled=True)]


SHARE = Reader(re.compile(r"\((%|‰)\)"), _share, ("(%)", "(‰)"))
SIGNS = r"\((?:%|‰)\)"  # what a text without numbers may hold all the same
MONTHS_BEFORE = r"(?<!tháng\s)(?<!quý\s)(?<!nửa\s)(?<!ngày\s)(?<!tuần\s)"  # 8 tháng (đầu năm)
VIETNAMESE_PART = r"(?=\s(?:năm|thế k[ỷỉ]|thập niên|thập kỷ|những năm)(?!\w)|\s\0)"
VIETNAMESE = (
    _reader(
        "era",
        {"before": r"trước\s(?:công nguyên|cn)|tcn", "after": r"sau\scông nguyên"},
        r"(?<!\w)",
        r"(?!\w)",
        *("công nguyên", "tcn", " cn"),
    ),
    _reader(
        "part",
        {"early": "đầu", "mid": "giữa", "late": "cuối"},
        rf"(?<!\w){MONTHS_BEFORE}",
        VIETNAMESE_PART,
        *("đầu", "giữa", "cuối"),
    ),
    _sunday(r"(?<!\w)(?:chủ nhật|chúa nhật)(?!\w)", "nhật"),
    _point(r"(?<!\w)điểm\s{1,2}([a-eđghik])(?=\s*[,;.)]?(?:\s+(?:và\s)?(?:khoản|điểm)|$))", "điểm"),
    SHARE,
)
VIETNAMESE_HINTS = rf"công nguyên|tcn|nhật|(?:đầu|giữa|cuối)\s(?:năm|thế|thập|những)|{SIGNS}"
ENGLISH_PART = (
    r"(?:[\s-]of)?[\s-](?:the\s|this\s|last\s|next\s)?"
    r"(?=years?(?!\w)|century|decade|[12][0-9]{3}|'?[1-9]0s|[0-9]{1,2}(?:st|nd|rd|th)[\s-]century|\0)"
)
ENGLISH = (
    _reader(
        "era",
        {
            "before": r"(?<=[0-9y\0]\s)bce?|b\.c\.|before christ",
            "after": r"ad(?=\s[0-9\0])|(?<=[0-9y\0]\s)ad|a\.d\.",
        },
        r"(?<!\w)",
        r"(?!\w)",
        *("bc", "b.c", "ad", "a.d", "christ"),
    ),
    _reader(
        "part",
        {
            "early": "early|beginning|start|opening",
            "mid": "mid|middle",
            "late": "late|end|close",
        },
        r"(?<!\w)",
        ENGLISH_PART,
        *("early", "begin", "start", "opening", "mid", "late", "end", "close"),
    ),
    _sunday(r"(?<!\w)sundays?(?!\w)", "sunday"),
    _point(
        r"(?<!\w)point\s{1,2}\(?([a-eđghik])\)?"
        r"(?=\s*[,;.)]?(?:\s+(?:of\s|and\s)?(?:clause|paragraph|point|item)|$))",
        "point",
    ),
    SHARE,
)
ENGLISH_HINTS = rf"(?:early|late|end|beginning|start|middle)\s(?:of\s)?(?:the|this|last|next)\s|{SIGNS}"
LAO = (
    _reader(
        "era",
        {"before": r"ກ່ອນ\s?(?:ຄຣິດ|ຄ\.?\s?ສ)", "after": r"ຫຼັງ\s?ຄຣິດ"},
        "",
        "",
        *("ກ່ອນ", "ຫຼັງ"),
    ),
    _reader(
        "part",
        {"early": "ຕົ້ນ", "mid": "ກາງ", "late": "ທ້າຍ|ປາຍ"},
        r"(?<!ເດືອນ)(?<!ເດືອນ\s)(?<!ເຄິ່ງ)(?<!ໄຕມາດ)(?<!ໄຕມາດ\s)",
        r"(?=\s?(?:ປີ|ສະຕະວັດ|ສັດຕະວັດ|ທົດສະວັດ|ຊຸມປີ))",
        *("ຕົ້ນ", "ກາງ", "ທ້າຍ", "ປາຍ"),
    ),
    _sunday(r"ວັນ\s?ອາທິດ", "ອາທິດ"),
    SHARE,
)
LAO_HINTS = rf"ອ້າຍ|ຈຽງ|ຍີ່|ເພັງ|ຄຣິດ|(?:ຕົ້ນ|ກາງ|ທ້າຍ|ປາຍ)\s?(?:ປີ|ສະຕະວັດ)|{SIGNS}"
VIETNAMESE_HALF = _half(
    r"(?<!\w)nửa đầu(?!\w)", r"(?<!\w)nửa (?:sau|cuối)(?!\w)", "nửa đầu", "nửa sau", "nửa cuối"
)
ENGLISH_HALF = _half(
    r"(?<!\w)(?:first|1st)[ -]half(?!\w)", r"(?<!\w)(?:second|2nd|latter|last)[ -]half(?!\w)", "half"
)
LAO_HALF = _half("ເຄິ່ງ(?:ທຳອິດ|ຕົ້ນ)", "ເຄິ່ງ(?:ຫຼັງ|ທ້າຍ|ສອງ)", "ເຄິ່ງ")

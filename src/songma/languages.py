"""The languages of the site, one row each. No other module holds a literal language code."""

from collections.abc import Mapping
from dataclasses import dataclass, field

LATIN = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Style:
    """How a language writes what Babel has wrongly or not at all. Dates are Babel patterns."""

    day: tuple[str, str, str] = ("d", " MMMM", " y")  # in parts: a range leaves out what both ends share
    month: tuple[str, str] = ("MMMM", " y")
    short_day: str = "dd/MM/y"
    short_month: str = "MM/y"
    to: str = " – "  # between two dates of several words
    quarter: str = "Q{n} {year}"  # {roman}: I to IV
    century: str = "{nth} century"  # {n} is its number, {nth} its ordinal
    before: str = "{century} BC"
    ordinal: Mapping[str, str] = field(default_factory=dict)  # by CLDR's ordinal categories
    joint: str = ""  # between the last two items of a list, where CLDR has none


@dataclass(frozen=True, slots=True)
class Language:
    code: str  # BCP 47, also the folder name under docs/
    name: str  # in its own script
    locale: str  # of Babel and Open Graph; British English, for day-month order
    grammar: str = "english"  # the one that songma.text.quantities reads it by
    is_source: bool = False
    script: str = "latin"
    style: Style = Style()
    alphabet: str = LATIN  # of the Latin script: any other letter sorts as one of these with a mark
    tones: str = ""  # marks in the order they sort in, before all others


VIETNAMESE = Style(
    day=("'ngày' d", " 'tháng' M", " 'năm' y"),
    month=("MMMM", " 'năm' y"),
    to=" đến ",
    quarter="quý {roman} năm {year}",
    century="thế kỷ {n}",
    before="{century} trước Công nguyên",
    ordinal={"one": "thứ nhất", "other": "thứ {n}"},
)
ENGLISH = Style(
    short_day="d MMM y",  # 3 Jun 2025: an American reads 03/06 as March
    short_month="MMM y",
    ordinal={"one": "{n}st", "two": "{n}nd", "few": "{n}rd", "other": "{n}th"},
)
LAO = Style(
    quarter="ໄຕມາດ {n} ປີ {year}",
    century="ສະຕະວັດທີ {n}",
    before="{century} ກ່ອນ ຄ.ສ.",
    ordinal={"other": "ທີ {n}"},
    joint=" ແລະ ",
)
LANGUAGES = (
    Language(
        "vi",
        "Tiếng Việt",
        "vi_VN",
        "vietnamese",
        is_source=True,
        style=VIETNAMESE,
        alphabet="aăâbcdđeêfghijklmnoôơpqrstuưvwxyz",
        tones="\u0300\u0309\u0303\u0301\u0323",  # à ả ã á ạ
    ),
    Language("en", "English", "en_GB", style=ENGLISH),
    Language("lo", "ພາສາລາວ", "lo_LA", "lao", script="lao", style=LAO),
)
BY_CODE = {language.code: language for language in LANGUAGES}
CODES = tuple(BY_CODE)
SOURCE = next(language.code for language in LANGUAGES if language.is_source)
TRANSLATIONS = tuple(code for code in CODES if code != SOURCE)
# Spoken in the province and across its border, and without a name in CLDR: Mường, Thổ, Khmu, Dao, Thái trắng
PEOPLES = frozenset({"mtq", "tou", "kjg", "ium", "twh"})

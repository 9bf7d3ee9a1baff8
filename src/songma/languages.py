"""The languages of the site, one row each. No other module holds a literal language code."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    code: str  # BCP 47, also the folder name under docs/
    name: str  # in its own script
    locale: str  # Babel locale; British English, for day-month order
    grammar: str = "english"  # the one that songma.text.quantities reads it by
    is_source: bool = False
    long_date: str = "long"  # a Babel date pattern, where CLDR's own is wrong
    joint: str = ""  # between the last two items of a list, where CLDR has none
    script: str = "latin"


LANGUAGES = (
    Language("vi", "Tiếng Việt", "vi", "vietnamese", is_source=True, long_date="'ngày' d 'tháng' M 'năm' y"),
    Language("en", "English", "en_GB"),
    Language("lo", "ພາສາລາວ", "lo", "lao", joint=" ແລະ ", script="lao"),
)
BY_CODE = {language.code: language for language in LANGUAGES}
CODES = tuple(BY_CODE)
SOURCE = next(language.code for language in LANGUAGES if language.is_source)
TRANSLATIONS = tuple(code for code in CODES if code != SOURCE)
# Spoken in the province and across its border, and without a name in CLDR: Mường, Thổ, Khmu, Dao, Thái trắng
PEOPLES = frozenset({"mtq", "tou", "kjg", "ium", "twh"})

"""Codes of languages (BCP 47) as CLDR knows them, and those of the province's peoples that it lacks."""

import re
from functools import lru_cache

from babel.core import Locale, get_global

from songma.languages import LANGUAGES, PEOPLES

TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|[0-9]{3}))?", re.I
)


@lru_cache
def is_language(code: str) -> bool:
    """Whether a code names a language: "lo", "zh-Hant"; not "lao", "vn", "cn"."""
    match = TAG.fullmatch(code)
    if not match:
        return False
    languages, scripts, regions = _known()
    script, region = (match["script"] or "").title(), (match["region"] or "").upper()
    return match["language"].lower() in languages and script in scripts and region in regions


@lru_cache
def _known() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Languages, scripts and regions with a name in a language of the site; an absent part is known."""
    locales = [Locale.parse(row.locale) for row in LANGUAGES]
    languages = PEOPLES.union(*(locale.languages for locale in locales))
    scripts = frozenset({""}).union(*(locale.scripts for locale in locales))
    return languages, scripts, frozenset({""}).union(*(locale.territories for locale in locales))


@lru_cache
def script_of(code: str) -> str:
    """The script a language is usually written in, or that its code names: "Laoo", "Latn"; else empty."""
    match = TAG.fullmatch(code)
    if not match:
        return ""
    likely = str(get_global("likely_subtags").get(match["language"].lower(), ""))
    parts = likely.split("_")
    return (match["script"] or "").title() or (parts[1] if len(parts) > 1 else "")

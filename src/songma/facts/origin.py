"""Of which years the figures of a page are, and who published them."""

import re
from collections import Counter
from collections.abc import Iterable

from songma.facts.model import Fact
from songma.text.collation import sort_key

YEAR = re.compile(r"[12][0-9]{3}")


def years(facts: Iterable[Fact]) -> str:
    """'2017–2025', '2025', or '' where no figure has a date."""
    found = [int(year) for fact in facts if not fact.is_gap for year in YEAR.findall(fact.as_of)]
    if not found:
        return ""
    first, last = min(found), max(found)
    return str(first) if first == last else f"{first}–{last}"


def publishers(facts: Iterable[Fact], language: str) -> list[tuple[str, int]]:
    """Of the first source of each figure that the site may cite; the most frequent first, then by name."""
    cited = (next((s.publisher for s in fact.sources if s.citable), None) for fact in facts)
    counts = Counter(publisher for publisher in cited if publisher)
    order = sort_key(language)
    return sorted(counts.items(), key=lambda item: (-item[1], order(item[0])))

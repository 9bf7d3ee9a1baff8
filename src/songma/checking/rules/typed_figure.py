"""D301: a figure of three digits or more is typed into a page instead of being called from data/facts.

Only where mkdocs.yml asks for it (`extra.songma.figures_by_fact`): then every figure has its source and date.
The source language alone is looked at, as the translations must hold the same values.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from songma.content.page import Page
from songma.diagnostics import Finding
from songma.languages import SOURCE
from songma.prose import Prose
from songma.text.quantities import Quantity, find
from songma.translation.features import features

FIGURES = ("number", "percent", "money")
DIGITS = re.compile(r"[0-9]")
FEWEST = 3
# Before the number of a document, a road, a shelf, a year: Kế hoạch 214, quốc lộ 217, R. 562, năm 248
NUMBERED = re.compile(
    r"(?i)(?:kế hoạch|quyết định|nghị quyết|nghị định|luật|thông tư|công văn|quốc lộ|ql|tỉnh lộ"
    r"|đường|số|№|mốc|r\.|trang|năm|năm sinh|năm mất)(?:\s+số)?\s*$"
)
LIFETIME = re.compile(r"\s?[–-]\s?[0-9]{3,4}\)")  # (941–1005)
CLASSES = frozenset({"kV"})  # a voltage names a line or a tariff
YEARS = (1000, 2100)


def check(prose: Prose) -> Iterator[Finding]:
    if not prose.project.settings.get("figures_by_fact"):
        return
    for page in prose.project.pages.values():
        if page.language == SOURCE:
            yield from _page(page)


def _page(page: Page) -> Iterator[Finding]:
    for segment in page.segments:
        words = features(segment.text).words
        typed = [q for q in find(words, page.language) if _is_figure(q, words)]
        if segment.is_prose and typed:
            args = {"text": typed[0].raw}
            yield Finding("D301", page.path, segment.line, args=args, language=page.language)


def _is_figure(quantity: Quantity, text: str) -> bool:
    if quantity.kind not in FIGURES or len(DIGITS.findall(quantity.raw)) < FEWEST or quantity.unit in CLASSES:
        return False
    if NUMBERED.search(text[: quantity.start]) or LIFETIME.match(text, quantity.end):
        return False
    value = quantity.value
    is_year = isinstance(value, Decimal) and value % 1 == 0 and YEARS[0] <= value <= YEARS[1]
    return not (is_year and quantity.kind == "number" and quantity.raw.isdigit())

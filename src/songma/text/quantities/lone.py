"""A magnitude that no number stands before: nghìn tỷ đồng, ພັນຕື້ດົ່ງ; `hàng nghìn` is too vague to be one."""

from decimal import Decimal

from songma.text.quantities.grammar import Grammar
from songma.text.quantities.model import Draft

BACK = 14  # how far back a vague word may begin


def lone_powers(low: str, grammar: Grammar) -> list[Draft]:
    """Drafts of the value 1, without width, where a magnitude begins; what follows multiplies them."""
    made = []
    for match in grammar.lone.finditer(low):
        start = match.start()
        if grammar.vague.search(low, max(0, start - BACK), start):
            continue
        several = len(grammar.powers.findall(match[0])) > 1
        made.append(Draft("number", Decimal(1), start, start, spelled=True, faint=not several))
    return made


def is_counted(draft: Draft, low: str, grammar: Grammar) -> bool:
    """A magnitude alone counts only with another one, money, or something to be counted."""
    if draft.magnitude == 1:
        return False
    draft.faint = draft.faint and draft.kind != "money"
    if not draft.faint or draft.unit or draft.number != draft.magnitude or grammar.more.match(low, draft.end):
        return True
    return bool(grammar.about.search(low, max(0, draft.start - BACK), draft.start))

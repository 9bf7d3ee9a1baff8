"""Facts as files for a spreadsheet or a program: one row a figure, with its source and its date."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from songma.facts.model import Fact
from songma.facts.show import FactWriter

BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads UTF-8 as the PC's old code page
FORMULA = ("=", "+", "-", "@", "\t")  # a spreadsheet would compute what begins so


def records(facts: Iterable[Fact], writer: FactWriter) -> list[dict[str, Any]]:
    """`value` is a number, a pair, an ISO date or null for a gap; `written` is what pages print."""
    return [_record(fact, writer) for fact in facts]


def _record(fact: Fact, writer: FactWriter) -> dict[str, Any]:
    source = next((source for source in fact.sources if source.citable), None)
    return {
        "id": fact.id,
        "label": writer.words.of(fact.label),
        "value": fact.value,
        "unit": fact.unit,
        "written": writer.value(fact),
        "as_of": fact.as_of,
        "status": "gap" if fact.is_gap else "confirmed" if fact.is_confirmed else "to_confirm",
        "estimate": fact.estimate,
        "source": source.title if source else None,
        "publisher": source.publisher if source else None,
        "published": source.date if source else None,
        "url": source.url if source else None,
        "review_by": fact.review_by.isoformat(),
    }


def as_json(rows: Sequence[dict[str, Any]]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_csv(rows: Sequence[dict[str, Any]]) -> str:
    """RFC 4180 with a byte order mark; both ends of a range in one cell: 300..400."""
    if not rows:
        return ""
    out = io.StringIO()
    table = csv.DictWriter(out, list(rows[0]))
    table.writeheader()
    table.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return BYTE_ORDER_MARK + out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "..".join(str(end) for end in value)
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value

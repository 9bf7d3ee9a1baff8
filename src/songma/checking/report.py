"""Findings for people (text) and programs (JSON), in the language the reader asked for."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from songma.diagnostics import Finding, Severity
from songma.messages import Messages


def sentence(finding: Finding, messages: Messages) -> tuple[str, str]:
    """What is wrong, and what to do."""
    values = {key: "" if value is None else value for key, value in finding.args.items()}
    return (
        messages.say(f"{finding.code}.message", values),
        messages.say(f"{finding.code}.hint", values),
    )


def as_json(findings: Sequence[Finding], messages: Messages) -> str:
    summary = {
        **summarize(findings),
        "codes": dict(sorted(Counter(f.code for f in findings).items())),
    }
    document = {"findings": [_record(f, messages) for f in findings], "summary": summary}
    return json.dumps(document, ensure_ascii=False, indent=2)


def summarize(findings: Sequence[Finding]) -> dict[str, int]:
    counts = Counter(finding.severity for finding in findings)
    return {"errors": counts[Severity.ERROR], "warnings": counts[Severity.WARNING]}


def _record(finding: Finding, messages: Messages) -> dict[str, Any]:
    message, hint = sentence(finding, messages)
    return {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "code": finding.code,
        "severity": finding.severity.value,
        "language": finding.language,
        "message": message,
        "hint": hint,
        "related": [{"path": place.path, "line": place.line} for place in finding.related],
        "children": [_record(child, messages) for child in finding.children],
    }


def as_text(finding: Finding, messages: Messages) -> str:
    """`docs/lo/a.md:14: M101 what is wrong (docs/vi/a.md:12): what to do`"""
    return f"{finding.path}:{finding.line}: {finding.code} {gist(finding, messages)}"


def gist(finding: Finding, messages: Messages) -> str:
    """`what is wrong (docs/vi/a.md:12): what to do`"""
    message, hint = sentence(finding, messages)
    places = ", ".join(f"{place.path}:{place.line}" for place in finding.related)
    related = f" ({places})" if places else ""
    return f"{message}{related}: {hint}"

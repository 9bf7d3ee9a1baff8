"""Findings as SARIF 2.1.0, the form code hosts and editors read."""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from songma.checking.lines import Lines
from songma.checking.report import gist
from songma.content.source import SourceText
from songma.diagnostics import Finding
from songma.messages import Messages
from songma.text.comparing import plain

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "songmaLine/v1"  # of code, path and the line's text: a line that moves keeps it
AS_IS = "surrogateescape"  # names of files that are not UTF-8, as the system gives them
Json = dict[str, Any]


def as_sarif(findings: Sequence[Finding], sources: Mapping[str, SourceText], messages: Messages) -> str:
    codes = sorted({finding.code for finding in _all(findings)})
    rules = [_rule(code, messages) for code in codes]
    run = {
        "tool": {"driver": {"name": "songma", "rules": rules}},
        "language": messages.language,
        "columnKind": "unicodeCodePoints",
        "results": list(_results(findings, Lines(sources), codes, messages)),
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _all(findings: Sequence[Finding]) -> Iterator[Finding]:
    for finding in findings:
        yield finding
        yield from _all(finding.children)


def _rule(code: str, messages: Messages) -> Json:
    """What a code says whatever its values are: “the link “…” leads nowhere”."""
    values: Mapping[str, str] = defaultdict(lambda: "…")
    message, hint = (messages.table[f"{code}.{part}"].format_map(values) for part in ("message", "hint"))
    return {
        "id": code,
        "shortDescription": _message(message),
        "help": _message(hint),
    }


def _results(
    findings: Sequence[Finding], lines: Lines, codes: Sequence[str], messages: Messages
) -> Iterator[Json]:
    seen: Counter[str] = Counter()
    for finding in findings:
        basis = "\0".join((finding.code, finding.path, plain(lines.at(finding.path, finding.line))))
        seen[basis] += 1
        result = {
            "ruleId": finding.code,
            "ruleIndex": codes.index(finding.code),
            "level": finding.severity.value,
            "message": _message(gist(finding, messages)),
            "locations": [_location(finding.path, finding.line, finding.column)],
            "partialFingerprints": {FINGERPRINT: _digest(f"{basis}\0{seen[basis]}")},
        }
        related = _related(finding, lines, messages)
        yield {**result, "relatedLocations": related} if related else result


def _related(finding: Finding, lines: Lines, messages: Messages) -> list[Json]:
    """The other text's places, then the consequences; each once, as the form demands."""
    places = []
    for place in finding.related:
        places.append(_location(place.path, place.line, text=lines.quoted(place.path, place.line)))
    for child in _all(finding.children):
        text = f"{child.code} {gist(child, messages)}"
        places.append(_location(child.path, child.line, child.column, text))
    return [place for index, place in enumerate(places) if place not in places[:index]]


def _location(path: str, line: int, column: int | None = None, text: str = "") -> Json:
    region = {"startLine": max(line, 1)}
    if column:
        region["startColumn"] = column
    uri = quote(path, errors=AS_IS)
    location: Json = {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
    return {**location, "message": _message(text)} if text else location


def _message(text: str) -> dict[str, str]:
    """Braces are placeholders to SARIF (2.1.0, 3.11.5), `[…](…)` is a link to a location (3.11.6)."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors=AS_IS)).hexdigest()[:32]

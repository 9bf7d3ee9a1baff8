"""JSON Schemas for data files and front matter; a violation is a finding with its line."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, cast

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from songma.content.marks import YamlList, YamlMap
from songma.diagnostics import Finding

CODES = {
    "required": "D101",
    "type": "D102",
    "enum": "D103",
    "pattern": "D104",
    "format": "D104",
    "additionalProperties": "D105",
    "minLength": "D106",
    "minItems": "D106",
}
OTHER = "D102"


@cache
def validator(name: str) -> Draft202012Validator:
    schema = json.loads((files("songma") / "schemas" / f"{name}.json").read_text("utf-8"))
    return Draft202012Validator(schema, format_checker=FormatChecker(["date"]))


def violations(name: str, value: Any, path: str, line: int = 1) -> Iterator[Finding]:
    yield from (finding for _, finding in violations_by_part(name, value, path, line))


def violations_by_part(name: str, value: Any, path: str, line: int = 1) -> Iterator[tuple[Any, Finding]]:
    """Each with the key or the number of the part of `value` that holds it; None where that is all of it."""
    for error in validator(name).iter_errors(value):
        place = error.absolute_path
        yield (place[0] if place else None), _finding(_deepest(error), value, path, line)


def _deepest(error: ValidationError) -> ValidationError:
    """Of an anyOf the branch that came furthest: it says what the author meant."""
    while error.context:
        error = max(error.context, key=lambda e: (len(e.absolute_path), e.validator != "type"))
    return error


def _finding(error: ValidationError, root: Any, path: str, line: int) -> Finding:
    place, keys = line, list(error.absolute_path)
    for key in keys:
        place = _line_below(root, key, place)
        root = root[key]
    args = {"where": ".".join(map(str, keys)) or "-", **_details(error)}
    return Finding(CODES.get(str(error.validator), OTHER), path, place, args=args)


def _line_below(value: Any, key: Any, line: int) -> int:
    if isinstance(value, YamlMap):
        return value.line_of(key)
    return value.lines[key] if isinstance(value, YamlList) else line


def _details(error: ValidationError) -> dict[str, object]:
    instance: Any = error.instance
    rule: Any = error.validator_value
    if error.validator == "required":
        return {"key": ", ".join(key for key in rule if key not in instance)}
    if error.validator == "additionalProperties":
        known = cast(dict[str, Any], error.schema).get("properties", {})
        return {"key": ", ".join(str(key) for key in instance if key not in known)}
    allowed = ", ".join(map(str, rule)) if isinstance(rule, list) else str(rule)
    return {"value": str(instance)[:80], "allowed": allowed}

"""Findings as workflow commands of GitHub: `::error file=…,line=…,col=…,title=…::message`."""

from collections.abc import Iterator, Sequence

from songma.checking.report import gist
from songma.diagnostics import Finding
from songma.messages import Messages

DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
PROPERTY = {**DATA, ":": "%3A", ",": "%2C"}


def as_annotations(findings: Sequence[Finding], messages: Messages) -> str:
    return "\n".join(_command(finding, messages) for finding in findings)


def _command(finding: Finding, messages: Messages) -> str:
    place = {"file": finding.path, "line": finding.line, "col": finding.column, "title": finding.code}
    properties = ",".join(f"{key}={_escaped(str(value), PROPERTY)}" for key, value in place.items())
    text = "\n".join([gist(finding, messages), *_below(finding, messages)])
    return f"::{finding.severity} {properties}::{_escaped(text, DATA)}"


def _below(finding: Finding, messages: Messages) -> Iterator[str]:
    for child in finding.children:
        yield f"{child.code} {gist(child, messages)}"
        yield from _below(child, messages)


def _escaped(text: str, marks: dict[str, str]) -> str:
    return "".join(marks.get(character, character) for character in text)

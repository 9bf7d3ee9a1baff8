"""Findings for people: by file, with the lines of both languages, in colour on a terminal.

The first line of a finding is `report.as_text` in both; problem matchers read it.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from songma.checking import report
from songma.checking.lines import Lines
from songma.diagnostics import Finding, Severity
from songma.messages import Messages

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow"}
CHANGES = {"red strike": r"\[-.*?-\]", "green": r"\{\+.*?\+\}"}  # từ [-7-]{+8+} giờ
CHANGED = "T101"
INDENT = "    "


def show(findings: Sequence[Finding], lines: Lines, said: Messages, console: Console) -> None:
    for path, group in groupby(findings, key=lambda finding: finding.path):
        if console.is_terminal:
            console.print(Text(f"\n{path}", style="bold underline"), soft_wrap=True)
        for finding in group:
            for line in _block(finding, lines, said):
                console.print(line, soft_wrap=True)
    if findings and console.is_terminal:
        console.print()


def headline(finding: Finding, said: Messages) -> Text:
    text = Text(report.as_text(finding, said).replace("\n", f"\n{INDENT}"))
    text.highlight_regex(r"^\S+:\d+", "cyan")
    text.highlight_words([f" {finding.code} "], STYLES[finding.severity])
    if finding.code == CHANGED:
        for style, pattern in CHANGES.items():
            text.highlight_regex(pattern, style)
    return text


def _block(finding: Finding, lines: Lines, said: Messages) -> Iterator[Text]:
    yield headline(finding, said)
    yield from _quotes(finding, lines, said)
    for child in _all(finding.children):
        yield Text(INDENT).append(headline(child, said))


def _all(children: Sequence[Finding]) -> Iterator[Finding]:
    for child in children:
        yield child
        yield from _all(child.children)


def _quotes(finding: Finding, lines: Lines, said: Messages) -> Iterator[Text]:
    """How grave it is with the line itself, then the lines it was compared with."""
    grave = Text(said.say(f"severity.{finding.severity}"), style=STYLES[finding.severity])
    quotes = [(grave, lines.quoted(finding.path, finding.line))]
    for place in finding.related:
        if quoted := lines.quoted(place.path, place.line):
            quotes.append((Text(f"{place.path}:{place.line}", style="cyan"), quoted))
    width = max(cell_len(label.plain) for label, _ in quotes)
    for label, quoted in quotes:
        space = " " * (width - cell_len(label.plain))
        yield Text.assemble(INDENT, label, f"{space} │ {quoted}" if quoted else "")

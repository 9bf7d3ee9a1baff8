"""`{{ fact("…") }}` in prose: calls of our own functions with texts as arguments, each with its own line.

Nothing else runs: a page holds words, not a program. So `{%` is plain text here, and `{#` begins a
heading id, not a comment. `{{ "{{" }}` writes two braces.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from inspect import signature

from songma.diagnostics import Finding, Phrase

Functions = Mapping[str, Callable[..., str]]
OPEN, CLOSE = "{{", "}}"
TEXT = r"""(?:"[^"\n]{0,400}"|'[^'\n]{0,400}'|[0-9]{1,18})"""  # "eco-x", 'eco-x', 12
TEXTS = rf"{TEXT}(?:\s{{0,9}},\s{{0,9}}{TEXT}){{0,9}}"
CALL = re.compile(
    rf"\{{\{{\s{{0,9}}(?:(?P<name>\w{{1,99}})\(\s{{0,9}}(?P<texts>{TEXTS})?\s{{0,9}}\)|(?P<text>{TEXT}))\s{{0,9}}\}}\}}"
)  # {{ fact("eco-x") }}, {{ plan_summary() }}, {{ "{{" }}
ARGUMENT = re.compile(TEXT)


class RejectedError(Exception):
    """A function called in prose says no: the finding's code, and what its sentence needs."""

    def __init__(self, code: str, **args: object) -> None:
        super().__init__(code)
        self.code, self.args_ = code, args


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    line: int
    call: re.Match[str] | None = None
    is_wrong: bool = False


def pieces(text: str) -> Iterator[Piece]:
    """The text cut at `{{` and `}}`; one that is not closed takes the rest of the text with it."""
    end, line, close = 0, 1, text.find(CLOSE)
    start = text.find(OPEN)
    while start >= 0:
        yield Piece(text[end:start], line)
        line += text.count("\n", end, start)
        call = CALL.match(text, start)
        close = text.find(CLOSE, start) if 0 <= close < start else close
        end = call.end() if call else _end(text, start, close)
        yield Piece(text[start:end], line, call, is_wrong=call is None)
        line += text.count("\n", start, end)
        start = text.find(OPEN, end)
    yield Piece(text[end:], line)


def _end(text: str, start: int, close: int) -> int:
    """Behind the `}}` that closes what opens here; the next `{{` or the end of the text where none does."""
    following = text.find(OPEN, start + len(OPEN))
    if close < 0:
        return len(text)
    return close + len(CLOSE) if following < 0 or close < following else following


def expand(text: str, functions: Functions, path: str, line: int) -> tuple[str, list[Finding]]:
    """`text` with every call replaced by its value; a failing one is left as written."""
    out: list[str] = []
    findings: dict[tuple[object, ...], Finding] = {}  # the same fault is said once for a line
    for piece in pieces(text):
        try:
            out.append(_value(piece, functions))
        except RejectedError as no:
            out.append(piece.text)
            finding = Finding(no.code, path, piece.line + line - 1, args=no.args_)
            findings.setdefault((no.code, finding.line, str(no.args_)), finding)
    return "".join(out), list(findings.values())


def _value(piece: Piece, functions: Functions) -> str:
    if piece.is_wrong:
        raise _wrong("call.only" if piece.text.endswith(CLOSE) else "call.open")
    if piece.call is None:
        return piece.text
    name = piece.call["name"]
    if name is None:
        return _plain(piece.call["text"])
    if name not in functions:
        raise _wrong("call.unknown", name=name, known=", ".join(functions))
    texts = map(_plain, ARGUMENT.findall(piece.call["texts"] or ""))
    return _called(name, functions[name], list(texts))


def _called(name: str, function: Callable[..., str], texts: list[str]) -> str:
    try:
        signature(function).bind(*texts)
    except TypeError:
        raise _wrong("call.arguments", name=name) from None
    try:
        return function(*texts)
    except RejectedError:
        raise
    except Exception as error:  # the data it writes about do not hold what they should
        raise _wrong("call.failed", name=name) from error


def _plain(text: str) -> str:
    return text[1:-1] if text[0] in "\"'" else text


def _wrong(key: str, **values: object) -> RejectedError:
    return RejectedError("M301", problem=Phrase(key, values))

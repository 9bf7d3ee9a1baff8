"""`{{ fact("…") }}` in prose: Jinja2 expressions, sandboxed, each with its own line.

Only expressions: a page holds words, not a program, so `{%` is plain text here, and `{#` begins
a heading id, not a comment.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from jinja2 import StrictUndefined, Template, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from songma.diagnostics import Finding

Functions = Mapping[str, Callable[..., str]]
SIMPLE = re.compile(r"""(\w+)\(\s*"([^"\\]*)"\s*\)""")  # fact("eco-x"): nearly all calls, no need of Jinja2
SIMPLE_CALL = re.compile(r"""\{\{\s*(\w+\(\s*(?:"[^"\\{}]*")?\s*\))\s*\}\}""")  # {{ plan_summary() }}, too
NEVER = "\x00"  # stands in no page, so blocks and comments are switched off


class RejectedError(Exception):
    """A function called in prose says no: the finding's code, and what its sentence needs."""

    def __init__(self, code: str, **args: object) -> None:
        super().__init__(code)
        self.code, self.args_ = code, args


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    line: int
    is_expression: bool


@cache
def _environment() -> SandboxedEnvironment:
    return SandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=False,  # the result is Markdown; functions escape what they put in
        keep_trailing_newline=True,
        block_start_string=NEVER + "b",
        block_end_string=NEVER + "e",
        comment_start_string=NEVER + "c",
        comment_end_string=NEVER + "d",
    )


@lru_cache(maxsize=10_000)
def _template(source: str) -> Template:
    return _environment().from_string(source)


def pieces(text: str) -> Iterator[Piece]:
    """The text cut at `{{` and `}}`. Raises TemplateSyntaxError where one is not closed."""
    simple = list(SIMPLE_CALL.finditer(text))
    if text.count("{{") == text.count("}}") == len(simple):
        yield from _simple_pieces(text, simple)
    else:
        yield from _lexed_pieces(text)


def _simple_pieces(text: str, calls: list[re.Match[str]]) -> Iterator[Piece]:
    end, line = 0, 1
    for call in calls:
        before = text[end : call.start()]
        yield Piece(before, line, is_expression=False)
        line += before.count("\n")
        yield Piece(call[1], line, is_expression=True)
        line += call[0].count("\n")
        end = call.end()
    yield Piece(text[end:], line, is_expression=False)


def _lexed_pieces(text: str) -> Iterator[Piece]:
    parts: list[str] = []
    start = 0  # the line on which the open expression begins; 0 outside of one
    try:
        for line, kind, value in _environment().lex(text):
            if kind == "variable_begin":
                parts, start = [], line
            elif kind == "variable_end":
                yield Piece("".join(parts).strip(), start, is_expression=True)
                start = 0
            elif kind == "data":
                yield Piece(value, line, is_expression=False)
            else:
                parts.append(value)
    except TemplateSyntaxError as error:
        raise TemplateSyntaxError(error.message or "", start or error.lineno) from error
    if start:
        raise TemplateSyntaxError("}} is missing", start)


def expand(text: str, functions: Functions, path: str, line: int) -> tuple[str, list[Finding]]:
    """`text` with every expression replaced by its value; a failing one is left as written."""
    findings: list[Finding] = []
    try:
        found = list(pieces(text))
    except TemplateSyntaxError as error:
        args = {"problem": error.message or ""}
        return text, [Finding("M301", path, line - 1 + error.lineno, args=args)]
    out = [_value(piece, functions, path, line - 1, findings) for piece in found]
    return "".join(out), findings


def _value(piece: Piece, functions: Functions, path: str, offset: int, findings: list[Finding]) -> str:
    if not piece.is_expression:
        return piece.text
    source = "{{ " + piece.text + " }}"
    simple = SIMPLE.fullmatch(piece.text)
    try:
        if simple and simple[1] in functions:
            return str(functions[simple[1]](simple[2]))
        return _template(source).render(functions)
    except RejectedError as no:
        code, args = no.code, no.args_
    except Exception as error:  # whatever an author's expression does, it is the author's to mend
        code, args = "M301", {"problem": f"{piece.text}: {error}"}
    findings.append(Finding(code, path, piece.line + offset, args=args))
    return source

"""`:is(a, b)` written out as two selectors: a browser older than 2021 drops a whole rule that holds one.

A list that cannot be written out is left: one with parts of several steps, `:is(.a .b)`, and one with the
name of an element behind another condition, `.c:is(p)`. No weight is kept: each part has its own.
"""

from collections.abc import Iterator, Sequence

from tinycss2.ast import FunctionBlock, IdentToken, LiteralToken, Node, WhitespaceToken

from songma.site.lean.rules import alternatives, is_sign

STEPS = {">", "+", "~"}


def written_out(selector: Sequence[Node]) -> Iterator[list[Node]]:
    for place, token in enumerate(selector):
        if not (isinstance(token, FunctionBlock) and token.lower_name == "is" and place):
            continue
        before, after = selector[: place - 1], selector[place + 1 :]
        parts = [_trimmed(part) for part in alternatives(token.arguments)]
        if is_sign(selector[place - 1], ":") and all(_fits(part, before) for part in parts):
            for part in parts:
                yield from written_out([*before, *part, *after])
            return
    yield list(selector)


def _trimmed(part: Sequence[Node]) -> list[Node]:
    tokens = list(part)
    while tokens and isinstance(tokens[0], WhitespaceToken):
        tokens.pop(0)
    while tokens and isinstance(tokens[-1], WhitespaceToken):
        tokens.pop()
    return tokens


def _fits(part: Sequence[Node], before: Sequence[Node]) -> bool:
    if not part or any(isinstance(token, WhitespaceToken) or _is_step(token) for token in part):
        return False
    is_first = not before or isinstance(before[-1], WhitespaceToken) or _is_step(before[-1])
    return is_first or not isinstance(part[0], IdentToken)


def _is_step(token: Node) -> bool:
    return isinstance(token, LiteralToken) and token.value in STEPS

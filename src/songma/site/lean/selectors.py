"""Can a selector match anything in the built site? Where that cannot be told, it can."""

from collections.abc import Sequence

from tinycss2.ast import FunctionBlock, HashToken, IdentToken, Node, SquareBracketsBlock, StringToken

from songma.site.lean.names import Names
from songma.site.lean.rules import alternatives, is_sign

LISTS = {"is", "where", "has", "matches", "host", "slotted"}  # one living alternative is enough


def can_match(selector: Sequence[Node], names: Names) -> bool:
    """`selector` is one alternative. What `:not()` holds does not count: it may hold anything."""
    before: Node | None = None
    for token in selector:
        if not _is_used(token, before, names):
            return False
        before = token
    return True


def _is_used(token: Node, before: Node | None, names: Names) -> bool:
    if isinstance(token, HashToken):
        return names.has_id(token.value)
    if isinstance(token, SquareBracketsBlock):
        return _attribute_is_used(token.content, names)
    if isinstance(token, FunctionBlock):
        found = token.lower_name not in LISTS
        return found or any(can_match(part, names) for part in alternatives(token.arguments))
    if isinstance(token, IdentToken) and not is_sign(before, ":"):
        return names.has_class(token.value) if is_sign(before, ".") else names.has_tag(token.value)
    return True


def _attribute_is_used(content: Sequence[Node], names: Names) -> bool:
    """`[hidden]`, `[dir=rtl]`, `[href^="http"]`: only a value asked for in full can be known unused."""
    match [token for token in content if token.type != "whitespace"]:
        case [IdentToken() as name, sign, IdentToken() | StringToken() as asked] if is_sign(sign, "="):
            return names.has_attribute(name.value, asked.value)
        case [IdentToken() as name, *_]:
            return names.has_attribute(name.value, None)
    return True

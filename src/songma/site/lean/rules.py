"""A stylesheet as a tree of rules, read by tinycss2 and written without needless space."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import tinycss2
from tinycss2.ast import AtRule, Declaration, LiteralToken, Node, QualifiedRule

GROUPS = {"media", "supports", "layer", "container"}  # hold rules


@dataclass
class Rule:
    """`selectors` and what they set; `@font-face` has the keyword instead of selectors."""

    selectors: list[list[Node]]
    declarations: list[Declaration]
    keyword: str = ""

    def text(self) -> str:
        head = self.keyword or ",".join(written(selector) for selector in self.selectors)
        body = ";".join(_declaration(one) for one in self.declarations)
        return f"{head}{{{body}}}"


@dataclass
class Group:
    """`@media …{…}`, `@keyframes …{…}`."""

    keyword: str
    condition: str
    rules: list["Rule | Group"] = field(default_factory=list)

    def text(self) -> str:
        return f"@{self.keyword} {self.condition}{{{as_text(self.rules)}}}"


def parse(css: str) -> list[Rule | Group]:
    """Rules in order; what no browser can read is dropped."""
    return list(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def as_text(rules: Sequence[Rule | Group]) -> str:
    return "".join(rule.text() for rule in rules)


def declarations(rules: Sequence[Rule | Group]) -> Iterator[Declaration]:
    """All declarations of the tree."""
    for rule in rules:
        yield from rule.declarations if isinstance(rule, Rule) else declarations(rule.rules)


def alternatives(prelude: Sequence[Node]) -> Iterator[list[Node]]:
    """The selectors of a list, at its commas."""
    part: list[Node] = []
    for token in prelude:
        if is_sign(token, ","):
            yield part
            part = []
        else:
            part.append(token)
    yield part


def is_sign(token: Node | None, sign: str) -> bool:
    return isinstance(token, LiteralToken) and token.value == sign


def written(tokens: Sequence[Node]) -> str:
    return str(tinycss2.serialize(tokens)).strip()


def _rules(nodes: Sequence[Node]) -> Iterator[Rule | Group]:
    for node in nodes:
        if isinstance(node, QualifiedRule):
            yield Rule(list(alternatives(node.prelude)), _declared(node.content))
        elif isinstance(node, AtRule) and node.content is not None:
            yield _at_rule(node.lower_at_keyword, written(node.prelude), node.content)


def _at_rule(keyword: str, condition: str, content: Sequence[Node]) -> Rule | Group:
    if keyword in GROUPS or keyword.endswith("keyframes"):
        inner = tinycss2.parse_rule_list(content, skip_comments=True, skip_whitespace=True)
        return Group(keyword, condition, list(_rules(inner)))
    return Rule([], _declared(content), f"@{keyword} {condition}".strip())


def _declared(content: Sequence[Node]) -> list[Declaration]:
    nodes = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return [node for node in nodes if isinstance(node, Declaration)]


def _declaration(one: Declaration) -> str:
    return f"{one.name}:{written(one.value)}{'!important' if one.important else ''}"

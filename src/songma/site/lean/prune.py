"""Leave out of a stylesheet what no page uses: rules, custom properties, animations, fonts."""

import re
from collections.abc import Iterator, Sequence

from songma.site.lean.lists import written_out
from songma.site.lean.names import VARIABLE, Names
from songma.site.lean.rules import Group, Rule, as_text, declarations, parse, written
from songma.site.lean.selectors import can_match

NAME = re.compile(r"[\w-]+")  # "consent .25s ease" names the animation consent
ANIMATIONS = {"animation", "animation-name"}


def pruned(css: str, names: Names) -> str:
    """The rules of `css` that can show somewhere, in their order."""
    rules = list(_matching(parse(css), names))
    variables = _variables(rules, names)
    rules = list(_without_properties(rules, variables))
    return as_text(list(_needed(rules, _animations(rules) | names.scripted, _fonts(rules))))


def _matching(rules: Sequence[Rule | Group], names: Names) -> Iterator[Rule | Group]:
    for rule in rules:
        if isinstance(rule, Group):
            is_animation = rule.keyword.endswith("keyframes")  # its "selectors" are from, 50%, to
            inner = rule.rules if is_animation else list(_matching(rule.rules, names))
            if inner:
                yield Group(rule.keyword, rule.condition, inner)
        elif rule.keyword:
            yield rule
        else:
            selectors = [each for selector in rule.selectors for each in written_out(selector)]
            if alive := [selector for selector in selectors if can_match(selector, names)]:
                yield Rule(alive, rule.declarations)


def _variables(rules: Sequence[Rule | Group], names: Names) -> set[str]:
    """Custom properties that reach a real one, if need be through others."""
    uses: dict[str, set[str]] = {}
    found = names.variables | names.scripted
    for one in declarations(rules):
        asked = set(VARIABLE.findall(written(one.value)))
        if one.name.startswith("--"):
            uses.setdefault(one.name, set()).update(asked)
        else:
            found |= asked
    front = found
    while front := set().union(*(uses.get(name, set()) for name in front)) - found:
        found |= front
    return found


def _without_properties(rules: Sequence[Rule | Group], used: set[str]) -> Iterator[Rule | Group]:
    for rule in rules:
        if isinstance(rule, Group):
            inner = list(_without_properties(rule.rules, used))
            if inner:
                yield Group(rule.keyword, rule.condition, inner)
        else:
            kept = [one for one in rule.declarations if not one.name.startswith("--") or one.name in used]
            if kept:
                yield Rule(rule.selectors, kept, rule.keyword)


def _animations(rules: Sequence[Rule | Group]) -> set[str]:
    values = [written(one.value) for one in declarations(rules) if one.lower_name in ANIMATIONS]
    return {name for value in values for name in NAME.findall(value)}


def _fonts(rules: Sequence[Rule | Group]) -> str:
    """All that is said about fonts outside `@font-face`, as one text."""
    said = declarations([rule for rule in rules if not _is_font(rule)])
    return " ".join(written(one.value) for one in said if one.name.startswith(("font", "--")))


def _needed(rules: Sequence[Rule | Group], animations: set[str], fonts: str) -> Iterator[Rule | Group]:
    for rule in rules:
        if isinstance(rule, Group) and rule.keyword.endswith("keyframes"):
            if rule.condition in animations:
                yield rule
        elif not _is_font(rule) or _family(rule) in fonts:
            yield rule


def _is_font(rule: Rule | Group) -> bool:
    return isinstance(rule, Rule) and rule.keyword == "@font-face"


def _family(rule: Rule | Group) -> str:
    named = [one for one in declarations([rule]) if one.lower_name == "font-family"]
    return written(named[0].value).strip("\"'") if named else ""

"""YAML that remembers where each key and item stands. Dates and unknown tags stay text."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any

import yaml

from songma.diagnostics import Finding

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SCALARS: dict[str, Callable[[str], object]] = {"int": int, "float": float, "null": lambda _: None}
TRUE_WORDS = {"true", "yes", "on"}


class YamlMap(dict[Any, Any]):
    """A mapping with the line of itself and of each key."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[Any, int] = {}

    def line_of(self, key: object) -> int:
        return self.lines.get(key, self.line)


class YamlList(list[Any]):
    """A list with the line of itself and of each item."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []


class _Builder:
    def __init__(self, path: str, offset: int) -> None:
        self.path, self.offset = path, offset
        self.findings: list[Finding] = []
        self._open: set[int] = set()

    def line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + 1 + self.offset

    def build(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if id(node) in self._open:
            self.findings.append(Finding("Y003", self.path, self.line(node)))
            return None
        self._open.add(id(node))
        value = self._map(node) if isinstance(node, yaml.MappingNode) else self._list(node)
        self._open.discard(id(node))
        return value

    def _map(self, node: yaml.MappingNode) -> YamlMap:
        result = YamlMap(self.line(node))
        for key_node, value_node in node.value:
            key = self.build(key_node)
            key = key if isinstance(key, Hashable) else str(key)
            if key in result:
                args = {"key": key, "first": result.lines[key]}
                self.findings.append(Finding("Y002", self.path, self.line(key_node), args=args))
                continue
            result[key] = self.build(value_node)
            result.lines[key] = self.line(key_node)
        return result

    def _list(self, node: yaml.Node) -> YamlList:
        result = YamlList(self.line(node))
        for item in node.value:
            result.append(self.build(item))
            result.lines.append(self.line(item))
        return result


def _scalar(node: yaml.ScalarNode) -> object:
    kind = node.tag.rpartition(":")[2]
    if kind == "bool":
        return node.value.lower() in TRUE_WORDS
    try:
        return SCALARS[kind](node.value.replace("_", "")) if kind in SCALARS else node.value
    except ValueError:  # .inf, 0x1F, 1:30: kept as the text the author wrote
        return node.value


def read_yaml(path: str, text: str, offset: int = 0) -> tuple[Any, list[Finding]]:
    """The value of `text` and what is wrong with it; `offset` lines stand above it in the file."""
    builder = _Builder(path, offset)
    try:
        node = yaml.compose(text, Loader=Loader)
        value = builder.build(node) if node is not None else None
    except yaml.YAMLError as error:
        return None, [_broken(path, error, offset)]
    except RecursionError:
        return None, [Finding("Y004", path, offset + 1)]
    return value, builder.findings


def _broken(path: str, error: yaml.YAMLError, offset: int) -> Finding:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or ""
    return Finding("Y001", path, line + 1 + offset, column + 1, args={"problem": problem})


def walk(value: object) -> Iterator[YamlMap]:
    """Every mapping in `value`, outermost first."""
    if isinstance(value, YamlMap):
        yield value
        for item in value.values():
            yield from walk(item)
    elif isinstance(value, YamlList):
        for item in value:
            yield from walk(item)


def walk_keys(value: object, keys: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], YamlMap]]:
    """Every mapping with the keys that lead to it; an item of a list goes by its id, else by its number."""
    if isinstance(value, YamlMap):
        yield keys, value
        for key, item in value.items():
            yield from walk_keys(item, (*keys, str(key)))
    elif isinstance(value, YamlList):
        for number, item in enumerate(value, 1):
            named = item.get("id") or item.get("term") if isinstance(item, YamlMap) else None
            yield from walk_keys(item, (*keys, str(named or number)))

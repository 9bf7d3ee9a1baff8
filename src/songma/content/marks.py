"""YAML that remembers where each key and item stands. Dates and unknown tags stay text."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any

import yaml

from songma.diagnostics import Finding, Phrase

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


REPEATED = 10_000  # entries written out for aliases: nine levels of nine aliases would be 400 million
SHALLOW = 2_000  # characters, which hold no more levels than that
DEEP = 100  # levels; our deepest file has six
PROBLEMS = {  # how the library begins its complaint -> our words for it
    "mapping values are not allowed": "yaml.colon",
    "did not find expected key": "yaml.key",
    "did not find expected '-'": "yaml.item",
    "did not find expected ',' or": "yaml.bracket",
    "did not find expected node": "yaml.value",
    "did not find expected alphabetic": "yaml.name",
    "found character": "yaml.sign",
    "found undefined alias": "yaml.alias",
    "found unexpected end of stream": "yaml.quote",
    "found unexpected document indicator": "yaml.quote",
    "found unknown escape": "yaml.escape",
    "could not find expected ':'": "yaml.no_colon",
    "block sequence entries are not allowed": "yaml.dash",
    "but found another document": "yaml.document",
    "did not find expected <document start>": "yaml.document",
    "control characters are not allowed": "yaml.control",
}


class _RepeatedError(Exception):
    """More than can be written out for aliases, at this line."""


class _Builder:
    def __init__(self, path: str, offset: int) -> None:
        self.path, self.offset = path, offset
        self.findings: list[Finding] = []
        self._open: set[int] = set()
        self._seen: set[int] = set()
        self._repeated = 0

    def line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + 1 + self.offset

    def build(self, node: yaml.Node) -> Any:
        self._count(node)
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if id(node) in self._open:
            self.findings.append(Finding("Y003", self.path, self.line(node)))
            return None
        self._open.add(id(node))
        value = self._map(node) if isinstance(node, yaml.MappingNode) else self._list(node)
        self._open.discard(id(node))
        return value

    def _count(self, node: yaml.Node) -> None:
        self._repeated += id(node) in self._seen
        self._seen.add(id(node))
        if self._repeated > REPEATED:
            raise _RepeatedError(self.line(node))

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
        if len(text) > SHALLOW and _depth(text) > DEEP:
            return None, [Finding("Y004", path, offset + 1)]
        node = yaml.compose(text, Loader=Loader)
        value = builder.build(node) if node is not None else None
    except yaml.YAMLError as error:
        return None, [_broken(path, error, offset)]
    except _RepeatedError as error:
        return None, [Finding("Y007", path, error.args[0])]
    except RecursionError:
        return None, [Finding("Y004", path, offset + 1)]
    return value, builder.findings


def _depth(text: str) -> int:
    """Of the deepest entry. The library's own composer ends the process where there are too many."""
    depth = deepest = 0
    for event in yaml.parse(text, Loader=Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        deepest = max(deepest, depth)
        if deepest > DEEP:
            break
    return deepest


def _broken(path: str, error: yaml.YAMLError, offset: int) -> Finding:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
    key = next((key for start, key in PROBLEMS.items() if problem.startswith(start)), "yaml.other")
    return Finding("Y001", path, line + 1 + offset, column + 1, args={"problem": Phrase(key)})


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

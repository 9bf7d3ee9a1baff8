"""M302, M306, M307: what the press kit names (data/press.yml) is a figure, a map, a picture of ours."""

from collections.abc import Collection, Iterator

from songma.content.marks import YamlList, YamlMap
from songma.diagnostics import Finding
from songma.prose import Prose
from songma.tree import DATA

PATH = f"{DATA}/press.yml"


def check(prose: Prose) -> Iterator[Finding]:
    document = prose.project.data.get(PATH)
    if not isinstance(document, YamlMap):
        return
    groups = document.get("groups")
    for group in groups if isinstance(groups, YamlList) else ():
        if isinstance(group, YamlMap):
            yield from _unknown(group, "facts", prose.facts, "M302")
    maps = prose.project.atlas.maps
    yield from _unknown(document, "map", maps, "M306")
    yield from _unknown(document, "maps", maps, "M306")
    yield from _unknown(document, "picture", {one.id for one in prose.project.pictures}, "M307")


def _unknown(part: YamlMap, key: str, known: Collection[str], code: str) -> Iterator[Finding]:
    value = part.get(key)
    lines = value.lines if isinstance(value, YamlList) else [part.line_of(key)]
    ids = value if isinstance(value, YamlList) else [value]
    for id, line in zip(ids, lines, strict=True):
        if isinstance(id, str) and id not in known:
            yield Finding(code, PATH, line, args={"id": id, "known": ", ".join(known)})

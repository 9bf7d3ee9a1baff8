"""axe-core in a page of the browser: the rules it finds broken, in lines a person can act on.

WCAG 2.2 A and AA and axe's best practices. The rule on the size of targets is asked for by name, because axe
leaves it out by default. Colours are judged as they are at the moment: open a page with reduced motion, or a
transition gives one that nobody stays to see.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

AXE = Path(__file__).parent.parent / "node_modules/axe-core/axe.min.js"
FIRST = 3  # nodes named in a message
OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
RUN = """async options => {
    const why = ({failureSummary}) => failureSummary.split("\\n").slice(1).map((s) => s.trim()).join("; ");
    const {violations} = await axe.run(document, options);
    return violations.map(({id, help, nodes}) =>
        [id, help, nodes.map((node) => node.target.flat().join(" ") + " – " + why(node))]);
}"""


@dataclass(frozen=True)
class Broken:
    """A rule and the places of the page that break it."""

    rule: str
    help: str
    nodes: tuple[str, ...]

    def __str__(self) -> str:
        more = f"\n    and {len(self.nodes) - FIRST} more" if len(self.nodes) > FIRST else ""
        return f"  {self.rule}: {self.help}" + "".join(f"\n    {node}" for node in self.nodes[:FIRST]) + more


@cache
def _axe() -> str:
    return AXE.read_text("utf-8")


def broken(page) -> list[Broken]:
    """What axe finds in the page as it now stands."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    return [Broken(rule, text, tuple(nodes)) for rule, text, nodes in page.evaluate(RUN, OPTIONS)]


def assert_clean(page, what: str) -> None:
    found = broken(page)
    assert not found, "\n".join([f"{what}, {page.url}", *map(str, found)])

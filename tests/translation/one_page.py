"""One page of one language, for the rules that judge each by itself."""

from types import SimpleNamespace

from songma.content.page import read_page
from songma.content.source import SourceText

HEAD = "---\ntitle: T\n---\n"  # three lines


def found(rule, body, head=HEAD):
    page = read_page("vi", "x.md", SourceText("docs/vi/x.md", head + body))
    project = SimpleNamespace(pages={("vi", "x.md"): page})
    return [f.line - head.count("\n") for f in rule.check(SimpleNamespace(project=project))]

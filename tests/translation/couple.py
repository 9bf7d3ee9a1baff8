"""One page in two languages, or texts of a file that is no page, for the rules that compare."""

from songma.content.page import read_page
from songma.content.segments import Segment
from songma.content.source import SourceText
from songma.translation.align import Couple, Section
from songma.translation.pairs import Pair, page_pair


class Comparison:
    def __init__(self, *pairs, terms=None):
        self.pairs = list(pairs)
        self.pages = [pair for pair in pairs if pair.is_page]
        self.terms = terms


def pages(source, target, language="en", name="x.md"):
    sides = [
        read_page(code, name, SourceText(f"docs/{code}/{name}", text))
        for code, text in (("vi", source), (language, target))
    ]
    return page_pair(*sides)


def texts(*couples, language="en", path="data/x.yml"):
    """Short texts: (source, target), each on its line."""
    made = [
        Couple(Segment(f"_/{n}", "text", source, n), Segment(f"_/{n}", "text", target, n))
        for n, (source, target) in enumerate(couples, 1)
    ]
    return Pair(language, path, path, [Section("_", tuple(made))])

"""M403: heading levels follow one another: no #### below ##, and one # at most, at the top.

The theme shows the title of the front matter where the body does not begin with its own.
"""

from collections.abc import Iterator
from itertools import pairwise

from songma.content.blocks import Heading
from songma.content.page import Page
from songma.diagnostics import Finding, Severity
from songma.prose import Prose
from songma.text.comparing import shortened


def check(prose: Prose) -> Iterator[Finding]:
    for page in prose.project.pages.values():
        for above, heading in pairwise(page.outline.headings):
            if heading.level > above.level + 1 or heading.level == 1:
                yield _finding(page, heading, above.level + 1)


def _finding(page: Page, heading: Heading, wanted: int) -> Finding:
    args = {"title": shortened(heading.text), "found": heading.level, "wanted": wanted}
    return Finding(
        "M403", page.path, heading.line, args=args, severity=Severity.WARNING, language=page.language
    )

"""M403: levels that follow one another stay silent."""

import pytest
from one_page import found

from songma.checking.rules import heading_level


@pytest.mark.parametrize(
    "body",
    [
        "A\n",
        "## A\n\n### B\n\n## C\n",
        "# A\n\n## B\n",
        "### A\n\n### B\n",
        "## A\n\n### B\n\n#### C\n\n## D\n",
        "```\n## A\n#### B\n```\n",
        "## A\n\n!!! note\n    B\n\n### C\n",
        "### A\n\n## B\n",
        "A\n===\n\nB\n---\n",
    ],
)
def test_levels_in_order_stay_silent(body):
    assert found(heading_level, body) == []


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("## A\n\n#### B\n", [3]),
        ("# A\n\n### B\n", [3]),
        ("## A\n\n# B\n", [3]),
        ("# A\n\n# B\n\n## C\n", [3]),
        ("## A\n\n#### B\n\n## C\n\n##### D\n", [3, 7]),
    ],
)
def test_a_skipped_level_and_a_second_title_are_named(body, lines):
    assert found(heading_level, body) == lines

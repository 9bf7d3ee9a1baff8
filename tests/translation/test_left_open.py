"""M404: what is closed stays silent."""

import pytest
from one_page import found

from songma.checking.rules import left_open


@pytest.mark.parametrize(
    "body",
    [
        "A\n",
        "```\na\n```\n",
        "```\na\n```",
        "~~~ py\n```\n~~~\n",
        "````\n```\n````\n",
        "```\n<!--\n```\n",
        "`<!--` và ```` ``` ````",
        "<!-- a -->\n",
        "<!--\n\na\n\n-->\n\nB\n",
        "<div>\n<!-- a\n\nb -->\n</div>\n",
        "A <!-- b\nc --> D <!-- e -->",
        "- a\n\n    ```\n    b\n    ```\n",
        "> ```\n> a\n> ```\n",
        "    <!-- a\n",
    ],
)
def test_what_is_closed_stays_silent(body):
    assert found(left_open, body) == []


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("A\n\n```\nb\n\n## C\n", [3]),
        ("```", [1]),
        ("```\na\n``\n", [1]),
        ("````\na\n```\n", [1]),
        ("~~~\na\n```\n", [1]),
        ("```\na\n```\n\n```\nb\n", [5]),
        ("A\n\n<!-- b\n\n## C\n", [3]),
        ("A <!-- b\n", [1]),
        ("<!-- a -->\n\nB <!-- c\n", [3]),
        ("- a\n\n    ```\n    b\n\nC\n", [3]),
    ],
)
def test_what_is_left_open_is_named_where_it_opens(body, lines):
    assert found(left_open, body) == lines

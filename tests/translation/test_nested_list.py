"""M401: what both readers of Markdown take for a list within a list stays silent."""

import pytest
from one_page import found

from songma.checking.rules import nested_list


@pytest.mark.parametrize(
    "body",
    [
        "- a\n- b\n",
        "- a\n    - b\n    - c\n- d\n",
        "- a\n\n    - b\n",
        "- a\n    1. b\n        - c\n",
        "1. a\n    - b\n",
        "- a\n\t- b\n",
        "- a\n  tiếp\n",
        "A\n\n  - a\n  - b\n",
        '!!! note "N"\n    - a\n    - b\n        - c\n',
        '=== "N"\n    - a\n        - b\n',
        "> - a\n>     - b\n",
        "- a\n- b\n\nA\n\n1. c\n",
        "- - a\n",
        "```\n- a\n  - b\n```\n",
        "- a\n\n1. b\n",
        "[^1]: A\n\n    - a\n    - b\n\nX[^1]\n",
        "- a\n    - b\n        - c\n            - d\n",
        "A\n:   - a\n    - b\n",
    ],
)
def test_four_spaces_a_level_stay_silent(body):
    assert found(nested_list, body) == []


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("- a\n  - b\n", [2]),
        ("- a\n   - b\n", [2]),
        ("- a\n\n  - b\n", [3]),
        ("1. a\n   - b\n", [2]),
        ("1. a\n  - b\n", [2]),
        ("* a\n  1. b\n", [2]),
        ("- a\n  - b\n- c\n  - d\n", [2, 4]),
        ("- a\n    - b\n      - c\n", [3]),
        ("- a\n  - b\n    - c\n", [2, 3]),
        ('!!! note "N"\n    - a\n      - b\n', [3]),
        ("> - a\n>   - b\n", [2]),
        ("A\n\n- a\n  - b\n\nB\n", [4]),
    ],
)
def test_two_or_three_spaces_are_named(body, lines):
    assert found(nested_list, body) == lines

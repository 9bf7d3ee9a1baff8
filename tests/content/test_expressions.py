import pytest

from songma.content.expressions import RejectedError, expand


def fact(id: str) -> str:
    if id == "none":
        raise RejectedError("M302", id=id)
    return f"<{id}>"


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("plain { text } {#id} {% x %} {: .c }", "plain { text } {#id} {% x %} {: .c }"),
        ('a {{ fact("b") }} c', "a <b> c"),
        ('{{fact("b")}}{{ fact("c") }}\n', "<b><c>\n"),
        ('{{ "{{" }}', "{{"),
    ],
)
def test_only_expressions_are_replaced(text, result):
    assert expand(text, {"fact": fact}, "p.md", 1) == (result, [])


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('ok\n{{ fact("none") }}', "M302", 6),
        ("ok\n\n{{ fact( }}", "M301", 7),
        ("{{ fact(1, 2) }}", "M301", 5),
        ("{{ unknown }}", "M301", 5),
        ("{{ ''.__class__.__mro__ }}", "M301", 5),
        ("{{ 1 / 0 }}", "M301", 5),
        ("x {{ never closed", "M301", 5),
        ("{{ }}", "M301", 5),
        ("{{ fact('a')\n }} {{ nope() }}", "M301", 6),
    ],
)
def test_a_failing_call_is_a_finding_with_its_line_and_stays_as_written(text, code, line):
    result, findings = expand(text, {"fact": fact}, "p.md", 5)
    assert [(finding.code, finding.line) for finding in findings] == [(code, line)]
    assert "{{" in result

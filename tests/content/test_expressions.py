from time import perf_counter

import pytest

from songma.checking.report import as_text
from songma.content.expressions import RejectedError, expand
from songma.messages import messages


def fact(id: str) -> str:
    if id == "none":
        raise RejectedError("M302", id=id)
    return f"<{id}>"


def broken() -> str:
    raise KeyError("x")


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("}} { { fact }", "}} { { fact }"),
        ("{{ fact('b') }} {{ fact(\n 'c' ) }}", "<b> <c>"),
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
        ("{{ fact() }}", "M301", 5),
        ("{{ fact(id='x') }}", "M301", 5),
        ('{{ "a"*10**10 }}', "M301", 5),
        ('{{ ""|center(10**10) }}', "M301", 5),
        ("{{ 9999**9999999 }}", "M301", 5),
        ("{{ [1] * 10 }} {{ range(9) }}", "M301", 5),
        ('{{ fact("a") ~ fact("b") }}', "M301", 5),
        ('a\n{{ never closed {{ fact("b") }}', "M301", 6),
        ("{{ broken() }}", "M301", 5),
        ("{{ unknown }}", "M301", 5),
        ("{{ ''.__class__.__mro__ }}", "M301", 5),
        ("{{ 1 / 0 }}", "M301", 5),
        ("x {{ never closed", "M301", 5),
        ("{{ }}", "M301", 5),
        ("{{ fact('a')\n }} {{ nope() }}", "M301", 6),
    ],
)
def test_a_failing_call_is_a_finding_with_its_line_and_stays_as_written(text, code, line):
    result, findings = expand(text, {"fact": fact, "broken": broken}, "p.md", 5)
    assert {(finding.code, finding.line) for finding in findings} == {(code, line)}
    assert "{{" in result


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{{ facts('a') }}", "there is no function “facts”; there are: fact"),
        ("{{ fact('a', 'b') }}", "the wrong number of values stands in the brackets of “fact”"),
        ("{{ fact('a')", "}} is missing"),
        ("{{ 1 + 1 }}", 'only calls such as {{ fact("id") }} are allowed here'),
    ],
)
def test_the_sentence_says_what_is_wrong_in_the_call(text, sentence):
    (finding,) = expand(text, {"fact": fact}, "p.md", 1)[1]
    assert sentence in as_text(finding, messages("en"))
    assert sentence not in as_text(finding, messages("lo"))


def test_many_calls_that_never_close_take_no_time_and_are_one_finding():
    text, start = "{{ " * 30_000 + "}}" * 10, perf_counter()
    assert len(expand(text, {"fact": fact}, "p.md", 1)[1]) <= 2
    assert perf_counter() - start < 2

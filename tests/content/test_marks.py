import pytest

from songma.content.marks import read_yaml, walk


@pytest.mark.parametrize(
    ("text", "codes", "line"),
    [
        ("a: 1\nb: [x, y]\n", [], None),
        ("", [], None),
        ("date: 2026-13-45\n", [], None),
        ("tool: !!python/name:x.y\nurl: !ENV [A, b]\n", [], None),
        ("a: &x {k: 1}\nb: *x\n", [], None),
        ("a: 1\nb: 'open\n", ["Y001"], 3),
        ("a: 1\n  b: 2\n", ["Y001"], 2),
        ("\ta: 1\n", ["Y001"], 1),
        ("a: 1\nb: 2\na: 3\n", ["Y002"], 3),
        ("a: &x\n  b: *x\n", ["Y003"], 2),
        ("[" * 5000 + "]" * 5000, ["Y004"], 1),
    ],
)
def test_bad_yaml_is_a_finding_with_its_line(text, codes, line):
    _, findings = read_yaml("f.yml", text)
    assert [finding.code for finding in findings] == codes
    assert not findings or findings[0].line in (line, line - 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1", 1),
        ("a: -2.5", -2.5),
        ("a: yes", True),
        ("a: Off", False),
        ("a: ~", None),
        ("a: 2026-11-23", "2026-11-23"),
        ("a: 0x1F", "0x1F"),
        ("a: '12'", "12"),
        ("a: 1_000", 1000),
    ],
)
def test_scalars_become_values_and_dates_stay_text(text, value):
    result = read_yaml("f.yml", text)[0]["a"]
    assert result == value
    assert type(result) is type(value)


def test_lines_are_those_of_the_file_below_an_offset():
    value, _ = read_yaml("f.md", "title: x\nlist:\n- {vi: a}\n- {vi: b}\n", offset=1)
    assert value.line_of("title") == 2
    assert value["list"].lines == [4, 5]
    assert [record.line for record in walk(value)] == [2, 4, 5]

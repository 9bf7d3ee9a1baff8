import pytest

from songma.content.page import read_page
from songma.content.source import decode


def page(text: str | bytes):
    data = text if isinstance(text, bytes) else text.encode()
    return read_page("vi", "a/b.md", decode("docs/vi/a/b.md", data))


@pytest.mark.parametrize(
    ("text", "meta", "body", "line"),
    [
        ("plain\n", {}, "plain\n", 1),
        ("---\ntitle: x\n---\nbody\n", {"title": "x"}, "body\n", 4),
        ("---\ntitle: x\n...\nbody\n", {"title": "x"}, "body\n", 4),
        ("---\nnever closed\n", {}, "---\nnever closed\n", 1),
        ("---\n---\nbody", {}, "body", 3),
        ("", {}, "", 1),
    ],
)
def test_front_matter_and_body_keep_their_lines(text, meta, body, line):
    result = page(text)
    assert (dict(result.meta), result.body, result.body_line) == (meta, body, line)


def test_front_matter_that_is_a_list_is_a_finding():
    assert [finding.code for finding in page("---\n- a\n---\n").findings] == ["Y005"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a\nb\n", (False, None, None)),
        (b"\xef\xbb\xbfa", (True, None, None)),
        (b"a\r\nb\r\n", (False, 1, None)),
        (b"a\nb\r\n", (False, 2, None)),
        (b"a\nb\n\xff\n", (False, None, 3)),
    ],
)
def test_decoding_remembers_what_was_wrong_with_the_bytes(data, expected):
    source = decode("f", data)
    found = (source.has_bom, source.carriage_return_line, source.undecodable_line)
    assert found == expected
    assert "\r" not in source.text

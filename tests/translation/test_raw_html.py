"""M402: HTML that carries text stays silent; what runs, loads or asks is named."""

import pytest
from one_page import found

from songma.checking.rules import raw_html


@pytest.mark.parametrize(
    "body",
    [
        'm<sup>2</sup>, a<br>b<br/>c, <abbr title="x">y</abbr>',
        '<div class="a" markdown="1">\n\nA\n\n</div>\n',
        "<details>\n<summary>A</summary>\nB\n</details>\n",
        "<table>\n<tr><td colspan=2>A</td></tr>\n</table>\n",
        '<figure>\n<img src="a.png" alt="on = x">\n<figcaption>A</figcaption>\n</figure>\n',
        '<video controls><source src="a.mp4"><track src="a.vtt"></video>',
        "`<script>` và <kbd>Ctrl</kbd>",
        "```html\n<script>alert(1)</script>\n```\n",
        "    <script>\n",
        "<!-- <script>alert(1)</script> -->\n",
        "A <!-- <iframe> --> B",
        "1 < 2 và 3 > 2",
        "<https://example.org> <a@b.vn>",
        "[a](https://example.org/javascript:)",
        '<a href="x.md" title="onclick = y">z</a>',
        "\\<script>",
    ],
)
def test_html_that_carries_text_stays_silent(body):
    assert found(raw_html, body) == []


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<script>alert(1)</script>\n", [1]),
        ("A\nb <iframe src=x></iframe>\n", [2]),
        ("A\n\n<div>\n<style>\na {}\n</style>\n</div>\n", [4]),
        ("<form><input></form>", [1, 1]),
        ("A " + "<b>" * 3_000, [1]),
        ("".join(f"<x{n}>" for n in range(99)), [1] * 5),
        ("<object></object> <embed>", [1, 1]),
        ("<font color=red>A</font>", [1]),
        ("<center>\nA\n</center>\n", [1]),
        ('<a href="#" onclick="x()">A</a>', [1]),
        ("<img src=x onerror=alert(1)>", [1]),
        ("<IMG SRC=x OnError='a'>", [1]),
        ('<a href="javascript:x()">A</a>', [1]),
        ('<a href="java&#10;script:x()">A</a>', [1]),
        ("[A](javascript:x())", [1]),
        ("A\nB [A](JavaScript:x) C", [2]),
        ("Gõ <tenfile> vào", [1]),
        ("<!-- a\nb -->\n<blink>A</blink>\n", [3]),
    ],
)
def test_html_that_runs_loads_or_asks_is_named(body, lines):
    assert found(raw_html, body) == lines

"""M407 to M409: passages of no language, lists that mark nothing, letters of another language."""

from types import SimpleNamespace

import pytest

from songma.checking.rules import marked_language
from songma.content.page import read_page
from songma.content.source import SourceText


def found(body):
    page = read_page("vi", "x.md", SourceText("docs/vi/x.md", body))
    project = SimpleNamespace(pages={("vi", "x.md"): page})
    return [
        (f.code, f.line, f.args["found"]) for f in marked_language.check(SimpleNamespace(project=project))
    ]


@pytest.mark.parametrize(
    "body",
    [
        "[ສະບາຍດີ]{lang=lo} [Hello]{lang=en} [xin]{lang=vi}",
        "[黃沙]{lang=zh-Hant} [黃沙]{lang=lzh} [Mo Mường]{lang=mtq} [ກ]{lang=kjg}",
        "[a]{lang=en-GB} [sabaidee]{lang=lo-Latn}",
        "[12]{lang=lo} [–]{lang=vi} []{lang=vi}",
        "[xin ສະບາຍດີ]{lang=vi} [ສະບາຍດີ (Hello)]{lang=lo}",
        "[ສະ [Thanh Hóa]{lang=vi}]{lang=lo}",
        "[`Ctrl` ສະ]{lang=lo}",
        '<span lang="lo">ສະ</span> <span lang=zh-Hant>黃</span>',
        '<div lang="vi" markdown="1">\n\nA\n\n</div>\n',
        "[a](b.md){lang=en} ![a](b.png){lang=en} **a**{lang=en} _a_{lang=en}",
        "## T {#x lang=en}\n\nA\n{: lang=en }\n\n| a {lang=en} |\n|---|\n",
        "`[a]{lang=xx}` `a]{lang=lo}`",
        "```\n[a]{lang=klingon}\n```\n",
        r"\[a]{lang=lo} a \{lang=lo}",
        "<https://x.y/?lang=vn> https://x.y/?lang=vn [a](https://x.y/?lang=vn)",
        "lang=vn {x} data-lang=vn",
    ],
)
def test_passages_that_are_right_stay_silent(body):
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "findings"),
    [
        ("[a]{lang=vn}", [("M407", 1, "vn")]),
        (
            "A\nb [a]{lang=lao} [b]{lang=cn}\nc [d]{lang=jp}",
            [("M407", 2, "lao"), ("M407", 2, "cn"), ("M407", 3, "jp")],
        ),
        ("[a]{lang=}", [("M407", 1, "–")]),
        ("[a]{lang=vietnamese}", [("M407", 1, "vietnamese")]),
        ("[a]{lang=lo_LA}", [("M407", 1, "lo_LA")]),
        ("[a]{lang=zh-Chin}", [("M407", 1, "zh-Chin")]),
        ('A\n\n<span lang="vn">x</span>', [("M407", 3, "vn")]),
        ("<div>\n<p lang=vn>x</p>\n</div>", [("M407", 2, "vn")]),
        ("[a](b.md){lang=vn}", [("M407", 1, "vn")]),
        ("[a](b.md){.wide lang=vn}", [("M407", 1, "vn")]),
        ("- a\n    - [b [c]{lang=vn}]{lang=vi}", [("M407", 2, "vn")]),
        ("| a |\n|---|\n| [b]{lang=vn} |\n", [("M407", 3, "vn")]),
        ("x a]{lang=lo} y", [("M408", 1, "{lang=lo}")]),
        ("x [a{lang=lo} y", [("M408", 1, "{lang=lo}")]),
        ("x [a] {lang=lo} y", [("M408", 1, "{lang=lo}")]),
        ("x [a]{lang=lo .b} y", [("M408", 1, "{lang=lo .b}")]),
        ("A\n[a\n\nb]{lang=vi} y", [("M408", 4, "{lang=vi}")]),
        ("[ສະບາຍດີ]{lang=la}", [("M409", 1, "[ສະບາຍດີ]{lang=la}")]),
        ("[ສະບາຍດີ]{lang=vi}", [("M409", 1, "[ສະບາຍດີ]{lang=vi}")]),
        ("A\n[Xin chào]{lang=lo}", [("M409", 2, "[Xin chào]{lang=lo}")]),
    ],
)
def test_passages_that_are_wrong_are_named_with_their_line(body, findings):
    assert found(body) == findings

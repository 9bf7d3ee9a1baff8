"""Foreign passages of a finished page are marked, not what says its language already or is no prose."""

import pytest

from songma.site.foreign import mark

LAO = "ສະບາຍດີ"


@pytest.mark.parametrize(
    "html",
    [
        f'<p><span lang="lo">{LAO}</span></p>',
        f'<div lang="vi"><p>{LAO}</p><div>{LAO}</div>{LAO}</div>',
        f'<a hreflang="lo" lang="lo">{LAO}</a>',
        f"<p lang=lo>{LAO} <b>{LAO}</b></p>",
        f"<pre><code>{LAO}</code></pre><code>{LAO}</code><kbd>{LAO}</kbd>",
        f"<title>{LAO}</title><script>a('<b>{LAO}</b>')</script><style>/* {LAO} */</style>",
        f"<textarea>{LAO}</textarea><select><option>{LAO}</option></select><svg><title>{LAO}</title></svg>",
        f"<!-- {LAO} <b> -->",
        f'<img alt="{LAO}" title="a > {LAO}"><a title=\'> {LAO}\'>b</a>',
        f'<span lang="lo">{LAO}',
        "",
        "<p>a</p>",
    ],
)
def test_it_is_left_as_it_is(html):
    assert mark(html, "vi") == html


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"<p>a {LAO}</p>", f'<p>a <span lang="lo">{LAO}</span></p>'),
        (f'<html lang="vi"><p>{LAO}</p>', f'<html lang="vi"><p><span lang="lo">{LAO}</span></p>'),
        (
            f'<div lang="lo">{LAO}<div>{LAO}</div></div><p>{LAO}</p>',
            f'<div lang="lo">{LAO}<div>{LAO}</div></div><p><span lang="lo">{LAO}</span></p>',
        ),
        (f'<img lang="lo">{LAO}', f'<img lang="lo"><span lang="lo">{LAO}</span>'),
        (f'<h2 id="x">{LAO}</h2>', f'<h2 id="x"><span lang="lo">{LAO}</span></h2>'),
        (f'<a href="b">{LAO}</a>', f'<a href="b"><span lang="lo">{LAO}</span></a>'),
        (f"<code>{LAO}</code>{LAO}", f'<code>{LAO}</code><span lang="lo">{LAO}</span>'),
        (f"<codex>{LAO}</codex>", f'<codex><span lang="lo">{LAO}</span></codex>'),
        (f"{LAO} & b < c", f'<span lang="lo">{LAO}</span> & b < c'),
        ("<p>西沙</p>", '<p><span lang="zh">西沙</span></p>'),
    ],
)
def test_it_is_marked(before, after):
    assert mark(before, "vi") == after


def test_vietnamese_is_marked_on_a_lao_page_only():
    html = "<p>ນາແມວ (Na Mèo)</p>"
    assert mark(html, "lo") == '<p>ນາແມວ (<span lang="vi">Na Mèo</span>)</p>'
    assert mark("<p>Na Mèo</p>", "en") == "<p>Na Mèo</p>"


def test_marking_twice_changes_nothing_more():
    once = mark(f"<p>a {LAO} b</p>", "vi")
    assert mark(once, "vi") == once

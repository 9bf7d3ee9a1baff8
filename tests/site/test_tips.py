"""Tooltips in a page's HTML: where one belongs, where none does, and what stands in it."""

import re

import pytest

from songma.glossary.tips import Tip
from songma.site.first_uses import first_uses
from songma.site.tips import TipMarker
from songma.text.words import Words
from test_words import SITE

FDI = Tip("short-fdi", ("FDI",), "foreign direct investment", "", is_name=False)
FINANCE = Tip("so-tai-chinh", ("Department of Finance", "ພະແນກການເງິນ"), "Sở Tài chính", "", is_name=True)
LAOS = Tip("lao", ("Department of Finance (Laos)",), "Sở Tài chính (Lào)", "", is_name=True)
PLANNING = Tip("so-khdt", ("Department of Planning",), "Sở Kế hoạch", "Sở Tài chính", is_name=True)
ZONE = Tip("zone", ("Management Board of Nghi Son",), "Ban Quản lý", "", is_name=True)
COUNCIL = Tip("council", ("People's Council",), "Hội đồng nhân dân", "", is_name=True)
TIPS = (FDI, FINANCE, LAOS, PLANNING, ZONE, COUNCIL)


def found(html: str, language: str = "en") -> list[str]:
    return [html[use.start : use.end] for use in first_uses(html, language, TIPS)]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Nothing to explain.</p>",
        '<p><a href="x">FDI in figures</a></p>',
        "<h2>FDI by year</h2>",
        "<h2 id=x>FDI <em>by</em> year</h2><p>Growth.</p>",
        "<table><tr><th>FDI</th></tr></table>",
        "<p><code>FDI</code> and <kbd>FDI</kbd></p>",
        "<pre><code>FDI</code></pre>",
        "<p><abbr title='x'>FDI</abbr></p>",
        "<p><button>FDI</button></p>",
        "<details><summary>FDI</summary></details>",
        "<div>FDI</div>",
        '<p class="admonition-title">FDI</p>',
        "<script>FDI</script><style>FDI</style>",
        "<p><!-- FDI --></p>",
        '<p><img alt="FDI" src="x"></p>',
        '<p title="a > FDI">Text</p>',
        "<p>FDIs, NFDI, FDI-led, pro-FDI, FDI/GDP, FDI2</p>",
        "<p>fdi</p>",
        "<p>Department of Finances</p>",
        "<p>department of finance</p>",
        '<p><span lang="vi">FDI</span></p>',
        '<div lang="vi"><p>FDI</p><p>FDI</p></div>',
        "<p>Foreign direct investment (FDI) grew.</p>",
        "<p>FDI, foreign direct investment, grew.</p>",
        "<h2>Foreign direct investment</h2><p>FDI grew.</p>",
        "<table><tr><td>FDI</td><td>foreign direct investment</td></tr></table>",
        "<p>Sở Tài chính is the Department of Finance.</p>",
    ],
)
def test_it_finds_nothing(html):
    assert found(html) == []


@pytest.mark.parametrize(
    "html",
    [
        "<p>ພະແນກການເງິນແຂວງ</p>",
        "<p>ຢູ່ພະແນກການເງິນ</p>",
        "<p>ພະແນກການເງິນໍ</p>",
    ],
)
def test_a_lao_name_within_a_longer_run_of_letters_is_left(html):
    assert found(html, "lo") == []


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>FDI grew.</p>", ["FDI"]),
        ("<p>FDI grew. FDI fell.</p><p>FDI</p>", ["FDI"]),
        ("<h2>FDI</h2><p><a href=x>FDI</a> is FDI.</p>", ["FDI"]),
        ("<ul><li>FDI</li></ul>", ["FDI"]),
        ("<ul><li>FDI<ul><li>more</li></ul></li></ul>", ["FDI"]),
        ("<table><tr><th>a</th></tr><tr><td>FDI</td></tr></table>", ["FDI"]),
        ("<p><strong>FDI</strong></p>", ["FDI"]),
        ("<p>(FDI)</p>", ["FDI"]),
        ('<p lang="en">FDI</p>', ["FDI"]),
        ('<div lang="vi"><p>FDI</p></div><p>FDI</p>', ["FDI"]),
        ("<p>line<br>FDI</p>", ["FDI"]),
        ("<p>one</ul> FDI</p>", ["FDI"]),
        ("<p>FDI grew.</p><p>Foreign direct investment is late.</p>", ["FDI"]),
        ("<p>Department of Finance (Laos)</p>", ["Department of Finance (Laos)"]),
        ("<p>the Management Board of Nghi Sơn</p>", ["Management Board of Nghi Sơn"]),
        ("<p>the People’s Council</p>", ["People’s Council"]),
        ("<p>Department of Finance and FDI</p>", ["Department of Finance", "FDI"]),
    ],
)
def test_it_finds_the_first_use_in_running_text(html, words):
    assert found(html) == words


def test_a_lao_name_between_blanks_is_found():
    assert found("<p>ຖາມ ພະແນກການເງິນ, ແລ້ວ</p>", "lo") == ["ພະແນກການເງິນ"]


def marked(html: str, language: str = "en") -> str:
    return TipMarker(Words(language, SITE[language]), TIPS).mark(html, "../about/glossary/")


def test_a_page_without_such_words_stays_as_it_is():
    html = "<h1>FDI</h1><p>Text &amp; <a href=x>FDI</a></p>"
    assert marked(html) == html


def test_an_abbreviation_becomes_a_button_that_opens_its_full_form_and_leads_to_the_glossary():
    html = marked("<p>Capital (FDI), and more.</p>")
    assert (
        '<span class="tip-end">(<button type="button" popovertarget="tip-short-fdi" class="tip">FDI</button>'
        in html
    )
    assert "<span>foreign direct investment</span>" in html
    assert '<a href="../about/glossary/#short-fdi">' in html
    assert html.endswith("</span>),</span> and more.</p>")


def test_the_name_of_an_office_stays_text_and_its_button_says_whose_name_it_opens():
    html = marked("<p>Ask the Department of Finance.</p>")
    assert html.startswith("<p>Ask the Department of Finance&nbsp;<span")
    assert 'aria-label="vi: Vietnamese name of Department of Finance">vi</button>' in html
    assert '<b lang="vi">Sở Tài chính</b>' in html


def test_an_office_with_another_name_today_says_it():
    assert 'now <b lang="vi">Sở Tài chính</b>' in marked("<p>The Department of Planning did.</p>")


def test_taking_the_tooltips_out_again_gives_the_page_that_was():
    html = (
        "<p>FDI (FDI) of the “Department of Finance”, Department of Finance (Laos).</p><ul><li>FDI</li></ul>"
    )
    without = re.sub(r"<span popover.*?</a></span>", "", marked(html))
    without = re.sub(r"&nbsp;(<span class=\"tip-end\">)?<button[^>]*tip--name.*?</button>", r"\1", without)
    without = re.sub(r"</?(?:button|span)\b[^>]*>", "", without)
    assert without == html

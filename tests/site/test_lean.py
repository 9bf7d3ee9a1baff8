"""The bundled stylesheet holds what the pages use, and nothing else; it is made alike at every build."""

import pytest

from songma.site.lean.bundle import bundle_styles
from songma.site.lean.names import names_of
from songma.site.lean.prune import pruned
from songma.site.tables import framed

PAGE = """<html lang="lo"><body dir="ltr"><main id="content"><p class="lead note" title="a > b">…</p>
<details><summary>…</summary></details><a href="https://x.y/" style="color: var(--link)">…</a>
</main></body></html>"""
SCRIPT = """/* code */ link.classList.add("is-here"); frame.setAttribute("aria-expanded", "true");"""
NAMES = names_of([PAGE], [SCRIPT])


@pytest.mark.parametrize(
    "css",
    [
        ".absent{color:red}",
        "#absent{color:red}",
        "table{color:red}",
        "p.absent{color:red}",
        ".absent .lead{color:red}",
        "p:is(.absent,#other){color:red}",
        "[dir=rtl] p{color:red}",
        '[lang="vi"]{color:red}',
        "p[data-absent]{color:red}",
        "@media print{.absent{color:red}}",
        "@supports (display:grid){@media print{table{color:red}}}",
        ":root{--unused:1px}",
        ":root{--a:var(--b);--b:var(--a)}",
        "@keyframes absent{from{opacity:0}to{opacity:1}}",
        '@font-face{font-family:"Absent";src:url("x.woff2")}',
        "/* a remark */",
        "p{*zoom:1}",
    ],
)
def test_what_no_page_uses_is_left_out(css):
    assert pruned(css, NAMES) == ""


@pytest.mark.parametrize(
    "css",
    [
        ".lead{color:red}",
        "p.lead.note>*{color:red}",
        "#content:focus{color:red}",
        "html{color:red}",
        ".is-here{color:red}",
        "[aria-expanded=true]{color:red}",
        "details[open]{color:red}",
        '[href^="http"]::after{content:"→"}',
        "a:not(.absent){color:red}",
        "p:lang(lo)::first-line{color:red}",
        "[dir=ltr] p{color:red!important}",
        "@media print{p{color:red}}",
        ":root{--link:#000}",
        "p{color:var(--a)}:root{--a:var(--b);--b:red}",
        "p{animation:rise .2s}@keyframes rise{from{opacity:0}50%{opacity:1}}",
        '@font-face{font-family:"Noto";src:url("../fonts/x.woff2")}p{font-family:"Noto",serif}',
        "@page{margin:1cm}",
    ],
)
def test_what_a_page_or_a_script_uses_is_kept_to_the_letter(css):
    assert pruned(css, NAMES) == css


def test_of_a_list_the_living_selectors_stay():
    assert pruned(".absent,p , table>p{color:red}", NAMES) == "p{color:red}"


@pytest.mark.parametrize(
    ("css", "written"),
    [
        (":is(.absent, .lead){color:red}", ".lead{color:red}"),
        ("main :is(p, a):focus{color:red}", "main p:focus,main a:focus{color:red}"),
        (".lead:is(.note, [title]){color:red}", ".lead.note,.lead[title]{color:red}"),
        ("p:is(.lead):is(.note, .absent){color:red}", "p.lead.note{color:red}"),
        (".lead:is(p){color:red}", ".lead:is(p){color:red}"),
        ("a:is(main p){color:red}", "a:is(main p){color:red}"),
    ],
)
def test_a_list_of_alternatives_is_written_out_for_older_browsers(css, written):
    assert pruned(css, NAMES) == written


def site_of(
    tmp_path, page='<link rel="stylesheet" href="{0}/b.css">\n  <link rel="stylesheet" href="{0}/a.css">'
):
    sheets = tmp_path / "assets/stylesheets"
    sheets.mkdir(parents=True)
    (sheets / "a.css").write_text("p { color: red }", "utf-8")
    (sheets / "b.css").write_text("p { color: blue } table { color: blue }", "utf-8")
    (tmp_path / "lo").mkdir()
    for name, folder in (("index", "assets"), ("lo/index", "../assets"), ("404", "/base/assets")):
        head = page.format(f"{folder}/stylesheets")
        (tmp_path / f"{name}.html").write_text(f"<head>\n  {head}\n</head><p>…</p>", "utf-8")
    return tmp_path


def test_the_sheets_become_one_in_their_order_and_every_page_names_it(tmp_path):
    bundle_styles(site_of(tmp_path))
    (sheet,) = (tmp_path / "assets/stylesheets").iterdir()
    assert sheet.read_text("utf-8") == "p{color:blue}p{color:red}"
    for name, folder in (("index", "assets"), ("lo/index", "../assets"), ("404", "/base/assets")):
        text = (tmp_path / f"{name}.html").read_text("utf-8")
        assert f'<link rel="stylesheet" href="{folder}/stylesheets/{sheet.name}">' in text
        assert text.count("stylesheet") == 2


def test_the_name_tells_the_content(tmp_path):
    names = []
    for turn in ("one", "two"):
        site = site_of(tmp_path / turn)
        if turn == "two":
            (site / "index.html").write_text((site / "index.html").read_text("utf-8") + "<table>", "utf-8")
        bundle_styles(site)
        names += [path.name for path in (site / "assets/stylesheets").iterdir()]
    assert names[0] != names[1]


def test_a_site_without_stylesheets_stays_as_it_is(tmp_path):
    site = site_of(tmp_path, page="")
    before = (site / "index.html").read_text("utf-8")
    bundle_styles(site)
    assert (site / "index.html").read_text("utf-8") == before


def test_every_table_stands_in_a_frame_of_its_own_name():
    html = "<p>&lt;table&gt;</p><table class='x'>\n<tr></tr></table><p></p><table></table>"
    made = framed(html, lambda number: f"T{number}")
    assert made.count("<div") == made.count("</div>") == 4
    assert 'tabindex="0" aria-label="T1"><div class="md-typeset__table"><table class=\'x\'>' in made
    assert 'aria-label="T2"' in made
    assert framed("<p>no table</p>", str) == "<p>no table</p>"

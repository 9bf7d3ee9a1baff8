"""The page of parts shows every part of the stylesheet, with the stylesheets themselves."""

import re

import pytest

from tree import PROJECT

SHEETS = PROJECT / "overrides/assets/stylesheets"
PAGE = (PROJECT / "docs-dev/design.html").read_text("utf-8")
CLASS = re.compile(r"\.(-?[a-z][\w-]*)")
THEMES = re.compile(r"^(md-|motif|missing$)")  # the theme's; of the 404 page


def classes(css):
    css = re.sub(r"/\*.*?\*/|url\(.*?\)|\{[^{}]*\}", " ", css, flags=re.S)
    return {name for name in CLASS.findall(css) if not THEMES.match(name)}


def test_a_class_is_told_from_a_number_and_an_address():
    assert classes("/* .no */ .a:is(.b-c, p) { width: .5rem; background: url(x.png) }") == {"a", "b-c"}


@pytest.mark.parametrize("sheet", ["parts", "pictures", "charts"])
def test_every_part_stands_on_the_page(sheet):
    shown = {name for names in re.findall(r'class="([^"]*)"', PAGE) for name in names.split()}
    assert classes((SHEETS / f"{sheet}.css").read_text("utf-8")) <= shown


@pytest.mark.parametrize("sheet", sorted(SHEETS.glob("*.css")), ids=lambda path: path.name)
def test_it_loads_every_stylesheet_of_ours(sheet):
    assert f'href="../overrides/assets/stylesheets/{sheet.name}"' in PAGE

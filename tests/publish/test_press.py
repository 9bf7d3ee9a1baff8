"""The press kit: one page of paper in every language, true to the data, and a zip that says whose all is."""

import io
import re
import zipfile

import pytest
from pypdf import PdfReader

from songma.drawing.standalone import standalone
from songma.languages import BY_CODE, CODES
from songma.project import load
from songma.publish.paper import pictures
from songma.publish.press import MAP, PATH, PICTURE, SHEET, Press
from songma.publish.typefaces import typefaces
from songma.site.press import kit_of
from songma.site.publication import Publication
from tree import PROJECT

A4 = 595, 842  # points


@pytest.fixture(scope="module")
def publication():
    return Publication(load(PROJECT))


@pytest.fixture(scope="module")
def kits(publication):
    return {code: kit_of(publication, code) for code in CODES}


def pieces(kit, kind):
    return [piece for piece in kit.pieces if piece.kind == kind]


def read(piece):
    return PdfReader(io.BytesIO(piece.content))


def squeezed(text):
    """Without blanks, and without Lao: its letters stand in the file in the order in which they are drawn."""
    return re.sub(r"[\s\u0e80-\u0eff]|[\x00-\x1f]", "", text)


@pytest.fixture(scope="module", params=CODES)
def language(request):
    return request.param


def test_the_fact_sheet_is_one_page_of_a4(language, kits):
    (sheet,) = pieces(kits[language], SHEET)
    (page,) = read(sheet).pages
    assert tuple(map(round, page.mediabox[2:])) == A4


def test_nothing_on_the_sheet_waits_to_be_confirmed(publication):
    ids = [id for group in publication.project.data[PATH]["groups"] for id in group["facts"]]
    assert len(ids) >= 15
    assert [id for id in ids if not publication.prose.facts[id].is_confirmed] == []


def test_every_figure_stands_on_the_sheet_with_its_source(language, publication, kits):
    faces = typefaces(publication.fonts(), PROJECT)["text"].parent
    data = Press(publication.prose, language, "Thanh Hóa", faces).data()
    text = squeezed(read(pieces(kits[language], SHEET)[0]).pages[0].extract_text())
    rows = [row for side in ("left", "right") for group in data[side] for row in group["rows"]]
    numbers = {row["source"] for row in rows}
    assert numbers == set(range(1, len(data["sources"]) + 1))
    for row in rows:
        assert squeezed(row["value"].partition(" ")[0]) in text, row
    for source in data["sources"]:
        assert squeezed(source)[:20] in text, source


def test_the_sheet_is_set_in_our_typefaces_and_says_its_language(language, kits):
    found = read(pieces(kits[language], SHEET)[0])
    names = {str(font["/BaseFont"]) for page in found.pages for font in page["/Resources"]["/Font"].values()}
    assert len(names) >= 3
    assert all("NotoS" in name for name in names), names
    catalog = found.trailer["/Root"]
    assert catalog["/Lang"].startswith(language)
    assert catalog["/MarkInfo"]["/Marked"]
    assert found.metadata.title


def test_maps_and_pictures_are_a_page_each_of_the_width_of_print(language, kits):
    for piece in (*pieces(kits[language], MAP), *pieces(kits[language], PICTURE)):
        (page,) = read(piece).pages
        assert round(float(page.mediabox.width) * 25.4 / 72) == 180
        assert "/Image" not in str(page["/Resources"].get("/XObject", "")), piece.name


def test_every_map_carries_its_credit_and_the_sea_both_archipelagos(language, publication, kits):
    assert all(piece.credit for piece in pieces(kits[language], MAP))
    drawn = standalone(publication.prose.voices[language].maps, "sea")
    for group in ("hoang-sa", "truong-sa"):
        assert publication.words(language).of(publication.project.atlas.names[group].name) in drawn


def test_the_zip_holds_every_piece_and_says_whose_it_is(language, kits):
    kit = kits[language]
    with zipfile.ZipFile(io.BytesIO(kit.bundle)) as file:
        assert file.testzip() is None
        names = file.namelist()
        credits = file.read("credits.txt").decode()
    assert names == [piece.name for piece in kit.pieces] + ["credits.txt"]
    assert all(name.isascii() for name in names)
    for piece in kit.pieces:
        assert f"{piece.name}\n{piece.title}\n{piece.credit}" in credits
    drawings = {picture.id for picture in load(PROJECT).pictures if picture.kind == "drawing"}
    assert {piece.name.removesuffix(f"-{language}.pdf") for piece in pieces(kit, PICTURE)} == drawings


def test_the_same_data_make_the_same_zip(kits):
    again = kit_of(Publication(load(PROJECT)), "lo")
    assert again.bundle == kits["lo"].bundle


def test_lao_lines_end_between_words_not_within_the_page_edge(publication):
    """Set by the dictionary of the typesetter: a long phrase without blanks needs no overfull line."""
    faces = typefaces(publication.fonts(), PROJECT)["text"].parent
    data = Press(publication.prose, "lo", "ແຂວງ", faces).data()
    data["lead"] = "ນີ້ແມ່ນຄວາມຕັ້ງໃຈຂອງຜູ້ຂຽນເວັບຍັງບໍ່ມີການຕັດສິນກ່ຽວກັບຈຳນວນວັນພິມຫຼືງົບປະມານໜ້າວຽກ" * 2
    assert BY_CODE["lo"].script == data["script"]
    assert len(pictures("sheet", data, faces, 30)) == 1

"""Which passages of a text show by their letters that they are in another language."""

import pytest

from songma.languages import CODES
from songma.text.foreign import passages


def marked(text, language):
    return [(text[p.start : p.end], p.language) for p in passages(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Cửa khẩu Na Mèo mở cửa lúc 8 giờ, Restaurant Café, 40 × 50 cm"),
        ("en", "Na Mèo in Thanh Hóa, the Hàm Rồng bridge and a café"),
        ("lo", "ດ່ານເປີດ 8 ໂມງ, 12 km, QL217, Lam Kinh, FDI"),
        ("lo", "École française d'Extrême-Orient, Bibliothèque à Hanoi, Jules Brévié, Deux Îles"),
        ("lo", "Service météorologique de l’Indochine, Maison de l’histoire européenne"),
        ("lo", "Exposición en saludo a fundación de provincia, Karl Gützlaff"),
        ("lo", "115 × 140 cm; 53,5 × 37"),
        ("lo", "&amp; &quot;ກ&quot;"),
        ("vi", ""),
    ],
)
def test_what_is_no_other_language_stays_unmarked(language, text):
    assert marked(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("vi", "Chào: ສະບາຍດີ.", [("ສະບາຍດີ", "lo")]),
        ("en", "“ຖ້ຳປະຫວັດສາດ ເມືອງ ວຽງໄຊ”, 12", [("ຖ້ຳປະຫວັດສາດ ເມືອງ ວຽງໄຊ", "lo")]),
        ("en", "ແມ່ນ. / ບໍ່ແມ່ນ. (yes) ຂອບໃຈ", [("ແມ່ນ. / ບໍ່ແມ່ນ", "lo"), ("ຂອບໃຈ", "lo")]),
        (
            "vi",
            "Hoàng Sa 黃沙, 2002 年南中國海各方行為宣言 全文",
            [("黃沙", "zh"), ("年南中國海各方行為宣言 全文", "zh")],
        ),
        ("lo", "ຊື່ 西沙群島 (Hoàng Sa)", [("西沙群島", "zh"), ("Hoàng Sa", "vi")]),
        (
            "vi",
            "ベトナム・アメリカン・スチール、新製鉄所が稼働",
            [("ベトナム・アメリカン・スチール、新製鉄所が稼働", "ja")],
        ),
        ("lo", "ຂົວ ຮ່າມຣົ່ງ (Hàm Rồng) ຢູ່", [("Hàm Rồng", "vi")]),
        ("lo", "ນາແມວ (Na Mèo)", [("Na Mèo", "vi")]),
        ("lo", "ບໍລິສັດ KCN phía Tây TP Thanh Hóa", [("KCN phía Tây TP Thanh Hóa", "vi")]),
        ("lo", "116/2020/NĐ-CP, 26/QĐ-TTg", [("NĐ-CP, 26/QĐ-TTg", "vi")]),
        ("lo", "Western Thanh Hóa city industrial park", [("Thanh Hóa", "vi")]),
        ("lo", "Thanh Hóa to develop, in Thanh Hóa", [("Thanh Hóa", "vi"), ("Thanh Hóa", "vi")]),
        ("lo", "Management Board of Nghi Sơn Economic Zone", [("Nghi Sơn", "vi")]),
        ("lo", "et Truong Sa expliqués, Hoàng Sa", [("Hoàng Sa", "vi")]),
        ("lo", "Phối hợp bảo đảm an ninh biên giới", [("Phối hợp bảo đảm an ninh biên giới", "vi")]),
        ("lo", "Thu 60.000 tỷ đồng, tăng 5%, kỷ lục", [("tỷ đồng, tăng 5%, kỷ lục", "vi")]),
        ("lo", "Hàm Rồng ແລະ Sầm Sơn (Bỉm Sơn)", [("Hàm Rồng", "vi"), ("Sầm Sơn", "vi"), ("Bỉm Sơn", "vi")]),
        ("lo", "Đắk Lắk, Lào, Mường", [("Đắk Lắk, Lào, Mường", "vi")]),
        ("lo", "Hàm\nRồng", [("Hàm\nRồng", "vi")]),
    ],
)
def test_passages_are_found_with_their_whole_name(language, text, found):
    assert marked(text, language) == found


def test_no_text_takes_long():
    for text in ("ສ " * 20_000, "Hà " * 20_000, "黃 " * 20_000, "à-" * 20_000, "Hà 1" * 20_000):
        for language in CODES:
            marked(text, language)

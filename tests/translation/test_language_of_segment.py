"""T301: what is rightly in another language stays silent; what was left untranslated is named."""

import pytest
from couple import Comparison, pages, texts

from songma.checking.rules.language_of_segment import check


def found(source, target, language):
    return [f.line for f in check(Comparison(pages(source, target, language)))]


def found_short(source, target, language):
    return [f.line for f in check(Comparison(texts((source, target), language=language)))]


HOURS = "Cửa khẩu mở cửa từ 7 giờ đến 19 giờ hằng ngày, kể cả ngày lễ."


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (HOURS, "The gate is open from 7 a.m. to 7 p.m. every day, holidays included."),
        ("Thành Nhà Hồ và Lam Kinh", "Thành Nhà Hồ and Lam Kinh"),
        (
            "Báo cáo của UBND tỉnh Thanh Hóa",
            "Report of the Thanh Hóa People’s Committee (UBND tỉnh Thanh Hóa)",
        ),
        ("Mộc bản triều Nguyễn", "Nguyễn woodblocks (*mộc bản*, Vietnamese for carved blocks)"),
        ("Câu “Uống nước nhớ nguồn”", "The saying “Uống nước nhớ nguồn” (remember the source)"),
        ("Bánh gai, nem chua và chè lam", "Bánh gai, nem chua and chè lam cakes"),
        ("Các món bánh chưng, bánh cuốn, bún chả", "Dishes such as bánh chưng, bánh cuốn, bún chả"),
        ("Cửa khẩu", "A café, a château and a crème brûlée à la carte, déjà vu"),
        ("Tên Lào là ຊຳເໜືອ", "Its Lao name is ຊຳເໜືອ"),
        ("Tên Lào ghi trong ngoặc", "Xam Neua (ຊຳເໜືອ)"),
        (
            "| Tiếng Việt | quần đảo Hoàng Sa |\n|---|---|\n| a | b |",
            "| Vietnamese | quần đảo Hoàng Sa |\n|---|---|\n| a | b |",
        ),
        (
            "| Tiếng Việt | Nghĩa |\n|---|---|\n| cảm ơn các bạn | lời cảm ơn |",
            "| Vietnamese | Meaning |\n|---|---|\n| cảm ơn các bạn | thanks |",
        ),
        (
            'Xem <span lang="vi">nghị định của chính phủ về việc này</span>.',
            'See <span lang="vi">nghị định của chính phủ về việc này</span>.',
        ),
        (
            "Xem [nghị định của chính phủ về việc này]{lang=vi}.",
            "See [nghị định của chính phủ về việc này]{lang=vi}.",
        ),
        (
            "[Cửa khẩu của tỉnh nhộn nhịp những ngày này](https://baothanhhoa.vn/x)",
            "[Cửa khẩu của tỉnh nhộn nhịp những ngày này](https://baothanhhoa.vn/x)",
        ),
        ("`nghị định của các tỉnh`", "`nghị định của các tỉnh`"),
        ("```\nnghị định của các tỉnh\n```", "```\nnghị định của các tỉnh\n```"),
        ('Giá {{ fact("gia của các tỉnh") }}', 'Price {{ fact("gia của các tỉnh") }}'),
        ("{{ x }} | 12 km", "{{ x }} | 12 km"),
        ("THANH HÓA – HỦA PHĂN", "THANH HÓA – HỦA PHĂN"),
        ("A\n\n<!-- ghi chú của những người dịch -->", "A\n\n<!-- ghi chú của những người dịch -->"),
    ],
)
def test_what_english_may_hold_stays_silent(source, target):
    assert found(source, target, "en") == []


@pytest.mark.parametrize(
    ("source", "target", "line"),
    [
        (HOURS, HOURS, 1),
        (HOURS, "Ngày lễ cũng mở cửa như ngày thường, từ sáng đến tối.", 1),
        (f"Một. {HOURS}", f"The gate lies in the west of the province. {HOURS}", 1),
        (HOURS, "The gate is open từ 7 giờ đến 19 giờ every day.", 1),
        ("## Giờ mở cửa {#a}", "## Giờ mở cửa {#a}", 1),
        ("## Giờ mở cửa {#a}", "## **Giờ mở cửa** {#a}", 1),
        ("- Giấy tờ\n- Dịch vụ logistics", "- Papers\n- Dịch vụ logistics", 2),
        (
            "| Mặt hàng | Thuế |\n|---|---|\n| Gạo tẻ | Không thu |",
            "| Goods | Duty |\n|---|---|\n| Rice | Không thu |",
            3,
        ),
        (f"![{HOURS}](a.png)", f"![{HOURS}](a.png)", 1),
        (f"[{HOURS}](a.md)", f"[{HOURS}](a.md)", 1),
        (f"> {HOURS}", f"> {HOURS}", 1),
        (f"“{HOURS}”", f"“{HOURS}”", 1),
        (f"Một. ({HOURS})", f"One. ({HOURS})", 1),
        (HOURS, "ດ່ານເປີດແຕ່ 7 ໂມງ ຫາ 19 ໂມງ ທຸກມື້", 1),
        (f"Một. {HOURS}", "The gate is open. ດ່ານເປີດແຕ່ 7 ໂມງ ຫາ 19 ໂມງ ທຸກມື້ ລວມທັງວັນພັກ.", 1),
        ("---\ntitle: Giấy tờ cần có\n---\nA", "---\ntitle: Giấy tờ cần có\n---\nA", 2),
        ('!!! note "Chú ý khi đi"\n    A', '!!! note "Chú ý khi đi"\n    A', 1),
        ("A[^1]\n\n[^1]: Đo vào mùa khô của năm.", "A[^1]\n\n[^1]: Đo vào mùa khô của năm.", 3),
    ],
)
def test_what_was_left_in_english_is_named(source, target, line):
    assert found(source, target, "en") == [line]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (HOURS, "ດ່ານເປີດແຕ່ 7 ໂມງ ຫາ 19 ໂມງ ທຸກມື້ ລວມທັງວັນພັກ."),
        ("Khu kinh tế Nghi Sơn", "ເຂດເສດຖະກິດ ງີເຊີນ (Nghi Sơn)"),
        ("Ngân hàng Nông nghiệp", "ທະນາຄານ ກະສິກຳ (Bank for Agriculture and Rural Development of Viet Nam)"),
        ("Khải đồng thuyết ước – Bản quốc địa đồ", "ປຶ້ມຮຽນ (Khải đồng thuyết ước – Bản quốc địa đồ)"),
        (
            "Thư: a@thanhhoa.gov.vn, trang thanhhoa.gov.vn/tin-tuc",
            "ອີເມວ a@thanhhoa.gov.vn, ເວັບ thanhhoa.gov.vn/tin-tuc",
        ),
        ("a@thanhhoa.gov.vn", "a@thanhhoa.gov.vn"),
        ("Lam Kinh", "Lam Kinh"),
        ("Như Xuân", "Như Xuân"),
        ("UNESCO", "UNESCO"),
        ("Khoảng 12 km", "~12 km"),
        ("Email", "Email"),
        ("Fanpage", "Fanpage"),
        ("logistics", "logistics"),
        ("ứng dụng Facebook", "Facebook"),
        (
            "Chỉ số theo bảng Global Innovation Index of the world",
            "ດັດຊະນີ Global Innovation Index of the world",
        ),
        ("Loài voọc *Trachypithecus crepusculus*", "ລີງ *Trachypithecus crepusculus*"),
        ("Số 214/KH-UBND", "214/KH-UBND"),
        ("Tổng cục Thống kê", "GSO"),
        (
            "[Bài của báo Thanh Hóa](https://baothanhhoa.vn)",
            "[Bài của báo Thanh Hóa](https://baothanhhoa.vn)",
        ),
        ("Dùng WordPress và plugin", "ໃຊ້ WordPress ແລະ plugin"),
    ],
)
def test_what_lao_may_hold_stays_silent(source, target):
    assert found(source, target, "lo") == []
    assert found_short(source, target, "lo") == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (HOURS, HOURS),
        (HOURS, "The gate is open from 7 a.m. to 7 p.m. every day, holidays included."),
        (f"Một. {HOURS}", f"ດ່ານຢູ່ທິດຕາເວັນຕົກ. {HOURS}"),
        (f"Một. {HOURS}", "ດ່ານຢູ່ທິດຕາເວັນຕົກ. The gate is open every day, even on holidays."),
        (HOURS, "ດ່ານເປີດ từ 7 giờ đến 19 giờ ທຸກມື້"),
        ("Giờ mở cửa", "Giờ mở cửa"),
        ("Giờ mở cửa", "Opening hours"),
        ("Trang chủ", "Home"),
        ("Trang web", "Trang web"),
        ("Tải về", "Download"),
        ("{n} người", "{n} people"),
        ("tỉnh Thanh Hóa", "Thanh Hoa Province"),
        ("Cách đọc số liệu", "อ่านตัวเลข How to read"),
    ],
)
def test_what_was_left_in_lao_is_named(source, target):
    assert found(source, target, "lo") == [1]
    assert found_short(source, target, "lo") == [1]


@pytest.mark.parametrize(
    ("source", "target"),
    [("Logo", "Logo"), ("Huế", "Huế"), ("Việt Nam", "Việt Nam"), ("OK", "OK"), ("ພາສາລາວ", "ພາສາລາວ"),
     ("{n} km", "{n} km"), ("châu bản (tờ tâu)", "châu bản (palace memorial)"), ("2–3 giờ", "2–3 h")],
)  # fmt: skip
def test_short_english_texts_that_are_names_stay_silent(source, target):
    assert found_short(source, target, "en") == []


@pytest.mark.parametrize("text", ["Trang chủ", "{n} người", "Liên hệ với chúng tôi", "hiện vật"])
def test_short_texts_left_in_vietnamese_are_named(text):
    assert found_short(text, text, "en") == [1]

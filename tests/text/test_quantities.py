"""Pairs that say the same, pairs that do not, and what is read from one text."""

import time
from decimal import Decimal

import pytest

from songma.text.quantities import differences, find, ill_written

EN, LO = "en", "lo"
SAME = [
    (EN, "Cửa khẩu mở cửa từ 7 giờ đến 19 giờ hằng ngày.", "The gate is open from 7 a.m. to 7 p.m. daily."),
    (EN, "Giờ mở cửa: 7h30–11h30, 13h30–17h.", "Opening hours: 7.30–11.30 a.m., 1.30 p.m. to 5 p.m."),
    (EN, "Họp lúc 14 giờ 30 phút ngày 5/7.", "The meeting is at 2:30 p.m. on 5 July."),
    (EN, "Trả kết quả trong 24 giờ.", "The result is given within 24 hours."),
    (EN, "Trả kết quả trong 48 giờ.", "The result is given within two days."),
    (EN, "Chuyến đi mất 2 giờ 30 phút.", "The trip takes two and a half hours."),
    (EN, "Chuyến đi mất 2 tiếng rưỡi.", "The trip takes 2 hours and 30 minutes."),
    (EN, "Lúc 7 giờ tối", "At 7 o'clock in the evening"),
    (EN, "Tối 20/10, lúc 7 giờ 30", "On 20 October at 7:30 p.m."),
    (EN, "Trước 12 giờ trưa", "Before noon"),
    (EN, "Ngày 9 tháng 7 năm 2019", "July 9, 2019"),
    (EN, "Ngày 9/7/2019", "9 July 2019"),
    (EN, "ngày 09-07-2019", "2019-07-09"),
    (EN, "Từ ngày 1 đến ngày 5 tháng 7 năm 2019", "From 1 to 5 July 2019"),
    (EN, "ngày 1-5 tháng 7", "1–5 July"),
    (EN, "Từ ngày 28/6 đến 3/7/2019", "From 28 June to 3 July 2019"),
    (EN, "Tháng 7 và tháng 8 năm 2019", "July and August 2019"),
    (EN, "Tháng 7/2019", "Jul 2019"),
    (EN, "Lễ hội ngày 22 tháng Tám âm lịch", "The festival on the 22nd day of the eighth lunar month"),
    (EN, "Giai đoạn 2016–2020", "The years 2016–20"),
    (EN, "Mỗi tháng 2 lần", "Twice a month"),
    (EN, "Trong 5 tháng 10 ngày", "In five months and ten days"),
    (EN, "Kinh phí 1.000 tỷ đồng (khoảng 40 triệu USD)", "Cost: VND 1 trillion (about USD 40 million)"),
    (EN, "Kinh phí 1.000 tỷ đồng", "Cost: VND 1,000 billion (about USD 40 million)"),
    (EN, "1 tỷ 200 triệu đồng", "VND 1.2 billion"),
    (EN, "từ 2 đến 3 tỷ USD", "USD 2–3 billion"),
    (EN, "5,2 triệu USD", "US$5.2m"),
    (EN, "5 triệu đô la Mỹ", "five million dollars"),
    (EN, "vé 40.000đ", "tickets VND 40,000"),
    (EN, "5 vạn người", "50,000 people"),
    (EN, "một nghìn năm trăm hộ", "1,500 households"),
    (EN, "hai mươi lăm xã", "twenty-five communes"),
    (EN, "một trăm linh năm dự án", "a hundred and five projects"),
    (EN, "một triệu người", "a million people"),
    (EN, "Có hai bến", "There are 2 berths"),
    (EN, "20–30% số hộ", "from 20 to 30 per cent of households"),
    (EN, "8,27 phần trăm", "8.27 percent"),
    (EN, "tăng 2 điểm phần trăm", "up 2 percentage points"),
    (EN, "Dài 1.095 m", "It is 1,095 m long"),
    (EN, "Dài 1,2 km", "It is 1,200 metres long"),
    (EN, "Diện tích 870,5 x 883,5 m", "Area 870.5 by 883.5 m"),
    (EN, "cảng cho tàu 50.000 tấn", "a port for ships of 50,000 DWT"),
    (EN, "106 000 ha", "106,000 hectares"),
    (EN, "-3,5 °C", "−3.5 °C"),
    (EN, "âm 5 độ", "minus 5 degrees"),
    (EN, "quý III năm 2019", "Q3 2019"),
    (EN, "quý 3/2019", "the third quarter of 2019"),
    (EN, "9 tháng đầu năm", "the first three quarters"),
    (EN, "6 tháng đầu năm 2019", "the first half of 2019"),
    (EN, "thế kỷ XIX", "the nineteenth century"),
    (EN, "thế kỷ XIX và XX", "the 19th and 20th centuries"),
    (EN, "những năm 1990", "the 1990s"),
    (EN, "những năm 90 của thế kỷ XX", "the 1990s"),
    (EN, "Quốc hội khóa XIV", "the 14th National Assembly"),
    (EN, "Chương II, Điều 16", "Chapter 2, Article 16"),
    (EN, "lần thứ hai", "for the second time"),
    (EN, "từ thứ 2 đến thứ 6", "from Monday to Friday"),
    (EN, "Gọi 0237 3852 246 hoặc 113", "Call +84 237 3852 246 or 113"),
    (EN, "ĐT: (0237) 3.852.246", "Phone: 0237 3852 246"),
    (EN, "Nghị định 31/2021/NĐ-CP ngày 26/3/2021", "Decree 31/2021/ND-CP of 26 March 2021"),
    (EN, "QCVN 01:2021/BYT và ISO 9001:2015", "QCVN 01:2021/BYT and ISO 9001:2015"),
    (EN, "Quốc lộ 217 và QL47", "Highway 217 and National Road 47"),
    (EN, "ba phần tư diện tích", "75% of the area"),
    (EN, "đạt 12/15 chỉ tiêu", "12 of 15 targets met"),
    (EN, "tăng gấp đôi", "doubled"),
    (EN, "một nửa số xã", "half of the communes"),
    (EN, "Ba Đình, Bá Thước và Năm Căn", "Ba Đình, Bá Thước and Năm Căn"),
    (EN, "10 đồng chí, đồng bằng 2 huyện", "10 comrades, the plain of 2 districts"),
    (EN, "Năm 2019 tỷ lệ nghèo là 5%", "In 2019 poverty was 5%"),
    (EN, "5 km[^1] theo [số liệu](../2019/x.md) `a 12` {#id-3}", "5 km[^2] by [figures](../../y.md)"),
    (EN, "1. Mục đầu", "2. First item"),
    (EN, "Hàng nghìn người", "Thousands of people"),
    (EN, "Dịch COVID-19 năm 2020", "The pandemic of 2020"),
    (EN, "Bản A4, mạng 4G", "A paper copy, mobile internet"),
    (EN, "**5** triệu đồng", "VND **5** million"),
    (EN, "10 người, 1 km", "ten people, a kilometre"),
    (EN, "kỷ niệm 60 năm", "the 60th anniversary"),
    (EN, "Trẻ em từ bảy đến mười hai tuổi", "Children aged 7 to 12 years"),
    (LO, "Cửa khẩu mở cửa từ 7 giờ đến 19 giờ.", "ດ່ານເປີດ ແຕ່ 7 ໂມງ ຫາ 19 ໂມງ."),
    (LO, "7 giờ 30 sáng", "7 ໂມງ 30 ນາທີ ຕອນເຊົ້າ"),
    (LO, "19 giờ 30", "7 ໂມງເຄິ່ງແລງ"),
    (LO, "19 giờ 30", "19:30 ໂມງ"),
    (LO, "trong 24 giờ", "ພາຍໃນ 24 ຊົ່ວໂມງ"),
    (LO, "Ngày 9 tháng 7 năm 2019", "ວັນທີ 9 ເດືອນ 7 ປີ 2019"),
    (LO, "Ngày 9/7/2019", "ວັນທີ 9 ກໍລະກົດ 2019"),
    (LO, "Từ ngày 1 đến ngày 5 tháng 7", "ແຕ່ວັນທີ 1 ຫາ 5 ເດືອນ 7"),
    (LO, "tháng 7 năm 2019", "ເດືອນກໍລະກົດ ປີ 2019"),
    (LO, "năm 2019", "ປີ ໒໐໑໙"),
    (LO, "1.000 tỷ đồng", "1 ພັນຕື້ດົ່ງ"),
    (LO, "1,5 triệu USD", "1,5 ລ້ານໂດລາສະຫະລັດ"),
    (LO, "357.760 tỷ đồng", "357.760 ຕື້ດົ່ງ"),
    (LO, "50 nghìn người", "5 ໝື່ນຄົນ"),
    (LO, "50 nghìn người", "5 ຫມື່ນຄົນ"),
    (LO, "200.000 kíp", "2 ແສນກີບ"),
    (LO, "8,27%", "8,27 ເປີເຊັນ"),
    (LO, "8%", "ຮ້ອຍລະ 8"),
    (LO, "Dài 5 km", "ຍາວ 5ກິໂລແມັດ"),
    (LO, "rộng 16.500 km²", "ກວ້າງ 16.500 ກິໂລແມັດມົນທົນ"),
    (LO, "5.000 tấn", "5.000ໂຕນ"),
    (LO, "sáu tháng", "6 ເດືອນ"),
    (LO, "bảy dân tộc", "ເຈັດຊົນເຜົ່າ"),
    (LO, "hai mươi lăm xã", "ຊາວຫ້າຕາແສງ"),
    (LO, "5 ngày", "ຫ້າມື້"),
    (LO, "quý III", "ໄຕມາດ 3"),
    (LO, "quý III", "ໄຕມາດທີ III"),
    (LO, "thế kỷ XIX", "ສະຕະວັດທີ 19"),
    (LO, "những năm 1990", "ຊຸມປີ 1990"),
    (LO, "Điều 16", "ມາດຕາ 16"),
    (LO, "ba phần tư", "ສາມສ່ວນສີ່"),
    (LO, "Người dân có thể đến Sầm Nưa", "ປະຊາຊົນສາມາດໄປ ຊຳເໜືອ, ສາມເໜືອ"),
    (LO, "Cấm hút thuốc", "ຫ້າມສູບຢາ"),
    (LO, "từ thứ 2 đến thứ 6", "ແຕ່ວັນຈັນ ຫາ ວັນສຸກ"),
    (LO, "Nông dân, 3 bản", "ຊາວກະສິກອນ, ສາມບ້ານ"),
    (LO, "20 đến 30 km", "20 ຫາ 30 ກິໂລແມັດ"),
    (LO, "Kế hoạch 214/KH-UBND", "ແຜນການ 214/KH-UBND"),
    (LO, "gấp đôi", "ສອງເທົ່າ"),
    (LO, "năm 2019", "ປີ 2019"),
    (LO, "5 năm", "5 ປີ"),
    (LO, "18 tuổi", "ອາຍຸ 18 ປີ"),
    (LO, "2 năm rưỡi", "2 ປີເຄິ່ງ"),
]  # fmt: skip
OTHER = [
    (EN, "trong 6 tháng", "within 6 years"),
    (EN, "dài 5 km", "5 m long"),
    (EN, "sáu tháng", "nine months"),
    (EN, "dài 1.095 m", "1,059 m long"),
    (EN, "106.000 ha", "160,000 ha"),
    (EN, "1,5 triệu người", "1.5 billion people"),
    (EN, "1.000 tỷ đồng", "VND 1 billion"),
    (EN, "5 triệu USD", "VND 5 million"),
    (EN, "50% số hộ", "50 households"),
    (EN, "8,27%", "8.72%"),
    (EN, "ngày 9 tháng 7", "7 September"),
    (EN, "ngày 9/7/2019", "7 September 2019"),
    (EN, "ngày 9 tháng 7 năm 2019", "9 July 2018"),
    (EN, "tháng 7 năm 2019", "June 2019"),
    (EN, "tháng 7", "August"),
    (EN, "tháng 7", "7 months"),
    (EN, "7 giờ đến 19 giờ", "7 a.m. to 9 p.m."),
    (EN, "19 giờ", "7 a.m."),
    (EN, "7h30", "7:45 a.m."),
    (EN, "quý III", "Q2"),
    (EN, "thế kỷ XIX", "the 18th century"),
    (EN, "những năm 1990", "the 1980s"),
    (EN, "Điều 16", "Article 17"),
    (EN, "Chương II", "Chapter III"),
    (EN, "gọi 0237 3852 246", "call 0237 3852 264"),
    (EN, "Nghị định 31/2021/NĐ-CP", "Decree 13/2021/ND-CP"),
    (EN, "viết tới a1@x.vn", "write to a2@x.vn"),
    (EN, "2 bến và 3 cầu", "2 berths"),
    (EN, "hai bến và 3 cầu", "3 bridges and 4 berths"),
    (EN, "20–30 km", "20–40 km"),
    (EN, "Quốc lộ 217", "Highway 271"),
    (EN, "-3,5 °C", "3.5 °C"),
    (EN, "ba phần tư", "two thirds"),
    (EN, "(1.000 tỷ đồng)", "cost"),
    (EN, "12/15 chỉ tiêu", "12 of 16 targets"),
    (EN, "thứ 2 đến thứ 6", "Tuesday to Friday"),
    (EN, "lần thứ hai", "the third time"),
    (EN, "25 xã", "twenty-six communes"),
    (EN, "năm 2019", "in 2018"),
    (EN, "2016–2020", "2016–2021"),
    (EN, "5 người, 5 xe, 6 bản", "5 people, 6 villages, 7 cars"),
    (LO, "trong 6 tháng", "ພາຍໃນ 9 ເດືອນ"),
    (LO, "trong 6 tháng", "ພາຍໃນ 6 ປີ"),
    (LO, "sáu tháng", "ເກົ້າເດືອນ"),
    (LO, "1.000 tỷ đồng", "1.000 ລ້ານດົ່ງ"),
    (LO, "1.000 tỷ đồng", "1.000 ຕື້ກີບ"),
    (LO, "1,5 triệu", "15 ລ້ານ"),
    (LO, "ngày 9 tháng 7", "ວັນທີ 7 ເດືອນ 9"),
    (LO, "ngày 9/7/2019", "ວັນທີ 9 ມິຖຸນາ 2019"),
    (LO, "năm 2019", "ປີ ໒໐໑໘"),
    (LO, "19 giờ", "7 ໂມງເຊົ້າ"),
    (LO, "7 giờ đến 19 giờ", "7 ໂມງ ຫາ 17 ໂມງ"),
    (LO, "7 giờ 30", "7 ໂມງ 15 ນາທີ"),
    (LO, "5 km", "5 ແມັດ"),
    (LO, "5.000 ha", "5.000 ແມັດມົນທົນ"),
    (LO, "5 tấn", "5 ກິໂລກຣາມ"),
    (LO, "8%", "9 ສ່ວນຮ້ອຍ"),
    (LO, "quý III", "ໄຕມາດ 4"),
    (LO, "thế kỷ XIX", "ສະຕະວັດທີ 20"),
    (LO, "Điều 16", "ມາດຕາ 61"),
    (LO, "Kế hoạch 214/KH-UBND", "ແຜນການ 241/KH-UBND"),
    (LO, "bảy dân tộc", "ຫົກຊົນເຜົ່າ"),
    (LO, "3 bản", "ສີ່ບ້ານ"),
    (LO, "5 ngày", "ຫົກມື້"),
    (LO, "113", "114"),
]  # fmt: skip
SLIPS = [
    (EN, "106.000 ha", "106.000 ha"),
    (EN, "1,5 triệu", "1,5 million"),
    (EN, "1.000.000 đồng", "VND 1.000.000"),
    (LO, "106.000 ha", "106,000 ເຮັກຕາ"),
    (LO, "8,27%", "8.27%"),
    (LO, "1.234.567 kíp", "1,234,567 ກີບ"),
    (EN, "106,000 ha", "106,000 ha"),
]


def compared(language, source, target):
    return differences(find(source, "vi"), find(target, language))


@pytest.mark.parametrize(("language", "source", "target"), SAME)
def test_what_says_the_same_is_no_difference(language, source, target):
    assert compared(language, source, target) == []
    assert ill_written(find(source, "vi"), find(target, language)) == []


@pytest.mark.parametrize(("language", "source", "target"), OTHER)
def test_a_difference_is_found_once(language, source, target):
    assert 1 <= len(compared(language, source, target)) <= 2


@pytest.mark.parametrize(("language", "source", "target"), SLIPS)
def test_a_number_in_the_other_style_is_a_slip_and_no_difference(language, source, target):
    found = ill_written(find(source, "vi"), find(target, language))
    assert len(found) == 1
    assert found[0].source.slip or found[0].target.slip
    assert compared(language, source, target) == []


@pytest.mark.parametrize(
    ("language", "text", "kind", "value", "raw"),
    [
        ("vi", "cần 1,5 triệu đồng.", "money", Decimal(1500000), "1,5 triệu đồng"),
        ("vi", "ngày 9 tháng 7", "date", (0, 7, 9), "ngày 9 tháng 7"),
        ("en", "at 7:30 pm", "time", (19, 30), "7:30 pm"),
        ("lo", "ມີ໒໕ຄົນ", "number", Decimal(25), "໒໕ຄົນ"),
        ("en", "in the 19th century", "century", 19, "the 19th century"),
        ("vi", "quý III", "quarter", 3, "quý III"),
        ("vi", "ĐT 0237 3852 246", "phone", "02373852246", "0237 3852 246"),
    ],
)
def test_what_is_read(language, text, kind, value, raw):
    (found,) = find(text, language)
    assert (found.kind, found.value, found.raw) == (kind, value, raw)
    assert text[found.start : found.end] == raw


@pytest.mark.parametrize("language", ["vi", "en", "lo"])
@pytest.mark.parametrize(
    "text",
    ["", "https://x.vn/2019/7 `1.000` <a href='9'> {#a-1} [^2]", "A", '{{ fact("x-12") }}', "CO₂ và m²"],
)
def test_what_is_no_quantity_is_silent(language, text):
    assert [q for q in find(text, language) if not q.spelled] == []


@pytest.mark.parametrize("language", ["vi", "en", "lo"])
@pytest.mark.parametrize(
    "piece",
    ["1.000 tỷ đồng, ", "9/7/2019 ", "0 ", "7", "1,", "(", "một hai ", "ສາມ", "+84 ", "a1",
    "<a ", "three hundred ",
     "`", "{{ ", "](", " - ", "1-", "I", "ngày 5 "],
)  # fmt: skip
def test_a_line_of_100_000_characters_takes_well_under_a_second(language, piece):
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    begun = time.perf_counter()
    found = find(text, language)
    differences(found, found[::2])
    assert time.perf_counter() - begun < 6  # tests share the machine

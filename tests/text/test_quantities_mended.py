"""Ranges of times, lunar days, noon, copies, areas and magnitudes in words: mended after blind samples."""

import time

import pytest

from songma.text.quantities import differences, find, ill_written

EN, LO = "en", "lo"
SAME = [
    (EN, "từ 13 giờ 30 đến 17 giờ", "from 1:30 to 5 p.m."),
    (EN, "từ 13 giờ 30 đến 17 giờ", "1:30–5 p.m."),
    (EN, "từ 13 giờ 30 đến 17 giờ", "1.30–5 pm"),
    (EN, "từ 13 giờ 30 đến 17 giờ", "between 1:30 and 5 p.m."),
    (EN, "từ 13 giờ 30 đến 17 giờ", "between 1.30 and 5 p.m."),
    (EN, "13h30 - 17h00", "1:30 to 5:00 p.m."),
    (EN, "từ 13 giờ đến 17 giờ", "between 1 and 5 p.m."),
    (EN, "11 giờ 30 đến 13 giờ", "11:30 to 1 p.m."),
    (EN, "11 giờ 30 đến 13 giờ", "11:30–1 p.m."),
    (EN, "11 giờ đến 13 giờ", "11 to 1 p.m."),
    (EN, "11 giờ đến 13 giờ 30", "from 11 to 1:30 p.m."),
    (EN, "7h30–11h30", "7:30 to 11:30 a.m."),
    (EN, "7h30–11h30, 13h30–17h", "7:30–11:30 a.m. and 1:30–5 p.m."),
    (EN, "12 giờ đến 14 giờ", "12 to 2 p.m."),
    (EN, "12h30 đến 14h", "12:30 to 2 p.m."),
    (EN, "22 giờ đến 2 giờ", "10 to 2 a.m."),
    (EN, "22 giờ đến 2 giờ", "10 p.m. to 2 a.m."),
    (EN, "9 giờ đến 17 giờ", "9 a.m. to 5 p.m."),
    (EN, "từ 13:30 đến 17:00", "from 13:30 to 17:00"),
    (EN, "ngày 19–21 tháng 10 âm lịch", "the 19th to the 21st day of the tenth lunar month"),
    (EN, "ngày 19–21 tháng 10 âm lịch", "the 19th to 21st days of the 10th lunar month"),
    (EN, "ngày 19–21 tháng 10 âm lịch", "the 19th–21st day of the 10th lunar month"),
    (EN, "ngày 19–21 tháng 10 âm lịch", "days 19–21 of the tenth lunar month"),
    (EN, "ngày 19–21 tháng 10 âm lịch", "the 19th to 21st of the tenth month"),
    (EN, "từ ngày 19 đến ngày 21 tháng 10 âm lịch", "from the 19th to the 21st of the tenth lunar month"),
    (EN, "từ ngày 19 đến 21/10 âm lịch", "the 19th to the 21st day of the tenth lunar month"),
    (EN, "mùng 3 tháng 3 âm lịch", "the third day of the third lunar month"),
    (EN, "mùng 3 tháng 3 âm lịch", "the 3rd of the 3rd lunar month"),
    (EN, "tháng 10 âm lịch", "the tenth lunar month"),
    (EN, "ngày 15 tháng 7 âm lịch năm 2025", "day 15 of the seventh lunar month of 2025"),
    (EN, "mùng 6 và mùng 7 tháng Giêng", "the 6th and 7th days of the first lunar month"),
    (EN, "trong 10 tháng, 20 ngày", "within ten months and 20 days"),
    (LO, "ngày 19–21 tháng 10 âm lịch", "ວັນທີ 19–21 ເດືອນ 10 ຕາມຈັນທະຄະຕິ"),
    (LO, "12 giờ trưa", "ຕອນທ່ຽງ"),
    (LO, "12 giờ trưa", "ທ່ຽງ"),
    (LO, "Mở cửa đến 12 giờ trưa.", "ເປີດຮອດຕອນທ່ຽງ."),
    (LO, "12 giờ trưa", "ທ່ຽງວັນ"),
    (LO, "12 giờ trưa", "12 ໂມງທ່ຽງ"),
    (LO, "từ 7 giờ đến 12 giờ", "ແຕ່ 7 ໂມງເຊົ້າ ຫາ ທ່ຽງ"),
    (LO, "12 giờ đêm", "ທ່ຽງຄືນ"),
    (LO, "0 giờ", "ຕອນທ່ຽງຄືນ"),
    (LO, "bữa trưa", "ອາຫານທ່ຽງ"),
    (LO, "đúng đắn, công bằng", "ທ່ຽງທຳ, ທ່ຽງຕົງ"),
    (LO, "buổi trưa", "ຕອນທ່ຽງ"),
    (EN, "lập thành 2 bản", "made in duplicate"),
    (EN, "lập thành 02 bản", "made in two copies"),
    (EN, "lập thành 3 bản", "made in triplicate"),
    (EN, "lập thành 4 bản", "in quadruplicate"),
    (EN, "tăng gấp đôi", "a twofold increase"),
    (EN, "tăng mạnh", "a twofold increase"),
    (EN, "tăng gấp 2 lần", "a twofold increase"),
    (EN, "tăng gấp 3 lần", "a threefold rise"),
    (EN, "vài xã", "a couple of communes"),
    (EN, "hai xã", "a couple of communes"),
    (EN, "đôi đũa", "a pair of chopsticks"),
    (EN, "2 chiếc giày", "a pair of shoes"),
    (EN, "không lập trùng", "duplicate files are not accepted"),
    (LO, "rộng 16.500 km²", "ກວ້າງ 16.500 ກິໂລຕາແມັດ"),
    (LO, "rộng 16.500 km²", "ກວ້າງ 16.500 ຕາລາງກິໂລແມັດ"),
    (LO, "rộng 16.500 km²", "ກວ້າງ 16.500 ກິໂລແມັດ ມົນທົນ"),
    (LO, "rộng 16.500 km²", "ກວ້າງ 16.500 ກິໂລແມັດມົນທົນ"),
    (LO, "rộng 16.500 km²", "ກວ້າງ 16.500 ກມ²"),
    (LO, "rộng 500 m²", "ກວ້າງ 500 ຕາແມັດ"),
    (LO, "rộng 500 m²", "ກວ້າງ 500 ຕາລາງແມັດ"),
    (LO, "rộng 500 m²", "ກວ້າງ 500 ແມັດມົນທົນ"),
    (LO, "rộng 500 m²", "ກວ້າງ 500 ແມັດ ມົນທົນ"),
    (LO, "315 người/km²", "315 ຄົນ/ກິໂລຕາແມັດ"),
    (LO, "1.000 m3", "1.000 ແມັດກ້ອນ"),
    (LO, "1.000 tỷ đồng", "ພັນຕື້ດົ່ງ"),
    (LO, "1.000 tỷ đồng", "ໜຶ່ງພັນຕື້ດົ່ງ"),
    (LO, "1 triệu người", "ໜຶ່ງລ້ານຄົນ"),
    (LO, "1 triệu người", "ຫນຶ່ງລ້ານຄົນ"),
    (LO, "100 người", "ຮ້ອຍຄົນ"),
    (LO, "100 người", "ໜຶ່ງຮ້ອຍຄົນ"),
    (LO, "vốn nghìn tỷ đồng", "ທຶນ 1.000 ຕື້ດົ່ງ"),
    (LO, "dự án nghìn tỷ", "ໂຄງການພັນຕື້"),
    (LO, "hàng nghìn người", "ຫຼາຍພັນຄົນ"),
    (LO, "hàng trăm người", "ຫຼາຍຮ້ອຍຄົນ"),
    (LO, "hàng triệu người", "ນັບລ້ານຄົນ"),
    (LO, "hàng nghìn tỷ đồng", "ຫຼາຍພັນຕື້ດົ່ງ"),
    (LO, "đồng minh", "ພັນທະມິດ"),
    (LO, "vương quốc Lan Xang", "ອານາຈັກລ້ານຊ້າງ"),
    (LO, "thế hệ này sang thế hệ khác", "ຜູກພັນກັນ, ສຳພັນ"),
    (LO, "cửa hàng", "ຮ້ານຄ້າ, ລ້ານນາ"),
    (EN, "dự án nghìn tỷ đồng", "a trillion-dong project"),
    (EN, "dự án nghìn tỷ đồng", "a VND 1 trillion project"),
    (EN, "nghìn tỷ đồng", "VND 1,000 billion"),
    (EN, "trăm triệu đồng", "VND 100 million"),
    (EN, "hàng nghìn hộ", "thousands of households"),
    (EN, "hàng trăm triệu đồng", "hundreds of millions of dong"),
    (EN, "hàng nghìn tỷ đồng", "trillions of dong"),
    (EN, "vài nghìn người", "a few thousand people"),
    (EN, "mấy trăm năm", "several hundred years"),
    (EN, "hàng chục nghìn người", "tens of thousands of people"),
    (EN, "nhiều triệu đồng", "many millions of dong"),
    (EN, "trăm năm", "a hundred years"),
    (EN, "triệu phú", "a millionaire"),
    (EN, "tỷ lệ, tỷ số", "the rate and the score"),
    (EN, "nghìn năm văn hiến", "a thousand years of culture"),
    (EN, "nghìn năm văn hiến", "a long culture"),
    (EN, "gói thầu nghìn tỷ", "a package of 1,000 billion"),
    (LO, "gói thầu nghìn tỷ", "ໂຄງການພັນຕື້"),
    (EN, "5 triệu m3 nước", "5 million cubic metres of water"),
    (EN, "hàng triệu m3 nước", "millions of m3 of water"),
]  # fmt: skip
OTHER = [
    (EN, "từ 13 giờ 30 đến 17 giờ", "from 1:30 to 5 a.m."),
    (EN, "từ 13 giờ 30 đến 17 giờ", "from 1:45 to 5 p.m."),
    (EN, "từ 13 giờ 30 đến 17 giờ", "from 1:30 to 6 p.m."),
    (EN, "từ 1 giờ 30 đến 17 giờ", "between 1:30 and 5 p.m."),
    (EN, "7h30–11h30", "7:30 to 11:30 p.m."),
    (EN, "11 giờ 30 đến 13 giờ", "11:30 to 2 p.m."),
    (EN, "23 giờ 30 đến 13 giờ", "11:30 to 1 p.m."),
    (EN, "ngày 19–21 tháng 10 âm lịch", "the 19th to the 22nd day of the tenth lunar month"),
    (EN, "ngày 19–21 tháng 10 âm lịch", "the 18th to the 21st day of the tenth lunar month"),
    (EN, "ngày 19–21 tháng 10 âm lịch", "days 19–21 of the ninth lunar month"),
    (EN, "ngày 19–21 tháng 10 âm lịch", "the 19th–21st of the 11th lunar month"),
    (EN, "mùng 3 tháng 3 âm lịch", "the third day of the second lunar month"),
    (LO, "ngày 19–21 tháng 10 âm lịch", "ວັນທີ 19–21 ເດືອນ 11 ຕາມຈັນທະຄະຕິ"),
    (LO, "11 giờ trưa", "ຕອນທ່ຽງ"),
    (LO, "12 giờ trưa", "ທ່ຽງຄືນ"),
    (EN, "lập thành 2 bản", "made in triplicate"),
    (EN, "lập thành 3 bản", "made in duplicate"),
    (EN, "lập thành 3 bản", "in two copies"),
    (LO, "500 km²", "500 ຕາແມັດ"),
    (LO, "500 m²", "500 ກິໂລຕາແມັດ"),
    (LO, "500 m²", "500 ແມັດ"),
    (LO, "500 km", "500 ກິໂລຕາແມັດ"),
    (LO, "1.000 tỷ đồng", "ພັນລ້ານດົ່ງ"),
    (LO, "2 triệu người", "ໜຶ່ງລ້ານຄົນ"),
    (LO, "200 người", "ຮ້ອຍຄົນ"),
    (EN, "dự án nghìn tỷ đồng", "a VND 1 billion project"),
    (EN, "trăm triệu đồng", "VND 10 million"),
    (LO, "gói thầu nghìn tỷ", "ໂຄງການຮ້ອຍຕື້"),
    (EN, "5 m3", "5 litres"),
    (EN, "5 m2", "5 ha"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "source", "target"), SAME)
def test_what_says_the_same_is_no_difference(language, source, target):
    here, there = find(source, "vi"), find(target, language)
    assert differences(here, there) == []
    assert ill_written(here, there) == []


@pytest.mark.parametrize(("language", "source", "target"), OTHER)
def test_a_difference_is_found(language, source, target):
    assert 1 <= len(differences(find(source, "vi"), find(target, language))) <= 2


@pytest.mark.parametrize("language", ["vi", "en", "lo"])
@pytest.mark.parametrize(
    "piece",
    ["nghìn tỷ ", "trăm triệu đồng ", "ພັນ", "ພັນຕື້ດົ່ງ", "million ", "the 19th to ", "1st of ", "1:30 to ",
    "ທ່ຽງ", "1, ", "5 m3 "],
)  # fmt: skip
def test_a_long_line_of_one_piece_is_read_in_linear_time(language, piece):
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    begun = time.perf_counter()
    found = find(text, language)
    differences(found, found[::2])
    assert time.perf_counter() - begun < 6  # tests share the machine

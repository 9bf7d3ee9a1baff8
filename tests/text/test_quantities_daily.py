"""Opening days, lists, e-mails, forms, parts of a year: what the province pairs brought to light."""

import pytest

from songma.text.quantities import differences, find, ill_written

EN, LO = "en", "lo"
SAME = [
    (EN, "Mở cửa lúc 7h30. Đóng lúc 17h00, trừ Chủ nhật.",
     "Opens at 7:30 a.m. Closes at 5 p.m., except Sundays."),
    (EN, "Chợ họp thứ 3, 5 và 7", "The market is on Tuesdays, Thursdays and Saturdays"),
    (LO, "Chợ họp thứ 3, 5 và 7", "ຕະຫຼາດເປີດ ວັນອັງຄານ, ວັນພະຫັດ ແລະ ວັນເສົາ"),
    (EN, "các tháng 3, 6, 9 và 12", "in March, June, September and December"),
    (LO, "các tháng 3, 6, 9 và 12", "ເດືອນ 3, 6, 9 ແລະ 12"),
    (LO, "các tháng 3 và 6", "ເດືອນມີນາ ແລະ ເດືອນມິຖຸນາ"),
    (EN, "quý 1, 2 và 3", "Q1, Q2 and Q3"),
    (EN, "Mục 1, 2, 3", "Sections 1, 2 and 3"),
    (EN, "Liên hệ: banbt@thanhhoa.gov.vn.", "Contact: banbt@thanhhoa.gov.vn"),
    (LO, "Thư: a.b@c.vn", "ອີເມວa.b@c.vn"),
    (EN, "Trẻ dưới 1 m miễn vé; 1–1,3 m giảm 50%", "Children under 1 m go free; 1–1.3 m half price (50%)"),
    (EN, "Mỗi năm 2 kỳ, tháng 5 và tháng 11", "twice a year, in May and November"),
    (EN, "Quý khách vui lòng chờ 5 phút", "Please wait five minutes"),
    (EN, "2 quý khách", "two guests"),
    (EN, "Quý 2 năm 2025 tăng 5%", "up 5% in Q2 2025"),
    (LO, "Quý 2 năm 2025 tăng 5%", "ໄຕມາດ 2 ປີ 2025 ເພີ່ມ 5%"),
    (LO, "năm 2025, quý 2", "ປີ 2025 ໄຕມາດ 2"),
    (LO, "hai quý đầu năm", "ສອງໄຕມາດຕົ້ນປີ"),
    (EN, "hai quý đầu năm", "the first half of the year"),
    (EN, "Từ nay đến tháng 12", "From now to December"),
    (EN, "Tháng 1 và tháng 8", "January and August"),
    (EN, "1 ngày 8 giờ", "a day and eight hours"),
    (EN, "Thời hạn 2 năm 6 tháng", "a term of two years and six months"),
    (EN, "Top 1 cả nước", "Top of the country"),
    (LO, "ngày 1/5", "ວັນທີ 1 ເດືອນ 5"),
    (EN, "ngày 1", "on the 1st"),
    (LO, "thế kỷ 1", "ສະຕະວັດທີ 1"),
    (EN, "gỗ 12 cây", "12 logs"),
    (LO, "5 cây tre, 3 ván gỗ", "ໄມ້ໄຜ່ 5 ລຳ, ໄມ້ 3 ແຜ່ນ"),
    (LO, "3 năm tù", "ຄຸກ 3 ປີ"),
    (LO, "20 phút đi bộ", "ຍ່າງ 20ນາທີ"),
    (LO, "100 kg/ha", "100 ກິໂລ/ຮຕ"),
    (EN, "vận tải 3-4 chuyến/tuần", "3–4 trips a week"),
    (EN, "sáng 8h-11h, chiều 14h-17h", "8–11 a.m. and 2–5 p.m."),
    (LO, "sáng 8h-11h, chiều 14h-17h", "ຕອນເຊົ້າ 8-11 ໂມງ, ຕອນບ່າຍ 2-5 ໂມງ"),
    (EN, "một vài xã, vài ba hộ", "a few communes and households"),
    (EN, "nửa đêm 31/12", "midnight on 31 December"),
    (EN, "năm thứ ba", "the third year"),
    (EN, "đứng thứ hai sau Nghệ An", "second to Nghệ An"),
    (EN, "lớp 9A1", "class 9A1"),
    (EN, "TCVN 5945:2005, cột B", "TCVN 5945:2005, column B"),
    (EN, "mẫu NA17, tờ khai CT01", "form NA17 and form CT01"),
    (LO, "mẫu NA17", "ແບບຟອມ NA17"),
    (EN, "Toyota 16 chỗ, 29 chỗ, 45 chỗ", "minibuses of 16, 29 and 45 seats"),
    (EN, "2 triệu 500 nghìn đồng", "VND 2.5 million"),
    (LO, "2 triệu 500 nghìn đồng", "2 ລ້ານ 5 ແສນດົ່ງ"),
    (EN, "100 yên, 50 bạt, 7 nhân dân tệ", "100 yen, 50 baht, 7 yuan"),
    (EN, "Bảy giờ tối thứ Bảy", "seven on Saturday evening"),
    (EN, "Khoảng 10 nghìn – 12 nghìn lượt khách", "About 10,000–12,000 visitors"),
    (EN, "đạt 95/100 điểm", "95 points out of 100"),
    (EN, "Tỉ lệ 1/2000", "Scale 1:2,000"),
    (EN, "tờ 100.000 đồng và 500.000 đồng", "VND 100,000 and 500,000 notes"),
    (EN, "12 xã vùng III, 8 xã vùng II", "12 communes in region III and 8 in region II"),
    (EN, "05 bộ hồ sơ, 02 ảnh 4x6", "five files and two 4 × 6 photos"),
    (LO, "05 bộ hồ sơ, 02 ảnh 4x6", "ເອກະສານ 5 ຊຸດ, ຮູບ 4x6 2 ໃບ"),
    (EN, "cao tốc 4 làn, 80–100 km/h", "four lanes, 80–100 kph"),
    (EN, "mực nước 1.250 cm", "a level of 12.5 m"),
]  # fmt: skip
OTHER = [
    (EN, "Đóng lúc 17h30.", "Closes at 5 p.m."),
    (EN, "thứ 3, 5 và 7", "on Tuesdays, Wednesdays and Saturdays"),
    (LO, "thứ 3, 5 và 7", "ວັນອັງຄານ, ວັນພະຫັດ ແລະ ວັນສຸກ"),
    (EN, "tháng 3, 6, 9", "in March, June and October"),
    (LO, "tháng 3 và 6", "ເດືອນມີນາ ແລະ ເດືອນກໍລະກົດ"),
    (EN, "banbt@thanhhoa.gov.vn", "banbt@thanhoa.gov.vn"),
    (EN, "quý 2 năm 2025", "Q3 2025"),
    (LO, "quý 2", "ໄຕມາດ 3"),
    (EN, "hai quý đầu năm", "the first three quarters"),
    (EN, "2 năm 6 tháng", "two years and nine months"),
    (EN, "05 bộ hồ sơ", "six files"),
    (EN, "ảnh 4x6", "3 × 4 photos"),
    (EN, "mẫu NA17", "form NA71"),
    (LO, "2 triệu 500 nghìn đồng", "2 ລ້ານ 5 ໝື່ນດົ່ງ"),
    (EN, "lớp 9A1", "class 9A2"),
    (LO, "chiều 14h-17h", "ຕອນບ່າຍ 2-6 ໂມງ"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "source", "target"), SAME)
def test_what_says_the_same_is_no_difference(language, source, target):
    here, there = find(source, "vi"), find(target, language)
    assert differences(here, there) == []
    assert ill_written(here, there) == []


@pytest.mark.parametrize(("language", "source", "target"), OTHER)
def test_a_difference_is_found(language, source, target):
    assert 1 <= len(differences(find(source, "vi"), find(target, language))) <= 2

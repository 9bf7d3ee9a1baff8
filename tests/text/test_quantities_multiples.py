"""Multiples, points of a per cent, conversions in brackets, and names that hold a number."""

import pytest

from songma.text.quantities import differences, find

EN, LO = "en", "lo"
SAME = [
    (EN, "chi gần nghìn rưỡi tỷ đồng", "close to 1.5 trillion dong"),
    (LO, "chi gần nghìn rưỡi tỷ đồng", "ເກືອບ 1.500 ຕື້ດົ່ງ"),
    (EN, "hơn nghìn rưỡi mảnh gốm", "over 1,500 potsherds"),
    (EN, "khoảng trăm rưỡi khách", "about 150 guests"),
    (EN, "ba triệu rưỡi đồng", "3.5 million dong"),
    (LO, "81 ngày đêm năm 1972", "81 ວັນ 81 ຄືນ ປີ 1972"),
    (EN, "81 ngày đêm", "81 days and 81 nights"),
    (LO, "Xe buýt số 9 chạy 15 phút một chuyến", "ລົດເມສາຍ 9 ແລ່ນ 15 ນາທີຕໍ່ຖ້ຽວ"),
    (LO, "bằng gấp rưỡi cùng kỳ", "ເທົ່າກັບ 1,5 ເທົ່າຂອງໄລຍະດຽວກັນ"),
    (EN, "gấp rưỡi cùng kỳ", "half as much again as a year before"),
    (LO, "hơn trăm lễ hội", "ຫຼາຍກວ່າ 100 ງານ"),
    (EN, "hơn trăm lễ hội", "over a hundred festivals"),
    (LO, "phần nhiều vào tháng Giêng", "ສ່ວນຫຼາຍໃນເດືອນອ້າຍ"),
    (LO, "tháng Giêng âm lịch", "ເດືອນຈຽງ"),
    (LO, "Ba tôi đi trước, một trăm lẻ một người theo sau", "ພໍ່ຂ້ອຍໄປກ່ອນ, ໜຶ່ງຮ້ອຍເອັດຄົນຕາມຫຼັງ"),
    (EN, "sang tận Đại lộ số 3, New York", "as far as Third Avenue, New York"),
    (EN, "rượu từ 20 độ trở lên", "spirits of 20 per cent alcohol or more"),
    (EN, "0%", "nil"),
    (EN, "phòng 302, tầng ba", "Room 302 on the second floor"),
    (EN, "tầng ba", "the third floor"),
    (EN, "tăng gấp đôi", "doubled"),
    (EN, "tăng gấp đôi", "there are twice as many"),
    (EN, "tăng gấp ba", "tripled"),
    (EN, "gấp ba lần", "three times as many"),
    (EN, "gấp 3 lần", "a threefold rise"),
    (EN, "mỗi tuần ba lần", "three times a week"),
    (EN, "mỗi năm hai lần", "twice a year"),
    (EN, "giảm một nửa", "halved"),
    (EN, "chỉ còn bằng một nửa", "only half as many"),
    (LO, "gấp đôi", "ສອງເທົ່າ"),
    (LO, "gấp ba", "ເພີ່ມຂຶ້ນ 3 ເທົ່າ"),
    (LO, "hai lần", "ສອງຄັ້ງ"),
    (LO, "ba lần", "3 ເທື່ອ"),
    (EN, "cao hơn 0,9 điểm phần trăm", "0.9 percentage points higher"),
    (LO, "cao hơn 0,9 điểm phần trăm", "ສູງກວ່າ 0,9 ເປີເຊັນ"),
    (LO, "cao hơn 0,9 điểm phần trăm", "ສູງກວ່າ 0,9 ຈຸດສ່ວນຮ້ອຍ"),
    (EN, "cách Đông Hà 80 km", "80 km (50 miles) from Đông Hà"),
    (EN, "rộng 1.000 ha", "1,000 ha (about 2,500 acres)"),
    (EN, "cao 1,5 m", "1.5 m (4 ft 11 in) high"),
    (EN, "đặt trước hai tuần", "book a fortnight ahead"),
    (EN, "đặt trước một tuần", "book a week ahead"),
    (EN, "hai năm một lần", "every two years"),
]
DIFFERENT = [
    (EN, "con số này tăng gấp ba", "there are twice as many"),
    (EN, "tăng gấp đôi", "tripled"),
    (EN, "mỗi tuần ba lần", "twice a week"),
    (LO, "gấp ba", "ສອງເທົ່າ"),
    (EN, "giảm một nửa", "doubled"),
    (EN, "cao hơn quý II 0,9 điểm phần trăm", "0.9 per cent above the second quarter"),
    (EN, "cách Đông Hà 80 km", "80 km (80 miles) from Đông Hà"),
    (EN, "rộng 1.000 ha", "1,000 ha (about 250 acres)"),
    (EN, "đặt phòng trước hai tuần", "book a week ahead"),
    (EN, "trong ba tháng", "within a month"),
    (LO, "hai tuần", "ໜຶ່ງອາທິດ"),
    (EN, "gần nghìn rưỡi tỷ đồng", "close to 1.5 billion dong"),
    (LO, "5 km và 5 kg", "5 ກມ"),
]


@pytest.mark.parametrize(("language", "source", "target"), SAME)
def test_the_same_value_said_otherwise_is_no_difference(language, source, target):
    assert differences(find(source, "vi"), find(target, language)) == []


@pytest.mark.parametrize(("language", "source", "target"), DIFFERENT)
def test_another_value_is_a_difference(language, source, target):
    assert differences(find(source, "vi"), find(target, language))


MORE_SAME = [
    (EN, "với thời gian 1 giờ 12 phút 40 giây", "in 1 hour 12 minutes 40 seconds"),
    (LO, "với thời gian 1 giờ 12 phút 40 giây", "ດ້ວຍເວລາ 1 ຊົ່ວໂມງ 12 ນາທີ 40 ວິນາທີ"),
    (LO, "xe buýt số 4 chạy 45 phút/chuyến", "ລົດເມສາຍ 4 ແລ່ນ 45 ນາທີ/ຖ້ຽວ"),
    (LO, "từ đền ra sân rồng", "ຈາກວັດຫາເດີ່ນມັງກອນ"),
    (LO, "Gia đình chị có ruộng", "ຄອບຄົວລາວມີນາ"),
    (LO, "2 ảnh 4 × 6 cm.", "ຮູບ 2 ໃບ ຂະໜາດ 4 × 6 ຊມ."),
    (LO, "8 giờ", "8 ຊມ."),
    (LO, "Ngày 14/4/2020 bắt đầu năm 2563 Phật lịch (2020).", "ວັນທີ 14/4/2020 ເລີ່ມປີ ພ.ສ. 2563 (ຄ.ສ. 2020)."),
    (EN, "năm 2563 Phật lịch (2020)", "2563 BE (2020)"),
    (EN, "12 phụ lục", "a dozen annexes"),
    (EN, "24 phụ lục", "two dozen annexes"),
    (EN, "hai tá bát", "24 bowls"),
    (
        EN,
        "từ tháng Giêng đến tháng Ba năm Đinh Sửu",
        "from the first to the third lunar month of the year Đinh Sửu",
    ),
    (LO, "từ tháng Giêng đến tháng Ba năm Đinh Sửu", "ຕັ້ງແຕ່ເດືອນອ້າຍ ຫາເດືອນສາມ ປີດິງສິວ"),
    (LO, "mùng 1 tháng Giêng", "ວັນທີ 1 ເດືອນອ້າຍ"),
    (LO, "21–23 tháng Hai", "21–23 ເດືອນຍີ່"),
    (EN, "Tháng tư và tháng mười một là mùa đẹp nhất.", "April and November are the best months."),
    (LO, "Tháng tư và tháng mười một là mùa đẹp nhất.", "ເດືອນ 4 ແລະ ເດືອນ 11 ແມ່ນລະດູທີ່ງາມທີ່ສຸດ."),
    (EN, "mỗi tháng hai lần", "twice a month"),
    (LO, "mỗi tháng hai lần", "ເດືອນລະ 2 ເທື່ອ"),
    (EN, "Xuất khẩu (nghìn USD)", "Exports (USD '000)"),
    (LO, "gấp hơn hai mươi lần, còn độ hơn chục con hổ", "ຫຼາຍກວ່າຊາວເທົ່າ, ຍັງມີເສືອປະມານສິບກວ່າໂຕ"),
    (EN, "trong đó 20% xuất khẩu", "one in five of them abroad"),
    (EN, "dốc 10%", "climbs at one in ten"),
    (EN, "hạ cánh lúc 0 giờ 10", "lands at ten past midnight"),
    (EN, "hạ cánh lúc 12 giờ 10", "lands at ten past noon"),
    (EN, "tuổi khoảng ba, bốn mươi vạn năm", "some 300,000 to 400,000 years old"),
    (LO, "tuổi khoảng ba, bốn mươi vạn năm", "ປະມານ 300.000 ຫາ 400.000 ປີ"),
    (EN, "ba bốn trăm người", "300 or 400 people"),
    (EN, "Xe rời thành phố lúc năm rưỡi sáng", "at half past five in the morning"),
    (EN, "năm giờ rưỡi sáng", "at half past five in the morning"),
    (EN, "bảy giờ tối", "7 p.m."),
    (LO, "giá 40 đồng Đông Dương", "ລາຄາ 40 ປີອາສ"),
    (EN, "Đêm 30 Tết", "On the eve of Tết"),
    (EN, "trạm sẽ hoạt động 24/7.", "will work round the clock"),
    (EN, "Nhiệt độ âm 2 độ", "two degrees below zero"),
    (LO, "Rằm tháng Bảy", "ວັນເພັງເດືອນເຈັດ"),
    (EN, "thế kỷ III–II trước Công nguyên", "3rd–2nd century BC"),
    (EN, "năm 111 TCN", "111 BC"),
    (EN, "từ thứ Ba đến Chủ nhật", "from Tuesday to Sunday"),
    (LO, "từ thứ Ba đến Chủ nhật", "ແຕ່ວັນອັງຄານ ຫາ ວັນອາທິດ"),
    (EN, "đầu thế kỷ XX", "early 20th century"),
    (EN, "cuối năm 2019", "by the end of 2019"),
    (LO, "giữa năm 2019", "ກາງປີ 2019"),
    (EN, "điểm a khoản 2 Điều 5", "point (a), clause 2, Article 5"),
    (EN, "Ngày 22 tháng 8 âm lịch", "the 22nd day of the eighth lunar month"),
    (EN, "Ngày 22 tháng 8 âm lịch", "22 August of the lunar calendar"),
    (EN, "28–30 °C", "28–30 °C (82–86 °F)"),
    (EN, "Tăng tự nhiên (‰)", "Natural growth (‰)"),
    (EN, "nhuộm trong một tiếng rưỡi", "dyed for an hour and a half"),
    (EN, "sáu tháng đầu năm", "the first half of the year"),
]
MORE_SAME += [
    (LO, "Trọng tài nào được chọn", "ອະນຸຍາໂຕຕຸລາການໃດ ທີ່ເລືອກໄດ້"),
    (EN, "về nhất sau 1 giờ 16 phút 30 giây", "came first in 1:16:30"),
    (LO, "về nhất sau 1 giờ 16 phút 30 giây", "ນາງຊະນະ ໃນເວລາ 1:16:30"),
    (EN, "rời Hà Nội lúc 6 giờ và đến nơi lúc 9 giờ 20", "leaves Hanoi at 6 a.m. and gets in at 9.20"),
    (EN, "3 huy chương vàng và 1 huy chương bạc", "three golds and a silver"),
    (EN, "Cảng hoạt động 24/7", "works round the clock, seven days a week"),
    (EN, "có tháng Sáu nhuận", "a year with a leap sixth month"),
    (LO, "ngay từ tháng 3 năm sau", "ຈະຮັບແຕ່ເດືອນ 3 ປີໜ້າ"),
    (LO, "so với tháng 12 năm trước", "ທຽບໃສ່ເດືອນ 12 ປີກ່ອນ"),
    (LO, "Tháng Giêng âm lịch: lễ hạ điền vào mồng 6 Tết", "ເດືອນໜຶ່ງຈັນທະຄະຕິ: ພິທີລົງນາ ໃນວັນທີ 6 ຂອງບຸນເຕັດ"),
    (EN, "vào ngày đầu năm 2026", "on 1 January 2026"),
    (LO, "vào ngày đầu năm 2026", "ໃນວັນທີ 1 ມັງກອນ 2026"),
    (EN, "thời hạn là một năm", "the deadline is a year"),
    (EN, "vươn lên hạng nhì", "climbed to second place"),
    (EN, "vé nửa giá", "pay half the price"),
    (EN, "Nửa sau thế kỷ XVI", "in the second half of the sixteenth century"),
    (EN, "nửa đầu năm 2019", "the first half of 2019"),
    (EN, "6 tháng đầu năm 2019", "the first half of 2019"),
    (LO, "nửa đầu năm", "ເຄິ່ງຕົ້ນປີ"),
    (EN, "Thỏa thuận 2021–2025 ký ở Na Mèo", "The 2021–2025 agreement was signed at Na Mèo"),
    (EN, "hai ký gạo", "two kilos of rice"),
]
MORE_DIFFERENT = [
    (LO, "3. Khamphet (Lào), 1:09:05.", "3. ຄຳເພັດ (ລາວ) 1:09:50."),
    (EN, "sau 1:07:42", "in 1:07:24"),
    (EN, "thời hạn khởi kiện là một năm", "begun within one month"),
    (LO, "thời hạn là một năm", "ກຳນົດເວລາ ແມ່ນໜຶ່ງເດືອນ"),
    (EN, "vươn lên hạng nhì", "climbed to third"),
    (LO, "vươn lên hạng nhì", "ຂຶ້ນສູ່ອັນດັບສາມ"),
    (EN, "mua vé nửa giá", "pay a third"),
    (EN, "Nửa sau thế kỷ XVI", "In the first half of the sixteenth century"),
    (LO, "Nửa sau thế kỷ XVI", "ໃນເຄິ່ງທຳອິດ ຂອງສະຕະວັດທີ 16"),
    (EN, "nửa cuối tháng 2", "first half of February"),
    (EN, "6 tháng, 1 bàn", "6 months, 2 tables"),
    (EN, "thế kỷ III–II trước Công nguyên", "3rd–2nd century AD"),
    (EN, "nhuộm trong một tiếng rưỡi", "dyed for an hour"),
    (EN, "gấp năm lần năm thường", "twice as many as usual"),
    (EN, "tối đa hai lần", "at most once"),
    (EN, "Ngày 22 tháng 8 âm lịch", "The 22nd of August"),
    (EN, "28–30 °C", "28–30 °F"),
    (EN, "từ thứ Ba đến Chủ nhật", "from Tuesday to Saturday"),
    (LO, "từ thứ Ba đến Chủ nhật", "ແຕ່ວັນອັງຄານ ຫາ ວັນເສົາ"),
    (LO, "giữa năm 2019", "ທ້າຍປີ 2019"),
    (EN, "đầu thế kỷ XX", "late 20th century"),
    (EN, "điểm a khoản 2 Điều 5", "point b, clause 2, Article 5"),
    (EN, "Tăng tự nhiên (‰)", "Natural growth (%)"),
]


@pytest.mark.parametrize(("language", "source", "target"), MORE_SAME)
def test_natural_prose_is_no_difference(language, source, target):
    assert differences(find(source, "vi"), find(target, language)) == []


@pytest.mark.parametrize(("language", "source", "target"), MORE_DIFFERENT)
def test_a_slip_in_natural_prose_is_a_difference(language, source, target):
    assert differences(find(source, "vi"), find(target, language))

"""Vietnamese words for months, units and currencies, and what only begins like one of them."""

MONTHS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười một": 11, "mười hai": 12, "mười": 10, "chạp": 12,
}  # fmt: skip

UNITS = {
    "mét": "m", "met": "m", "ki-lô-mét": "km", "kilômét": "km", "kilomet": "km", "cây số": "km", "phân": "cm",
    "xăng-ti-mét": "cm", "mi-li-mét": "mm", "milimét": "mm", "hải lý": "nautical mile", "dặm": "mile",
    "hải lí": "nautical mile", "mét vuông": "m2", "ki-lô-mét vuông": "km2", "km vuông": "km2",
    "m vuông": "m2", "kilômét vuông": "km2", "héc-ta": "ha", "hecta": "ha", "héc ta": "ha", "hécta": "ha",
    "mét khối": "m3", "khối": "m3", "m khối": "m3", "lít": "litre", "gam": "g", "gram": "g", "gr": "g",
    "ki-lô-gam": "kg", "kilogam": "kg", "ký": "kg", "cân": "kg", "tạ": "quintal",
    "lạng": "lạng", "yến": "yến",
    "tấn": "tonne", "t": "tonne", "độ c": "degree", "độ": "degree", "giây": "second", "phút": "minute",
    "giờ": "hour", "tiếng": "hour", "tiếng đồng hồ": "hour", "ngày": "day", "hôm": "day", "tuần": "week",
    "tuần lễ": "week", "tháng": "month", "quý": "quarter", "quí": "quarter",
    "năm": "year", "tuổi": "year", "thập kỷ": "decade",
    "thập niên": "decade", "thập kỉ": "decade", "thế kỷ": "century", "thế kỉ": "century",
    "người": "person", "nhân khẩu": "person", "inch": "inch", "lần": "times", "độ f": "fahrenheit",
}  # fmt: skip

CURRENCIES = {
    "đồng": "VND", "đ": "VND", "đồng việt nam": "VND", "đô la mỹ": "USD", "đô la": "USD", "đô-la": "USD",
    "đô-la mỹ": "USD", "đôla": "USD", "đôla mỹ": "USD", "đô": "USD", "kíp lào": "LAK", "kíp": "LAK",
    "kip": "LAK", "kip lào": "LAK", "euro": "EUR", "ơ-rô": "EUR", "yên": "JPY", "yên nhật": "JPY",
    "nhân dân tệ": "CNY", "tệ": "CNY", "baht": "THB", "bạt": "THB", "baht thái": "THB", "won": "KRW",
}  # fmt: skip

EXCEPTIONS = (
    r"đồng\s+(?:bằng|chí|bào|hồ|ruộng|thời|loạt|ý|phục|bộ|minh|đội|nghiệp|hương|cỏ|muối|lúa|tiền|sự)"
    r"|t[ỷỉ]\s+(?:lệ|trọng|suất|số|giá|mỉ)|kíp\s+(?:trực|thợ|lái|mổ)|độ\s+(?:dài|cao|sâu|rộng|tuổi|dốc)"
    r"|tiếng\s+(?:nói|anh|việt|lào|dân|hán|trung|pháp|thái|địa)|năm\s+(?:[12\0][0-9\0]{3}|trăm|mươi|nghìn|ngàn|vạn|triệu)|cân\s+(?:bằng|đối|nhắc)"
    r"|khối\s+(?:nhà|u|thi|cơ|lượng|đá)|yên\s+(?:tâm|bình|ngựa)|phân\s+(?:khu|tích|loại|viện|hiệu|xưởng|bón|đoàn)"
    r"|qu[ýí]\s+(?:khách|vị|bà|ông|cô|bạn|giá|báu|hiếm|tộc|phái|iv|i{1,3}|[0-9\0])"
    r"|lạng\s+(?:sơn|lách)|yến\s+(?:sào|tiệc|mạch|oanh)|độ\s+(?:tin|chính)|người-|đô\s+(?:thị|đốc|vật)|tạ\s+ơn|ký\s+(?:ở|tại|kết|ngày|với|ban|hợp|văn|số|quyết|nghị|thỏa|hiệp|và|bởi|trước|sau|lại|tên|nhận|giữa)|lần\s+(?:thứ|lượt|theo|hồi|mò|đầu|này|đó|sau|trước)|ngày\s+\0|tháng\s+\0"
)

MAGNITUDES = {
    "chục": 1, "trăm": 2, "nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tr": 6, "tỷ": 9,
    "tỉ": 9, "k": 3,
}  # fmt: skip

# Before a Roman number
LABELS = (
    "khóa", "khoá", "chương", "phần", "mục", "phụ lục", "lần thứ", "kỳ", "tập", "quyển", "hạng",
    "loại", "nhóm", "cấp", "bậc", "đại hội", "giai đoạn", "vùng", "quân khu",
    "chiến tranh thế giới thứ", "thứ",
)  # fmt: skip

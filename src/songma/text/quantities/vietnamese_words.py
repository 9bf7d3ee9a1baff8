"""Vietnamese numbers in words, up to 999; what is greater is put together from these and nghìn, triệu, tỷ."""

import re
from decimal import Decimal

from songma.text.quantities.model import Draft
from songma.text.quantities.units import FORTNIGHT

DIGITS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9,
    "mười": 10,
}  # fmt: skip
DIGIT = "|".join(sorted(DIGITS, key=len, reverse=True))
SEVERAL = re.compile(  # 8 (tháng năm 2020), các (tháng năm 2020)
    rf"(?:[0-9]|(?<!\w)(?:{DIGIT}|mươi|lăm|mốt|vài|mấy|nhiều|các|những))\s{{1,3}}$", re.IGNORECASE
)
LAST = {**DIGITS, "mốt": 1, "lăm": 5, "nhăm": 5}
D = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín"
L = "một|mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín"
T = rf"(?:(?P<tens>{D})\s(?:mươi|chục)|(?P<ten>mười))(?:\s(?P<ones>{L})(?!\w))?"
GROUP = re.compile(
    rf"(?:(?P<about>chục|(?P<dozens>một|hai|ba|nửa)\stá)(?!\w)|(?P<hundreds>{D}|không)\străm(?!\w)"
    rf"(?:\s(?:linh|lẻ)\s(?P<odd>{D}|tư)(?!\w)|\s{T}(?!\w))?"
    rf"|{T.replace('<', '<a')}(?!\w)|(?P<half>một nửa|nửa)(?!\w)|(?P<one>{D}|(?<=thứ )tư)(?!\w)"
    r"|(?P<twice>gấp đôi|gấp rưỡi)(?!\w)|(?P<first>thứ nhất)(?!\w)"
    r"|(?P<second>(?<=hạng )nhì|(?<=giải )nhì|(?<=thứ )nhì)(?!\w))"
)
HINTS = re.compile(
    r"(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|nửa|gấp|chục|tá|nhì|thứ nhất|thứ tư|giêng|"
    r"chạp|rằm|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\w)"
)
STARTS = re.compile(
    r"một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|nửa|gấp|chục|nhì|thứ nhất|không trăm|(?<=thứ )tư"
)
NOT_NEXT = {
    "ba": ("mẹ", "má", "tôi", "tao", "nó", "lô", "chỉ", "gai", "rọi", "toong", "bể", "zan", "hoa", "con"),
    "chín": ("muồi", "rộ", "đỏ", "tới", "mọng"),
    "hai": ("mặt",),
    "tám": ("chuyện",),
}
NOT_BEFORE = {
    "ba": ("ông", "bà", "người", "chú"),
    "chín": ("lúa", "quả", "trái", "nấu", "thịt", "rau", "cơm", "ăn", "suy nghĩ", "uống", "mía"),
    "tư": (),
}
COUNTED = (
    r"\s(?:người|tháng|ngày|tuần|giờ|phút|km|ki-lô-mét|mét|tấn|ha|xã|huyện|tỉnh|nước|dự án|bước|"
    r"điều|nguyên tắc|phần|"
    r"trăm|nghìn|ngàn|triệu|tỷ|tỉ|vạn|bến|tầng|ngôi|con|chiếc|cái|cửa|dân tộc|khu|lần|loại|nhóm|bản|"
    r"thôn|làng|di tích|"
    r"doanh nghiệp|công trình|đoàn|nội dung|nhiệm vụ|mục|sở|trường|lớp|em|cháu|hộ|gia đình|đơn vị|"
    r"phường|thành phố|"
    r"cây|bộ|cuốn|bức|tác phẩm|hiện vật|ngôn ngữ|thứ tiếng|đại biểu|hạng mục|chương trình|tuyến|"
    r"đường|cầu|sông|năm)(?!\w)"
)
AFTER_FIVE = re.compile(COUNTED)
ORDINAL = re.compile(r"(?<!\w)thứ\s$")
COUNTED_ORDINAL = re.compile(
    r"(?:lần|bên|đứng|hạng|giai đoạn|bước|ngày|người|nước|năm|tháng|vị trí|xếp)\sthứ\s$"
)

VAGUE = {
    "nửa": Decimal("0.5"), "một nửa": Decimal("0.5"), "gấp đôi": Decimal(2), "gấp rưỡi": Decimal("1.5"),
    "thứ nhất": Decimal(1), "chục": Decimal(10),
}  # fmt: skip
DOZENS = {"một": Decimal(1), "hai": Decimal(2), "ba": Decimal(3), "nửa": Decimal("0.5")}
VAGUE_TEN = re.compile(r"(?:[0-9\0]|hàng|hằng|vài|mấy|nhiều|dăm|bao)\s$")  # hàng chục: no ten
LESS = re.compile(
    r"(?:giảm|bớt|sụt|còn|bằng)(?:\s(?:đi|còn|xuống|bằng|gần|hơn|khoảng)){0,2}\s(?:một\s)?$"
)  # giảm (một nửa)
MONTHLY = re.compile(r"\stháng(?!\w)")
YEARLY = re.compile(r"\s(?:(?:đầu|cuối|sau)\s)?năm(?!\w)")  # nửa đầu năm


def words(low: str) -> list[Draft]:
    made, place = [], 0
    while start := STARTS.search(low, place):
        match = GROUP.match(low, start.start())
        place = match.end() if match else start.end()
        if match is None:
            continue
        before = low[max(0, match.start() - 20) : match.start()]
        if before and (before[-1].isalnum() or before[-1] == "_"):
            place = match.start() + 1
            continue
        draft = _draft(match, low, before)
        if draft:
            made.append(draft)
    return made


def _draft(match: re.Match[str], low: str, before: str) -> Draft | None:
    value, vague = _value(match)
    word = match["one"]
    after = low[match.end() : match.end() + 24]
    if word and _is_other(word, before, after):
        return None
    faint = vague or word == "một" or (word == "năm" and not AFTER_FIVE.match(after))
    draft = Draft("number", value, match.start(), match.end(), spelled=True, faint=faint)
    if word and ORDINAL.search(before):
        draft.faint = not COUNTED_ORDINAL.search(before)
        draft.others.append(("weekday", int(value), ""))
    if match["about"] and VAGUE_TEN.search(before):
        return None
    if match["twice"] or (match["half"] and LESS.search(before)):
        draft.unit = "times"
    if match["half"]:
        draft.others.append(("percent", Decimal(50), ""))
        draft.faint = not after.startswith(" giá")  # nửa giá is no third of the price
        if MONTHLY.match(after):
            draft.others += FORTNIGHT
        if YEARLY.match(after):
            draft.others.append(("number", Decimal(6), "months"))
    return draft


def _value(match: re.Match[str]) -> tuple[Decimal, bool]:
    """The number, and whether it is vague."""
    if word := match["half"] or match["twice"] or match["first"] or match["about"]:
        if match["dozens"]:
            return 12 * DOZENS[match["dozens"]], False
        return VAGUE[word], True
    if match["one"] or match["second"]:
        return Decimal(DIGITS[match["one"]] if match["one"] else 2), False
    if match["hundreds"]:
        rest = LAST[match["odd"]] if match["odd"] else _tens(match, "")
        return Decimal(DIGITS[match["hundreds"]] * 100 + rest), False
    return Decimal(_tens(match, "a")), False


def _tens(match: re.Match[str], mark: str) -> int:
    tens, ten, ones = (match[mark + name] for name in ("tens", "ten", "ones"))
    if not tens and not ten:
        return 0
    return (DIGITS[tens] if tens else 1) * 10 + (LAST[ones] if ones else 0)


def _is_other(word: str, before: str, after: str) -> bool:
    """năm 2019, ba mẹ, lúa chín: not the number."""
    if word == "năm":
        left = before.split()[-1:] or [""]
        if left[0] in (
            "hàng",
            "hằng",
            "mỗi",
            "cả",
            "đầu",
            "cuối",
            "giữa",
            "nhiều",
            "vài",
            "mấy",
            "các",
            "những",
        ):
            return True
        return not after or after.lstrip()[:1] in "\0,.;:)" or left[0].isdigit()
    if after.lstrip().startswith(NOT_NEXT.get(word, ("\1",))):
        return True
    return bool(NOT_BEFORE.get(word)) and before.rstrip().endswith(NOT_BEFORE[word])

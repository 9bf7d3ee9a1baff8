"""Vietnamese of before Unicode: TCVN3 ("Thanh Ho¸") and VNI ("Thanh Hoùa"), judged by whole texts.

Tables: TCVN 5712:1993, VN3 (the ABC fonts; checked against glibc's TCVN5712-1); VNI-Windows, as UniKey
writes it: a letter, then its mark.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from songma.text.encodings.spots import Defect, defect
from songma.text.encodings.syllable import is_syllable

TCVN3_TABLE = str.maketrans(
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
)
VNI_MARKS = {
    "a": dict(zip("ùøûõïêéèúüëâáàåãä", "áàảãạăắằẳẵặâấầẩẫậ", strict=True)),
    "e": dict(zip("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ", strict=True)),
    "o": dict(zip("ùøûõïâáàåãä", "óòỏõọôốồổỗộ", strict=True)),
    "u": dict(zip("ùøûõï", "úùủũụ", strict=True)),
    "y": dict(zip("ùøûõ", "ýỳỷỹ", strict=True)),
    "ô": {"": "ơ", **dict(zip("ùøûõï", "ớờởỡợ", strict=True))},
    "ö": {"": "ư", **dict(zip("ùøûõï", "ứừửữự", strict=True))},
    **{shown: {"": letter} for shown, letter in zip("ñæóòî", "đỉĩịỵ", strict=True)},
}
VNI_LETTERS = {base + mark: letter for base, marks in VNI_MARKS.items() for mark, letter in marks.items()}
VNI_LETTER = re.compile("|".join(sorted(VNI_LETTERS, key=len, reverse=True)), re.IGNORECASE)  # "où", "ñ"

WORD = re.compile("[A-Za-z\u00a1-\u024f\u1ea0-\u1ef9]+")  # "Ho¸", "Hoùa", "®Õn"
BEYOND_LATIN_1 = re.compile("[\u0102-\u024f\u1ea0-\u1ef9]")  # neither of the two can show them
QUOTES = "«»·¿¡°º²³"  # stand beside right words: «Hóa»
UNITS = re.compile("µ[mgslAVWF]")  # "5 µm"
ENOUGH, FEW = 3, 2  # different words; few count in a Vietnamese text where nothing speaks against them


@dataclass(frozen=True)
class Encoding:
    name: str
    sign: re.Pattern[str]  # what right texts of our languages hardly ever show
    read: Callable[[str], str]


def _from_tcvn3(word: str) -> str:
    right = word.translate(TCVN3_TABLE)
    plain = [letter for letter in word if letter.isascii()]
    return right.upper() if len(plain) > 1 and all(map(str.isupper, plain)) else right


def _from_vni(word: str) -> str:
    return VNI_LETTER.sub(_vni_letter, word)


def _vni_letter(match: re.Match[str]) -> str:
    letter = VNI_LETTERS[match[0].lower()]
    return letter.upper() if match[0][0].isupper() else letter


TCVN3_SIGN = "[¡-¦¨©ª¬\u00ad®µ¶¸¹¼½¾×ØÞßÐøæÆþ÷§]"
# Each sign begins with a class of rare letters and looks back from there: a page is let go in 30 µs.
TCVN3 = Encoding(  # "Ho¸", "®Õn", "vÒ"
    "TCVN3",
    re.compile(f"[¡-¾Æ-ßæøþ÷](?:(?<={TCVN3_SIGN})(?:(?=[A-Za-zÀ-ÿ])|(?<=[A-Za-zÀ-ÿ].))|(?<=[a-z][Ç-Þ]))"),
    _from_tcvn3,
)
VNI_LATE = "[áàãâåäêéèëúüùøûõïÁÀÃÂÅÄÊÉÈËÚÜÙØÛÕÏñæöóòÑÆÖÓÒ]"
VNI = Encoding(  # "Hoùa", "vieän", "baéc", "ñöôøng", "tænh", "thònh"
    "VNI",
    re.compile(
        f"{VNI_LATE}(?:(?<=[aeouyôöAEOUYÔÖ][ùøûõïÙØÛÕÏ])|(?<=[aeoAEO][âåäÂÅÄ])|(?<=[aeAE][áàãÁÀÃ])"
        "|(?<=[aA][êéèëúüÊÉÈËÚÜ])|(?<=[ñæöÑÆÖ])|(?<=[tlnshkv][óò])(?=nh))"
    ),
    _from_vni,
)


@dataclass(frozen=True)
class Judgement:
    encoding: Encoding
    places: Sequence[re.Match[str]]  # words that are surely written in it


def judge(text: str, few: bool = True) -> Judgement | None:
    """The old encoding of a text, where enough of its words are words only in that encoding."""
    found = [judgement for one in (TCVN3, VNI) if (judgement := _judge(text, one, few))]
    return max(found, key=lambda judgement: len(judgement.places), default=None)


def _judge(text: str, encoding: Encoding, few: bool) -> Judgement | None:
    if not encoding.sign.search(text):
        return None
    places: list[re.Match[str]] = []
    others = 0
    for match in WORD.finditer(text):
        if not match[0].isascii() and not _is_right(match[0]):
            if _is_hit(match[0], encoding):
                places.append(match)
            else:
                others += not is_syllable(encoding.read(match[0]))
    different = len({match[0].lower() for match in places})
    enough = different >= ENOUGH or (few and different >= FEW and not others)
    return Judgement(encoding, places) if enough and len(places) > others else None


def _is_right(word: str) -> bool:
    """Right as it stands; a capital inside of a word never is."""
    word = word.strip(QUOTES)
    cased = word.islower() or word.isupper() or word.istitle() or word.isascii()
    return (not word or UNITS.match(word) is not None or is_syllable(word)) and cased


def _is_hit(word: str, encoding: Encoding) -> bool:
    return encoding.sign.search(word) is not None and is_syllable(encoding.read(word))


def legacy(text: str, few: bool = True) -> Defect | None:
    judgement = judge(text, few)
    if judgement is None:
        return None
    first = judgement.places[0]
    wanted = judgement.encoding.read(first[0])
    return defect(text, first.start(), judgement.encoding.name, wanted, len(judgement.places) - 1)


def without_legacy(text: str, few: bool = True) -> str:
    """A line without a letter the encoding lacks was written in it; of another one, only the sure words."""
    judgement = judge(text, few)
    if judgement is None:
        return text
    encoding, pure = judgement.encoding, not BEYOND_LATIN_1.search(text)
    lines = text.split("\n")
    return "\n".join(_line(line, encoding, pure) for line in lines)


def _line(line: str, encoding: Encoding, pure: bool) -> str:
    sure = any(_is_hit(word, encoding) and not _is_right(word) for word in WORD.findall(line))
    whole = pure or (sure and not BEYOND_LATIN_1.search(line))
    return WORD.sub(lambda match: _word(match[0], encoding, whole), line)


def _word(word: str, encoding: Encoding, whole: bool) -> str:
    if word.isascii() or BEYOND_LATIN_1.search(word):
        return word
    right = encoding.read(word)
    if is_syllable(right) and (whole or (_is_hit(word, encoding) and not _is_right(word))):
        return right
    letters = word[0].isascii() or len(word) > 1
    return right if whole and letters and not UNITS.match(word) and encoding.sign.search(word) else word

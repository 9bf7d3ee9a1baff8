"""In which language words are, from their letters alone: Vietnamese, other Latin, or another script."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

LETTERS = r"A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF"  # not À-ỹ, which holds Lao
LAO = re.compile(r"[\u0E81-\u0EC6\u0EDC-\u0EDF]")  # ກ to ໟ without digits and tone marks
FOREIGN = re.compile(r"[\u0400-\u04FF\u0E01-\u0E5B\u0E81-\u0EDF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]+")
PART = re.compile(rf"[{LETTERS}]+(?:['’][{LETTERS}]+)?|\d+|[^\s\d{LETTERS}]+")  # "cửa", "12", ","
WORD = re.compile(rf"[{LETTERS}]")
JOINTS = ("-", "/", "–")  # what stands within a phrase: "khai báo/khai hải quan"
ADDRESS = re.compile(
    r"(?<!\S)[^\s@]+@\S+|\b(?:[\w-]{1,63}\.){1,9}[a-z]{2,}\b(?:/\S*)?|\{[a-z_]*\}|%\w"
)  # a@b.vn, x.gov.vn, {n}
# Letters no other language of the site has: ă đ ĩ ũ ơ ư and all with a hook, a dot or two marks
VIETNAMESE = re.compile(r"[ăđĩũơưạ-ỹ]")
# Words that begin with a small letter: "giờ", "open", not "Huế"; of these the ones with an accent
SMALL = re.compile(rf"(?<![{LETTERS}])[a-z\u00DF-\u00F6\u00F8-\u024F\u1E00-\u1EFF][{LETTERS}]+")
SMALL_ACCENTED = re.compile(
    rf"(?<![{LETTERS}])(?=[a-z]*[\u00DF-\u024F\u1E00-\u1EFF])[a-zà-öø-ýđăĩũơưạ-ỹ][{LETTERS}]*"
)
SYLLABLE = re.compile(  # "nghiêng" -> ngh iê ng; "café" -> none
    r"(?:ngh|ng|nh|kh|ph|th|tr|ch|gh|gi|qu|[bcdđghklmnpqrstvx])?"
    r"[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}"
    r"(?:ch|ng|nh|[cmnpt])?"
)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ENGLISH = _set(  # words that could be Vietnamese syllables by their letters
    "a an the in on to no so do go he me at it i can man men than then that them they not nor may day say"
    " long song hang map top him hot hat cat sat lot got get let met set ten pen tin pin son ton cap cup"
    " cut put but sun up you too out one more now new site"
)
COMMON = _set(
    "và của là các những được không trong từ đến ngày tháng năm giờ người với cho theo tại về này đó khi để"
    " có đã sẽ đang hoặc hay cũng mỗi một hai như trên dưới vào ra ở bị do nên thì mà còn chỉ phải cần nếu"
    " trước sau giữa cùng nhiều ít rất đây kia bằng qua số việc nơi lúc hơn cả mọi từng lại nhưng vì"
)
# Common words without any mark: "trang web", "xem tin"
PLAIN_COMMON = _set("trong theo cho khi hai ra do hay qua trang xem tin sau sang tra")
# Words every language of the site leaves as they are
SHARED = _set("email mail web website online offline logo wifi internet video app file fax tel ok")
SENTENCE = re.compile(r"[.!?;:](?:\s+|$)")  # "Một câu. Câu hai; câu ba."
VOWEL = re.compile(r"[aeiouyàáâãèéêìíòóôõùúýăĩũơưạ-ỹ]")


def runs(text: str) -> Iterator[list[str]]:
    """Words that stand together; numbers and hyphens do not part them, other marks and scripts do."""
    parts = PART.findall(ADDRESS.sub(" ; ", text))
    held = [part for part in parts if not part.isdigit() and part not in JOINTS]
    for together, group in groupby(held, lambda part: bool(WORD.match(part))):
        if together:
            yield list(group)


def is_small(word: str) -> bool:
    """A word in small letters that is no unit: "giờ", not "km", "ha", "Huế", "đ"."""
    if not word.islower() or len(word) == 1:
        return False
    return not word.isascii() or (len(word) > 2 and bool(VOWEL.search(word)))


def is_vietnamese(word: str) -> bool:
    """Surely Vietnamese, and no name: "cửa", "các", not "Huế", "café"."""
    if word.isascii() or not word.islower():
        return False
    return bool(word in COMMON or VIETNAMESE.search(word))


def is_accented_syllable(word: str) -> bool:
    return word.islower() and not word.isascii() and bool(SYLLABLE.fullmatch(word))


def may_be_vietnamese(word: str) -> bool:
    small = word.lower()
    return small not in ENGLISH and bool(SYLLABLE.fullmatch(small))


def is_name(word: str) -> bool:
    """Written with a capital: "Huế", "UBND", "iPhone"."""
    return not word.islower()


def is_long_name(words: Sequence[str]) -> bool:
    """Two capitals and a small word behind them: "Tết Nguyên đán"."""
    return len(words) == 3 and all(map(is_name, words[:2])) and words[2] not in COMMON


def has_work(text: str) -> bool:
    """Whether a Vietnamese text holds words to translate: not "Lam Kinh", "12 km", "Email"."""
    found = [word for run in runs(text) for word in run]
    if is_long_name(found):
        return False
    small = [word for word in found if is_small(word) and word not in SHARED]
    if any(is_vietnamese(word) or is_accented_syllable(word) for word in small):
        return True
    accents = any(not word.isascii() for word in found)
    return bool(small and accents and len(found) > 1) or any(w.lower() in PLAIN_COMMON for w in found[:1])


def vietnamese_run(text: str) -> str:
    """Vietnamese words that stand together, of a sentence rather than a name; empty where none do."""
    for run in runs(text):
        for phrase in _phrases(run):
            sure = [word for word in phrase if is_vietnamese(word)]
            near = [word for word in phrase if is_accented_syllable(word) or is_vietnamese(word)]
            common = any(word in COMMON for word in sure)
            if (len(near) >= 3 and common) or (len(near) >= 5 and len(sure) >= 2):
                return " ".join(phrase)
    return ""


def _phrases(run: Sequence[str]) -> Iterator[list[str]]:
    """The parts of a run in which every word may be Vietnamese."""
    for fits, group in groupby(run, lambda word: is_vietnamese(word) or may_be_vietnamese(word)):
        if fits:
            yield list(group)


def is_all_vietnamese(text: str) -> bool:
    """Nothing but Vietnamese, with a word in small letters: "Giờ mở cửa", not "Lam Kinh", "The áo dài"."""
    found = [word for run in runs(text) for word in run]
    if len(found) < 2 or not any(map(is_vietnamese, found)):
        return False
    return all(is_vietnamese(word) or may_be_vietnamese(word) for word in found)


def is_label(text: str) -> bool:
    """Of a text that equals its source: words rather than a name. "Không", "Văn hóa", "Chiều dài sông Mã"."""
    found = [word for run in runs(text) for word in run]
    first = [word.lower() for word in found[:1]]
    if is_long_name(found):
        return False
    is_titled = len(found) > 1 and all(map(is_name, found))  # Như Xuân
    common = not is_titled and any(word in COMMON and not word.isascii() for word in first)
    if common or any(map(is_vietnamese, found)):
        return True
    accented = sum(map(is_accented_syllable, found))
    if any(map(is_name, found[1:])):
        return accented >= 2
    return accented > 0 or (len(found) > 1 and any(map(is_vietnamese, first)))


def kept_words(source: str) -> frozenset[str]:
    """Words of a Vietnamese text that a translation may keep: names, what is no Vietnamese ("logistics")."""
    found = {word for run in runs(source) for word in run if word.lower() not in PLAIN_COMMON}
    return frozenset(
        word for word in found if is_name(word) or (word.isascii() and not may_be_vietnamese(word))
    )


def vietnamese_sentence(text: str, source: str) -> str:
    """A sentence of nothing but Vietnamese, or one that stands in the source to the letter; else empty."""
    known = frozenset(map(str.strip, SENTENCE.split(source)))
    for sentence in map(str.strip, SENTENCE.split(text)):
        found = [word for run in runs(sentence) for word in run]
        near = sum(is_vietnamese(word) or is_accented_syllable(word) for word in found)
        if len(found) >= 5 and near >= 2 and (sentence in known or is_all_vietnamese(sentence)):
            return sentence
    return ""


def latin_run(text: str, known: frozenset[str], least: int) -> str:
    """At least `least` words in Latin letters together, three of them small and not `known` already."""
    for run in runs(text):
        small = [word for word in run if is_small(word) and word not in known and word not in SHARED]
        if len(run) >= least and len(small) >= 3:
            return " ".join(run)
    return ""


def latin_words(text: str, known: frozenset[str]) -> list[str]:
    """Words in Latin letters that are no abbreviations, units or `known` names."""
    found = [word for run in runs(text) for word in run if word not in known and word.lower() not in SHARED]
    return [word for word in found if is_small(word) or word.istitle()]

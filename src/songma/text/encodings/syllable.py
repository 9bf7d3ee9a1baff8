"""Whether a word can be a Vietnamese syllable: the second opinion on every old encoding.

Onsets and rimes: Hoàng Phê (ed.), Từ điển tiếng Việt; a syllable closed by c, ch, p or t has only the
tones sắc and nặng.
"""

import re
import unicodedata
from functools import lru_cache

ONSETS = "b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x"
RIMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ă âc âm ân âng âp ât âu ây â
e ec em en eng eo ep et êch êm ên ênh êng êp êt êu êc ê i ia ich iêc iêm iên iêng iêp iêt iêu im in inh
ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi
om on ong ooc oong op ot ôc ôi ôm ôn ông ôp ôt ô ơi ơm ơn ơp ơt ơ u ua uân uâng uât uây uc uê uêch uênh
ui um un ung uơ up ut uy uya uych uyên uyêt uynh uyt uyu uôc uôi uôm uôn uông uôt ưa ưc ưi ưng ươc ươi
ươm ươn ương ươp ươt ươu ưt ưu ư y yêm yên yêng yêt yêu ynh yt
ăk âk ak ôk uk
"""  # the last line: Đắk Lắk and its kind
SYLLABLE = re.compile(f"(?:{ONSETS})?(?:{'|'.join(RIMES.split())})")  # "thoa", "nghiêng"
TONES = "\u0300\u0301\u0303\u0309\u0323"
STOPPED = re.compile(r"(?:c|ch|p|t|k)$")  # "nước", "sách"
STOPPED_TONES = ("", "\u0301", "\u0323")


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Composed or not, in any case: "Hóa", "HOÁ", "đường"."""
    letters = unicodedata.normalize("NFD", word.lower())
    tone = "".join(mark for mark in letters if mark in TONES)
    plain = unicodedata.normalize("NFC", "".join(mark for mark in letters if mark not in TONES))
    if len(tone) > 1 or not SYLLABLE.fullmatch(plain):
        return False
    return not STOPPED.search(plain) or tone in STOPPED_TONES

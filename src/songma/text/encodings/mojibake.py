"""UTF-8 that was read as a Windows code page: "Thanh HÃ³a", "á»§y ban", "àº¥àº²àº§".

A byte of UTF-8 shows as one character of Windows-1252, Windows-1258 or Latin-1; the characters of one
letter are found by their pattern, read back, and accepted where they give a letter of our languages.
ftfy.badness (Robyn Speer, ftfy 6.3.1) is the second opinion, for other code pages such as Mac Roman.
"""

import re
from collections.abc import Callable

from songma.text.encodings.spots import LONGEST, Defect, defect


def _bytes_by_character() -> dict[str, int]:
    """0x80–0xFF as the three code pages show them; where one has nothing, Latin-1 stands in."""
    table = {chr(byte): byte for byte in range(0x80, 0x100)}
    for page in ("cp1252", "cp1258"):
        for byte in range(0x80, 0x100):
            table.setdefault(bytes([byte]).decode(page, "ignore") or chr(byte), byte)
    return table


BYTES = _bytes_by_character()
TAIL = "[" + "".join(re.escape(c) for c, byte in BYTES.items() if byte < 0xC0) + "]"  # €…¿, U+0080…
# C2–C6, CB, CC: "Ã³" ó; E1: "á»§" ủ; E0: "àº¥" ລ; E2: "â€œ" “; EF BB BF: "ï»¿" byte order mark.
LETTER = re.compile(f"[ÂÃĂÄÅÆËÌ]{TAIL}|[áà][º»]{TAIL}|â{TAIL}{TAIL}|ï»¿")
LOST_SPACE = re.compile(  # "ThÃ nh", "lÃ  tỉnh": the second byte of à was a no-break space
    r"(?<=[A-Za-zđ])[ÃĂ] (?:(?= )|(?=(?:ng|nh|n|m|i|o|u|y)(?![^\W\d_])))"
)
LOST = re.compile("\ufffd|ï¿½")  # a byte nobody can bring back
OTHER_PAGE = re.compile(r"√\S|[·‡][∫ª]")  # "Thanh H√≥a t·ªânh", "‡∫•": UTF-8 read as Mac Roman
# Any of these, seen from its first character: a page is let go in 50 µs.
SUSPECT = re.compile(
    f"[ÂÃĂÄÅÆËÌáàâï\ufffd√·‡](?:(?<=[ÂÃĂÄÅÆËÌ]){TAIL}|(?<=[áà])[º»]|(?<=â){TAIL}|(?<=ï)[»¿]"
    r"|(?<=\ufffd)|(?<=√)\S|(?<=[·‡])[∫ª])"
)
# What we would write: Latin with Vietnamese letters, tone marks, Lao, quotes and dashes, ₫ and €; and what
# a second misreading needs: U+0080–U+009F, ƒ, ˆ, ˜.
OURS = re.compile(
    "[\u0080-\u017f\u0192\u01a0\u01a1\u01af\u01b0\u02c6\u02dc\u0300\u0301\u0303\u0309\u0323\u0e81-\u0edf"
    "\u1ea0-\u1ef9\u2010-\u203a\u20ab\u20ac\u2122\u2190-\u25ff]"
)
BEYOND_LATIN_1 = re.compile("[\u0102-\u01b0\u0e81-\u0edf\u1ea0-\u1ef9]")  # ă, ư, ແ, ế
CLOSING = "”’“»…™–—›\u00a0"  # may follow a whole word: “THỊ XÃ”, «khá»…
CONTROLS = re.compile("[\u0080-\u009f]")  # U+0085
BOM = "\ufeff"


def mojibake(text: str) -> Defect | None:
    """The first place that is surely misread, or lost for good."""
    if not SUSPECT.search(text):
        return None
    repaired, offset = without_mojibake(text), 0
    places: list[tuple[int, str, str]] = []
    for old, new in zip(text.split("\n"), repaired.split("\n"), strict=True):
        lost = LOST.search(old)
        if old != new or lost:
            places.append((offset, old, new if old != new else ""))
        offset += len(old) + 1
    return _first(text, places) if places else None


def _first(text: str, places: list[tuple[int, str, str]]) -> Defect:
    """A line is one place: whoever misread one letter misread them all."""
    offset, old, new = places[0]
    if not new:
        lost = LOST.search(old)
        start = lost.start() if lost else 0
        return defect(text, offset + start, "U+FFFD", "", len(places) - 1)
    start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    head = max(old.rfind(" ", 0, start) + 1, start - LONGEST)
    words = [(part[head : start + LONGEST].split() or [""])[0] for part in (old, new)]
    return defect(text, offset + start, words[0], words[1], len(places) - 1)


def without_mojibake(text: str) -> str:
    """Line by line; a line that is not surely misread stays as it is."""
    if not SUSPECT.search(text):
        return text
    return "\n".join(_read_back(line) if SUSPECT.search(line) else line for line in text.split("\n"))


def _read_back(line: str) -> str:
    """Misread up to three times; a line that would end in control characters was something else."""
    right = line
    for read in (_letters, _letters, _letters, _other_page):
        right = read(right)
    return right if set(CONTROLS.findall(right)) <= set(CONTROLS.findall(line)) else line


def _letters(line: str) -> str:
    matches = [match for match in LETTER.finditer(line) if _letter(match[0])]
    if not any(_is_sure(match) for match in matches):
        return line
    whole = not BEYOND_LATIN_1.search(LETTER.sub("", line).replace("Ă", ""))
    return _replaced(line, lambda match: whole or _is_sure(match), whole)


def _replaced(line: str, wanted: Callable[[re.Match[str]], bool], whole: bool) -> str:
    """In a line that is misread as a whole, what could stand there by itself is misread, too."""
    line = LOST_SPACE.sub("à", line) if whole else line
    return LETTER.sub(lambda match: _letter(match[0]) if wanted(match) else match[0], line).replace(BOM, "")


def _letter(shown: str) -> str:
    """ "Ã³" -> "ó"; empty where the bytes are no letter of ours."""
    try:
        letter = bytes(BYTES[character] for character in shown).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return letter if letter == BOM or OURS.fullmatch(letter) else ""


def _is_sure(match: re.Match[str]) -> bool:
    """Quotes, dashes and no-break spaces may stand behind a right word that ends in Ã, á or à."""
    shown, line = match[0], match.string
    if not _letter(shown):
        return False
    if shown[-1] not in CLOSING or shown[0] in "âï":
        return True
    before, after = line[: match.start()], line[match.end() : match.end() + 1]
    if shown[0] in "áà":  # «khá»… is right, "Ná»™i" is not
        return after.islower() and "«" not in before
    if shown[-1] == "\u00a0" and after == " " and before[-1:].isalpha():  # "NÃ\u00a0 Tèn" is Nà Tèn
        return True
    if shown[0] in "ÃÂ" and not before[-1:].strip() and not after.strip():  # "3 Ã— 4" is 3 × 4
        return True
    inside = after.islower() and not before[-1:].isalpha() and shown[-1] != "\u00a0"  # "Ã”ng"
    return before[-1:].islower() or inside  # “THỊ XÃ” is right, "lÃ”" is not


def _other_page(line: str) -> str:
    if not OTHER_PAGE.search(line):
        return line
    import ftfy  # 80 ms: only where something is wrong
    from ftfy.badness import badness

    fixed = ftfy.fix_encoding(line)
    clean = badness(line) > badness(fixed) == 0 and not OTHER_PAGE.search(fixed)
    return fixed if clean and _letters_beyond_ascii(fixed) > _letters_beyond_ascii(line) else line


def _letters_beyond_ascii(line: str) -> int:
    return sum(character.isalpha() and not character.isascii() for character in line)

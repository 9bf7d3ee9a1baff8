"""Text made ready to be read: same length, ASCII digits, one dash, Markdown's own signs blanked."""

import re

BLANK = "\0"
_DIGITS = {ord(first) + n: str(n) for first in "໐๐" for n in range(10)}
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
_SPACES = {**dict.fromkeys(map(ord, "\u2007\u2009\u202f"), "\u00a0"), 0x200B: " ", 0xFEFF: " "}
_QUOTES = dict.fromkeys(map(ord, "’‘′ʼ"), "'")
_TABLE = {**_DIGITS, **_DASHES, **_SPACES, **_QUOTES, ord("*"): " ", 0: " "}

MARKUP = re.compile(
    r"```.*?```|~~~.*?~~~"  # fenced code
    r"|(?<!`)(`+)(?!`)[^`]{1,500}\1"  # `code`
    r"|\{\{.{0,400}?\}\}"  # {{ fact("x") }}
    r"|\]\([^()\s]{0,400}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?\)"  # ](../na-meo/2019.md)
    r'|\]\([^()\s]{0,400}\s+"[^"]{0,200}"\)'  # ](x.md "title")
    r"|\]\[[^\]\s]{0,60}\]|\[\^[^\]\s]{1,40}\]:?"  # ][2]  [^1]
    r"|<!--.{0,2000}?-->|<(?:https?|mailto|tel):[^<>\s]{0,400}>|</?[a-z][^<>]{0,400}>"
    r"|\{:?\s{0,3}(?:[#.]|lang=)[^{}]{0,200}\}"  # {#hours .wide}  {lang=lo}
    r"|https?://[^\s<>()\]|]{1,400}|(?<![\w.@])www\.[^\s<>()\]|]{1,400}",
    re.DOTALL | re.IGNORECASE,
)
LIST_MARK = re.compile(
    r"^[ \t>]{0,12}(?:[-+][ \t]{1,4}|#{1,6}[ \t]{1,4})?[0-9]{1,3}[.)](?=[ \t])", re.MULTILINE
)
SIGNS = re.compile(r"[`{<]|\][(\[]|\[\^|://|www\.|~~~", re.IGNORECASE)


def normal(text: str) -> str:
    """The same text, character by character, with one form of digit, dash, space and apostrophe."""
    return text.translate(_TABLE)


def blanked(text: str) -> str:
    if SIGNS.search(text):
        text = MARKUP.sub(_blank, text)
    return LIST_MARK.sub(_blank, text) if ". " in text or ") " in text else text


def _blank(match: re.Match[str]) -> str:
    return BLANK * len(match[0])


def lowered(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def brackets(text: str) -> list[tuple[int, int]]:
    """Where round brackets stand, the outermost, in order."""
    found, depth, start = [], 0, 0
    for match in re.finditer(r"[()]", text):
        if match[0] == "(":
            start = match.start() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append((start, match.end()))
    return found


def digit_before(left: str) -> bool:
    before = left[:-1].rstrip()
    return bool(before) and (before[-1].isdigit() or before[-1] == BLANK)

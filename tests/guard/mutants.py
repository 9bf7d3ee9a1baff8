"""Small random changes of a translated page: some do harm, some change nothing that matters.

A kind takes the page's three texts by language and returns the spoiled texts by language,
or nothing where the page has no place for it. It must not change what it does not name.
"""

import calendar
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")
Texts = Mapping[str, str]
Kind = Callable[[Random, Texts], dict[str, str] | None]
TRANSLATIONS = ("en", "lo")
MONTHS = {
    "en": tuple(calendar.month_name)[1:],
    "lo": ("ມັງກອນ", "ກຸມພາ", "ມີນາ", "ເມສາ", "ພຶດສະພາ", "ມິຖຸນາ", "ກໍລະກົດ", "ສິງຫາ", "ກັນຍາ", "ຕຸລາ", "ພະຈິກ", "ທັນວາ"),
}
MAGNITUDES = {
    "en": re.compile(r"(?<=\d) (?:thousand|million|billion|trillion)\b"),
    "lo": re.compile(r"(?<=\d) ?(?:ພັນຕື້|ຕື້|ພັນລ້ານ|ລ້ານ|ແສນ|ໝື່ນ|ພັນ)"),
}
LIST_ITEM = re.compile(r"^(?:[-*+]|\d+\.) \S.*$", re.M)
ROW = re.compile(r"^\|(?![\s:|-]+\|$).*\|$", re.M)
LINK = re.compile(r"(?<!!)\[[^\]\n]+\]\(([^)\s]+)\)")
CALL = re.compile(r"\{\{ fact\(\"([^\"]+)\"\) \}\}")
HEADING_ID = re.compile(r"^(#{2,6} .*?) \{#[^}]+\}$", re.M)
NO_PROSE = re.compile(  # calls, ids, link targets, code, list numbers, front matter that is no text
    r"\{\{.*?\}\}|\{#[^}]*\}|\]\([^)]*\)|`[^`]*`|<[^>]*>|\[\^[^\]]*\]|^\s*\d+\.\s"
    r"|^(?:owner|reviewed|law_as_of|date|translation): .*$",
    re.M,
)
WORD = re.compile(r"(?<=[^\W\d_] )[^\W\d_]+(?= [^\W\d_])")  # between two words


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Where the plain paragraphs of the body stand."""
    body = text.index("\n---\n", 4) + 5 if text.startswith("---\n") else 0
    found, fenced = [], False
    for match in re.finditer(r"(?:^.+\n?)+", text[body:], re.M):
        block = match.group()
        if block.count("```") % 2:
            fenced = not fenced
        elif not fenced and not re.match(r"[#|>!?:=<\[\s`-]|[*+] |\d+\. |\{\{[^}]*\}\}\s*$", block):
            found.append((body + match.start(), body + match.start() + len(block.rstrip("\n"))))
    return found


def harmless_places(text: str, pattern: re.Pattern[str], prose_only: bool = True) -> list[re.Match[str]]:
    taken = [m.span() for m in NO_PROSE.finditer(text)] if prose_only else []
    return [m for m in pattern.finditer(text) if not any(a < m.end() and m.start() < b for a, b in taken)]


def put(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


def without_line(text: str, match: re.Match[str]) -> str:
    return put(text, match.start(), match.end() + 1, "")


def in_translation(change: Callable[[Random, str, str], str | None]) -> Kind:
    """A kind that changes one translation: English or Lao, the other where the first has no place."""

    def kind(random: Random, texts: Texts) -> dict[str, str] | None:
        for language in random.sample(TRANSLATIONS, 2):
            changed = change(random, texts[language], language)
            if changed is not None and changed != texts[language]:
                return {**texts, language: changed}
        return None

    return kind


def chosen(random: Random, places: Sequence[T]) -> T | None:
    return random.choice(places) if places else None


# what does harm


def digit(random: Random, text: str, _: str) -> str | None:
    place = chosen(random, harmless_places(text, re.compile(r"\d")))
    if not place:
        return None
    return put(text, *place.span(), random.choice([d for d in "123456789" if d != place.group()]))


def list_item(random: Random, text: str, _: str) -> str | None:
    place = chosen(random, list(LIST_ITEM.finditer(text)))
    return without_line(text, place) if place else None


def table_row(random: Random, text: str, _: str) -> str | None:
    heads = {m.start() for m in re.finditer(r"^\|.*\|\n(?=\|[\s:|-]+\|$)", text, re.M)}
    place = chosen(random, [m for m in ROW.finditer(text) if m.start() not in heads])
    return without_line(text, place) if place else None


def link_target(random: Random, text: str, _: str) -> str | None:
    links = list(LINK.finditer(text))
    place = chosen(random, links)
    if not place:
        return None
    other = chosen(random, sorted({m.group(1) for m in links} - {place.group(1)}))
    return put(text, *place.span(1), other) if other else None


def paragraph(random: Random, text: str, _: str) -> str | None:
    place = chosen(random, paragraphs(text))
    return put(text, *place, "").replace("\n\n\n", "\n\n") if place else None


def call(random: Random, text: str, _: str) -> str | None:
    calls = list(CALL.finditer(text))
    place = chosen(random, calls)
    if not place:
        return None
    other = chosen(random, sorted({m.group(1) for m in calls} - {place.group(1)}))
    return put(text, *place.span(1), other) if other else None


def heading_id(random: Random, text: str, _: str) -> str | None:
    place = chosen(random, list(HEADING_ID.finditer(text)))
    return put(text, *place.span(), place.group(1)) if place else None


def left_in_source(random: Random, texts: Texts) -> dict[str, str] | None:
    """A paragraph stands in Vietnamese."""
    language = random.choice(TRANSLATIONS)
    source, target = paragraphs(texts["vi"]), paragraphs(texts[language])
    if len(source) != len(target):
        return None
    long = [n for n, (a, b) in enumerate(source) if len(NO_PROSE.sub("", texts["vi"][a:b]).split()) >= 5]
    number = chosen(random, long)
    if number is None:
        return None
    start, end = source[number]
    return {**texts, language: put(texts[language], *target[number], texts["vi"][start:end])}


def month(random: Random, text: str, language: str) -> str | None:
    names = MONTHS[language]
    places = harmless_places(text, re.compile(rf"(?<=\d )(?:{'|'.join(names)})(?= \d)"))
    if language == "lo":
        places += harmless_places(text, re.compile(r"(?<=ເດືອນ )(?:1[0-2]|[1-9])(?!\d)"))
    place = chosen(random, places)
    if not place:
        return None
    others = names if place.group() in names else [str(n) for n in range(1, 13)]
    return put(text, *place.span(), random.choice([name for name in others if name != place.group()]))


def magnitude(random: Random, text: str, language: str) -> str | None:
    place = chosen(random, harmless_places(text, MAGNITUDES[language]))
    return put(text, *place.span(), "") if place else None


def source_sentence(random: Random, texts: Texts) -> dict[str, str] | None:
    """One word of a Vietnamese paragraph is struck out after acceptance."""
    text = texts["vi"]
    inside = [m for m in harmless_places(text, WORD) if any(a <= m.start() < b for a, b in paragraphs(text))]
    place = chosen(random, inside)
    return {**texts, "vi": put(text, place.start(), place.end() + 1, "")} if place else None


HARMFUL: Mapping[str, Kind] = {
    "a digit of a number": in_translation(digit),
    "a list item dropped": in_translation(list_item),
    "a table row dropped": in_translation(table_row),
    "another link target": in_translation(link_target),
    "a paragraph dropped": in_translation(paragraph),
    "another call": in_translation(call),
    "a heading id deleted": in_translation(heading_id),
    "a paragraph left in the source's language": left_in_source,
    "another month": in_translation(month),
    "a magnitude dropped": in_translation(magnitude),
    "a word of the source struck out": source_sentence,
}


# what does none


def in_any(change: Callable[[Random, str], str | None]) -> Kind:
    def kind(random: Random, texts: Texts) -> dict[str, str] | None:
        for language in random.sample(sorted(texts), len(texts)):
            changed = change(random, texts[language])
            if changed is not None and changed != texts[language]:
                return {**texts, language: changed}
        return None

    return kind


def spaces_in_prose(text: str) -> list[int]:
    """Spaces between two words, where a line may end without becoming a list or a heading."""
    taken = [m.span() for m in NO_PROSE.finditer(text)]
    return [
        a + m.start()
        for a, b in paragraphs(text)
        for m in re.finditer(r"(?<=[^\W\d_,;]) (?=[^\W\d_]{2})", text[a:b])
        if not any(x <= a + m.start() < y for x, y in taken)
    ]


def rewrapped(random: Random, text: str) -> str | None:
    places = spaces_in_prose(text)
    for place in random.sample(places, min(6, len(places))):
        text = put(text, place, place + 1, "\n")
    return text


def double_spaces(random: Random, text: str) -> str | None:
    places = spaces_in_prose(text)
    for place in sorted(random.sample(places, min(4, len(places))), reverse=True):
        text = put(text, place, place + 1, "  ")
    return text


def decomposed_and_composed(_: Random, text: str) -> str | None:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text)) + "\n"


def other_quotes(random: Random, text: str) -> str | None:
    body = text.index("\n---\n", 4) + 5
    left, right = random.choice(["«»", "„“", "‘’"])
    text = text[:body] + re.sub(r"“([^”\n]*)”", rf"{left}\1{right}", text[body:])
    return text[:body] + re.sub(r"(?<=[^\W\d_])'(?=s\b)", "’", text[body:])


def other_list_marker(random: Random, text: str) -> str | None:
    return re.sub(r"^( *)- (?=\S)", rf"\1{random.choice('*+')} ", text, flags=re.M)


def other_dash(random: Random, text: str) -> str | None:
    body = text.index("\n---\n", 4) + 5
    return text[:body] + text[body:].replace(" – ", f" {random.choice('—-')} ")


BENIGN: Mapping[str, Kind] = {
    "lines wrapped elsewhere": in_any(rewrapped),
    "decomposed, then composed": in_any(decomposed_and_composed),
    "double spaces": in_any(double_spaces),
    "other quotes": in_any(other_quotes),
    "another list marker": in_any(other_list_marker),
    "another dash": in_any(other_dash),
}

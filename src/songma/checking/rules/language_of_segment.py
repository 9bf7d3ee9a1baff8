"""T301: a text of the translation, or a part of it, is still in another language."""

import re
from collections.abc import Callable, Iterator, Mapping

from songma.content.segments import Segment
from songma.content.spans import without_passages
from songma.diagnostics import Finding, Place
from songma.languages import BY_CODE
from songma.text.comparing import shortened
from songma.text.recognizing import (
    FOREIGN,
    LAO,
    SMALL,
    SMALL_ACCENTED,
    WORD,
    has_work,
    is_all_vietnamese,
    is_label,
    kept_words,
    latin_run,
    latin_words,
    runs,
    vietnamese_run,
    vietnamese_sentence,
)
from songma.translation.comparison import Comparison
from songma.translation.features import features
from songma.translation.pairs import Pair

DECLARED = re.compile(r"<(\w+)\s[^<>]*\blang=[^<>]*>.*?</\1>", re.S)  # <span lang="vi">…</span>
FOREIGN_LINK = re.compile(
    r"\[[^\[\]]{0,300}\]\(\s*<?(?:https?:)?//[^()\s]*(?:\s[^()]*)?\)"
)  # [tên bài](https://…)
# What is quoted, named or explained in its own language: “uống nước nhớ nguồn”, *mộc bản*, (cửa khẩu phụ)
ASIDE = re.compile(
    r"[“„][^“”„]{1,300}[”“]|\"[^\"]{1,300}\"|«[^«»]{1,300}»|‘[^‘’]{1,200}’"
    r"|(?<![*\w])\*(?![*\s])[^*\n]{1,200}\*(?![*\w])|(?<![_\w])_(?![_\s])[^_\n]{1,200}_(?![_\w])"
)
APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")  # province’s: closes no quotation
BRACKETS = re.compile(r"[(（]([^()（）]{1,200})[)）]")
LONGEST_ASIDE = 12  # words in brackets that still explain a word; more are a sentence of the text
SENTENCE_END = re.compile(r"[.!?]\s*$")
# Cells of a row or column that says so are in that language: | Tiếng Việt | quần đảo Hoàng Sa |
NAMED_LANGUAGE = re.compile(r"(?i)\btiếng (?:việt|lào|anh)\b|\b(?:phiên âm|cách đọc|nguyên văn|tên gốc)\b")
MANY_LETTERS = 20  # of another script: a clause, not a name
LATIN_CLAUSE = 5  # words
FEWEST_SMALL = 2  # words in small Latin letters; fewer are no clause


def check(comparison: Comparison) -> Iterator[Finding]:
    for pair in comparison.pairs:
        judge = JUDGES[BY_CODE[pair.language].script]
        header: Segment | None = None
        for couple in pair.couples:
            source, target = couple.source, couple.target
            if source and target and target.kind != "code":
                header = _header(header, source)
                yield from _judge(pair, source, target, header, judge)


def _header(last: Segment | None, source: Segment) -> Segment | None:
    """The first row of the table a row stands in."""
    if source.kind != "tr":
        return None
    return source if last is None or len(last.cells) != len(source.cells) else last


def _judge(
    pair: Pair, source: Segment, target: Segment, header: Segment | None, judge: "Judge"
) -> Iterator[Finding]:
    for theirs, ours in _parts(source, target, header):
        if left := judge(theirs, ours):
            args = {"text": shortened(left), "name": BY_CODE[pair.language].name}
            related = (Place(pair.source_path, source.line),)
            yield Finding("T301", pair.path, target.line, args=args, language=pair.language, related=related)
            return


def _parts(source: Segment, target: Segment, header: Segment | None) -> Iterator[tuple[str, str]]:
    """The cells of a row, each with its own; any other text whole."""
    if not target.cells or len(source.cells) != len(target.cells):
        yield source.text, target.text
        return
    named = [bool(NAMED_LANGUAGE.search(cell)) for cell in source.cells]
    column = header.cells if header and header is not source else source.cells
    for number, cells in enumerate(zip(source.cells, target.cells, strict=True)):
        quoted = number > 0 and named[0] and not any(named[1:])
        if not quoted and (header is source or not NAMED_LANGUAGE.search(column[number])):
            yield cells


def _in_latin(source: str, target: str) -> str:
    """What of a text in Latin letters is Vietnamese or in another script."""
    if target.isascii():
        return ""
    foreign = FOREIGN.search(target)
    if not foreign and source != target and not SMALL_ACCENTED.search(target):
        return ""
    ours = _own_words(target)
    if foreign and (left := _other_script(_read(source), ours)):
        return left
    whole = _read(target)
    is_left = is_label if whole == _read(source) else is_all_vietnamese
    if is_left(whole):
        return whole
    return vietnamese_run(ours) or vietnamese_sentence(ours, _own_words(source))


def _other_script(source: str, target: str) -> str:
    """Letters of another script that the source does not have: a clause, most words or all but names."""
    found = [run for run in FOREIGN.findall(target) if run not in source]
    letters = sum(map(len, found))
    latin = [word for run in runs(target) for word in run]
    most = letters > sum(map(len, latin)) or (has_work(source) and not any(map(str.islower, latin)))
    return " ".join(found) if letters and (most or letters >= MANY_LETTERS) else ""


def _in_lao(source: str, target: str) -> str:
    """What of a text in Lao letters is in Latin ones."""
    if not WORD.search(target):
        return ""
    if LAO.search(target) and len(SMALL.findall(features(target).words)) < FEWEST_SMALL:
        return ""
    theirs, ours = _read(source), _own_words(target)
    known = kept_words(theirs)
    if not LAO.search(ours):
        return _without_lao(theirs, _read(target), known)
    left = vietnamese_run(ours) or vietnamese_sentence(ours, _own_words(source))
    return left or latin_run(ours, known, LATIN_CLAUSE)


def _without_lao(source: str, target: str, known: frozenset[str]) -> str:
    if LAO.search(target) or not latin_words(target, known) or not has_work(source):
        return ""
    return target


def _read(text: str) -> str:
    """The words a reader reads, in the languages they claim to be in."""
    if "](" in text or "lang=" in text:
        text = FOREIGN_LINK.sub(" ", without_passages(DECLARED.sub(" ", text)))
    return features(text).words


def _own_words(text: str) -> str:
    """The text without what stands in it as a quotation or a name; all of it where nothing else stands."""
    whole = APOSTROPHE.sub("'", _read(text))
    own = BRACKETS.sub(_short_aside, ASIDE.sub(" ; ", whole))
    return own if WORD.search(own) or FOREIGN.search(own) else whole


def _short_aside(match: re.Match[str]) -> str:
    is_sentence = len(match[1].split()) > LONGEST_ASIDE or SENTENCE_END.search(match[1])
    return match[0] if is_sentence else " ; "


Judge = Callable[[str, str], str]
JUDGES: Mapping[str, Judge] = {"latin": _in_latin, "lao": _in_lao}

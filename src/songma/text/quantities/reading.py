"""The reader: dates, times and codes first, then numbers with what stands before and after them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from songma.text.quantities.grammar import Grammar, Reader, squeezed
from songma.text.quantities.markup import BLANK, blanked, brackets, lowered, normal
from songma.text.quantities.measuring import code, drafted, measure, negate, shift, times
from songma.text.quantities.model import Draft, Quantity
from songma.text.quantities.naming import named
from songma.text.quantities.numbers import NUMBER, ROMAN, parse, romans
from songma.text.quantities.ranges import joined_parts, shared_units
from songma.text.quantities.shared import EMAIL, READERS

DIGIT = re.compile(r"[0-9½¼¾⅓⅔⅛]")
LETTERS = re.compile(r"[a-zđ]\w*")  # 17A, 4G
LETTER = re.compile(r"[^\W\d_]$|[\u0eb0-\u0ece]$")
CAPITALS = frozenset("GTLHĐ")  # 4G is a name, 4g a weight
LEFT = 32  # how far back a word before a number may begin
HALF = Decimal("0.5")
THOUSANDS = re.compile(r"(m|mn|k|b)(?![^\W\d_])")  # USD 5m


def read(text: str, grammar: Grammar) -> tuple[Quantity, ...]:
    source = normal(text)
    low = lowered(source)
    digits = bool(DIGIT.search(low))
    if not digits and "@" not in low and not grammar.hints.search(low) and not ROMAN.search(text):
        return ()
    drafts = _Text(blanked(source), grammar).drafts(digits)
    if not drafts:
        return ()
    inside = brackets(text) if "(" in text else []
    return tuple(_frozen(drafts, inside, text))


def _frozen(drafts: list[Draft], inside: list[tuple[int, int]], text: str) -> Iterator[Quantity]:
    place = 0
    for draft in drafts:
        while place < len(inside) and inside[place][1] <= draft.start:
            place += 1
        yield draft.freeze(text, place < len(inside) and inside[place][0] <= draft.start)


class _Text:
    """One text: what is read is blanked, so that nothing is read twice."""

    def __init__(self, source: str, grammar: Grammar) -> None:
        self.source, self.low, self.grammar = source, lowered(source), grammar
        self.found: list[Draft] = []

    def drafts(self, digits: bool) -> list[Draft]:
        if digits:
            for reader in READERS:
                self._run(reader)
        else:
            self._run(EMAIL)
        for reader in self.grammar.readers:
            self._run(reader)
        if digits:
            self._each_number()
        self._each_roman()
        if self.grammar.hints.search(self.low):
            self._each_word()
        self.found.sort(key=lambda draft: draft.start)
        joined = joined_parts(self.found, self.low, self.grammar)
        shared_units(joined, self.low, self.grammar)
        self._evening(joined)
        return joined

    def _run(self, reader: Reader) -> None:
        low = self.low
        for need in reader.needs:  # a loop, as `any` with a generator is much slower
            if need in low:
                break
        else:
            if reader.needs:
                return
        if reader.gate and not reader.gate.search(low):
            return

        def claim(match: re.Match[str]) -> str:
            drafts = reader.build(match, self.source)
            if drafts is None:
                return match[0]
            self.found += drafts
            return BLANK * len(match[0])

        self.low = reader.pattern.sub(claim, self.low)

    def _each_number(self) -> None:
        spans, place = [], 0
        while match := NUMBER.search(self.low, place):
            draft = self._number(match)
            place = max(match.end(), draft.end if draft else 0)
            if draft:
                self.found.append(draft)
                spans.append((draft.start, draft.end))
        self._blank(spans)

    def _blank(self, spans: list[tuple[int, int]]) -> None:
        pieces, place = [], 0
        for start, end in spans:
            pieces += [self.low[place:start], BLANK * (end - max(start, place))]
            place = max(end, place)
        self.low = "".join(pieces) + self.low[place:]

    def _number(self, match: re.Match[str]) -> Draft | None:
        start, end = match.span()
        parsed = parse(match[0], self.grammar.point)
        if parsed is None:
            return code(self.source, start, end)
        draft = drafted(parsed, start, end)
        self._after(draft)
        letters = LETTERS.match(self.low, draft.end) if draft.end == end else None
        if letters and not self.low[end : end + 2].startswith(BLANK):
            return code(self.source, start, letters.end())
        self._before(draft)
        return draft

    def _after(self, draft: Draft) -> None:
        """Magnitude, percent, currency or unit after the number."""
        grammar = self.grammar
        ending = None if draft.spelled else grammar.ordinal.match(self.low, draft.end)
        if ending:
            draft.end, draft.spelled = ending.end(), draft.number == 1  # 1st: the best
            return
        match = grammar.suffix.match(self.low, draft.end)
        if not match or match.end() == draft.end or self.source[draft.end : match.end()] in CAPITALS:
            return
        if match["power"]:
            times(draft, grammar.power(match["power"]))
        if match["half"] or match["late"]:
            shift(draft, HALF * draft.magnitude)
        if match["percent"]:
            draft.kind = "percent"
        elif match["money"]:
            draft.kind, draft.unit = "money", grammar.all_currencies[squeezed(match["money"])]
        elif match["unit"]:
            draft.unit = grammar.all_units[squeezed(match["unit"])]
        draft.end = match.end()

    def _before(self, draft: Draft) -> None:
        left = self.low[max(0, draft.start - LEFT) : draft.start]
        if left:
            self._sign(draft, left)
            self._currency(draft, left)
        measure(draft)
        if draft.bare:
            self._named(draft, left)

    def _currency(self, draft: Draft, left: str) -> None:
        """USD 5, VND two million"""
        money = self.grammar.before.search(left) if draft.kind == "number" else None
        if money and draft.unit in ("", "m"):
            draft.kind, draft.unit = "money", self.grammar.all_currencies[money[1]]
            draft.start -= len(left) - money.start()
            self._thousands(draft)

    def _thousands(self, draft: Draft) -> None:
        """USD 5m, $20k, 5bn"""
        match = THOUSANDS.match(self.low, draft.end)
        if match or (draft.end and self.low[draft.end - 1 : draft.end] == "m" and draft.magnitude == 1):
            name = match[1] if match else "m"
            times(draft, Decimal({"m": 10**6, "mn": 10**6, "k": 1000, "b": 10**9}[name]))
            draft.end = match.end() if match else draft.end

    def _sign(self, draft: Draft, left: str) -> None:
        bare = left.rstrip()
        minus = self.grammar.prefixes.get("minus", ())
        if left.endswith("-") and (len(left) == 1 or left[-2] in " (\u00a0|") and not _digit_before(left):
            negate(draft, 1)
        elif minus and bare.endswith(minus) and draft.unit == "degree":
            negate(draft, 0)
        if left[-1] == "-" and LETTER.search(left, 0, len(left) - 1) and not self._follows(draft):
            draft.spelled = True  # COVID-19, ໂຄວິດ-19; 5 km-10 km is a range

    def _follows(self, draft: Draft) -> bool:
        return bool(self.found) and self.found[-1].end == draft.start - 1

    def _named(self, draft: Draft, left: str) -> None:
        """ngày 9, tháng 7, quý 3, thế kỷ 19: the word before says what the number counts."""
        bare = left.rstrip()
        best = draft.number == 1 and bare.endswith(self.grammar.ranks)  # no. 1
        draft.spelled = draft.spelled or best
        if not bare.endswith(self.grammar.before_all):
            return
        for kind, names in self.grammar.prefixes.items():
            name = next((name for name in names if bare.endswith(name)), None)
            if name and self._whole(bare, name) and named(kind, draft):
                draft.spelled = draft.spelled and not best
                draft.start -= len(left) - len(bare) + len(name)
                return

    def _whole(self, left: str, name: str) -> bool:
        before = left[: -len(name)][-1:]
        return not self.grammar.spaced or not before.isalpha()

    def _each_roman(self) -> None:
        spans = []
        for start, end, value in romans(self.source):
            if self.low[start] == BLANK:
                continue
            left = self.low[max(0, start - LEFT) : start]
            draft = Draft("number", Decimal(value), start, end, spelled=True)
            self._named(draft, left)
            labelled = left.rstrip().endswith(self.grammar.labels)
            draft.spelled = draft.kind == "number" and not labelled
            draft.faint = draft.spelled and end - start == 1  # the pronoun I
            self.found.append(draft)
            spans.append((draft.start, draft.end))
        if spans:
            self._blank(spans)

    def _each_word(self) -> None:
        place = 0
        for draft in self.grammar.words(self.low):
            if draft.start < place:
                continue
            if self._is_name(draft):
                continue
            if draft.others and draft.others[0][0] == "weekday" and self.source[draft.start].isupper():
                _monday(draft)
                self.found.append(draft)
                continue
            self._after(draft)
            self._currency(draft, self.low[max(0, draft.start - 6) : draft.start])
            measure(draft)
            place = draft.end
            draft.faint = draft.faint or (draft.number == 1 and not draft.others)
            self.found.append(draft)

    def _is_name(self, draft: Draft) -> bool:
        """Ba Đình, Năm Căn: a capital in the middle of a sentence, and another one after it."""
        if draft.others or not self.source[draft.start].isupper():
            return False
        rest = self.source[draft.end : draft.end + 3].lstrip()
        before = self.source[max(0, draft.start - 2) : draft.start].strip()
        return rest[:1].isupper() or (bool(before) and before[-1].isalpha())

    def _evening(self, drafts: list[Draft]) -> None:
        """Tối nay, lúc 7 giờ: 19:00, too."""
        if any(word in self.low for word in self.grammar.evenings):
            for draft in drafts:
                if draft.kind == "time" and isinstance(draft.value, tuple) and 0 < draft.value[0] < 12:
                    draft.others.append(("time", (draft.value[0] + 12, draft.value[1]), ""))


def _digit_before(left: str) -> bool:
    before = left[:-1].rstrip()
    return bool(before) and (before[-1].isdigit() or before[-1] == BLANK)


def _monday(draft: Draft) -> None:
    """thứ Hai with a capital is the day, or the second"""
    draft.others, number = [draft.key], int(draft.number)
    draft.kind, draft.value, draft.faint = "weekday", number, False

"""The reader: dates, times and codes first, then numbers with what stands before and after them."""

import re
from collections.abc import Sequence
from decimal import Decimal

from songma.text.quantities.grammar import Grammar, Reader, squeezed
from songma.text.quantities.lone import is_counted, lone_powers
from songma.text.quantities.markup import BLANK, blanked, brackets, digit_before, lowered, normal
from songma.text.quantities.measuring import code, drafted, measure, negate, percent, shift, thousands, times
from songma.text.quantities.model import Draft, Quantity, frozen
from songma.text.quantities.naming import evening, is_name, monday, named
from songma.text.quantities.numbers import NUMBER, ROMAN, parse, romans
from songma.text.quantities.ranges import joined_parts, shared_units
from songma.text.quantities.shared import EMAIL, READERS
from songma.text.quantities.units import CURRENCIES

DIGIT = re.compile(r"[0-9½¼¾⅓⅔⅛]")
LETTERS = re.compile(r"(?!x[0-9])[a-zđ]\w*")  # 17A, 4G; 4x6 is two numbers
LETTER = re.compile(r"[^\W\d_]$|[\u0eb0-\u0ece]$")
CAPITALS = frozenset("GTLHĐ")  # 4G is a name, 4g a weight
ENDS = frozenset(name[-1] for name in CURRENCIES)
LEFT = 32  # how far back a word before a number may begin
HALF = Decimal("0.5")
DOTTED = re.compile(r"(1?[0-9]|2[0-3])\.([0-5][0-9])")  # 9.20, as British timetables write it


def read(text: str, grammar: Grammar) -> tuple[Quantity, ...]:
    source = normal(text)
    low = lowered(source)
    digits = bool(DIGIT.search(low))
    words, roman = bool(grammar.hints.search(low)), bool(ROMAN.search(text))
    if not digits and "@" not in low and not words and not roman:
        return ()
    drafts = _Text(blanked(source), grammar).drafts(digits, words, roman)
    if not drafts:
        return ()
    inside = brackets(text) if "(" in text else []
    return tuple(frozen(drafts, inside, text))


class _Text:
    """One text: what is read is blanked, so that nothing is read twice."""

    def __init__(self, source: str, grammar: Grammar) -> None:
        self.source, self.low, self.grammar = source, lowered(source), grammar
        self.found: list[Draft] = []

    def drafts(self, digits: bool, words: bool, roman: bool) -> list[Draft]:
        self._run_all(READERS if digits else (EMAIL,))
        self._run_all(self.grammar.readers)
        if digits:
            self._each_number()
        if roman:
            self._each_roman()
        if words:
            self._each_word()
        self.found.sort(key=lambda draft: draft.start)
        joined = joined_parts(self.found, self.low, self.grammar)
        if len(joined) > 1:
            shared_units(joined, self.low, self.grammar)
        if any(word in self.low for word in self.grammar.evenings):
            evening(joined)
        return joined

    def _run_all(self, readers: Sequence[Reader]) -> None:
        low = self.low  # what is blanked on the way can only make a reader run in vain
        for reader in readers:
            for need in reader.needs:  # a loop, as `any` with a generator is much slower
                if need in low:
                    break
            else:
                if reader.needs:
                    continue
            if reader.gate and not reader.gate.search(low):
                continue
            self._run(reader)

    def _run(self, reader: Reader) -> None:
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
        if self.grammar.point == "." and (dotted := DOTTED.fullmatch(match[0])):
            draft.others.append(("time", (int(dotted[1]), int(dotted[2])), ""))
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
            draft.faint = False
        if match["again"]:
            times(draft, grammar.power(match["again"]))
        self._unit(draft, match)
        draft.end = match.end()

    def _unit(self, draft: Draft, match: re.Match[str]) -> None:
        grammar = self.grammar
        if match["percent"]:
            percent(draft, match["percent"], loosely=not grammar.spaced)
        elif match["money"]:
            draft.kind, draft.unit = "money", grammar.all_currencies[squeezed(match["money"])]
        elif match["unit"]:
            draft.unit = grammar.all_units[squeezed(match["unit"])]

    def _before(self, draft: Draft) -> None:
        left = self.low[max(0, draft.start - LEFT) : draft.start]
        bare = left.rstrip()
        if bare:
            self._sign(draft, left, bare)
            self._currency(draft, left)
        measure(draft)
        if bare and draft.bare:
            self._named(draft, len(left), bare)

    def _currency(self, draft: Draft, left: str) -> None:
        """USD 5, VND two million"""
        if draft.kind != "number" or draft.unit not in ("", "m") or left.rstrip()[-1:] not in ENDS:
            return
        money = self.grammar.before.search(left)
        if money:
            draft.kind, draft.unit = "money", self.grammar.all_currencies[money[1]]
            draft.start -= len(left) - money.start()
            thousands(draft, self.low)

    def _sign(self, draft: Draft, left: str, bare: str) -> None:
        if left[-1] == "-":
            if left[-2:-1] in ("", " ", "(", "\u00a0", "|") and not digit_before(left):
                negate(draft, 1)
            elif LETTER.search(left, 0, len(left) - 1) and not self._follows(draft):
                draft.spelled = True  # COVID-19, ໂຄວິດ-19; 5 km-10 km is a range
        elif draft.unit == "degree" and bare.endswith(self.grammar.prefixes["minus"]):
            negate(draft, 0)

    def _follows(self, draft: Draft) -> bool:
        return bool(self.found) and self.found[-1].end == draft.start - 1

    def _named(self, draft: Draft, left: int, bare: str) -> None:
        """ngày 9, tháng 7, quý 3, thế kỷ 19: the word before says what the number counts."""
        best = draft.number == 1 and bare.endswith(self.grammar.ranks)  # no. 1
        draft.spelled = draft.spelled or best
        if not bare.endswith(self.grammar.before_all):
            return
        for kind, names in self.grammar.prefixes.items():
            name = next((name for name in names if bare.endswith(name)), None)
            if name and kind == "none":
                return
            if name and self._whole(bare, name) and named(kind, draft):
                draft.spelled = draft.spelled and not best
                draft.start -= left - len(bare) + len(name)
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
            bare = left.rstrip()
            self._named(draft, len(left), bare)
            labelled = bare.endswith(self.grammar.labels)
            draft.spelled = draft.kind == "number" and not labelled
            draft.faint = draft.spelled and end - start == 1  # the pronoun I
            self.found.append(draft)
            spans.append((draft.start, draft.end))
        if spans:
            self._blank(spans)

    def _each_word(self) -> None:
        place = 0
        drafts = self.grammar.words(self.low) + lone_powers(self.low, self.grammar)
        for draft in sorted(drafts, key=lambda draft: (draft.start, -draft.end)):
            if draft.start < place:
                continue
            lone = draft.start == draft.end
            if not lone and is_name(draft, self.source):
                draft.faint = True
                self.found.append(draft)  # Third Avenue is Đại lộ số 3
                continue
            if draft.others and draft.others[0][0] == "weekday" and self.source[draft.start].isupper():
                monday(draft)
                self.found.append(draft)
                continue
            self._after(draft)
            if lone and not is_counted(draft, self.low, self.grammar):
                continue
            self._worded(draft, self.low[max(0, draft.start - LEFT) : draft.start])
            measure(draft)
            place = draft.end
            draft.faint = draft.faint or (draft.number == 1 and not draft.others)
            draft.faint = draft.faint and (draft.kind != "money" or draft.magnitude == 1)  # a million dollars
            self.found.append(draft)

    def _worded(self, draft: Draft, left: str) -> None:
        """VND two million, minus three degrees, gấp ba"""
        self._currency(draft, left)
        if draft.bare and not draft.unit and left.rstrip().endswith(self.grammar.multiples):
            draft.unit = "times"
        if draft.unit == "degree" and left.rstrip().endswith(self.grammar.prefixes["minus"]):
            negate(draft, 0)

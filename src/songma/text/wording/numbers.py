"""Numbers, amounts, ordinals, lists and file sizes in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, InvalidOperation, localcontext

from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit

from songma.text.wording.speech import NO_BREAK, RANGE, Speech, clean

Number = int | float | Decimal
Amount = Number | Sequence[Number]
Pattern = str | Mapping[str, str]  # with plural forms by CLDR's categories

DECIMALS = "#,##0.######"
PLACES = Decimal("0.000001")  # of DECIMALS; also what a binary fraction is rounded to
WIDE = Context(prec=60)  # digits: a figure longer than that is a slip, and no reader takes it in
SCALES = (9, 6, 3)  # powers of ten; not Lao's hundred thousand, in which CLDR rounds 106,000 to 1.1
SEVERAL = "other"  # CLDR's plural category of ranges in our languages


@dataclass(frozen=True)
class Numbers(Speech):
    def number(self, value: Number) -> str:
        exact = _exact(value)
        with localcontext(WIDE):  # Babel rounds once more, by the thread's 28 digits
            return clean(format_decimal(exact, DECIMALS, locale=self.locale))

    def compact(self, value: Number, digits: int = 2) -> str:
        """'2.5 billion' where `digits` decimals lose nothing, else in full; thousands to billions."""
        exact = _exact(value)
        power = next((power for power in SCALES if abs(exact) >= 10**power), 0)
        scaled = exact.scaleb(-power, WIDE)
        if not power or scaled != scaled.quantize(Decimal(1).scaleb(-digits), context=WIDE):
            return self.number(exact)
        name = self.locale.compact_decimal_formats["long"]["other"][str(10**power)].pattern
        return self.number(scaled) + NO_BREAK + clean(name).strip("0 ")

    def amount(self, value: Amount, pattern: Pattern) -> str:
        """`value` in the pattern of its unit; a sequence of two is a range."""
        ends = value if isinstance(value, Sequence) else (value,)
        if list(ends) != sorted(ends):
            raise ValueError(value)
        form = pattern if isinstance(pattern, str) else pattern.get(self._plural(ends), pattern[SEVERAL])
        glued = form.replace("{n} ", "{n}" + NO_BREAK).replace(" {n}", NO_BREAK + "{n}")
        return glued.format(n=RANGE.join(self.number(end) for end in ends))

    def _plural(self, ends: Sequence[Number]) -> str:
        if len(ends) > 1:
            return SEVERAL
        exact = _exact(ends[0])
        whole = exact == exact.to_integral_value()
        return self.locale.plural_form(int(exact) if whole else exact)  # 1.0 is written 1: 'day'

    def ordinal(self, number: int) -> str:
        """1st, 22nd; counted from 1."""
        if number < 1:
            raise ValueError(number)
        forms = self.row.style.ordinal
        form = forms.get(self.locale.ordinal_form(number)) or forms[SEVERAL]
        return form.format(n=number)

    def file_size(self, octets: int) -> str:
        """In decimal kilobytes or megabytes, never below 1 kB."""
        if octets < 0:
            raise ValueError(octets)
        if octets < 999_500:
            return self._measure(max(1, round(octets / 1_000)), "digital-kilobyte")
        return self._measure(round(octets / 1_000_000, 1), "digital-megabyte")

    def _measure(self, value: int | float, unit: str) -> str:
        text = format_unit(value, unit, "short", locale=self.locale)
        return clean(text).replace(" ", NO_BREAK)

    def listing(self, items: Sequence[str]) -> str:
        joint = self.row.style.joint
        if joint and len(items) > 1:
            return ", ".join(items[:-1]) + joint + items[-1]
        return format_list(list(items), locale=self.locale)


def _exact(value: Number) -> Decimal:
    """To six decimals, without the sign of a zero. Raises ValueError on NaN and above 54 digits."""
    exact = Decimal(str(value))
    if not exact.is_finite():
        raise ValueError(value)
    try:
        return exact.quantize(PLACES, context=WIDE).normalize(WIDE) or Decimal(0)
    except InvalidOperation:  # more digits than WIDE
        raise ValueError(value) from None

"""A number in digits: its value as its language writes it, and as another language would."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, localcontext

NUMBER = re.compile(
    r"(?:[0-9]{1,3}(?:[ \u00a0][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,9}(?![0-9]))?(?![.,]?[0-9])"  # 106 000,5
    r"|[0-9]+(?:[.,][0-9]+)*)"  # 106.000,5
    r"(?: ?[½¼¾⅓⅔⅛])?|[½¼¾⅓⅔⅛]"  # 2½
)
FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333333", "⅔": "0.666667", "⅛": "0.125"}
GROUPED = {sign: re.compile(rf"[0-9]{{1,3}}(?:\{sign}[0-9]{{3}})+") for sign in ".,"}


@dataclass(frozen=True, slots=True)
class Parsed:
    value: Decimal
    slip: str | None = None
    slipped: Decimal | None = None  # the value in the other style
    parts: tuple[Decimal, ...] = ()


def exact(text: str) -> Decimal:
    return Decimal(text)


def parse(raw: str, point: str) -> Parsed | None:
    """`raw` with `point` as the decimal sign; None for a version such as 1.2.3."""
    if raw.isdigit():
        return Parsed(Decimal(raw))
    if raw[-1] in FRACTIONS:
        whole = raw[:-1].strip()
        base = parse(whole, point) if whole else Parsed(Decimal(0))
        return base and Parsed(base.value + Decimal(FRACTIONS[raw[-1]]))
    if " " in raw or "\u00a0" in raw:
        return _spaced(raw)
    comma = "," if point == "." else "."
    return _signed(raw, point, comma)


def _spaced(raw: str) -> Parsed:
    pieces = re.split(r"[ \u00a0]", raw)
    value = Decimal("".join(pieces).replace(",", "."))
    loose = " " in raw and "," not in raw and "." not in raw
    return Parsed(value, parts=tuple(map(Decimal, pieces)) if loose else ())


def _signed(raw: str, point: str, group: str) -> Parsed | None:
    whole, _, rest = raw.rpartition(point)
    if point not in raw:  # 106.000, 1.5 or 1.2.3 in Vietnamese
        return _grouped_only(raw, group)
    if point in whole or group in rest:  # 1,000,000 or 1,234.56 in Vietnamese
        return _foreign(raw, point, group)
    if group in whole:
        return Parsed(_join(whole, rest, group)) if GROUPED[group].fullmatch(whole) else None
    value = Decimal(f"{whole}.{rest}")
    if len(rest) == 3 and len(whole) <= 3 and whole != "0" and whole[0] != "0":
        return Parsed(value, "grouping", Decimal(whole + rest))
    return Parsed(value)


def _join(whole: str, rest: str, group: str) -> Decimal:
    return Decimal(f"{whole.replace(group, '')}.{rest}")


def _grouped_only(raw: str, group: str) -> Parsed | None:
    whole, _, rest = raw.rpartition(group)
    if GROUPED[group].fullmatch(raw) and raw[0] != "0":
        return Parsed(Decimal(raw.replace(group, "")))
    if group in whole:
        return None
    return Parsed(Decimal(f"{whole}.{rest}"), "decimal", Decimal(f"{whole}.{rest}"))


def _foreign(raw: str, point: str, group: str) -> Parsed | None:
    whole, _, rest = raw.rpartition(group)
    if not whole:  # 1,000,000
        whole, rest = raw, "0"
    elif point in rest:
        return None
    if not GROUPED[point].fullmatch(whole):
        return None
    value = Decimal(f"{whole.replace(point, '')}.{rest}")
    return Parsed(value, "grouping", value)


def ratio(top: Decimal, bottom: Decimal) -> Decimal:
    """A fraction to six places: two thirds is equal however it is written."""
    with localcontext() as context:
        context.prec = 20
        return (top / bottom).quantize(Decimal("0.000001")) if bottom else top


ROMAN = re.compile(  # XIX, ເຂດIV; the letter comes first, as that is found quickest
    r"[IVX](?<![^\W\u0e80-\u0eff].)(?<!\..)[IVX]*(?![^\W\u0e80-\u0eff]|\.[A-Z])"
)
_ROMAN_VALUES = {
    tens + ones: ten * 10 + one
    for ten, tens in enumerate(("", "X", "XX", "XXX"))
    for one, ones in enumerate(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))
    if ten or one
}


def roman(text: str) -> int | None:
    return _ROMAN_VALUES.get(text)


def romans(text: str) -> Iterator[tuple[int, int, int]]:
    for match in ROMAN.finditer(text):
        value = roman(match[0])
        if value:
            yield match.start(), match.end(), value

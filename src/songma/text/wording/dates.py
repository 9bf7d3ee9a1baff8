"""Dates in words: days, months, quarters, years, centuries and ranges of them."""

from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from songma.text.wording.moments import DAY, MONTH, QUARTER, Moment, span
from songma.text.wording.numbers import Numbers
from songma.text.wording.speech import RANGE, clean

ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True)
class Dates(Numbers):
    def day(self, value: date) -> str:
        return self._pattern(value, "".join(self.row.style.day))

    def when(self, text: str) -> str:
        """A day, month, quarter (2025-Q2) or year, or two of them with a slash between: 2016/2020."""
        first, last = span(text)
        if first == last:
            return self._long(first)
        return self._joined(*self.ends(text), alike=first.kind == last.kind)

    def ends(self, text: str) -> tuple[str, str]:
        """Both ends, the first without what it shares with the last: '3', '5 June 2025'."""
        first, last = span(text)
        parts = self._parts(first)
        if not parts or first.kind != last.kind or first == last:
            return self._long(first), self._long(last)
        same_year = first.first.year == last.first.year
        same_month = same_year and first.first.month == last.first.month
        kept = len(parts) - same_year - same_month
        return self._pattern(first.first, "".join(parts[:kept])), self._long(last)

    def short(self, text: str) -> str:
        """As `when`, for tables and lists of sources: 03/06/2025."""
        first, last = span(text)
        if first == last:
            return self._brief(first)
        return self._joined(self._brief(first), self._brief(last), alike=first.kind == last.kind)

    def century(self, number: int) -> str:
        """Counted from 1; negative before our era."""
        n = abs(number)
        text = self.row.style.century.format(n=n, nth=self.ordinal(n))
        return text if number > 0 else self.row.style.before.format(century=text)

    def _joined(self, first: str, last: str, alike: bool) -> str:
        closed = alike and " " not in first
        return (RANGE if closed else self.row.style.to).join((first, last))

    def _parts(self, moment: Moment) -> tuple[str, ...]:
        return {DAY: self.row.style.day, MONTH: self.row.style.month}.get(moment.kind, ())

    def _long(self, moment: Moment) -> str:
        year, month = moment.first.year, moment.first.month
        if moment.kind == QUARTER:
            n = (month + 2) // 3
            return self.row.style.quarter.format(n=n, roman=ROMAN[n - 1], year=year)
        parts = self._parts(moment)
        return self._pattern(moment.first, "".join(parts)) if parts else str(year)

    def _brief(self, moment: Moment) -> str:
        style = self.row.style
        pattern = {DAY: style.short_day, MONTH: style.short_month}.get(moment.kind)
        return self._pattern(moment.first, pattern) if pattern else self._long(moment)

    def _pattern(self, value: date, pattern: str) -> str:
        return clean(format_date(value, pattern, locale=self.locale))

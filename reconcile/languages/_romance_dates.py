"""Dates of the Romance languages: what the shared grammar of dates does not read."""

from __future__ import annotations

from reconcile.frozen import dataclass
from reconcile.languages._date_pieces import Found
from reconcile.languages._date_words import DateWords
from reconcile.languages._dates import Dates
from reconcile.languages._page import Page
from reconcile.model import DateExpression


@dataclass(frozen=True, slots=True)
class YearWords:
    """`of` before a four-digit number makes it a year unless one of `bounds` stands before ("plus de 2000").

    `decades` stand before the decade in digits ("les années 1990"); `goes_on` are the words that may follow a year.
    """

    of: frozenset[str]
    bounds: frozenset[str]
    decades: frozenset[str]
    goes_on: frozenset[str]


class RomanceDates(Dates):
    """Reads the dates of a page with the words of one Romance language."""

    def __init__(self, words: DateWords, years: YearWords) -> None:
        self._years = years
        super().__init__(words)

    def _openers(self) -> frozenset[str]:
        return frozenset()  # "dans les années 1990": a decade may follow where the tables know no word

    def triggers(self) -> frozenset[str]:
        """The words a date can begin with, digits apart."""
        return super().triggers() | self._years.decades

    def _day(self, page: Page, i: int) -> tuple[int, int] | None:
        """As in any language; "1.º" is the first."""
        found = super()._day(page, i)
        if found and page.word[found[1]] == "." and page.word[found[1] + 1] in self._w.day_endings:
            return found[0], found[1] + 2
        return found

    def _day_alone(self, page: Page, i: int) -> Found | None:
        """As in any language; a bare number too where no noun can follow it: "le 13, la ville ..."."""
        found, start = super()._day_alone(page, i), self._w.day_only.at(page, i)
        day = self._day(page, start[1]) if found is None and start is not None else None
        if day is None or start is None:
            return found
        behind = page.word[day[1]]
        ended = behind in ("", "\n", ",", ".", ";", ":", ")") or behind in self._years.goes_on
        alone = ended and behind not in self._w.of
        return (DateExpression(page.span(start[1], day[1]), "dayonly", day=day[0]), day[1]) if alone else None

    def _from_date(self, page: Page, i: int, j: int, shift: int, unit: str) -> Found | None:
        """As in any language, behind an article: "deux jours après le 3 mai"."""
        return super()._from_date(page, i, self._skip(page, j, self._w.the), shift, unit)

    def _bare_year(self, page: Page, i: int, sure: bool = False) -> Found | None:
        """As in any language; "de 2000 soldats" and "plus de 2000" are counts."""
        if not sure and page.word[i - 1] in self._years.of:
            after = page.word[i + 1]
            counts = after.endswith(("s", "x")) and not page.capital(i + 1) and after not in self._years.goes_on
            if counts or page.word[i - 2] in self._years.bounds:
                return None
        return super()._bare_year(page, i, sure)

    def _named_decade(self, page: Page, i: int) -> Found | None:
        """The eighties in words or digits."""
        digits = page.word[i + 1]
        if page.word[i] not in self._years.decades or not digits.isdecimal() or not digits.endswith("0"):
            return super()._named_decade(page, i)
        if len(digits) not in (2, 4) or not (len(digits) == 2 or "1000" < digits < "2100"):
            return None
        year = int(digits) + (1900 if len(digits) == 2 else 0)
        return DateExpression(page.span(i, i + 2), "decade", year=year), i + 2

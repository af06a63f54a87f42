"""The dates of a sentence with the days they name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reconcile.claims._reading import Act, Dated
from reconcile.extract._coming import is_ahead, is_owned_behind, may_be_ahead
from reconcile.extract._cut import Cut
from reconcile.languages import _calendar as calendar
from reconcile.languages._words import Words
from reconcile.model import DateExpression, Days

NEARER = 3  # days since a weekday by which it is rather the last one than the next
NEEDS_DAY = frozenset({"weekday", "deictic", "dayonly"})


class Placing:
    """Places the dates of an article in the order of its text; a later one may go on from the last."""

    def __init__(self, published: Days | None, closed: Words) -> None:
        self.published, self.closed = published, closed
        self.last_day: date | None = None
        self.last_time: Days | None = None

    def dated(
        self, expressions: Sequence[DateExpression], cut: Cut, told: tuple[Act, ...], forms: frozenset[str]
    ) -> tuple[Dated, ...]:
        """The dates of a sentence; `forms` are its words with their lemmas."""
        if not expressions:
            return ()
        words, out, cued = cut.words, list[Dated](), may_be_ahead(forms, self.closed)
        for expression in expressions:
            inside = cut.places.covered(expression.span)
            if not inside:
                continue
            until = expression.bound == "until"
            past = not is_ahead(words, inside[0], self.closed, told, until=until, cued=cued)
            if not past and is_owned_behind(words, inside[0], inside[-1] + 1, self.closed):
                past = self._lately(expression)
            days = self._place(expression, past=past)
            if days is not None and days.earliest is not None and expression.form != "deictic":
                self.last_time = days
                self.last_day = days.earliest if days.precision <= 2 else self.last_day
            out.append(Dated(expression, inside[0], inside[-1] + 1, days))
        return tuple(out)

    def _lately(self, expression: DateExpression) -> bool:
        """A weekday that was nearer to the day of publication than it will be."""
        day = calendar.single_day(self.published)
        return day is not None and expression.weekday is not None and (day.weekday() - expression.weekday) % 7 <= NEARER

    def _place(self, expression: DateExpression, *, past: bool) -> Days | None:
        """The days of an expression; "on Thursday" needs a publication day that is known to the day."""
        published = self.published
        if expression.form in NEEDS_DAY and published is not None and published.precision > 1:
            if expression.unit not in ("year", "decade") or not _one_year(published):
                return None
        last = self.last_day or calendar.single_day(published)
        if self.last_time and expression.form == "offset" and expression.unit == "year" and not expression.more:
            last = self.last_time.earliest  # "in 2009, and once more a year later"
        return calendar.place(expression, published=published, last=last, past=past)


def _one_year(days: Days) -> bool:
    return days.earliest is not None and days.latest is not None and days.earliest.year == days.latest.year

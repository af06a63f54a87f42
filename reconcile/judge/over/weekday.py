"""A date that names a weekday beside its day."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge._weekdays import weekdays
from reconcile.model import Claim, DateValue

RANK = 10
ABSENT = "no date of theirs names a weekday and a day"
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Weekday:
    """A claim of a date with the weekday that it names and the one that its day was."""

    case: Case
    claim: Claim
    named: str
    was: str

    @property
    def sides(self) -> tuple[tuple[Claim, ...], ...]:
        """The one claim."""
        return ((self.claim,),)

    @property
    def clusters(self) -> tuple[str, ...]:
        """The clusters that hold it."""
        return tuple(sorted(c.id for c in self.case.clusters_of(self.claim.id)))

    @property
    def series(self) -> str | None:
        """It stands in no series."""
        return None

    @property
    def why(self) -> str:
        """The two weekdays."""
        return f"the text says {self.named}; that day was a {self.was}"

    @property
    def aside(self) -> frozenset[tuple[str, str]]:
        """Nothing is settled for others."""
        return frozenset()


SUBJECT = Weekday


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Weekday]:
    """Every date with a weekday, a day and a month."""
    for article in sorted(case.articles):
        for claim in case.told(article):
            if isinstance(claim.value, DateValue):
                found = weekdays(claim.value, case.article(claim).language)
                if found is not None:
                    yield Weekday(case, claim, *found)

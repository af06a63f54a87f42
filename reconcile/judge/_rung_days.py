"""The days of a rung as its articles tell them, which are wider than the day on which they were published."""

from __future__ import annotations

from reconcile.judge._case import Case
from reconcile.model import Days, Rung


def told_days(rung: Rung, case: Case) -> Days | None:
    """The days of the rung; where no claim tells them, any day until the article was published."""
    claims = [case.claims[i] for i in rung.claims if i in case.claims]
    published = [case.article(claim).published for claim in claims]
    if rung.days is None or rung.days not in published or any(claim.when == rung.days for claim in claims):
        return rung.days
    return Days(None, rung.days.latest, rung.days.precision)

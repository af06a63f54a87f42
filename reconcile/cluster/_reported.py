"""The days of what an article reports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from reconcile.cluster._mention import COARSE
from reconcile.cluster._scenes import lead_days, lead_of
from reconcile.model import Article, Claim, Days

WEEK = timedelta(days=7)
FRESH = timedelta(days=2)  # how long before publication an event usually was that is told without a day


def reported(article: Article, claims: Sequence[Claim], tolls: frozenset[str]) -> Days | None:
    """The day or period of what the article reports, as its lead gives it; else the last days before publication."""
    day = lead_days(claims, {article.id: article}, tolls).get(article.id)
    if day is not None:
        return Days(day, day, 1)
    published = article.published
    period = _period(article, claims)
    if period is not None:
        day = _fresh(article, claims) if period.precision >= COARSE else None
        return period if day is None else Days(day, day, 1)
    if published is None or published.earliest is None or published.precision > 1:
        return None
    return Days(published.earliest - FRESH, published.earliest, 2)


def _fresh(article: Article, claims: Sequence[Claim]) -> date | None:
    """The only day that the lead names of the last days before publication, whatever it dates."""
    lead, published = lead_of(article), article.published
    if published is None or published.latest is None or published.precision > 1:
        return None
    told = [c.when for c in claims if c.kind == "date" and lead.holds(c) and c.when and c.when.precision == 1]
    days = {one.earliest for one in told if one.earliest and timedelta(0) <= published.latest - one.earliest <= WEEK}
    return days.pop() if len(days) == 1 else None


def _period(article: Article, claims: Sequence[Claim]) -> Days | None:
    """The first period with both ends that the lead gives, if it had begun when the article was published."""
    lead = lead_of(article)
    for claim in claims:
        days = claim.when
        if claim.attribute != "event_date" or not lead.holds(claim) or claim.doubt or days is None:
            continue
        if days.earliest is None or days.latest is None or not 1 < days.precision <= COARSE:
            continue
        last = article.published.latest if article.published else None
        return days if last is None or days.earliest <= last else None
    return None

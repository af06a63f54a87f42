"""How much a report is about, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import Outcome
from reconcile.report._lookup import count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reconcile.model import Article, Run
    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style


def material(look: Lookup, style: Style) -> str:
    """ "7 articles from 6 outlets, 6 origins: 153 claims on 89 questions, held against 20 stored articles.".

    Earlier versions of articles are counted among these, and how many they are is told: "7 articles (1 of them ...)".
    """
    run, articles = look.run, style.articles(look.run)
    outlets = {look.published_by(article) for article in articles}
    origins = {run.origins.articles.get(article.id, article.id) for article in articles}
    claims = {claim.id for article in articles for claim in look.claims_of.get(article.id, ())}
    asked = sum(not claims.isdisjoint(cluster.claims) for cluster in run.clusters)
    against = (style.stored or len(run.articles)) - len(articles)
    told = f"{count(articles, 'article')}{_earlier(articles)}"
    return (
        f"{told} from {count(outlets, 'outlet')}, {count(origins, 'origin')}: "
        f"{count(claims, 'claim')} on {count(asked, 'question')}"
        + (f", held against {count(against, 'stored article')}." if against else ".")
    )


def _earlier(articles: Iterable[Article]) -> str:
    past = sum(article.version_of is not None for article in articles)
    return f" ({past:,} of them {'an earlier version' if past == 1 else 'earlier versions'})" if past else ""


def outcomes(run: Run) -> str:
    """ "3 agreed, 68 pending, 10 unchecked"."""
    found = {outcome: sum(cluster.outcome is outcome for cluster in run.clusters) for outcome in Outcome}
    told = (Outcome.AGREED, Outcome.PENDING, Outcome.UNCHECKED)
    return ", ".join(f"{found[outcome]} {outcome.value}" for outcome in told)

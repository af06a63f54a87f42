"""What stands in the headline of an article, and what its text tells of the same."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.judge._case import Case
from reconcile.model import Article, Claim


def in_headline(claim: Claim, article: Article) -> bool:
    """The claim stands in the headline of its article."""
    if claim.field == "title":
        return True
    return article.headline is not None and article.headline.start <= claim.core.start < article.headline.end


def told_below(case: Case, claim: Claim) -> Sequence[Claim]:
    """What the text below the headline of the claim's article states of the same attribute."""
    article = case.article(claim)
    return [c for c in case.told(article.id) if c.attribute == claim.attribute and not in_headline(c, article)]


def at_odds_with_headline(case: Case, a: Claim, b: Claim) -> bool:
    """One of two claims of an article stands in its headline, and the text below that gives one value only."""
    article = case.article(a)
    apart = in_headline(a, article) != in_headline(b, article)
    return apart and len({claim.value for claim in told_below(case, a)}) == 1

"""Decisions that are about nothing any more: they are kept, and told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from reconcile.decide._belongs import NOTHING, Belonging
from reconcile.decide._carried import carried
from reconcile.decide._force import expired, in_force
from reconcile.decide._kinds import OF_FINDINGS
from reconcile.model import Decision, Finding, Run


def orphans(run: Run, decisions: Iterable[Decision], today: date) -> tuple[Decision, ...]:
    """The decisions in force whose finding, claims or article the whole run does not hold, the earliest first.

    What was taken out is gone by decision, and names may come later: neither is an orphan. An undo of what was never
    decided is one.
    """
    claims, articles = {claim.id for claim in run.claims}, {article.id for article in run.articles}
    return lost(run.findings, claims, articles, decisions, today, carried(run.articles, run.claims))


def lost(
    findings: Iterable[Finding],
    claims: Collection[str],
    articles: Collection[str],
    decisions: Iterable[Decision],
    today: date,
    carried: Mapping[str, str] = NOTHING,
) -> tuple[Decision, ...]:
    """The orphans where these findings, claims and articles are all that is left of what decisions are about.

    `carried`: claim of an earlier version of an article -> the one that says the same in the newest.
    """
    all_ = tuple(decisions)
    belonging = {one.id for said in Belonging.of(findings, all_, today, carried).on.values() for one in said}

    def there(decision: Decision) -> bool:
        if decision.kind in OF_FINDINGS:
            return decision.id in belonging
        if decision.kind == "forget" or decision.names:
            return True
        named = (*(decision.pair or ()), decision.claim)
        return all(one in claims for one in named if one) and decision.article in (None, *articles)

    made = {one.id for one in all_}
    undoing = (one for one in all_ if one.kind == "undo" and one.of not in made and not expired(one, today))
    return (*(one for one in in_force(all_, today) if not there(one)), *undoing)

"""Decisions made of what a reviewer says, checked before they are written: each is about something that is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile.decide import about, days_of, like_of, made, value_of
from reconcile.errors import UsageError
from reconcile.model import Decision, Reason
from reconcile.visible import visible

if TYPE_CHECKING:
    from reconcile.model import Finding
    from reconcile.pipeline._by import By
    from reconcile.pipeline._review import Review

LIKE = "write it like 2031-05-03, 2031-05 or 3 May 2031"


def decided(review: Review, kind: str, of: Sequence[str], said: str | None, by: By) -> tuple[Decision, ...]:
    """The decisions of a kind on what `of` names; `said` is a value, date, source, reason or rule.

    `UsageError` where there is no such thing, or no such value.
    """
    if by.until and by.until < by.today:
        raise UsageError(None, f"--until {by.until} is past", "give a day to come")
    return MAKERS[kind](review, by.decision(NAMES.get(kind, kind), review.decisions), of, said)


def on_finding(review: Review, blank: Decision, finding: Finding) -> Decision:
    """The decision on a finding of what is under review."""
    return about(blank, finding, review.run)


def _of_finding(review: Review, blank: Decision, of: Sequence[str], said: str | None) -> tuple[Decision, ...]:
    _count(of, 1, "one finding")
    if blank.kind == "explained" and said not in tuple(Reason):
        raise UsageError(None, f"'{visible(said or '')}' is no reason", f"one of: {', '.join(Reason)}")
    return (on_finding(review, replace(blank, reason=said), review.finding(of[0])),)


def _misread(review: Review, blank: Decision, of: Sequence[str], said: str | None) -> tuple[Decision, ...]:
    _count(of, 1, "one claim")
    claim = review.claim(of[0])
    article = next(one for one in review.run.articles if one.id == claim.article)
    said = None if said is None else said.strip()
    if said is not None and value_of(said, claim, article.language) is None:
        like = f"write the value alone, like {like_of(claim)}; the article says “{visible(claim.quote)}”"
        raise UsageError(None, f"'{visible(said)}' cannot be read as the value of a claim of kind {claim.kind}", like)
    return (made(replace(blank, claim=claim.id, value=said)),)


def _no_claim(review: Review, blank: Decision, of: Sequence[str], _said: str | None) -> tuple[Decision, ...]:
    return _misread(review, blank, of, None)


def _date(review: Review, blank: Decision, of: Sequence[str], said: str | None) -> tuple[Decision, ...]:
    _count(of, 1, "one article or claim")
    languages = {article.id: article.language for article in review.run.articles}
    if any(one.id.startswith(of[0]) for one in review.run.claims):
        claim = review.claim(of[0])
        on, language = replace(blank, claim=claim.id), languages[claim.article]
    else:
        article = review.article(of[0])
        on, language = replace(blank, article=article.id), article.language
    if days_of(said or "", language) is None:
        raise UsageError(None, f"'{visible(said or '')}' cannot be read as a date", LIKE)
    return (made(replace(on, value=said)),)


def _source(review: Review, blank: Decision, of: Sequence[str], said: str | None) -> tuple[Decision, ...]:
    _count(of, 1, "one article")
    if not (said or "").strip():
        raise UsageError(None, "the source has no name", "write the name of the outlet")
    return (made(replace(blank, article=review.article(of[0]).id, value=(said or "").strip())),)


def _pair(review: Review, blank: Decision, of: Sequence[str], _said: str | None) -> tuple[Decision, ...]:
    _count(of, 2, "two claims")
    a, b = (review.claim(one).id for one in of)
    _differ(a, b)
    return (made(replace(blank, a=a, b=b)),)


def _names(_review: Review, blank: Decision, of: Sequence[str], _said: str | None) -> tuple[Decision, ...]:
    _count(of, 2, "two names")
    a, b = (" ".join(one.split()) for one in of)
    if not (a and b):
        raise UsageError(None, "one of the two names is empty", "write two names as texts write them")
    _differ(a, b)
    return (made(replace(blank, a=a, b=b, names=True)),)


def _undo(review: Review, blank: Decision, of: Sequence[str], _said: str | None) -> tuple[Decision, ...]:
    if not of:
        raise UsageError(
            None, "nothing to undo is named", "give ids of decisions; 'reconcile queue --decided' tells them"
        )
    return tuple(made(replace(blank, of=review.decision(one).id)) for one in of)


def _undo_rule(review: Review, blank: Decision, _of: Sequence[str], said: str | None) -> tuple[Decision, ...]:
    found = [one for one in review.in_force if one.rule == said]
    if not found:
        rules = ", ".join(sorted({one.rule for one in review.in_force if one.rule})) or "there is none"
        raise UsageError(
            None, f"no decision holds on a finding of the rule '{visible(said or '')}'", f"of rules: {rules}"
        )
    return tuple(made(replace(blank, of=one.id)) for one in found)


MAKERS: Mapping[str, Callable[[Review, Decision, Sequence[str], str | None], tuple[Decision, ...]]] = {
    "stands": _of_finding,
    "explained": _of_finding,
    "later": _of_finding,
    "misread": _misread,
    "no-claim": _no_claim,
    "date": _date,
    "source": _source,
    "same": _pair,
    "different": _pair,
    "same names": _names,
    "different names": _names,
    "undo": _undo,
    "undo-rule": _undo_rule,
}
NAMES = {"no-claim": "misread", "same names": "same", "different names": "different", "undo-rule": "undo"}


def _count(of: Sequence[str], wanted: int, what: str) -> None:
    if len(of) != wanted:
        raise UsageError(None, f"{len(of) or 'no'} ids are given, and {what} wanted", "see 'reconcile decide --help'")


def _differ(a: str, b: str) -> None:
    if a == b:
        raise UsageError(None, f"both are '{visible(a)}'", "name two that differ")

"""Decisions and what changed since as sentences; words of articles stand in them as they are written."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from reconcile.decide._moments import told
from reconcile.decide._reasons import REASONS
from reconcile.model import Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from reconcile.model import Article, Claim, Decision

WHAT = {
    "stands": "the conflict stands",
    "same": "{a} and {b} are the same",
    "different": "{a} and {b} are not the same",
    "misread": "{claim} says “{value}”",
    "date": "{value} is the date of {on}",
    "source": "{value} is the source of {on}",
}
DONE = {"later": "put it off", "undo": "took back {of}", "forget": "took out {on}"}
MOST = 6
"""Changes told one by one; the rest is counted."""


def sentence(decision: Decision) -> str:
    """ "Ana decided on 3 May 2031 that the conflict stands: the ministry confirmed it"."""
    on = f" on {told(decision.when)}" if decision.when else ""
    if decision.kind in DONE:
        begun = f"{decision.who or 'somebody'} {_filled(DONE[decision.kind], decision)}{on}"
    else:
        who = f"{decision.who} decided" if decision.who else "it was decided"
        begun = f"{who}{on} that {_what(decision)}"
    until = f", until {told(decision.until)}" if decision.until else ""
    return begun + until + (f": {' '.join(decision.why.split())}" if decision.why else "")


def sentences(decisions: Sequence[Decision]) -> str:
    """What several reviewers decided, one after another."""
    return "; ".join(map(sentence, decisions))


def _what(decision: Decision) -> str:
    if decision.kind == "explained" and decision.reason:
        return f"{REASONS[Reason(decision.reason)].words} explains it"
    if decision.kind == "misread" and decision.value is None:
        return f"{decision.claim} makes no such claim"
    return _filled(WHAT[decision.kind], decision)


def _filled(words: str, decision: Decision) -> str:
    value = " ".join((decision.value or "").split())
    on = decision.article or decision.claim
    return words.format(a=decision.a, b=decision.b, claim=decision.claim, value=value, of=decision.of, on=on)


def changes(
    seen: Collection[str], now: Collection[str], claims: Mapping[str, Claim], articles: Mapping[str, Article]
) -> tuple[str, ...]:
    """What came to the claims that were `seen`, then what went from them, a sentence each; empty for nothing."""
    before, after = set(seen), set(now)
    new = [f"since then {_says(claims[one], articles)} (new)" for one in now if one not in before and one in claims]
    moved = [one for one in seen if one not in after and one in claims]
    left = [f"since then {_says(claims[one], articles)} on another question" for one in moved]
    gone = sum(one not in after and one not in claims for one in before)
    lost = (
        [f"since then {_many(gone)} of the claims seen {'is' if gone == 1 else 'are'} no longer there"] if gone else []
    )
    return (*_first(list(dict.fromkeys(new)), "came"), *_first(list(dict.fromkeys(left)), "moved"), *lost)


def _first(told_: list[str], what: str) -> list[str]:
    over = len(told_) - MOST
    return [*told_[:MOST], f"since then {over} more {what}"] if over > 0 else told_


def _many(number: int) -> str:
    return "one" if number == 1 else str(number)


def _says(claim: Claim, articles: Mapping[str, Article]) -> str:
    article = articles[claim.article]
    words = " ".join((article.words(claim.field, claim.core) or claim.quote).split())
    return f"{outlet(article)} says “{words}”"


def outlet(article: Article) -> str:
    """Who published it, else the name of its file."""
    return article.source or PurePath(article.file).name

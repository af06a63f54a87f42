"""Decisions as sentences in which claims and articles are called by their words and outlets, not by ids."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile.decide import sentence
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reconcile.model import Decision
    from reconcile.report._lookup import Lookup

_LONG = 80


def told(decision: Decision, look: Lookup, decisions: Iterable[Decision] = ()) -> str:
    """ "Ana decided on 3 May 2031 that “fourth depot” (Courier) says “fifth”"; of an undo also what it takes back."""
    before = next((one for one in decisions if one.id == decision.of), None)
    named = replace(
        decision,
        a=_claim(look, decision.a),
        b=_claim(look, decision.b),
        claim=_claim(look, decision.claim),
        article=_article(look, decision.article),
        of=f"“{told(replace(before, of=None), look)}”" if before else decision.of,
    )
    return line(sentence(named))


def short(words: str) -> str:
    """Words on one line, cut where they are many."""
    shown = line(words)
    return shown if len(shown) <= _LONG else f"{shown[:_LONG]}…"


def _claim(look: Lookup, id_: str | None) -> str | None:
    claim = look.claims.get(id_ or "")
    return f"“{short(claim.quote)}” ({look.outlet(look.article_of(claim))})" if claim else id_


def _article(look: Lookup, id_: str | None) -> str | None:
    article = look.articles.get(id_ or "")
    return f"the article of {look.outlet(article)}" if article else id_

"""Of claims that have one origin, the one that was first, as far as the articles tell, and who prints it as well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconcile.model import Article, Claim
    from reconcile.report._lookup import Lookup

_WORD = re.compile(r"[^\W_]+")


def original(look: Lookup, voice: Sequence[Claim]) -> Claim:
    """No translation, credits none of the others, the earliest, signed by somebody; else the first of `voice`."""
    told = {_name(look, look.article_of(claim)) for claim in voice}
    return min(voice, key=lambda claim: _rank(look, look.article_of(claim), told))


def reprints(look: Lookup, first: Claim, voice: Sequence[Claim]) -> list[str]:
    """The other outlets that print it, by name."""
    outlets = {look.outlet(look.article_of(claim)) for claim in voice}
    return sorted(outlets - {look.outlet(look.article_of(first))})


def _rank(look: Lookup, article: Article, told: set[str]) -> tuple[bool, bool, str, bool]:
    others = told - {_name(look, article)}
    day = article.published.earliest if article.published else None
    return (
        look.translated(article) is not None,
        not others.isdisjoint(look.run.origins.credits.get(article.id, ())),
        day.isoformat() if day else "~",
        all(one.what != "byline" for one in article.furniture),
    )


def _name(look: Lookup, article: Article) -> str:
    """The outlet as credits name it: by a pack's id, else by its words."""
    known = look.run.origins.outlets.get(article.id)
    return known.id if known else " ".join(_WORD.findall((article.source or "").casefold()))

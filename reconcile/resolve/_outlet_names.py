"""Whether an article is of the outlet that somebody names: by any name that a pack gives it, or as it calls itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from reconcile.languages import codes
from reconcile.languages._folding import fold_arabic, without_accents
from reconcile.languages._words import closed_words
from reconcile.model import Article, Outlet

_WORD = re.compile(r"\w+")


def is_of(article: Article, named: str, outlets: Mapping[str, Outlet]) -> bool:
    """The outlet of the article is `named` so: case, accents, signs and an article before the name change nothing."""
    known = outlets.get(article.id)
    names = (article.source or "", *((known.id, *known.names) if known else ()))
    wanted = _folded(named)
    return bool(wanted) and any(_folded(name) == wanted for name in names)


def _folded(name: str) -> tuple[str, ...]:
    found = tuple(_WORD.findall(without_accents(fold_arabic(name))))
    return found[1:] if len(found) > 1 and found[0] in _before() else found


@cache
def _before() -> frozenset[str]:
    """The articles that stand before names, of all languages."""
    return frozenset(word for code in codes() for word in closed_words(code).definite)

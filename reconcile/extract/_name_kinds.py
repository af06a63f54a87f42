"""Whether a name is that of a site, of a place, or of neither, by the words beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reconcile.claims._word import Word
from reconcile.extract._gazetteer import Gazetteer
from reconcile.languages._words import Words

LONGEST_TAIL = 9  # words between a site and its name
SORTED = 2  # words between a name and the noun of a site that tell of which sort it is: "the Marn | military air base"


def kind_of(words: Sequence[Word], first: int, last: int, closed: Words, gazetteer: Gazetteer) -> str | None:
    """ "site", "place" or `None` for the name at words `first` to `last`."""
    before = words[first - 1] if first else None
    behind = words[last] if last < len(words) else None
    beside = (before is not None and before.site) or _before_site(words, last, closed)
    if beside or _at_site(words, first, closed):
        return "site"
    told = [word.folded for word in words[first:last]] if last - first > 1 else (words[first].folded,)
    if not gazetteer.sites.isdisjoint(told):
        return "site"
    if before is not None and (before.place or _links(before.folded, closed)):
        return "place"
    return "place" if (behind is not None and behind.place) or not closed.place_nouns.isdisjoint(told) else None


def _before_site(words: Sequence[Word], last: int, closed: Words) -> bool:
    """The noun of a site stands behind the name, with the words that tell its sort: "the Marn | air base"."""
    end = min(last + SORTED, len(words) - 1)
    while last < end and words[last].folded in closed.site_sorts:
        last += 1
    return last < len(words) and words[last].site


def _links(word: str, closed: Words) -> bool:
    return word in closed.place_prepositions or word in closed.genitive


def _at_site(words: Sequence[Word], first: int, closed: Words) -> bool:
    """ "A base in the city of X", "its facilities in X": the name stands for the site."""
    passed = _passed(closed)
    for at in range(first - 1, max(-1, first - LONGEST_TAIL), -1):
        word = words[at]
        if word.site:
            while words[at + 1].folded in closed.site_sorts:
                at += 1  # "la base aérienne de Marn"
            behind = words[at + 1].folded
            if behind in closed.place_prepositions:
                return at < first - 1 and behind not in closed.infinitive
            # "the outpost of Orvane", not "of the Orvane army", nor "the headquarters of Redol"
            return at == first - 2 and behind in closed.genitive and not word.plural
        if word.folded not in passed and not word.text[:1].isupper():
            return False
    return False


@cache
def _passed(closed: Words) -> frozenset[str]:
    """Words that may stand between a site and its name."""
    return frozenset().union(
        closed.place_prepositions,
        closed.determiners,
        closed.place_nouns,
        closed.of,
        closed.directions,
        closed.possessives,
        closed.site_sorts,
    )

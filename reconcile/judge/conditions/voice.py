"""Conditions on what is stated, for whom, and on whose word."""

from __future__ import annotations

from functools import lru_cache

from reconcile.judge._condition import condition
from reconcile.judge._scopes import others, phrase
from reconcile.judge.over.pair import Pair
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Days


@condition
def states(pair: Pair, attributes: tuple[str, ...]) -> bool:
    """What the two state is {attributes}."""
    return pair.a.attribute in attributes and pair.b.attribute in attributes


@condition
def speakers_differ(pair: Pair) -> bool | None:
    """Each of the two is on somebody's word, and not on that of one and the same."""
    a, b = pair.a.speaker, pair.b.speaker
    if a is None or b is None:
        return False
    one, other = (article.language for article in pair.articles)
    return others(phrase(one, a), phrase(other, b)) if one == other else None


@condition
def told_first(pair: Pair) -> bool:
    """The sentence of one of the two tells what was said at first, or before."""
    both = zip((pair.a, pair.b), pair.articles, strict=True)
    return any(_tells_former(article.language, claim.sentence) for claim, article in both)


@lru_cache(maxsize=10_000)
def _tells_former(code: str, sentence: str) -> bool:
    language, closed = get(code), closed_words(code)
    forms = {form for word in language.tokens(sentence) for form in (word.folded, *language.lemmas(word.folded))}
    return not (closed.first_told | closed.earlier).isdisjoint(forms)


@condition
def periods_differ(pair: Pair) -> bool | None:
    """Each of the two is of a period of more than a day, as a quarter or a year, and it is not the same one."""
    one, other = pair.a.when, pair.b.when
    if one is None or other is None or not _lasts(one) or not _lasts(other):
        return None
    return (one.earliest, one.latest) != (other.earliest, other.latest)


def _lasts(days: Days) -> bool:
    return days.earliest is not None and days.latest is not None and days.earliest < days.latest

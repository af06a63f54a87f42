"""Whose each number of a sentence is, where verbs or sources say it number by number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reconcile.claims._phrases import Range, behind
from reconcile.claims._reading import Reading
from reconcile.languages._words import Words

REACH = 8  # words between a verb that rates and the number


def source_at(reading: Reading, sources: Sequence[Range], first: int) -> Range | None:
    """The source of the number at `first`, where a sentence of two numbers names two sources."""
    if len(sources) < 2:
        return None
    ends = [c.first for c in reading.counts]
    if not any(sources[0][0] < at < sources[-1][0] for at in ends):
        return None
    following = next((s for s in sources if s[0] > first), None)
    if following is not None and not any(first < at < following[0] for at in ends):
        return following
    return next((s for s in reversed(sources) if s[1] <= first), None)


def rater_at(reading: Reading, first: int) -> Range | None:
    """Who gives the number at `first`: "police put the crowd at 900", "the army speaks of 900, the rebels of 600"."""
    if raters(reading.closed).isdisjoint(reading.forms):
        return None
    link = _link(reading, first)
    if link is None:
        return None
    verbs = _rates(reading.closed)[reading.folded(link)]
    at = next((i for i in range(link - 1, -1, -1) if not verbs.isdisjoint(reading.words[i].forms)), None)
    if at is None:
        return None
    if link - at <= REACH and not any(at < c.first < link for c in reading.counts):
        return behind(reading, at)
    return _gapped(reading, link, at)


def _link(reading: Reading, first: int) -> int | None:
    """The preposition before the number and its hedges that may link it to a verb."""
    rates, at = _rates(reading.closed), first - 1
    while at > 0 and reading.folded(at) not in rates and reading.folded(at) in reading.closed.hedging:
        at -= 1
    return at if at > 0 and reading.folded(at) in rates else None


def _gapped(reading: Reading, link: int, verb: int) -> Range | None:
    """The phrase between a comma or "and" and a preposition that repeats the one of the verb before."""
    phrase = behind(reading, link)
    if phrase is None:
        return None
    opens = reading.past_determiners(phrase[0] - 1)
    stop = reading.folded(opens)
    return phrase if opens > verb and (stop in ",;" or stop in reading.closed.conjunctions) else None


@cache
def raters(closed: Words) -> frozenset[str]:
    """The verbs by which somebody gives a number."""
    return frozenset[str]().union(*_rates(closed).values())


@cache
def _rates(closed: Words) -> dict[str, frozenset[str]]:
    """The verbs by the preposition that links each to a number."""
    found: dict[str, set[str]] = {}
    for phrase in closed.rates:
        verb, link = phrase.split(" ")
        found.setdefault(link, set()).add(verb)
    return {link: frozenset(verbs) for link, verbs in found.items()}

"""Counts that somebody had given before: "police had earlier put the toll at six", "they first spoke of six dead"."""

from __future__ import annotations

from functools import cache

from reconcile.claims._reading import Count, Reading
from reconcile.languages._words import Words

FAR = 14  # words between the verb by which a count was given and its number
NEAR = 5  # words between that verb and the word that tells it was before
BEHIND = 5  # words behind a number in which a toll may be told of it


def told_before(reading: Reading, count: Count) -> bool:
    """A toll that somebody "had earlier" given, or "initially" gave; one that changed to the number is another."""
    phrases = reading.closed.told_earlier
    if reading.closed.pluperfect.isdisjoint(reading.forms) or not phrases:
        return False
    verb = _giving(reading, count)
    if verb is None:
        return False
    had = range(max(0, verb - NEAR), verb)
    if not reading.folded_in(reading.closed.pluperfect, had):
        return False
    helper = next(i for i in had if reading.folded[i] in reading.closed.pluperfect)
    around = f" {' '.join(reading.folded[i] for i in range(helper, count.first))} "
    return any(f" {phrase} " in around for phrase in phrases) and _is_toll(reading, verb, count)


def _giving(reading: Reading, count: Count) -> int | None:
    """The verb before the number in its clause by which somebody gave it."""
    giving = _verbs(reading.closed)
    for at in range(count.first - 1, max(-1, count.first - FAR), -1):
        word = reading.words[at]
        if not giving.isdisjoint(word.forms):
            return at
        if word.text in ".;:" or word.folded in reading.closed.contrasts:
            return None
    return None


@cache
def _verbs(closed: Words) -> frozenset[str]:
    """Verbs by which somebody gives a count."""
    return closed.report_verbs | closed.gives_level


def _is_toll(reading: Reading, verb: int, count: Count) -> bool:
    """What befell people is told with the number, or a noun of counts: "the toll", "the number of the missing"."""
    closed, told = reading.closed, range(verb, count.last + BEHIND)
    tolled = any(a.first in told and a.toll for a in reading.acts)
    return tolled or any(not closed.levels.isdisjoint(reading.words[i].forms) for i in range(verb, count.first))

"""Whose each number of a sentence is, where verbs or sources say it number by number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reconcile.claims._humans import is_human
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
    found = _rating(reading, first)
    if found is None:
        return None
    at, link = found
    return behind(reading, at) if _close(reading, at, link) else _gapped(reading, link, at)


def rating_at(reading: Reading, first: int) -> int | None:
    """The verb by which somebody gives the number at `first`; none where another number stands between."""
    found = _rating(reading, _joined_to(reading, first))
    return found[0] if found is not None and _close(reading, *found) else None


def _rating(reading: Reading, first: int) -> tuple[int, int] | None:
    """The verb that rates the number at `first`, and the preposition that links the two."""
    if raters(reading.closed).isdisjoint(reading.forms):
        return None
    counts = _counting(reading, first)
    if counts is not None:
        return counts, counts
    link = _link(reading, first)
    if link is None:
        return None
    verbs = rates_by_link(reading.closed)[reading.folded[link]]
    at = next((i for i in range(link - 1, -1, -1) if not verbs.isdisjoint(reading.words[i].forms)), None)
    return (at, link) if at is not None else None


def _counting(reading: Reading, first: int) -> int | None:
    """The verb of counting that stands before the number and its hedges: "the ministry counts some 140 dead"."""
    at = first - 1
    while at > 0 and reading.folded[at] in reading.closed.hedging:
        at -= 1
    told = at > 0 and not reading.closed.rates_straight.isdisjoint(reading.words[at].forms)
    return at if told and _who_counts(reading, at - 1) else None


def _who_counts(reading: Reading, at: int) -> bool:
    """People, a body of them or an office stand before a verb of counting at `at`; a wall or a town counts nothing."""
    closed, nouns = reading.closed, reading.lexicon.nouns.get(reading.language, {})
    while at > 0 and reading.folded[at] in closed.having | closed.adverbs:
        at -= 1
    word, name = reading.words[at], reading.name_at(at)
    if name is not None:
        return name.kind in (None, "person", "organisation")
    human = any(is_human(reading, nouns.get(form)) for form in word.forms if form in nouns)
    return human or word.office or not (closed.bodies | closed.powers).isdisjoint(word.forms)


def _joined_to(reading: Reading, first: int) -> int:
    """Where the number begins that the one at `first` is joined to by "and": "of six leaks and two people"."""
    if reading.folded[first - 1] not in reading.closed.conjunctions:
        return first
    before = [c for c in reading.counts if c.last == first - 1]
    return before[-1].first if before else first


def _close(reading: Reading, verb: int, link: int) -> bool:
    return link - verb <= REACH and not any(verb < c.first < link for c in reading.counts)


def _link(reading: Reading, first: int) -> int | None:
    """The preposition before the number and its hedges that may link it to a verb."""
    rates, at = rates_by_link(reading.closed), first - 1
    while at > 0 and reading.folded[at] not in rates and reading.folded[at] in reading.closed.hedging:
        at -= 1
    return at if at > 0 and reading.folded[at] in rates else None


def _gapped(reading: Reading, link: int, verb: int) -> Range | None:
    """The phrase between a comma or "and" and a preposition that repeats the one of the verb before."""
    phrase = behind(reading, link)
    if phrase is None:
        return None
    opens = reading.past_determiners(phrase[0] - 1)
    stop = reading.folded[opens]
    return phrase if opens > verb and (stop in ",;" or stop in reading.closed.conjunctions) else None


@cache
def raters(closed: Words) -> frozenset[str]:
    """The verbs by which somebody gives a number."""
    return closed.rates_straight.union(*rates_by_link(closed).values())


@cache
def rates_by_link(closed: Words) -> dict[str, frozenset[str]]:
    """The verbs by which somebody gives a number, by the preposition that links each to it."""
    found: dict[str, set[str]] = {}
    for phrase in closed.rates:
        verb, link = phrase.split(" ")
        found.setdefault(link, set()).add(verb)
    return {link: frozenset(verbs) for link, verbs in found.items()}

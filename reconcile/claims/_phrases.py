"""Noun phrases of those who speak: "a spokesman for the ministry", "the Orvane Gazette"."""

from __future__ import annotations

from functools import cache, lru_cache

from reconcile.claims._reading import Reading
from reconcile.languages._words import Words

LONGEST = 10  # words of a phrase
APPOSED = 14  # words of an apposition between a name and its verb

Range = tuple[int, int]


@cache
def breaks(closed: Words) -> frozenset[str]:
    """Words that no such phrase holds."""
    return frozenset().union(
        closed.auxiliaries,
        closed.pronouns - closed.determiners,
        closed.clause_starts,
        closed.conjunctions,
        closed.negations,
        closed.adverbs,
        closed.citing,
    )


@cache
def links(closed: Words) -> frozenset[str]:
    """Prepositions between the noun of a speaker and whom he speaks for or where."""
    return closed.genitive | closed.owner_links | closed.at_prepositions | closed.within


def ahead(reading: Reading, at: int, reports: bool = False) -> Range | None:
    """The phrase that begins at word `at`; `reports`: it may itself be a report ("local reports")."""
    last = at
    while last < len(reading.words) and last - at < LONGEST and _holds(reading, last, at, reports):
        last += 1
    while last > at and reading.folded[last - 1] in _openings(reading.closed):
        last -= 1
    return (at, last) if last > at and _content(reading, range(at, last)) else None


def behind(reading: Reading, end: int) -> Range | None:
    """The phrase that ends before word `end`; one that an apposition follows is taken before that."""
    while end > 0 and reading.folded[end - 1] in helpers(reading.closed):
        end -= 1
    if end and reading.folded[end - 1] == ",":
        opened = next((i for i in range(end - 2, max(0, end - APPOSED), -1) if reading.folded[i] == ","), None)
        end = opened if opened is not None else 0
    first = end
    while first > 0 and end - first < LONGEST and _before(reading, first):
        first -= 1
    while first < end and reading.folded[first] in _before_nouns(reading.closed):
        first += 1
    return (first, end) if first < end and _content(reading, range(first, end)) else None


def _holds(reading: Reading, at: int, first: int, reports: bool) -> bool:
    """The word goes on with a phrase that began at `first`."""
    word = reading.words[at]
    if word.folded in reading.closed.possessives:
        return at > first
    if not word.is_word or word.folded in breaks(reading.closed) or (reading.reports(at) and not reports):
        return False
    if word.folded in reading.closed.determiners:
        return at == first or reading.folded[at - 1] in links(reading.closed)
    if word.folded in reading.closed.prepositions:
        return word.folded in links(reading.closed) and at > first
    return at not in _told(reading)


def _before(reading: Reading, first: int) -> bool:
    """The word before `first` belongs to the phrase that begins there."""
    closed, at = reading.closed, first - 1
    word, opened = reading.words[at], reading.folded[first]
    if not word.is_word or word.folded in breaks(closed):
        return False
    if opened in closed.prepositions and opened not in links(closed):
        return False
    if opened in closed.determiners:
        return word.folded in links(closed)
    if word.folded in closed.prepositions:
        return word.folded in links(closed) and _content(reading, (at - 1,)) and at - 1 not in _told(reading)
    return at not in _told(reading)


def _content(reading: Reading, indices: range | tuple[int, ...]) -> bool:
    """One of the words is of no closed class."""
    shut, words = _function(reading.closed), reading.words
    for i in indices:  # noqa: SIM110 - asked of every phrase, and a generator takes twice as long
        if i >= 0 and words[i].is_word and words[i].folded not in shut:
            return True
    return False


@lru_cache(maxsize=4)
def _told(reading: Reading) -> frozenset[int]:
    """The words of dates, the verbs that govern numbers, and those of acts outside names."""
    told = {at for dated in reading.dates for at in range(dated.first, dated.last)}
    told.update(count.verb_at for count in reading.counts if count.verb_at is not None)
    acts = {
        at: act for act in reversed(reading.acts) for at in range(act.first, act.last)
    }  # the first one there counts
    for at, act in acts.items():
        if act.role == "verb" and not act.says and reading.name_at(at) is None:
            told.add(at)
    return frozenset(told)


@cache
def _openings(closed: Words) -> frozenset[str]:
    """Words with which no phrase ends."""
    return links(closed) | closed.determiners


@cache
def helpers(closed: Words) -> frozenset[str]:
    """Words between a subject and its verb."""
    return closed.auxiliaries | closed.adverbs | frozenset(closed.told_earlier)


@cache
def _before_nouns(closed: Words) -> frozenset[str]:
    return closed.prepositions | closed.determiners


@cache
def _function(closed: Words) -> frozenset[str]:
    return breaks(closed) | _before_nouns(closed)

"""Locations: where something is, in the article's own words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache

from reconcile.claims._draft import Draft
from reconcile.claims._reading import Name, Reading
from reconcile.languages._words import Words
from reconcile.model import Anchor, Claim, How, Location, Relation

KIND = "location"
LONGEST = 8  # words that tell where something is, before the name they lead to


def find(reading: Reading) -> Iterable[Draft]:
    """ "X, south of Y", "in the province of X", "near X airport", "X in the north"."""
    return () if not reading.names or _telling(reading.closed).isdisjoint(reading.forms) else _found(reading)


def _found(reading: Reading) -> Iterator[Draft]:
    closed, folded, used = reading.closed, reading.folded, set[int]()
    led = not closed.place_nouns.isdisjoint(reading.forms)
    following, endings = _following(closed), closed.direction_endings
    named = {at for name in reading.names for at in range(name.first, name.last)} if led else set[int]()
    for name in reading.names:
        behind = folded[name.last]
        tail = _tail(reading, name) if behind in following or behind.endswith(endings) else None
        start = _start(reading, name, named) if led else None
        if (tail is None and start is None) or name.first in used:
            continue
        first = start if start is not None else name.first
        last = tail if tail is not None else name.last
        used.update(n.first for n in reading.names if first <= n.first < last)
        span = reading.cover(first, last)
        yield Draft(
            kind=KIND,
            attribute="location",
            value=Location(reading.text_of(span)),
            span=span,
            core=span,
            subject=name.text,
            anchors=(Anchor(name.text, name.key, How.SENTENCE),),
            event=next((a.event for a in reading.acts if not a.says), None),
        )


@cache
def _following(closed: Words) -> frozenset[str]:
    """Words behind a name that may begin what tells where it is, besides those with the ending of a direction."""
    return _behind(closed) | _plain(closed) | closed.place_prepositions | {","}


def _tail(reading: Reading, name: Name) -> int | None:
    """The end of ", south of Baghdad", ", a city west of Baghdad", "in western Iraq" or " airport" behind a name."""
    at = end = name.last
    behind = _behind(reading.closed)
    while reading.folded[end] in behind:
        end += 1
    if end > at:
        if _placed(reading, name.first) and any(_place_noun(reading, i) for i in range(at, end)):
            return end
        at = end if reading.folded[end] == "," or reading.folded[end] in reading.closed.within else at
    return _described(reading, at)


def _described(reading: Reading, at: int) -> int | None:
    """The end of the words from `at` on that tell by directions and place nouns where something is."""
    if reading.folded[at] == "," or reading.folded[at] in reading.closed.place_prepositions:
        at += 1
    start = at
    while _qualifies(reading, at):
        at += 1
    if not 0 < at - start <= LONGEST or not any(_told(reading, i) for i in range(start, at)):
        return None
    beyond = reading.name_at(at)
    return beyond.last if beyond else at


def _told(reading: Reading, at: int) -> bool:
    """The word tells a direction, or a place noun with "of" behind it."""
    folded = reading.folded[at]
    return folded in reading.closed.directions or (
        _place_noun(reading, at) and reading.folded[at + 1] in reading.closed.of
    )


def _place_noun(reading: Reading, at: int) -> bool:
    return reading.folded[at] in reading.closed.place_nouns


def _qualifies(reading: Reading, at: int) -> bool:
    """A word that may stand between a name and the place it is told by."""
    folded = reading.folded[at]
    return folded in _plain(reading.closed) or folded.endswith(reading.closed.direction_endings)


@cache
def _telling(closed: Words) -> frozenset[str]:
    """Words without one of which no place is told."""
    return closed.directions | closed.place_nouns


@cache
def _plain(closed: Words) -> frozenset[str]:
    return closed.determiners | closed.of | closed.directions | closed.place_nouns


@cache
def _leading(closed: Words) -> frozenset[str]:
    """Words that may stand between a preposition and the name of a place, besides those of directions and names."""
    return _plain(closed) | closed.possessives


@cache
def _behind(closed: Words) -> frozenset[str]:
    """Words right behind a name that belong to its place."""
    return closed.possessives | closed.place_adjectives | closed.place_nouns


def _placed(reading: Reading, first: int) -> bool:
    """A place preposition, perhaps with a determiner, stands before the word."""
    return reading.folded[reading.past_determiners(first - 1)] in reading.closed.place_prepositions


def _start(reading: Reading, name: Name, named: Collection[int]) -> int | None:
    """The place words before a name: "the western suburb of", "the southern province of", "near".

    `named` are the words of all names.
    """
    at, folded, leading = name.first - 1, reading.folded, _leading(reading.closed)
    endings = reading.closed.direction_endings
    while at >= 0 and (folded[at] in leading or folded[at].endswith(endings) or at in named):
        at -= 1
    if folded[at] not in reading.closed.place_prepositions:
        return None
    return at if reading.folded_in(reading.closed.place_nouns, range(at, name.last)) else None


def relate(a: Claim, b: Claim) -> Relation:
    """Places are not compared without a map: only the same words agree."""
    if a.quote.casefold() == b.quote.casefold():
        return Relation(True, "equal", "the same place")
    return Relation(None, "words", "places in other words are not compared")


def show(value: Location) -> str:
    """The words."""
    return value.text

"""Locations: where something is, in the article's own words."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims._reading import Draft, Name, Reading
from reconcile.model import Anchor, Claim, How, Location, Relation

KIND = "location"


def find(reading: Reading) -> Iterator[Draft]:
    """Yield "X, south of Y", "in the province of X", "near X airport", "X in the north"."""
    used: set[int] = set()
    for name in reading.names:
        tail = _tail(reading, name)
        start = _start(reading, name)
        if (tail is None and start is None) or name.first in used:
            continue
        first = start if start is not None else name.first
        last = tail if tail is not None else name.last
        used.update(n.first for n in reading.names if first <= n.first < last)
        span = reading.cover(first, last)
        yield Draft(
            kind=KIND,
            attribute="location",
            value=Location(reading.text[span.start : span.end]),
            span=span,
            core=span,
            subject=name.text,
            anchors=(Anchor(name.text, name.key, How.SENTENCE),),
            event=next((a.event for a in reading.acts if a.event != "statement"), None),
        )


def _tail(reading: Reading, name: Name) -> int | None:
    """The end of ", south of Baghdad" or "in western Iraq" behind a name."""
    at = name.last
    if reading.folded(at) == ",":
        at += 1
    if reading.folded(at) in reading.closed.place_prepositions:
        at += 1
    elif reading.folded(at) not in reading.closed.directions:
        return None
    while reading.folded(at) in reading.closed.determiners:
        at += 1
    if reading.folded(at) not in reading.closed.directions:
        return None
    at += 1
    while (
        reading.folded(at) in reading.closed.of
        or reading.folded(at) in reading.closed.determiners
        or reading.folded(at) in reading.closed.place_nouns
    ):
        at += 1
    beyond = reading.name_at(at)
    return beyond.last if beyond else at


def _start(reading: Reading, name: Name) -> int | None:
    """The place words before a name: "the western suburb of", "the southern province of", "near"."""
    at = name.first - 1
    words = [w.folded for w in reading.words[name.first : name.last]]
    marked = any(w in reading.closed.place_nouns for w in words)
    while at >= 0:
        folded = reading.folded(at)
        if folded in reading.closed.place_nouns:
            marked = True
        elif not (
            folded in reading.closed.of
            or folded in reading.closed.determiners
            or folded in reading.closed.directions
            or reading.name_at(at)
            or folded in {"'s", "’s"}
            or folded.endswith(("ern", "-central"))
        ):
            break
        at -= 1
    if not marked or reading.folded(at) not in reading.closed.place_prepositions:
        return None
    return at


def relate(a: Claim, b: Claim) -> Relation:
    """Places are not compared without a map: only the same words agree."""
    if a.quote.casefold() == b.quote.casefold():
        return Relation(True, "equal", "the same place")
    return Relation(None, "words", "places in other words are not compared")


def show(value: Location) -> str:
    """The words."""
    return value.text

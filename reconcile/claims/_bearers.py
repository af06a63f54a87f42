"""Whose age it is: "Jorun Halvard, 52,", "Halvard, a 52-year-old pilot", "the 52-year-old pilot Jorun Halvard"."""

from __future__ import annotations

from reconcile.claims._reading import Count, Name, Reading
from reconcile.model import Anchor, How

TOLD = 4  # words between a name and the age that a verb tells: "Halvard died suddenly at 71"
LINKED = 2  # words between a name and an age behind its comma: "de", "aged", "a"
BEHIND = 3  # words from an age to the name behind it: "52-year-old former pilot Jorun Halvard"
CLOSING = ",()"


def bearer_of(reading: Reading, count: Count) -> tuple[Anchor, ...]:
    """The person whose age it is, by name; empty where the sentence does not name one beside it."""
    found = _before(reading, count) or _behind(reading, count)
    return (Anchor(found.text, found.key, How.SENTENCE),) if found else ()


def _before(reading: Reading, count: Count) -> Name | None:
    """The name that the age stands behind, with nothing but a comma, a bracket and small words between."""
    left = [n for n in reading.names if n.last <= count.first]
    if not left:
        return None
    between = range(left[-1].last, count.first)
    words = [i for i in between if reading.words[i].is_word]
    apposed = len(words) <= LINKED and reading.any_of(CLOSING, between) and not reading.any_of(";:", between)
    told = apposed or (len(words) <= TOLD and _verbs(reading, words) and len(words) + LINKED > len(between))
    return left[-1] if told and not _joined(reading, words) and _is_person(left[-1]) else None


def _verbs(reading: Reading, words: list[int]) -> bool:
    """A verb by which an age is told is among the words."""
    closed = reading.closed
    told = closed.copulas | closed.at_age
    return any(reading.folded(i) in told or not closed.comes_of_age.isdisjoint(reading.words[i].forms) for i in words)


def _behind(reading: Reading, count: Count) -> Name | None:
    """The first name right behind the age and its noun, with no comma or preposition before it."""
    right = next((n for n in reading.names if n.first > count.first), None)
    if right is None or right.first - count.last > BEHIND or not _is_person(right):
        return None
    between = range(count.last, right.first)
    plain = all(reading.words[i].is_word or reading.words[i].text == "," for i in between)
    return None if _joined(reading, list(between)) or not plain else right


def _joined(reading: Reading, words: list[int]) -> bool:
    """One of the words begins another phrase: "Halvard, and the 52-year-old"."""
    return reading.folded_in(reading.closed.conjunctions | reading.closed.report_verbs, words)


def _is_person(name: Name) -> bool:
    """No pack knows the name, and no word beside it calls it a place."""
    return name.kind is None

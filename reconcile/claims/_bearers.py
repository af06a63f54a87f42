"""Whose age it is: "Tarje Halvard, 52,", "Halvard, a 52-year-old pilot", "the 52-year-old pilot Tarje Halvard"."""

from __future__ import annotations

from reconcile.claims._reading import Count, Name, Reading
from reconcile.model import Anchor, How

TOLD = 4  # words between a name and the age that a verb tells: "Halvard died suddenly at 71"
LINKED = 2  # words between a name and an age behind its comma: "de", "aged", "a"
BEHIND = 3  # words from an age to the name behind it: "52-year-old former pilot Tarje Halvard"
CLOSING = ",()"


def bearer_of(reading: Reading, count: Count) -> tuple[Anchor, ...]:
    """The person whose age it is, by name; empty where the sentence does not name one beside it."""
    found = _before(reading, count) or _inserted(reading, count) or _behind(reading, count)
    return (Anchor(found.text, found.key, How.SENTENCE),) if found else ()


def _before(reading: Reading, count: Count) -> Name | None:
    """The name that the age stands behind, with nothing but a comma, a bracket and small words between."""
    left = [n for n in reading.names if n.last <= count.first]
    if not left or reading.folded[left[-1].last] in reading.closed.possessives:
        return None
    between = range(left[-1].last, count.first)
    words = [i for i in between if reading.words[i].is_word]
    apposed = len(words) <= LINKED and reading.any_of(CLOSING, between) and not reading.any_of(";:", between)
    told = apposed or (0 < len(words) <= TOLD and _tells(reading, words[-1]) and len(words) + LINKED > len(between))
    return left[-1] if told and not _joined(reading, words) and _is_person(left[-1]) else None


def _inserted(reading: Reading, count: Count) -> Name | None:
    """The name whose verb the age interrupts: "Halvard climbed it and is, at 71, the oldest"."""
    closed, at = reading.closed, count.first - 3
    if at < 1 or reading.folded[at + 2] not in closed.at_age or reading.folded[at + 1] != ",":
        return None
    if reading.folded[at] not in closed.copulas:
        return None
    shut = closed.prepositions | closed.determiners
    named = [n for n in reading.names if n.last <= at and reading.folded[n.first - 1] not in shut and _is_person(n)]
    return named[-1] if named else None


def _tells(reading: Reading, at: int) -> bool:
    """The word right before an age is one by which it is told: "was", "turned", "at"."""
    closed = reading.closed
    if reading.folded[at] in (closed.copulas - closed.possessives) | closed.at_age | closed.has_age:
        return True
    return not closed.comes_of_age.isdisjoint(reading.words[at].forms)


def _behind(reading: Reading, count: Count) -> Name | None:
    """The first name right behind the age and its noun, with no comma or preposition before it.

    An age between commas is of whom stands before it.
    """
    if reading.folded[count.first - 1] == "," and reading.folded[count.last] == ",":
        return None
    start = count.first if count.head_at is None else count.head_at - 1  # "a 39-year-old Troy man" is not Troy
    right = next((n for n in reading.names if n.first > count.first and n.last > start + 1), None)
    if right is None or right.first - count.last > BEHIND or not _is_person(right):
        return None
    between = range(count.last, right.first)
    plain = all(reading.words[i].is_word or reading.words[i].text == "," for i in between)
    shut = reading.closed.prepositions | reading.closed.possessives
    return None if _joined(reading, list(between)) or reading.folded_in(shut, between) or not plain else right


def _joined(reading: Reading, words: list[int]) -> bool:
    """One of the words begins another phrase: "Halvard, and the 52-year-old"."""
    return reading.folded_in(reading.closed.conjunctions | reading.closed.report_verbs, words)


def _is_person(name: Name) -> bool:
    """No pack knows the name, and no word beside it calls it a place."""
    return name.kind is None

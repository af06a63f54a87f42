"""Numerals in their noun phrases: what a number counts, with its modifiers, and the verb that governs it."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.claims._reading import Count
from reconcile.claims._word import Places
from reconcile.extract._ellipsis import inherited
from reconcile.extract._governing import governed
from reconcile.extract._head_first import head_first
from reconcile.extract._head_last import head_last
from reconcile.extract._head_middle import head_middle
from reconcile.extract._measured import measured
from reconcile.extract._sentence import Sentence
from reconcile.extract._units_shared import with_units
from reconcile.model import Numeral

Placed = tuple[Numeral, int, int]  # with the half-open range of its words
FREE = frozenset(
    {"cardinal", "range", "vague", "fraction", "percent", "multiple", "ordinal"}
)  # kinds that count a noun


def counts(placed: Sequence[Placed], sentence: Sentence) -> tuple[Count, ...]:
    """One count a numeral, in text order; a number without a noun may take that of another in its sentence."""
    headed = [_headed(numeral, first, last, sentence) for numeral, first, last in placed]
    return governed(inherited(with_units(headed, sentence), sentence), sentence)


def _headed(numeral: Numeral, first: int, last: int, sentence: Sentence) -> Count:
    """The count with the noun of its own phrase."""
    if sentence.closed.head_first:
        return head_first(numeral, first, last, sentence) if numeral.kind in FREE else Count(numeral, first, last)
    phrase = head_middle if sentence.closed.modifiers_behind else head_last
    count = phrase(numeral, first, last, sentence) if numeral.kind in FREE else Count(numeral, first, last)
    return count if count.head is not None else measured(count, sentence)


def placed(numerals: Sequence[Numeral], places: Places) -> list[Placed]:
    """Each numeral with the half-open range of its words."""
    found: list[Placed] = []
    for numeral in numerals:
        inside = places.covered(numeral.span)
        if inside:
            found.append((numeral, inside.start, inside.stop))
    return found

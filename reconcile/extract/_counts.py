"""Numerals in their noun phrases: what a number counts, with its modifiers, and the verb that governs it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

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

FREE = frozenset(
    {"cardinal", "range", "vague", "fraction", "percent", "multiple", "ordinal"}
)  # kinds that count a noun


def counts(numerals: Sequence[Numeral], sentence: Sentence) -> tuple[Count, ...]:
    """One count a numeral, in text order; a number without a noun may take that of another in its sentence."""
    if not numerals:
        return ()
    placed = list(_placed(numerals, sentence.places))
    inside = frozenset(at for _, first, last in placed for at in range(first, last))
    sentence = replace(sentence, numbers=inside)
    headed = [_headed(numeral, first, last, sentence) for numeral, first, last in placed]
    return governed(inherited(with_units(headed, sentence), sentence), sentence)


def _headed(numeral: Numeral, first: int, last: int, sentence: Sentence) -> Count:
    """The count with the noun of its own phrase."""
    if sentence.closed.head_first:
        return head_first(numeral, first, last, sentence) if numeral.kind in FREE else Count(numeral, first, last)
    phrase = head_middle if sentence.closed.modifiers_behind else head_last
    count = phrase(numeral, first, last, sentence) if numeral.kind in FREE else Count(numeral, first, last)
    return count if count.head is not None else measured(count, sentence)


def _placed(numerals: Sequence[Numeral], places: Places) -> Iterator[tuple[Numeral, int, int]]:
    """Each numeral with the half-open range of its words."""
    for numeral in numerals:
        inside = places.covered(numeral.span)
        if inside:
            yield numeral, inside.start, inside.stop

"""Numerals in their noun phrases: what a number counts, with its modifiers."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.claims._reading import Count, Word
from reconcile.extract._head_first import head_first
from reconcile.extract._head_last import head_last
from reconcile.extract._sentence import Sentence
from reconcile.model import Numeral

FREE = frozenset(
    {"cardinal", "range", "vague", "fraction", "percent", "multiple", "ordinal"}
)  # kinds that count a noun
PLAIN = frozenset({"cardinal", "range", "vague"})
REACH = 8  # words before an ordinal in which what it counts may be named


def counts(numerals: Sequence[Numeral], sentence: Sentence) -> tuple[Count, ...]:
    """One count a numeral, in text order; a number without a noun takes that of the count before it in its sentence."""
    out: list[Count] = []
    for numeral in numerals:
        inside = _inside(sentence.words, numeral)
        if inside is None:
            continue
        first, last = inside
        count = Count(numeral, first, last)
        if numeral.kind in FREE:
            phrase = head_first if sentence.closed.head_first else head_last
            count = phrase(numeral, first, last, sentence)
        if count.head is None and (numeral.kind in PLAIN or numeral.kind == "ordinal"):
            count = _inherit(count, out, sentence)
        out.append(count)
    return tuple(out)


def _inside(words: Sequence[Word], numeral: Numeral) -> tuple[int, int] | None:
    inside = [i for i, w in enumerate(words) if w.span.meets(numeral.span)]
    return (inside[0], inside[-1] + 1) if inside else None


def _inherit(count: Count, before: Sequence[Count], sentence: Sentence) -> Count:
    """Apposition and ellipsis: "The rocket attack, the 21st since October"; "34 in Pakistan and one in Iran"."""
    ordinal = count.numeral.kind == "ordinal"
    kinds = PLAIN | {count.numeral.kind}
    earlier = next((b for b in reversed(before) if b.noun and (ordinal or b.numeral.kind in kinds)), None)
    if earlier is not None:
        return _taken(count, earlier.head, earlier.noun, earlier.kind)
    at = _noun_before(count.first, sentence) if ordinal else None
    return _taken(count, sentence.words[at].text, *sentence.noun_of(at)) if at is not None else count


def _taken(count: Count, head: str | None, noun: str | None, kind: str | None) -> Count:
    return Count(count.numeral, count.first, count.last, head, noun, kind, (), None, True)


def _noun_before(first: int, sentence: Sentence) -> int | None:
    """The nearest known noun before an ordinal, or the subject of a copula there."""
    for at in range(first - 1, max(-1, first - 1 - REACH), -1):
        if at and sentence.folded(at) in sentence.closed.copulas and sentence.words[at - 1].is_word:
            return at - 1
        if sentence.known(at):
            return at
    return None

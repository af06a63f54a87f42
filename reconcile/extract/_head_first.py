"""What a number counts where its noun follows it directly, as in Arabic, and modifiers come after."""

from __future__ import annotations

from reconcile.claims._reading import Count
from reconcile.extract._sentence import Sentence
from reconcile.model import Numeral


def head_first(numeral: Numeral, first: int, last: int, sentence: Sentence) -> Count:
    """The count of a numeral at words `first` to `last`; without a head where no noun stands beside it."""
    words, closed = sentence.words, sentence.closed
    own = _own_noun(numeral, first, last, sentence)
    if own is not None:
        return Count(numeral, own, last, words[own].text, *sentence.noun_of(own), (), own)
    at = last
    while sentence.folded(at) in closed.of:
        at += 1
    if at >= len(words) or not words[at].is_word or words[at].folded in closed.prepositions | closed.clause_starts:
        return Count(numeral, first, last)
    pair = f"{words[at].folded} {sentence.folded(at + 1)}"
    if pair in sentence.nouns:
        return Count(numeral, first, at + 2, words[at].text, pair, sentence.nouns[pair], (), at)
    noun, kind = sentence.noun_of(at)
    kind = kind or next((a.event for a in sentence.acts if a.first <= at < a.last and a.role == "noun"), None)
    behind = [w for w in words[at + 1 : at + 2] if w.is_word and w.folded not in closed.prepositions]
    return Count(numeral, first, at + 1, words[at].text, noun, kind, tuple(w.folded for w in behind), at)


def _own_noun(numeral: Numeral, first: int, last: int, sentence: Sentence) -> int | None:
    """The noun before a definite ordinal ("the base the-sixth"), or the dual that is number and noun in one."""
    words = sentence.words
    definite = words[first].folded.startswith(sentence.closed.name_articles)
    starts = numeral.core.start == words[first].span.start
    if numeral.kind == "ordinal" and first and definite and starts and sentence.known(first - 1):
        return first - 1
    dual = first == last - 1 and numeral.core == words[first].span
    return first if dual and sentence.known(first) else None

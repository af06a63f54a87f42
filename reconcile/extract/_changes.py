"""Whether a numeral tells of a rise or a fall, by the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.languages import Language
from reconcile.languages._tokens import Token
from reconcile.languages._words import Words, closed_words
from reconcile.model import Span

BEFORE, BEHIND = 80, 30  # code points around a numeral that are looked at
FAR = 6  # words before a numeral in which the word of its change stands


def change_of(text: str, span: Span, language: Language) -> str | None:
    """Up or down, or `None`: "rose by 500", "fell to 12", "down 3 percent", "a 12 percent increase"."""
    closed = closed_words(language.code)
    behind = language.tokens(text[span.end : span.end + BEHIND])[:1]
    several = bool(behind) and behind[0].folded.endswith(closed.plural_endings)  # "two falls" count falls
    named = _direction(behind[0], language, closed) if behind and not several else None
    if named is not None:
        return named
    start = max(0, span.start - BEFORE)
    while 0 < start < span.start and not text[start - 1].isspace():
        start += 1
    words = language.tokens(text[start : span.start])
    return _before(_unhedged(words, closed), language, closed)


def _unhedged(words: Sequence[Token], closed: Words) -> Sequence[Token]:
    """The words without those that hedge the number behind them."""
    last = len(words)
    while last and words[last - 1].folded in closed.hedging - closed.change_to:
        last -= 1
    return words[:last]


def _before(words: Sequence[Token], language: Language, closed: Words) -> str | None:
    """The direction right before a numeral, or before the "by", "to" or "of" that links it, in one clause."""
    links = closed.change_by | closed.change_to | closed.change_of
    if not words:
        return None
    direct = _direction(words[-1], language, closed)
    if direct is not None or words[-1].folded not in links:
        return direct
    for word in reversed(words[-1 - FAR : -1]):
        change = _direction(word, language, closed)
        if change is not None or word.text in ".;:," or word.folded in closed.clause_starts:
            return change
    return None


def _direction(word: Token, language: Language, closed: Words) -> str | None:
    forms = (word.folded, *language.lemmas(word.folded))
    if word.folded in closed.raised or not closed.rises.isdisjoint(forms):
        return "up"
    return "down" if word.folded in closed.lowered or not closed.falls.isdisjoint(forms) else None

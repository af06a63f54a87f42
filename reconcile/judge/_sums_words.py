"""Words beside a number by which it is one part of a sum: "another four", "the other three"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reconcile.judge._case import Case
from reconcile.languages import get
from reconcile.languages._words import Words, closed_words
from reconcile.model import Claim, Span

BEFORE, BEHIND = 2, 3  # words before and behind a number that belong to it
NEXT = 100  # code points beside a number in which its words are looked for
LONGEST = 1000  # code points of a list, or before a number that is of all that they tell
FAR = 60  # code points between a number and the colon of the list that it announces
WORD_OR_MARK = re.compile(r"[^\W\d_]++|[,;،؛]")
CUTS = (",", ";", ".", ":", "(", ")")


def comes_on_top(case: Case, claim: Claim) -> bool:
    """The number is told as one more than others before it: "another four", "nine more miners"."""
    before, behind, closed = _around(case, claim)
    here = any(word in closed.on_top for word in (*before[-1:], *behind))
    return here and not any(word in closed.than for word in behind) and not _is_definite(before, closed)


def is_the_rest(case: Case, claim: Claim) -> bool:
    """The number is told as what is left of a whole: "the other three", "les trois autres"."""
    before, behind, closed = _around(case, claim)
    if not any(word in closed.the_rest for word in (*before[-1:], *behind[:2])):
        return False
    return not closed.definite or _is_definite(before, closed)


def goes_on_to_the_rest(case: Case, last: Claim) -> bool:
    """Close behind the last number others are told: "with the rest from nobody", "the others died at sea"."""
    article = case.article(last)
    closed = closed_words(article.language)
    return any(
        word in closed.the_rest for word in _words(article.language, article.text[last.core.end : last.core.end + NEXT])
    )


def points_back(case: Case, claim: Claim) -> bool:
    """The number has an article before it, so that it is one told before: "of the 14"."""
    before, _, closed = _around(case, claim)
    return any(word in closed.definite for word in before[-1:])


def sums_up(case: Case, claim: Claim) -> bool:
    """A word before the number says that it is of all that were told: "together there were 40"."""
    code = case.article(claim).language
    closed, at = closed_words(code), claim.core.start - claim.sentence_at.start
    told = _words(code, claim.sentence[max(0, at - LONGEST) : at]) if at > 0 else []
    behind = " ".join(_around(case, claim)[1])
    return any(word in closed.jointly for word in told) or any(phrase in behind for phrase in closed.in_all)


def listed(case: Case, announced: Claim) -> list[Span]:
    """The items of the list that a colon behind the number opens and "and" closes, in order; empty where none is.

    What follows the last item behind a comma belongs to the sentence. Nothing else is counted between number and colon.
    """
    article = case.article(announced)
    closed, start = closed_words(article.language), announced.core.end
    text = article.words(announced.field, Span(start, min(announced.sentence_at.end, start + FAR + LONGEST)))
    head, colon, rest = text.partition(":")
    if not colon or len(head) > FAR or any(letter.isdigit() for letter in head) or rest[:1].isdigit():
        return []
    items, at, closing = list[Span](), start + len(head) + 1, False
    for item, mark in _items(rest, closed.conjunctions):
        if item.strip():
            items.append(Span(at, at + len(item)))
        if closing:
            return items if len(items) > 1 else []
        closing = mark in closed.conjunctions
        at += len(item) + len(mark)
    return []


def _items(text: str, conjunctions: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Stretches between commas, semicolons, the end and conjunctions, each with what ends it."""
    begin = 0
    for found in WORD_OR_MARK.finditer(text):
        word = found[0]
        if word in ",;،؛" or word.casefold() in conjunctions:
            yield text[begin : found.start()], word.casefold()
            begin = found.end()
    yield text[begin:], ""


def _is_definite(before: Sequence[str], closed: Words) -> bool:
    return any(word in closed.definite for word in before)


def _around(case: Case, claim: Claim) -> tuple[Sequence[str], Sequence[str], Words]:
    """The folded words right before the number and right behind it, up to the next mark."""
    code, first = case.article(claim).language, claim.sentence_at.start
    before, behind = _beside(code, claim.sentence, claim.core.start - first, claim.core.end - first)
    return before, behind, closed_words(code)


@lru_cache(maxsize=16_384)
def _beside(code: str, sentence: str, start: int, end: int) -> tuple[Sequence[str], Sequence[str]]:
    """The folded words right before a place of a sentence and right behind it; many rules ask for those of a number."""
    if not 0 <= start <= end <= len(sentence):
        return (), ()
    before = _words(code, sentence[max(0, start - NEXT) : start])
    return _last(before), _first(_words(code, sentence[end : end + NEXT]))


def _words(code: str, text: str) -> list[str]:
    """Folded words, marks apart."""
    folded = get(code).fold(text)
    for mark in CUTS:
        folded = folded.replace(mark, f" {mark} ")
    return folded.split()


def _last(words: list[str]) -> list[str]:
    near = words[-BEFORE:]
    cut = max((i for i, word in enumerate(near) if word in CUTS), default=-1)
    return near[cut + 1 :]


def _first(words: list[str]) -> list[str]:
    near = words[:BEHIND]
    cut = next((i for i, word in enumerate(near) if word in CUTS), len(near))
    return near[:cut]

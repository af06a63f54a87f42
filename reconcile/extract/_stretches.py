"""Sentences of such length that what is asked of each of their numbers stays cheap; a longer one is read in pieces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from reconcile.model import Numeral, Span

LONGEST = 1_500  # code points of what is read as one sentence; the longest of 2,000 in the news had 460
NUMERALS = 24  # numerals of it; the most in the news were 10


def stretches(text: str, sentences: Iterable[Span], numerals: Sequence[Numeral]) -> tuple[Span, ...]:
    """The sentences, each longer one cut before a word or a numeral; together they hold all the words."""
    sentences = tuple(sentences)
    if len(numerals) <= NUMERALS and not any(one.end - one.start > LONGEST for one in sentences):
        return sentences
    places = [Span(min(n.span.start, n.core.start), max(n.span.end, n.core.end)) for n in numerals]
    starts = [place.start for place in places]
    found: list[Span] = []
    for sentence in sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        if sentence.end - sentence.start <= LONGEST and last - first <= NUMERALS:
            found.append(sentence)
        else:
            found += _pieces(text, sentence, places[first:last])
    return tuple(found)


def _pieces(text: str, sentence: Span, numerals: Sequence[Span]) -> Iterator[Span]:
    """Yield the pieces of a sentence; none is cut within a numeral unless the numeral is longer than a piece."""
    start, at = sentence.start, 0
    while start < sentence.end:
        end = min(start + LONGEST, sentence.end)
        held = at + NUMERALS
        if held < len(numerals) and numerals[held].start < end:
            end = numerals[held].start
        elif end < sentence.end:
            end = _blank(text, start, end)
        at = bisect_left(numerals, end, at, key=lambda n: n.start)
        if at and start < numerals[at - 1].start < end < numerals[at - 1].end:
            at -= 1
            end = numerals[at].start
        yield from _trimmed(text, start, end)
        start = end


def _blank(text: str, start: int, end: int) -> int:
    """Behind the last space before `end`; `end` itself where there is none."""
    at = text.rfind(" ", start + 1, end)
    return end if at < 0 else at + 1


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    first, last = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    if first < last:
        yield Span(first, last)

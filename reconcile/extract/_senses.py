"""Nouns of two senses: "the second strike" is one of walkouts where the article tells of a walkout and of no attack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reconcile.claims._reading import Act, Count, Reading
from reconcile.frozen import replace

Senses = Mapping[str, str]
"""The class of nouns that a word stands for in an article in place of its own."""


class Doubles:
    """The nouns of a language that close a longer one of another class: "strike" with that of "general strike"."""

    def __init__(self, nouns: Mapping[str, str]) -> None:
        self.nouns = nouns
        self.pairs = tuple(_doubles(nouns))
        self.words = frozenset(word for word, _ in self.pairs)


def _doubles(nouns: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for phrase, other in nouns.items():
        _, _, word = phrase.rpartition(" ")
        if word != phrase and nouns.get(word, other) != other:
            yield word, other


def sensed(readings: Sequence[Reading], doubles: Doubles) -> Iterable[Reading]:
    """The sentences of an article, each noun of two senses with the class of what the article tells of."""
    counted = {count.noun for reading in readings for count in (*reading.counts, *reading.ordinals)}
    if doubles.words.isdisjoint(counted):
        return readings
    senses = dict(_senses(doubles, [act for reading in readings for act in reading.acts]))
    return _with(senses, readings) if senses else readings


def _with(senses: Senses, readings: Sequence[Reading]) -> Iterator[Reading]:
    for reading in readings:
        if any(count.noun in senses for count in (*reading.counts, *reading.ordinals)):
            counts, ordinals = (tuple(_of(c, senses) for c in some) for some in (reading.counts, reading.ordinals))
            yield replace(reading, counts=counts, ordinals=ordinals)
        else:
            yield reading


def _of(count: Count, senses: Senses) -> Count:
    other = senses.get(count.noun or "")
    return replace(count, kind=other) if other is not None else count


def _senses(doubles: Doubles, acts: Sequence[Act]) -> Iterator[tuple[str, str]]:
    """A noun closes a longer one of another class ("general strike"), whose event alone is told by other words, too."""
    nouns = doubles.nouns
    told = {(act.event, act.lemma) for act in acts}
    events = {event for event, _ in told}
    for word, other in doubles.pairs:
        if other not in events:
            continue
        own = {event for event, lemma in told if lemma == word} - {other}
        named = {
            (a.event, a.lemma) for a in acts if a.role == "noun" and a.lemma != word and nouns.get(a.lemma) != other
        }
        if not any(event in own for event, _ in named):
            yield word, other

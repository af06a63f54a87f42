"""Nouns of two senses: "the second strike" is one of walkouts where the article tells of a walkout and of no attack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reconcile.claims._reading import Act, Count, Reading

Senses = Mapping[str, str]
"""The class of nouns that a word stands for in an article in place of its own."""


def sensed(readings: Sequence[Reading]) -> Iterator[Reading]:
    """The sentences of an article, each noun of two senses with the class of what the article tells of."""
    acts = [act for reading in readings for act in reading.acts]
    senses = dict(_senses(readings[0], acts)) if readings else {}
    for reading in readings:
        if senses and any(count.noun in senses for count in (*reading.counts, *reading.ordinals)):
            counts, ordinals = (tuple(_of(c, senses) for c in some) for some in (reading.counts, reading.ordinals))
            yield replace(reading, counts=counts, ordinals=ordinals)
        else:
            yield reading


def _of(count: Count, senses: Senses) -> Count:
    other = senses.get(count.noun or "")
    return replace(count, kind=other) if other is not None else count


def _senses(reading: Reading, acts: Sequence[Act]) -> Iterator[tuple[str, str]]:
    """A noun closes a longer one of another class ("general strike"), whose event alone is told by other words, too."""
    nouns = reading.lexicon.nouns.get(reading.language, {})
    told = {(act.event, act.lemma) for act in acts}
    events = {event for event, _ in told}
    for phrase, other in nouns.items():
        _, _, word = phrase.rpartition(" ")
        if word == phrase or other not in events or nouns.get(word, other) == other:
            continue
        own = {event for event, lemma in told if lemma == word} - {other}
        named = {
            (a.event, a.lemma) for a in acts if a.role == "noun" and a.lemma != word and nouns.get(a.lemma) != other
        }
        if not any(event in own for event, _ in named):
            yield word, other

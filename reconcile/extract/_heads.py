"""The head of a phrase that is read from its end, and the words at which a clause begins."""

from __future__ import annotations

from functools import cache

from reconcile.extract._sentence import Sentence
from reconcile.languages._words import Words


def heading(at: int, sentence: Sentence) -> int | None:
    """The head of the phrase that ends at `at`: "raid" of "the raid at Orvane on 3 June"; `None` of a name or date."""
    closed, start = sentence.closed, at
    while start and sentence.words[start - 1].is_word and sentence.folded[start - 1] not in stops(closed):
        start -= 1
    links = (i - 1 for i in range(at, start, -1) if sentence.folded[i] in closed.prepositions)
    return next((h for h in (at, *links) if _heads(h, sentence) and not _governed(h, sentence)), None)


def before_helpers(at: int, sentence: Sentence) -> int:
    """The word before the helpers of a verb that end at `at`: "the walkout would be the third"."""
    start = at
    while at >= 0 and sentence.folded[at] in sentence.closed.auxiliaries:
        at -= 1
    return at if at >= 0 and sentence.words[at].is_word else start


@cache
def stops(closed: Words) -> frozenset[str]:
    """Words that begin a clause and nothing else."""
    return closed.clause_starts - closed.adverbs - closed.prepositions


def _governed(at: int, sentence: Sentence) -> bool:
    """A preposition stands before the phrase whose head this is."""
    while at and sentence.words[at - 1].content:
        at -= 1
    while at and sentence.folded[at - 1] in sentence.closed.determiners:
        at -= 1
    return at > 0 and sentence.folded[at - 1] in sentence.closed.prepositions


def _heads(at: int, sentence: Sentence) -> bool:
    """It is a noun by its look: no name, number, date or pronoun."""
    dated = sentence.folded[at - 1][:1].isdigit()  # "on 3 June"
    return sentence.words[at].content and not (sentence.in_name(at) or at in sentence.numbers or dated)

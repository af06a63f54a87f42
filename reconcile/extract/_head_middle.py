"""What a number counts where few words stand before its noun and most behind: "douze autres soldats irakiens"."""

from __future__ import annotations

from reconcile.claims._reading import Count
from reconcile.extract._sentence import Sentence
from reconcile.model import Numeral, Quantity

NEAR = 3  # words behind a number, small ones before the noun left out, in which a known noun may stand
MANY = 2  # things of which a plural tells
BEHIND = 2  # words behind the noun that may say more of it


def head_middle(numeral: Numeral, first: int, last: int, sentence: Sentence) -> Count:
    """The count of a numeral at words `first` to `last`; without a head where no noun follows."""
    start = _start(last, sentence)
    phrase = _phrase(start, sentence)
    if not phrase:
        return Count(numeral, first, last)
    small = [at for at in phrase if sentence.folded[at] in sentence.closed.before_nouns]
    rest = [at for at in phrase if at not in small]
    if not rest:
        return Count(numeral, first, last)
    head = next((at for at in rest[:NEAR] if sentence.known(at)), rest[0])
    noun, kind = sentence.noun_of(head)
    told = {role for role in sentence.roles(head) if role != "noun"}
    if told and kind is None and "noun" not in sentence.roles(head):
        return Count(numeral, first, last)  # "ont été tués": no noun, but what happened
    if head > rest[0] and any(sentence.roles(at) for at in rest[: rest.index(head)]):
        head = rest[0]
        noun, kind = sentence.noun_of(head)
    if kind is None and _several(numeral) and sentence.folded[head].endswith(sentence.closed.several_endings):
        return Count(numeral, first, last)  # "68 pasaron la noche": a verb
    modifiers = tuple(sentence.folded[at] for at in phrase if at != head)
    return Count(numeral, first, head + 1, sentence.words[head].text, noun, kind, modifiers, head)


def _several(numeral: Numeral) -> bool:
    """A bare number of things of which there are at least two."""
    value = numeral.value
    if numeral.kind != "cardinal" or not isinstance(value, Quantity) or value.unit is not None:
        return False
    return value.number is not None and value.number >= MANY


def _start(last: int, sentence: Sentence) -> int:
    """Where the noun phrase behind a number begins: behind "de", "des", "de los 35"."""
    closed, at = sentence.closed, last
    if sentence.folded[at] not in closed.genitive:
        return at
    at += 1
    while sentence.folded[at] in closed.determiners | closed.partitive_pronouns or at in sentence.numbers:
        at += 1
    return at


def _phrase(start: int, sentence: Sentence) -> list[int]:
    """The words behind the number up to the first that no noun phrase has."""
    closed = sentence.closed
    shut = closed.prepositions | closed.auxiliaries | closed.conjunctions | closed.clause_starts | closed.adverbs
    shut |= (closed.determiners | closed.pronouns) - closed.phrase_determiners
    shut -= closed.before_nouns  # "un solo choque"
    found: list[int] = []
    for at in range(start, len(sentence.words)):
        plain = [i for i in found if sentence.folded[i] not in closed.before_nouns]
        ended = not sentence.words[at].is_word or at in sentence.numbers or sentence.folded[at] in shut
        if ended or len(plain) > BEHIND or (plain and "verb" in sentence.roles(at)):
            break
        found.append(at)
    return found

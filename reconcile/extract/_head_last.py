"""What a number counts where its noun closes the phrase: "31 of the 35 victims", "two US military bases"."""

from __future__ import annotations

from reconcile.claims._reading import Count
from reconcile.extract._sentence import Sentence
from reconcile.model import Numeral

LONGEST = 7  # words a noun phrase may have after its number


def head_last(numeral: Numeral, first: int, last: int, sentence: Sentence) -> Count:
    """The count of a numeral at words `first` to `last`; without a head where no noun follows."""
    closed = sentence.closed
    if numeral.kind == "ordinal" and sentence.folded(last) in closed.genitive:
        return Count(numeral, first, last)  # "the 23rd of a kind": what is counted was named before
    found = _phrase(_start(last, sentence), sentence)
    if not found:
        return Count(numeral, first, last)
    head = found[-1]
    modifiers = tuple(sentence.folded(at) for at in found[:-1])
    if not sentence.known(head) and ("adjective" in sentence.roles(head) or sentence.roles(head) == {"verb"}):
        return Count(numeral, first, last, modifiers=modifiers)  # "one dead", "18 alive": no noun, but what happened
    noun, kind = sentence.noun_of(head)
    if kind is None and _nationals(head, sentence):
        kind = sentence.human
    return Count(numeral, first, head + 1, sentence.words[head].text, noun, kind, modifiers, head)


def _start(last: int, sentence: Sentence) -> int:
    """Where the noun phrase behind a number begins: behind "of the", "of the 35", "more", "their"."""
    closed, at = sentence.closed, last
    if sentence.folded(at) in closed.genitive:
        at += 1
        while sentence.folded(at) in closed.determiners | closed.partitive_pronouns:
            at += 1
        while sentence.folded(at)[:1].isdigit():
            at += 1
        return at
    # "on two its bases": a word was lost
    return at + (sentence.folded(at) in closed.possessive_pronouns | closed.added)


def _phrase(start: int, sentence: Sentence) -> list[int]:
    """The words of a noun phrase, its head last."""
    found: list[int] = []
    for at in range(start, min(start + LONGEST, len(sentence.words))):
        head = found[-1] if found else None
        if head is not None and sentence.folded(at) in sentence.closed.possessives:
            continue  # "5% of the world's supply": the owner is not the head
        if not sentence.words[at].is_word or (not sentence.in_name(at) and _ends(at, head, sentence)):
            break
        if head is not None and not _goes_on(at, head, sentence):
            break
        found.append(at)
    return found


def _goes_on(at: int, head: int, sentence: Sentence) -> bool:
    """The word may belong to the phrase that has a head already."""
    if not sentence.known(at) and "adjective" in sentence.roles(head):
        return False  # "192 missing goes on": the adjective ends the phrase
    if sentence.noun_like(at) or sentence.in_name(head) or sentence.words[head].text[:1].isupper():
        return True
    return not sentence.folded(head).endswith(sentence.closed.plural_endings)


def _ends(at: int, head: int | None, sentence: Sentence) -> bool:
    """The word cannot stand in a noun phrase, or not behind its head."""
    closed, folded = sentence.closed, sentence.folded(at)
    shut = closed.prepositions | closed.auxiliaries | closed.conjunctions | closed.clause_starts
    shut |= (closed.determiners - closed.phrase_determiners) | (closed.pronouns - closed.phrase_pronouns)
    if folded in shut or folded[:1].isdigit():
        return True
    if head is None:
        return folded in closed.adverbs - closed.phrase_adverbs
    if _strong_verb(at, sentence):
        return True  # "the third convoy came"
    verb = "verb" in sentence.roles(at) and sentence.in_name(at + 1)
    if folded in sentence.nouns and not (verb and sentence.noun_like(head)):
        return False
    return folded in closed.adverbs or (sentence.noun_like(head) and _tells(at, sentence))


def _strong_verb(at: int, sentence: Sentence) -> bool:
    """A form such as "came" or "drove", which no noun and no adjective has."""
    closed, word = sentence.closed, sentence.words[at]
    inflected = bool(word.lemmas) and word.lemmas[0] != word.folded
    other = word.folded.endswith((*closed.plural_endings, *closed.gerund_endings, *closed.past_endings))
    return inflected and not other and not sentence.known(at)


def _tells(at: int, sentence: Sentence) -> bool:
    """The word says something of the noun before it: an act, a direction, an inflected verb."""
    closed, word = sentence.closed, sentence.words[at]
    if (
        any(a.first == at and a.role in ("adjective", "verb") for a in sentence.acts)
        or word.folded in closed.directions
    ):
        return True
    inflected = bool(word.lemmas) and word.lemmas[0] != word.folded
    nominal = word.folded.endswith((*closed.plural_endings, *closed.gerund_endings))
    return word.folded.endswith(closed.past_endings) or (inflected and not nominal)


def _nationals(head: int, sentence: Sentence) -> bool:
    """ "Two Americans": the plural of a country's name."""
    plural = sentence.folded(head).endswith(sentence.closed.plural_endings)
    return plural and any(n.first <= head < n.last and n.kind == "country" for n in sentence.names)

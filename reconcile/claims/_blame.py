"""Words by which somebody is held responsible, or speaks of their own part in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from reconcile.claims._actors import object_of, phrase_of, subject
from reconcile.claims._parties import bearer, by_pronoun
from reconcile.claims._reading import Reading
from reconcile.frozen import dataclass
from reconcile.languages._words import Words
from reconcile.model import Polarity

BACK = 6  # words before a verb of blaming in which "nobody" is its subject
FAR = 8  # words behind a verb of blaming in which "on" names who is blamed
SHORT = 4  # letters that a word with a preposition must exceed
OWNER = 5  # words behind a verb of blaming in which the possessive of whose it was stands
BEING = 3  # words before "responsible" in which the copula stands


@dataclass(frozen=True, slots=True)
class Own:
    """What a speaker says of their own part, up to word `last`: that they did it, or had none."""

    last: int
    polarity: Polarity


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Phrases of one first word by which somebody speaks of their own part, and the last words of them."""

    phrases: Sequence[tuple[Sequence[str], Polarity]]
    lasts: frozenset[str]


def own_words(reading: Reading, at: int) -> Own | None:
    """ "It was them", "it carried out the attack", "had no part in it" at word `at`; `None` where there is no such."""
    told = _own(reading.closed).get(reading.folded[at])
    if told is None or told.lasts.isdisjoint(reading.forms):
        return None
    for words, polarity in told.phrases:
        ends = reading.folded[at + len(words) - 1] == words[-1]
        if ends and all(reading.folded[at + i] == word for i, word in enumerate(words)):
            return Own(at + len(words), polarity)
    return None


@cache
def _own(closed: Words) -> Mapping[str, Phrases]:
    """The phrases by which somebody speaks of their own part, by their first word."""
    found: dict[str, list[tuple[Sequence[str], Polarity]]] = {}
    for phrases, polarity in ((closed.admissions, Polarity.AFFIRMED), (closed.disclaimers, Polarity.DENIED)):
        for words in (phrase.split(" ") for phrase in phrases):
            found.setdefault(words[0], []).append((words, polarity))
    return {first: Phrases(all_, frozenset(words[-1] for words, _ in all_)) for first, all_ in found.items()}


def told_answerable(reading: Reading, at: int) -> bool:
    """ "Is responsible", "is to blame" of somebody: a copula stands before it, and "for", "of" or a stop behind it.

    "Was behind the attack" is told of others alone: of themselves it is among what speakers say of their part.
    """
    closed = reading.closed
    word, before = reading.words[at], range(max(0, at - BEING), at)
    if word.folded in closed.behind:
        return reading.folded_in(closed.being, before) and by_pronoun(reading, at) is None and _of_act(reading, at)
    blame = reading.folded[at - 1] in closed.infinitive and not closed.blame.isdisjoint(word.forms)
    held = not closed.blame.isdisjoint(reading.words[at - 1].forms)  # "held responsible": of another verb
    if held or (not blame and word.folded not in closed.answerable):
        return False
    return reading.folded_in(closed.being, before) and (closes(reading, at + 1) or reading.folded[at + 1] in closed.of)


def _of_act(reading: Reading, at: int) -> bool:
    """An act that somebody answers for stands behind the word, its article and "of" between them."""
    closed, first = reading.closed, at + 1
    while reading.folded[first] in closed.of or reading.folded[first] in closed.determiners:
        first += 1
    act = reading.act_at(first)
    crime = first < len(reading.words) and not closed.crimes.isdisjoint(reading.words[first].forms)
    return crime or (act is not None and act.role == "noun" and reading.lexicon.marked(act.event, "claimable"))


def closes(reading: Reading, at: int) -> bool:
    """The word at `at` opens no clause: a stop, a preposition, an adverb, or the end."""
    if at >= len(reading.words) or not reading.words[at].is_word:
        return True
    closed, folded = reading.closed, reading.folded[at]
    return folded in closed.prepositions or folded in closed.adverbs or folded in closed.conjunctions


def nobody_before(reading: Reading, at: int) -> bool:
    """Nobody is the subject of a passive: "no one has been blamed"; where verbs come first, it stands behind."""
    closed = reading.closed
    if closed.head_first:
        behind = " ".join(reading.folded[i] for i in range(at + 1, at + 3))
        return behind in closed.nobody and reading.folded[at - 1] in closed.negations
    before = " ".join(reading.folded[i] for i in range(max(0, at - BACK), at))
    named = any(f" {words} " in f" {before} " for words in closed.nobody)
    return named and reading.folded_in(closed.being, range(max(0, at - BEING), at))


def laid_to(reading: Reading, at: int) -> tuple[int, int] | None:
    """The words of who or what is blamed: behind "on" where it is laid on somebody, else the verb's object."""
    closed = reading.closed
    on = _on(reading, at)
    if on is not None:
        return object_of(reading, on)
    at += reading.folded[at + 1] in closed.answerable  # "hace responsable al Frente"
    return object_of(reading, at + (reading.folded[at + 1] in closed.prepositions))


def _on(reading: Reading, at: int) -> int | None:
    """The word "on" in "blamed the blackout on a cable", "was blamed on a cable"; what is laid to somebody is known."""
    closed = reading.closed
    behind = reading.folded[at + 1]
    owned = reading.folded_in(closed.possessives, range(at + 2, at + OWNER))
    known = owned or behind in closed.definite or behind in closed.thing_pronouns or behind in closed.blamed_on
    for i in range(at + 1, min(at + FAR, len(reading.words)) if known else at):
        word = reading.folded[i]
        other = word in closed.prepositions and word not in closed.blamed_on and word not in closed.of
        if other or not reading.words[i].is_word:
            return None
        if reading.folded[i] in closed.blamed_on:
            return None if any(d.first <= i + 1 < d.last for d in reading.dates) else i
    return None


def accuser(reading: Reading, at: int) -> str | None:
    """Who blames, as written: the subject of the verb; `None` for a passive, or a participle: "an attack blamed on"."""
    closed = reading.closed
    if reading.folded[at + 1] in closed.blamed_on or reading.folded_in(closed.being, range(max(0, at - BEING), at)):
        return None
    named = subject(reading, at)
    if named is not None and not reading.closed.head_first:
        return reading.text_of(reading.cover(*bearer(reading, named)))
    phrase = phrase_of(reading, at)
    return reading.text_of(reading.cover(*phrase)) if phrase and not reading.closed.head_first else None


def party(reading: Reading, phrase: tuple[int, int], *, behind_subject: bool = False) -> tuple[int, int]:
    """The words of a phrase that name somebody, where verbs come first and all that follows them is one phrase.

    `behind_subject`: those behind the subject, a noun with its article or two nouns of which the second has it.
    """
    first, last = phrase
    if not reading.closed.head_first:
        return phrase
    if behind_subject:
        subject = 1 if _definite(reading, first) else 2
        first += subject if last - first > subject and _definite(reading, first + subject - 1) else 0
    cut = next((i for i in range(first + 1, last) if _begins_other(reading, i)), last)
    return first, cut


def _definite(reading: Reading, at: int) -> bool:
    return reading.folded[at].startswith(reading.closed.article_forms)


def _begins_other(reading: Reading, at: int) -> bool:
    """The word begins what is denied or blamed: "any", "responsibility", or a preposition written together with it."""
    closed, folded = reading.closed, reading.folded[at]
    objects = closed.denied_objects | closed.answerable | frozenset(closed.claim_objects) | closed.clause_starts
    joined = folded.startswith(closed.joined_prepositions) and len(folded) > SHORT
    return folded in objects or folded in closed.determiners or folded in closed.none_of or joined

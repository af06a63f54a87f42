"""Whether a word that may be a verb stands as a noun: "two more votes", "the voting age"."""

from __future__ import annotations

from functools import cache

from reconcile.claims._reading import Act, Reading
from reconcile.languages._words import Words

CUES = 5  # words before an infinitive in which a verb of deciding or planning may govern it


def noun_there(reading: Reading, act: Act) -> bool:
    """The verb's form is a noun's as well, and the words around it are those of a noun."""
    past = reading.closed.past_endings
    if act.last - act.first > 1 or (past and reading.folded[act.first].endswith(past)):
        return False
    if any(c.head_at is not None and act.first <= c.head_at < act.last for c in reading.counts):
        return True
    if _gerund(reading, act) or _object_of_noun(reading, act):
        return True
    return not reading.closed.head_first and _known(reading, act) and not _governs(reading, act)


def _known(reading: Reading, act: Act) -> bool:
    """A pack knows the word as a noun too."""
    return reading.words[act.first].known or any(a.role == "noun" and a.first == act.first for a in reading.acts)


def _gerund(reading: Reading, act: Act) -> bool:
    """A gerund before its noun, with a preposition before it: "of voting age"."""
    closed, at = reading.closed, act.first
    if not closed.gerund_endings or not reading.folded[at].endswith(closed.gerund_endings):
        return False
    behind = reading.folded[act.last]
    return reading.folded[at - 1] in closed.prepositions and behind.isalpha() and behind not in _function(closed)


def _object_of_noun(reading: Reading, act: Act) -> bool:
    """An infinitive behind a preposition that nothing decided or planned governs: "en âge de voter"."""
    closed, at = reading.closed, act.first
    endings = closed.infinitive_endings
    if not endings or not reading.folded[at].endswith(endings) or reading.folded[at - 1] not in closed.prepositions:
        return False
    back = reading.words[max(0, at - CUES) : at]
    told = f" {' '.join(w.folded for w in back)} "
    decided = any(not closed.decided.isdisjoint(w.forms) for w in back)
    return not decided and not any(f" {cue} " in told for cue in closed.planned)


def _governs(reading: Reading, act: Act) -> bool:
    """What stands before and behind is a verb's: "will vote", "they vote", "votes to leave", "Orland votes on it"."""
    closed, before, behind = reading.closed, reading.folded[act.first - 1], reading.folded[act.last]
    if before in _before_verbs(closed) or behind in closed.infinitive:
        return True
    if before.endswith(closed.plural_endings) and not reading.folded[act.first].endswith(closed.plural_endings):
        return True  # "forces transfer the base": a bare verb agrees with its subject
    name = reading.name_at(act.first - 1)
    linked = behind in closed.prepositions or behind in closed.determiners
    return name is not None and linked and behind not in closed.within and behind not in closed.of


@cache
def _before_verbs(closed: Words) -> frozenset[str]:
    """Words behind which a verb stands: auxiliaries, and pronouns that are its subject."""
    pronouns = closed.pronouns - closed.determiners - closed.possessive_pronouns - closed.relatives
    return closed.modals | closed.infinitive | closed.having | closed.future | pronouns


@cache
def _function(closed: Words) -> frozenset[str]:
    """Words before which a gerund is no noun's."""
    return closed.prepositions | closed.determiners | closed.conjunctions | closed.adverbs | closed.possessive_pronouns

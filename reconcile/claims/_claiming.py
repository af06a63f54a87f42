"""Whether a verb of claiming, denying or blaming is about responsibility."""

from __future__ import annotations

from functools import cache

from reconcile.claims._blame import closes
from reconcile.claims._reading import Reading
from reconcile.languages._words import Words

AHEAD = 4  # words from such a verb on that belong to it
HELPERS = 3  # words before a participle in which its form of "to be" stands
RELATED = 4  # words before a verb in which "which" is its object
HELD = 10  # words behind "hold" in which "responsible" may stand


@cache
def cues(closed: Words) -> frozenset[str]:
    """The words at which somebody may be told to be responsible."""
    own = {phrase.split(" ", 1)[0] for phrase in (*closed.admissions, *closed.disclaimers, *closed.blaming)}
    verbs = closed.claim_verbs | closed.claimed_it | closed.deny | closed.blame
    return (
        verbs
        | closed.blame_nouns
        | closed.answerable
        | closed.credited
        | closed.causing
        | closed.tracing
        | closed.behind
        | own
    )


def worded(reading: Reading, first: int, last: int) -> str:
    return " ".join(reading.folded[i] for i in range(first, last))


def takes(reading: Reading, at: int) -> bool:
    """The verb is one by which somebody lays it to themselves: "se ha atribuido el ataque"."""
    closed = reading.closed
    if closed.taking.isdisjoint(reading.words[at].forms):
        return False
    before = at - 1
    while reading.folded[before] in closed.having or reading.folded[before] in closed.being:
        before -= 1
    return reading.folded[before] in closed.reflexives


def takes_act(reading: Reading, at: int) -> bool:
    """The verb's object is responsibility, or the act itself ("claimed the attack")."""
    ahead = worded(reading, at + 1, at + 2 + AHEAD)
    if any(f" {o} " in f" {ahead} " for o in reading.closed.claim_objects):
        return True
    if not reading.closed.claim_directly.intersection(reading.words[at].forms):
        return False
    if _holds_before(reading, at) and _of_nobody(reading, at):
        return True
    if reading.folded[at + 1] in reading.closed.thing_pronouns:  # "claimed it", but not "claimed it had won"
        return closes(reading, at + 2)
    opened = reading.closed.head_first or reading.folded[at + 1] in reading.closed.determiners
    return opened and claimable(reading, _before_verb(reading, range(at + 1, at + 2 + AHEAD)))


def _of_nobody(reading: Reading, at: int) -> bool:
    """Nobody is the subject of the verb at `at`."""
    before = f" {worded(reading, max(0, at - RELATED), at)} "
    return any(f" {words} " in before for words in reading.closed.nobody)


def _holds_before(reading: Reading, at: int) -> bool:
    """The verb's object is a pronoun right before it or its helping verb: "personne ne les a revendiqués"."""
    closed = reading.closed
    before = at - 1 - (reading.folded[at - 1] in closed.having)
    return reading.folded[before] in closed.held_objects


def _before_verb(reading: Reading, words: range) -> range:
    """The words up to a helping verb: who "claimed the crew were attacked" tells of it, and claims nothing."""
    closed = reading.closed
    helping = closed.being | closed.having | closed.modals
    stop = next((i for i in words if reading.folded[i] in helping), words.stop)
    return range(words.start, stop)


def claimable(reading: Reading, words: range) -> bool:
    """An act that somebody may be responsible for stands there, before any preposition."""
    for i in words:
        act = reading.act_at(i)
        if act is not None and reading.lexicon.marked(act.event, "claimable"):
            return True
        if reading.folded[i] in reading.closed.prepositions:
            return False
        if i < len(reading.words) and not reading.closed.crimes.isdisjoint(reading.words[i].forms):
            return True
    return False


def denies(reading: Reading, at: int) -> bool:
    """What is denied is a part in it, or the act itself: "denied firing the first shot", not "denied seeing it"."""
    ahead = range(at + 1, at + 1 + AHEAD)
    if reading.folded_in(reading.closed.being, range(max(0, at - HELPERS), at)):
        return False  # "bail was denied"
    if reading.folded[at + 1].endswith(reading.closed.gerund_endings):
        return _is_deed(reading, at + 1) or _takes_part(reading, ahead)
    pointed = _points_back(reading, at + 1)
    if pointed or reading.folded[at + 1] in reading.closed.thing_pronouns:
        return _charged(reading, at) and (pointed or reading.folded_in(reading.closed.denied_objects, ahead))
    return reading.folded_in(reading.closed.denied_objects, ahead) or claimable(reading, ahead)


def _points_back(reading: Reading, at: int) -> bool:
    """What is denied was told before: "denies that", "denied this one"; who only "denies" denies it."""
    closed, told = reading.closed, reading.folded
    stops = at + 1 >= len(reading.words) or not reading.words[at + 1].is_word
    if told[at] in closed.definite and (stops or told[at + 1] in closed.phrase_pronouns):
        return True
    alone = at >= len(reading.words) or not reading.words[at].is_word
    related = reading.folded_in(closed.relatives, range(max(0, at - 1 - RELATED), at - 1))
    return alone and not related and not closed.denying.isdisjoint(reading.words[at - 1].forms)


def _charged(reading: Reading, at: int) -> bool:
    """Before the word at `at`, in its sentence or the one before, somebody is told to have done or caused something.

    Else "it" is no charge but what was offered or proposed: "the union rejected it".
    """
    closed, before = reading.closed, reading.context.before
    charges = (closed.denied_objects - closed.thing_pronouns - closed.determiners) | closed.answerable | closed.blame
    charges |= closed.causing
    for told, end in ((reading, at), (before, len(before.words) if before else 0)):
        if told is None:
            continue
        if any(a.first < end and told.lexicon.marked(a.event, "claimable") for a in told.acts):
            return True
        if any(not charges.isdisjoint(word.forms) for word in told.words[:end]):
            return True
    return False


def _is_deed(reading: Reading, at: int) -> bool:
    """Somebody may be responsible for having done it: nobody is for what they saw, knew or were."""
    perfect = reading.folded[at] in reading.closed.having and reading.words[at + 1 : at + 2]
    word = reading.words[at + 1] if perfect and reading.words[at + 1].inflected else reading.words[at]
    return reading.closed.no_deeds.isdisjoint(word.forms)


def _takes_part(reading: Reading, ahead: range) -> bool:
    """ "Having any role in it", "being responsible"."""
    closed = reading.closed
    parts = (closed.denied_objects - closed.thing_pronouns - closed.determiners) | closed.answerable
    return reading.folded_in(parts, ahead)


def blames(reading: Reading, at: int) -> bool:
    """The verb blames somebody: no number is blamed, and who "holds" something blames nobody for it.

    It is a noun where it is counted, or a helping verb stands behind it: "three suspects", "the suspects have fled".
    """
    if any(at in (c.first - 1, c.head_at) for c in reading.counts):
        return False
    if reading.folded[at + 1] in reading.closed.auxiliaries and not reading.words[at].past:
        return False
    closed = reading.closed
    if reading.folded[at] not in closed.blameless:
        return True
    told = next((i for i in range(at + 1, at + 1 + HELD) if reading.folded[i] in closed.answerable), None)
    if told is None or (closed.blamed_as and reading.folded[told - 1] not in closed.blamed_as):
        return False  # "tient la présidente en haute estime et se dit responsable"
    return not (closed.blamed_as and reading.folded_in(closed.negations, range(max(0, at - HELPERS), at)))


def told_by(reading: Reading, at: int) -> bool:
    """The verb is passive, and who blames stands behind "by"."""
    closed = reading.closed
    helped = reading.folded_in(closed.being | closed.passives, range(max(0, at - HELPERS), at))
    return helped and reading.folded[at + 1] in closed.agents


def by(reading: Reading, at: int) -> int | None:
    """The word behind "by" of a passive: "the attack was claimed by the brigade"."""
    helped = reading.folded_in(reading.closed.copulas, range(max(0, at - 2), at))
    return at + 2 if helped and reading.folded[at + 1] in reading.closed.agents else None

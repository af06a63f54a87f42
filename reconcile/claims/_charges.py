"""Words that lay an act to somebody: who is suspected, accused or held responsible, and where the blame is put."""

from __future__ import annotations

from reconcile.claims._actors import object_of, phrase_of
from reconcile.claims._parties import Phrase, bearer, is_body, named_in, told_of
from reconcile.claims._reading import Reading

AHEAD = 5  # words behind "suspected" in which who it is may stand
CHARGE = 8  # words behind a verb of blaming in which what somebody is blamed for stands
DEED = 5  # words behind "of" in which what was done stands: "of having cut the cable"
AGENT = 8  # words behind a passive in which "by" stands
BEARER = 8  # words behind "the blame" in which who bears it stands
HELPED = 3  # words before a participle, or before "blame", in which the verb that goes with it stands


def is_adjective(reading: Reading, at: int) -> bool:
    """The word at `at` says of what follows that it is suspected, and nobody suspects anything."""
    closed, behind = reading.closed, reading.folded[at + 1]
    verbal = closed.determiners | closed.infinitive | closed.agents | closed.charges | closed.pronouns
    if reading.folded[at] not in closed.suspected or behind in verbal:
        return False
    name = next((name for name in reading.names if name.first == at + 1), None)
    return name is None or reading.folded[bearer(reading, name)[1]] not in closed.of  # "suspected Bruno Taller of"


def suspected(reading: Reading, at: int) -> Phrase | None:
    """Who is suspected behind the adjective at `at`, and does something: "suspected Orvane Front fighters attacked".

    Nobody is in "a suspected bombing", and suspects to whom something is done have done nothing there.
    """
    named = next((name for name in reading.names if at < name.first <= at + 2), None)
    phrase = bearer(reading, named) if named is not None else _armed_behind(reading, at)
    if phrase is None:
        return None
    done = any(act.role == "verb" and at - HELPED <= act.first < at for act in reading.acts)
    behind = (act for act in reading.acts if act.first >= phrase[1])
    marked = reading.lexicon.marked
    does = any(act.toll or marked(act.event, "claimable") for act in behind)
    return phrase if does and not done else None


def _armed_behind(reading: Reading, at: int) -> Phrase | None:
    """The words up to the noun of a body or of one sort of people: "militants"."""
    nouns, closed = reading.lexicon.nouns.get(reading.language, {}), reading.closed
    for i in range(at + 1, min(at + 1 + AHEAD, len(reading.words))):
        word = reading.words[i]
        if not word.content or reading.act_at(i) is not None:
            return None
        sorts = any(reading.lexicon.marked(nouns.get(form), "sort") for form in word.forms)
        if sorts or not closed.bodies.isdisjoint(word.forms):
            return at + 1, i + 1
    return None


def is_of_other(reading: Reading, at: int) -> bool:
    """What the verb at `at` accuses somebody of is no event: "accused it of greed".

    "Of it" may be any, and "of planting the bomb" is of the one that is known; an "of" before a name, as in "the army
    of Orvane", tells nothing of the kind.
    """
    closed = reading.closed
    if closed.accusing.isdisjoint(reading.words[at].forms):
        return False
    for of in range(at + 1, min(at + CHARGE, len(reading.words))):
        if reading.folded[of] in closed.of and not _before_name(reading, of):
            return not is_of_event(reading, of)
    return False


def _before_name(reading: Reading, at: int) -> bool:
    """A name goes on behind the word, or stands behind it and its article."""
    behind = at + 1 + (reading.folded[at + 1] in reading.closed.determiners)
    return any(name.first <= at < name.last or name.first == behind for name in reading.names)


def is_of_event(reading: Reading, at: int) -> bool:
    """What stands behind the "of" or "for" at `at` may be an event: an act, a crime, "it", or what is known."""
    closed = reading.closed
    behind = range(at + 1, min(at + CHARGE, len(reading.words)))
    known, first = closed.thing_pronouns | closed.definite, reading.folded[at + 1]
    doing = reading.folded[at] in closed.of and first.endswith(closed.gerund_endings)
    if first in known or (doing and reading.folded_in(known, range(at + 2, at + DEED))):
        return True
    if any(name.first == at + 1 for name in reading.names):
        return True  # "to blame for Orvane"
    return reading.folded_in(closed.crimes, behind) or any(act.first in behind for act in reading.acts)


def is_charged(reading: Reading, at: int) -> bool:
    """Who is blamed stands before the verb at `at`: "is accused of", "held responsible", "suspected to have been"."""
    closed, behind = reading.closed, reading.folded[at + 1]
    if behind in closed.blamed_on:
        return False
    helped = reading.folded_in(closed.passives | closed.being, range(max(0, at - HELPED), at))
    if behind in closed.agents or behind in closed.charges or behind in closed.infinitive:
        return helped or reading.folded[at].endswith(closed.participle_endings)
    return helped and behind in closed.answerable


def charged(reading: Reading, at: int) -> Phrase | None:
    """Who is blamed before such a verb; whoever did the act that stands there, told behind "by"."""
    phrase = told_of(reading, at) or phrase_of(reading, at)
    if phrase is None or not any(reading.act_at(i) for i in range(*phrase)):
        return phrase
    by = next((i for i in range(at + 2, at + AGENT) if reading.folded[i] in reading.closed.agents), None)
    return object_of(reading, by) if by is not None else None


def is_blame(reading: Reading, at: int) -> bool:
    """The word at `at` is the noun: "took the blame", "no blame for"."""
    closed = reading.closed
    alone = reading.folded[at - 1] in closed.determiners or reading.folded[at + 1] in closed.charges
    return reading.folded[at] in closed.blame_nouns and alone


def borne(reading: Reading, at: int) -> tuple[int, Phrase] | None:
    """Where the verb stands, and who bears the blame at `at`: "put the blame for it on", "the fault lies with".

    Nobody does where the verb is denied, or only wanted: "refused to put the blame on".
    """
    closed = reading.closed
    if reading.folded[at] not in closed.blame_nouns or closed.head_first:
        return None
    before, behind = range(max(0, at - HELPED), at), range(at + 1, min(at + HELPED, len(reading.words)))
    laying = next((i for i in before if not closed.laying.keys().isdisjoint(reading.words[i].forms)), None)
    resting = next((i for i in behind if not closed.resting.isdisjoint(reading.words[i].forms)), None)
    verb = laying if laying is not None else resting
    if verb is None or reading.folded_in(closed.negations | closed.infinitive, range(max(0, verb - HELPED), verb)):
        return None
    upon = next((closed.laying[form] for form in reading.words[verb].forms if form in closed.laying), closed.rests_with)
    for i in range(max(at, verb) + 1, min(at + BEARER, len(reading.words))):
        if not reading.words[i].is_word:
            break
        if reading.folded[i] in upon:
            phrase = object_of(reading, i)
            return (verb, phrase) if phrase is not None and is_somebody(reading, phrase) else None
    return None


def pointed_at(reading: Reading, at: int) -> Phrase | None:
    """Who is blamed by a phrase of more words: "the inquiry points to the engineer", "met en cause l'entreprise"."""
    forms = reading.words[at].forms
    for words in (phrase.split(" ") for phrase in reading.closed.blaming):
        last = at + len(words) - 1
        if words[0] in forms and all(reading.folded[at + i] == words[i] for i in range(1, len(words))):
            who, phrase = phrase_of(reading, at), object_of(reading, last)
            if who is None or phrase is None or reading.folded[phrase[1]] in reading.closed.likening:
                return None  # "traders point to the bank as the likely buyer"
            return phrase if all(is_somebody(reading, one) for one in (who, phrase)) else None
    return None


def is_somebody(reading: Reading, phrase: Phrase) -> bool:
    """The words name somebody, or end in the noun of a body, of people, or of those who do something."""
    head = reading.words[phrase[1] - 1]
    doer = head.content and any(form.endswith(reading.closed.doer_endings) for form in head.forms)
    return named_in(reading, phrase) is not None or is_body(reading, phrase[1] - 1) or doer or head.office

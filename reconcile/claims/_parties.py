"""The parties that words of responsibility name: whose name it is, who is suspected, who bears the blame."""

from __future__ import annotations

from reconcile.claims._actors import object_of, phrase_of, subject
from reconcile.claims._humans import is_human
from reconcile.claims._reading import Name, Reading

Phrase = tuple[int, int]

BEHIND = 3  # words behind a name that may tell whose name it is: "Orvane | air force"
AHEAD = 5  # words behind "suspected" in which who it is may stand
FAR = 8  # words between a passive and "by", or between "the blame" and who bears it
LAYING = 3  # words before "blame" in which the verb of laying it stands


def bearer(reading: Reading, name: Name) -> Phrase:
    """The name with the noun behind it that tells who bears it: "Orvane | government forces", "Tarn | regime"."""
    last = name.last
    if reading.closed.head_first:
        return name.first, last
    for i in range(name.last, min(name.last + BEHIND, len(reading.words))):
        word = reading.words[i]
        if not word.content or word.capital or word.past or word.says or reading.act_at(i) is not None:
            break
        if _is_body(reading, i):
            last = i + 1
    return name.first, last


def told_of(reading: Reading, at: int) -> Phrase | None:
    """Who stands right before the verb at `at`: a name with its noun, or a body behind its article."""
    end = without_helpers(reading, at)
    name = subject(reading, at)
    words = bearer(reading, name) if name is not None else None
    if words is None or words[1] < end:
        body = _body_before(reading, end)
        if body is not None or _asked(reading, end):
            return body
    return words


def by_pronoun(reading: Reading, at: int) -> int | None:
    """The pronoun that is the subject of the verb at `at`, of which a verb of saying tells: "said it was"."""
    end = without_helpers(reading, at)
    pronoun = end > 1 and reading.folded[end - 1] in reading.closed.pronouns
    return end - 1 if pronoun and any(reading.reports(i) for i in (end - 2, end - 3)) else None


def without_helpers(reading: Reading, at: int) -> int:
    """The end of what stands before the verb at `at` and the words that help it: "the army | has not yet"."""
    closed = reading.closed
    helping = (closed.auxiliaries, closed.adverbs, closed.negations, closed.infinitive)
    while at > 0 and any(reading.folded[at - 1] in words for words in helping):
        at -= 1
    return at


def _body_before(reading: Reading, end: int) -> Phrase | None:
    """The words from an article up to word `end`, before which a body stands: "the rebel | command"."""
    if end == 0 or not _is_body(reading, end - 1):
        return None
    for first in range(end - 1, max(-1, end - 1 - BEHIND), -1):
        if reading.folded[first] in reading.closed.determiners:
            return first + (reading.folded[first] in reading.closed.subject_relatives), end
        if not reading.words[first].content:
            break
    return None


def _asked(reading: Reading, end: int) -> bool:
    """The subject before word `end` is "who" or "which" of a question: "without saying who was"."""
    relative = reading.folded[end - 1] in reading.closed.subject_relatives
    return relative and reading.folded[end - 2] != ","


def suspected(reading: Reading, at: int) -> Phrase | None:
    """Who is suspected behind the adjective at `at`: "suspected Orvane Front fighters"; none in "a suspected fire"."""
    if not any(reading.lexicon.marked(act.event, "claimable") for act in reading.acts):
        return None
    named = next((name for name in reading.names if at < name.first <= at + 2), None)
    if named is not None:
        return bearer(reading, named)
    for i in range(at + 1, min(at + 1 + AHEAD, len(reading.words))):
        if not reading.words[i].content or reading.act_at(i) is not None:
            return None
        if _is_armed(reading, i):
            return at + 1, i + 1
    return None


def is_adjective(reading: Reading, at: int) -> bool:
    """The word at `at` says of what follows that it is suspected, and nobody suspects anything."""
    closed, behind = reading.closed, reading.folded[at + 1]
    verbal = closed.determiners | closed.infinitive | closed.agents | closed.charges | closed.pronouns
    return reading.folded[at] in closed.suspected and behind not in verbal and not _charges(reading, at)


def _charges(reading: Reading, at: int) -> bool:
    """ "Suspected Bruno Taller of": what somebody is suspected of stands behind them."""
    name = next((name for name in reading.names if name.first == at + 1), None)
    return name is not None and reading.folded[bearer(reading, name)[1]] in reading.closed.of


def is_of_other(reading: Reading, at: int) -> bool:
    """What the verb at `at` accuses somebody of is no event: "accused it of greed".

    "Of it" may be any, and "of planting the bomb" is of the one that is known.
    """
    closed = reading.closed
    near = range(at + 1, min(at + FAR, len(reading.words)))
    of = next((i for i in near if reading.folded[i] in closed.of), None)
    if of is None or closed.accusing.isdisjoint(reading.words[at].forms):
        return False
    behind = range(of + 1, min(of + FAR, len(reading.words)))
    doing = reading.folded[of + 1].endswith(closed.gerund_endings)
    known = reading.folded[of + 1 + doing] in closed.thing_pronouns | closed.definite
    return not known and not any(act.first in behind for act in reading.acts)


def is_charged(reading: Reading, at: int) -> bool:
    """Who is blamed stands before the verb at `at`: "is accused of", "held responsible", "suspected to have been"."""
    closed, behind = reading.closed, reading.folded[at + 1]
    if behind in closed.blamed_on:
        return False
    helped = reading.folded_in(closed.passives | closed.being, range(max(0, at - LAYING), at))
    if behind in closed.agents or behind in closed.charges or behind in closed.infinitive:
        return helped or reading.folded[at].endswith(closed.participle_endings)
    return helped and behind in closed.answerable


def charged(reading: Reading, at: int) -> Phrase | None:
    """Who is blamed before such a verb; whoever did the act that stands there, told behind "by"."""
    phrase = told_of(reading, at) or phrase_of(reading, at)
    if phrase is None or not any(reading.act_at(i) for i in range(*phrase)):
        return phrase
    by = next((i for i in range(at + 2, at + FAR) if reading.folded[i] in reading.closed.agents), None)
    return object_of(reading, by) if by is not None else None


def is_blame(reading: Reading, at: int) -> bool:
    """The word at `at` is the noun: "took the blame", "no blame for"."""
    closed = reading.closed
    alone = reading.folded[at - 1] in closed.determiners or reading.folded[at + 1] in closed.charges
    return reading.folded[at] in closed.blame_nouns and alone


def borne(reading: Reading, at: int) -> tuple[int, Phrase] | None:
    """Where the verb stands, and who bears the blame at `at`: "put the blame for it on", "the fault lies with"."""
    closed = reading.closed
    upon = closed.blame_nouns.get(reading.folded[at])
    if upon is None or closed.head_first:
        return None
    before = range(max(0, at - LAYING), at)
    laying = next((i for i in before if not closed.laying.isdisjoint(reading.words[i].forms)), None)
    behind = range(at + 1, min(at + 3, len(reading.words)))
    resting = next((i for i in behind if not closed.resting.isdisjoint(reading.words[i].forms)), None)
    verb = laying if laying is not None else resting
    if verb is None:
        return None
    upon = upon if laying is not None else closed.rests_with
    for i in range(max(at, verb) + 1, min(at + FAR, len(reading.words))):
        if not reading.words[i].is_word:
            break
        if reading.folded[i] in upon:
            phrase = object_of(reading, i)
            return (verb, phrase) if phrase is not None else None
    return None


def named_in(reading: Reading, phrase: Phrase) -> Name | None:
    """Whom the words name: of an office and who holds it, the latter ("the Sundal president Bruno Taller")."""
    found: Name | None = None
    for name in reading.names:
        if not phrase[0] <= name.first < phrase[1]:
            continue
        if found is not None and not all(
            reading.folded[i] in reading.closed.titles for i in range(found.last, name.first)
        ):
            break
        found = name
    return found


def is_nobody(reading: Reading, phrase: Phrase) -> bool:
    """The words name nobody: "no armed group"."""
    return reading.folded[phrase[0]] in reading.closed.none_of


def _is_body(reading: Reading, at: int) -> bool:
    """The word is the noun of a body, of what acts for a state, or of people."""
    word, closed = reading.words[at], reading.closed
    if not closed.bodies.isdisjoint(word.forms) or not closed.powers.isdisjoint(word.forms):
        return True
    nouns = reading.lexicon.nouns.get(reading.language, {})
    return any(is_human(reading, nouns.get(form)) for form in word.forms)


def _is_armed(reading: Reading, at: int) -> bool:
    """The word is the noun of a body or of one sort of people: "militants"."""
    word, nouns = reading.words[at], reading.lexicon.nouns.get(reading.language, {})
    sorts = any(reading.lexicon.marked(nouns.get(form), "sort") for form in word.forms)
    return sorts or not reading.closed.bodies.isdisjoint(word.forms)

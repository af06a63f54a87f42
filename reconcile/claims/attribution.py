"""Attributions: who claimed it, who is blamed, who denies it, and that nobody claimed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reconcile.claims import _actors as actors
from reconcile.claims._anchors import anchors_of
from reconcile.claims._blame import (
    Own,
    accuser,
    closes,
    laid_to,
    nobody_before,
    own_words,
    party,
    told_answerable,
)
from reconcile.claims._causes import act_behind, cause, thing_of, traced
from reconcile.claims._charges import (
    borne,
    charged,
    is_adjective,
    is_blame,
    is_charged,
    is_of_event,
    is_of_other,
    pointed_at,
    suspected,
)
from reconcile.claims._claiming import AHEAD, blames, by, claimable, denies, takes, takes_act, told_by, worded
from reconcile.claims._deeds import Deed, deeds, may_tell
from reconcile.claims._draft import Draft
from reconcile.claims._moments import date_of
from reconcile.claims._parties import (
    bearer,
    by_pronoun,
    is_denied,
    is_doubted,
    is_nobody,
    named_in,
    told_of,
    without_helpers,
)
from reconcile.claims._reading import Name, Reading
from reconcile.claims._speakers import voice_of
from reconcile.frozen import replace
from reconcile.model import Attribution, Claim, Polarity, Relation, Span

KIND = "attribution"
ATTRIBUTE, EVENT, BLAMED = "claimed_by", "claimed", "blamed"
BACK = 6  # words before a verb of responsibility that belong to it
FAR = 8  # words behind who blames in which "on" may name who is blamed
APPOSED = 3  # words before the name of who is blamed: "our colleague"


def find(reading: Reading) -> Iterable[Draft]:
    """Responsibility claimed, blamed and denied."""
    answers = [at for at, word in reading.cues if word.answers] if reading.cues else ()
    return _found(reading, answers) if answers or may_tell(reading) else ()


def _found(reading: Reading, answers: Sequence[int]) -> Iterator[Draft]:
    for at in answers:
        phrase = traced(reading, at)
        yield from _laid(reading, at, phrase) if phrase is not None else _told(reading, at)
    if may_tell(reading):
        yield from (_of_deed(reading, deed) for deed in deeds(reading))


def _of_deed(reading: Reading, deed: Deed) -> Draft:
    """Who did it, on their own word or on that of who lays it to them."""
    draft = _make(reading, deed.actor, reading.cover(deed.first, min(deed.last, len(reading.words))), deed.polarity)
    return replace(draft, event=BLAMED, speaker=deed.blamer) if deed.laid else draft


def _told(reading: Reading, at: int) -> Iterator[Draft]:
    """What the word at `at` tells of responsibility."""
    closed, word = reading.closed, reading.words[at]
    claims = not closed.claim_verbs.isdisjoint(word.forms) or takes(reading, at)
    if claims and by(reading, at) is not None:
        yield from _claimed_by(reading, at)
    elif word.folded in closed.claimed_it:
        yield from _claimed_it(reading, at)
    elif claims and takes_act(reading, at):
        yield from _claimed(reading, at)
    elif not closed.deny.isdisjoint(word.forms) and denies(reading, at):
        yield from _of_subject(reading, at, at, at + AHEAD, Polarity.DENIED)
    elif told_answerable(reading, at):
        yield from _answerable(reading, at)
    elif (laid := borne(reading, at)) is not None:
        yield from _borne(reading, at, *laid)
    elif not closed.blame.isdisjoint(word.forms) and blames(reading, at) and not is_blame(reading, at):
        yield from _blamed(reading, at)
    else:
        yield from _in_words(reading, at)


def _in_words(reading: Reading, at: int) -> Iterator[Draft]:
    """What words at `at` tell without a verb of responsibility: "it was them", "credited with the attack"."""
    closed, own, blamed = reading.closed, own_words(reading, at), pointed_at(reading, at)
    if blamed is not None:
        yield from () if _negated(reading, at) else _laid(reading, at, party(reading, blamed))
    elif own is not None:
        if _is_of_act(reading, at, own):
            yield from _of_subject(reading, at, at, own.last, own.polarity)
    elif not closed.causing.isdisjoint(reading.words[at].forms):
        yield from _caused(reading, at)
    elif reading.folded[at] in closed.credited and reading.folded_in(closed.credited_for, (at + 1, at + 2)):
        yield from _credited(reading, at)


def _is_of_act(reading: Reading, at: int, own: Own) -> bool:
    """They tell of an act that can be claimed, end there ("it was them"), or are what somebody is said to deny."""
    if reading.folded[at] in reading.closed.possessive_pronouns:
        joined = reading.folded[at - 1] in reading.closed.conjunctions  # "Orvane and its forces carried out"
        if joined or not any(reading.reports(i) for i in range(at)):
            return False
    first = own.last + (reading.folded[own.last] in reading.closed.prepositions)
    if own.polarity is Polarity.AFFIRMED and is_denied(reading, at):
        return False
    if claimable(reading, range(first, own.last + AHEAD)):
        return True
    if own.polarity is Polarity.AFFIRMED:
        return closes(reading, own.last)
    return any(reading.reports(i) for i in range(max(0, at - BACK), at))


def _claimed_by(reading: Reading, at: int) -> Iterator[Draft]:
    """The name behind "by"; the sentence tells of an act that can be claimed."""
    actor = next((n for n in reading.names if 0 <= n.first - at - 2 < APPOSED), None)
    back = range(max(0, at - BACK), at)
    objects = f" {worded(reading, back.start, at)} "
    told = any(f" {o} " in objects for o in reading.closed.claim_objects)
    if actor is not None and (told or claimable(reading, back)):
        yield _draft(reading, actor, at, actor.last, Polarity.AFFIRMED)


def _claimed(reading: Reading, at: int) -> Iterator[Draft]:
    """Who claims it: nobody, a name, or a noun phrase; who "took no blame" claims nothing."""
    if reading.folded[at + 1] in reading.closed.none_of:
        return
    back = range(max(0, at - BACK), at)
    around = f" {worded(reading, back.start, at + (AHEAD if reading.closed.head_first else 0))} "
    # "no immediate claim of responsibility": the word is a noun there
    claim_noun = not reading.closed.head_first and reading.folded_in(
        frozenset(reading.closed.none_of), range(at - 2, at)
    )
    if claim_noun or any(f" {w} " in around for w in reading.closed.nobody):
        first = next((i for i in back if reading.folded[i] in reading.closed.negations), back.start)
        yield _nobody(reading, first, at)
        return
    yield from _of_subject(reading, at, at, at + AHEAD, Polarity.AFFIRMED)


def _claimed_it(reading: Reading, at: int) -> Iterator[Draft]:
    """Who stands behind a verb that holds its object."""
    phrase = actors.object_of(reading, at)
    if phrase is not None:
        phrase = party(reading, phrase)
        span = reading.cover(at, phrase[1])
        yield _make(reading, reading.text_of(reading.cover(*phrase)), span, Polarity.AFFIRMED)


def _nobody(reading: Reading, first: int, at: int) -> Draft:
    span = reading.cover(first, min(at + AHEAD, len(reading.words)))
    return Draft(
        kind=KIND,
        attribute=ATTRIBUTE,
        value=Attribution(None, reading.text_of(span)),
        span=span,
        core=span,
        event=EVENT,
        polarity=Polarity.DENIED,
        when=date_of(reading, at, at + 1)[0] or reading.context.last_event,
    )


def _of_subject(reading: Reading, at: int, first: int, last: int, polarity: Polarity) -> Iterator[Draft]:
    if reading.folded[at - 1] in reading.closed.infinitive:
        return  # "refused to take the blame"
    phrase = None if reading.closed.head_first else told_of(reading, at)
    if phrase is None:
        phrase = actors.phrase_of(reading, at)
        phrase = party(reading, phrase) if phrase is not None else None
    if phrase is None:
        return
    if polarity is Polarity.AFFIRMED and is_nobody(reading, phrase):
        yield _nobody(reading, phrase[0], at)
        return
    span = reading.cover(min(phrase[0], first), min(max(last, phrase[1]), len(reading.words)))
    yield _make(reading, reading.text_of(reading.cover(*phrase)), span, polarity)


def _blamed(reading: Reading, at: int) -> Iterator[Draft]:
    """The name or noun phrase that a verb of blaming lays it to; nobody where nobody has been blamed."""
    if is_of_other(reading, at):
        return
    if nobody_before(reading, at):
        yield replace(_nobody(reading, actors.opening(reading, at), at), event=BLAMED)
        return
    if is_charged(reading, at) or told_by(reading, at):
        yield from _blamed_by(reading, at)
        return
    adjective = is_adjective(reading, at)
    phrase = suspected(reading, at) if adjective else laid_to(reading, at) or act_behind(reading, at)
    if phrase is None:
        return
    for draft in _laid(reading, at, party(reading, phrase, behind_subject=True)):
        yield replace(draft, speaker=None) if adjective else draft


def _blamed_by(reading: Reading, at: int) -> Iterator[Draft]:
    """Who stands before the verb; behind "by" stands who blames: "the army, accused by the union"."""
    closed = reading.closed
    voice = actors.object_of(reading, at + 1) if reading.folded[at + 1] in closed.agents else None
    on = next((i for i in range(at + 2, at + 2 + FAR) if reading.folded[i] in closed.blamed_on), None)
    # "the attack was blamed by the army on the Front"
    phrase = actors.object_of(reading, on) if voice is not None and on is not None else charged(reading, at)
    if phrase is not None and _only_counted(reading, at, phrase):
        return  # "another 70 are suspected of having it"
    if phrase is None or _negated(reading, at) or claimable(reading, range(*phrase)) or is_nobody(reading, phrase):
        return
    if reading.folded[at + 1] in closed.charges and not is_of_event(reading, at + 1):
        return
    speaker = reading.text_of(reading.cover(*voice)) if voice is not None else None
    for draft in _laid(reading, at, party(reading, phrase)):
        yield replace(draft, speaker=speaker)


def _only_counted(reading: Reading, at: int, phrase: tuple[int, int]) -> bool:
    """A bare number stands before the verb, and behind it what they have: "70 are suspected of having it"."""
    bare = any(c.head is None and c.last == phrase[1] <= phrase[0] + 2 for c in reading.counts)
    behind = reading.words[at + 2 : at + 3]
    return bare and any(not reading.closed.having.isdisjoint(word.forms) for word in behind)


def _laid(reading: Reading, at: int, phrase: tuple[int, int]) -> Iterator[Draft]:
    """The name or noun phrase that the verb at `at` lays it to."""
    named = named_in(reading, phrase) or _of_party(reading, phrase[1])
    first = actors.opening(reading, at)
    if named is not None and not reading.closed.head_first and named.first - phrase[0] <= APPOSED:
        draft = _draft(reading, named, first, named.last, Polarity.AFFIRMED)
    else:
        words = reading.text_of(reading.cover(*phrase))
        draft = _make(reading, words, reading.cover(first, phrase[1]), Polarity.AFFIRMED)
    yield replace(draft, event=BLAMED, speaker=accuser(reading, at), noun=thing_of(reading, phrase))


def _borne(reading: Reading, at: int, verb: int, phrase: tuple[int, int]) -> Iterator[Draft]:
    """Who bears the blame that the noun at `at` tells of; a verb behind it has no accuser: "the fault lies with"."""
    for draft in _laid(reading, verb, phrase):
        yield draft if verb < at else replace(draft, speaker=voice_of(reading, at).speaker)


def _of_party(reading: Reading, end: int) -> Name | None:
    """Whose people they are that the phrase up to `end` names: "fighters of the Orvane Front"."""
    closed, nouns = reading.closed, reading.lexicon.nouns.get(reading.language, {})
    if closed.head_first or reading.folded[end] not in closed.genitive:
        return None
    armed = any(reading.lexicon.marked(nouns.get(form), "sort") for form in reading.words[end - 1].forms)
    at = end + 1 + (reading.folded[end + 1] in closed.determiners)
    return next((n for n in reading.names if n.first == at and n.kind is None), None) if armed else None


def _caused(reading: Reading, at: int) -> Iterator[Draft]:
    """What or who is said to have caused an event."""
    phrase = cause(reading, at)
    if phrase is None or _negated(reading, at):
        return
    named = next((n for n in reading.names if phrase[0] <= n.first < phrase[1]), None)
    words = named.text if named is not None else reading.text_of(reading.cover(*phrase))
    span = reading.cover(min(phrase[0], at), max(phrase[1], at + 1))
    draft = _make(reading, words, span, Polarity.AFFIRMED)
    voice = voice_of(reading, at)
    yield replace(draft, event=BLAMED, speaker=voice.speaker, via=voice.via, noun=thing_of(reading, phrase))


def _negated(reading: Reading, at: int) -> bool:
    return reading.folded_in(reading.closed.negations, range(max(0, at - APPOSED), at))


def _answerable(reading: Reading, at: int) -> Iterator[Draft]:
    """Who stands before "is responsible", "is to blame"; "is not responsible" denies it. "It" is the speaker."""
    closed, behind = reading.closed, at + 1
    if reading.folded[behind] in closed.charges and not is_of_event(reading, behind):
        return
    end, own = without_helpers(reading, at), by_pronoun(reading, at)
    phrase = told_of(reading, at) or actors.phrase_of(reading, end)
    phrase = phrase if own is None else (own, end)
    if phrase is None or is_nobody(reading, phrase) or reading.folded[phrase[1] - 1] in closed.strong_pasts:
        return
    if reading.folded_in(closed.modals | closed.unsaid, range(phrase[0], at)):
        return
    words = reading.text_of(reading.cover(*phrase)) if own is None else voice_of(reading, at).speaker
    negated, denied = reading.folded_in(closed.negations, range(phrase[1], at)), is_denied(reading, phrase[0])
    if words is None or (denied and own is None) or (not denied and is_doubted(reading, phrase[0])):
        return
    span = reading.cover(phrase[0], min(at + AHEAD, len(reading.words)))
    polarity = Polarity.DENIED if negated != denied else Polarity.AFFIRMED
    yield replace(_make(reading, words, span, polarity), event=BLAMED)


def _credited(reading: Reading, at: int) -> Iterator[Draft]:
    """The last name behind "credited with" that no pack knows as a place, else the last before it."""
    named = [n for n in reading.names if n.first > at and n.kind is None] or [n for n in reading.names if n.last <= at]
    if named:
        last = named[-1].last if named[-1].first > at else at + 3
        yield _draft(reading, named[-1], at, last, Polarity.AFFIRMED)


def _draft(reading: Reading, actor: Name, first: int, last: int, polarity: Polarity) -> Draft:
    words = bearer(reading, actor)
    low, high = min(first, words[0]), min(max(last, words[1]), len(reading.words))
    return _make(reading, reading.text_of(reading.cover(*words)), reading.cover(low, high), polarity)


def _make(reading: Reading, actor: str, span: Span, polarity: Polarity) -> Draft:
    when, said = date_of(reading, 0, len(reading.words))
    sites = anchors_of(reading, 0, len(reading.words))
    return Draft(
        kind=KIND,
        attribute=ATTRIBUTE,
        value=Attribution(actor, reading.text_of(span)),
        span=span,
        core=span,
        subject=sites[0].name if sites else None,
        anchors=sites,
        event=EVENT,
        when=when or reading.context.last_event,
        as_of=said,
        polarity=polarity,
        speaker=actor if polarity is Polarity.DENIED else None,
    )


def relate(a: Claim, b: Claim) -> Relation:
    """Two named actors are compared by likeness of their names in the cluster; nobody yet and somebody are apart."""
    x, y = a.value, b.value
    assert isinstance(x, Attribution) and isinstance(y, Attribution)
    if x.actor is None or y.actor is None:
        if x.actor is None and y.actor is None:
            return Relation(True, "equal", "nobody named by either")
        return Relation(False, "apart", "nobody yet, and a name")
    if a.polarity == b.polarity and x.actor.casefold() == y.actor.casefold():
        return Relation(True, "equal", "the same actor")
    return Relation(None, "names", f"{x.actor} and {y.actor}")


def show(value: Attribution) -> str:
    """The actor, or "nobody"."""
    return value.actor or "nobody"

"""Attributions: who claimed it, who is blamed, who denies it, and that nobody claimed it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reconcile.claims import _actors as actors
from reconcile.claims._anchors import anchors_of
from reconcile.claims._draft import Draft
from reconcile.claims._moments import date_of
from reconcile.claims._reading import Name, Reading
from reconcile.languages._words import Words
from reconcile.model import Attribution, Claim, Polarity, Relation, Span

KIND = "attribution"
ATTRIBUTE, EVENT = "claimed_by", "claimed"
BACK, AHEAD = 6, 4  # words before and from a verb of responsibility that belong to it
HELD = 10  # words behind "hold" in which "responsible" may stand


def find(reading: Reading) -> Iterator[Draft]:
    """Yield responsibility claimed, blamed and denied."""
    cues = _cues(reading.closed)
    if cues.isdisjoint(reading.forms):
        return
    for at, word in enumerate(reading.words):
        if not cues.isdisjoint(word.forms):
            yield from _told(reading, at)


def _told(reading: Reading, at: int) -> Iterator[Draft]:
    """What the word at `at` tells of responsibility."""
    closed, word = reading.closed, reading.words[at]
    forms = set(word.forms)
    if forms & closed.claim_verbs and _by(reading, at) is not None:
        yield from _claimed_by(reading, at)
    elif forms & closed.claim_verbs and _takes_act(reading, at):
        yield from _claimed(reading, at)
    elif forms & closed.deny and _denies(reading, at):
        yield from _of_subject(reading, at, at, at + AHEAD, Polarity.DENIED)
    elif forms & closed.blame and _blames(reading, at):
        yield from _blamed(reading, at)
    elif _phrase(reading, at, at + 3) in closed.admissions:
        yield from _of_subject(reading, at, at, at + 3, Polarity.AFFIRMED)
    elif word.folded in closed.credited and reading.folded_in(closed.credited_for, (at + 1, at + 2)):
        yield from _credited(reading, at)


@cache
def _cues(closed: Words) -> frozenset[str]:
    """The words at which any of it can begin."""
    admitting = {phrase.split(" ", 1)[0] for phrase in closed.admissions}
    return closed.claim_verbs | closed.deny | closed.blame | closed.credited | admitting


def _phrase(reading: Reading, first: int, last: int) -> str:
    return " ".join(reading.folded(i) for i in range(first, last))


def _takes_act(reading: Reading, at: int) -> bool:
    """The verb's object is responsibility, or the act itself ("claimed the attack")."""
    ahead = _phrase(reading, at + 1, at + 2 + AHEAD)
    if any(f" {o} " in f" {ahead} " for o in reading.closed.claim_objects):
        return True
    if not reading.closed.claim_directly.intersection(reading.words[at].forms):
        return False
    opened = reading.closed.head_first or reading.folded(at + 1) in reading.closed.determiners
    return opened and _claimable(reading, range(at + 1, at + 2 + AHEAD))


def _claimable(reading: Reading, words: range) -> bool:
    """An act that somebody may be responsible for stands there, before any preposition."""
    for i in words:
        act = reading.act_at(i)
        if act is not None and reading.lexicon.marked(act.event, "claimable"):
            return True
        if reading.folded(i) in reading.closed.prepositions:
            return False
    return False


def _denies(reading: Reading, at: int) -> bool:
    """What is denied is a part in it, or the act itself ("denied firing the first shot")."""
    ahead = range(at + 1, at + 1 + AHEAD)
    return reading.folded_in(reading.closed.denied_objects, ahead) or _claimable(reading, ahead)


def _blames(reading: Reading, at: int) -> bool:
    """The verb blames somebody: no number is blamed, and who "holds" something blames nobody for it."""
    if any(c.first == at + 1 for c in reading.counts):
        return False
    blameless = reading.folded(at) in reading.closed.blameless
    return not blameless or reading.folded_in(reading.closed.answerable, range(at + 1, at + 1 + HELD))


def _by(reading: Reading, at: int) -> int | None:
    """The word behind "by" of a passive: "the attack was claimed by the brigade"."""
    helped = reading.folded_in(reading.closed.copulas, range(max(0, at - 2), at))
    return at + 2 if helped and reading.folded(at + 1) in reading.closed.agents else None


def _claimed_by(reading: Reading, at: int) -> Iterator[Draft]:
    """The name behind "by"; the sentence tells of an act that can be claimed."""
    actor = next((n for n in reading.names if 0 <= n.first - at - 2 <= 1), None)
    back = range(max(0, at - BACK), at)
    objects = f" {_phrase(reading, back.start, at)} "
    told = any(f" {o} " in objects for o in reading.closed.claim_objects)
    if actor is not None and (told or _claimable(reading, back)):
        yield _draft(reading, actor, at, actor.last, Polarity.AFFIRMED)


def _claimed(reading: Reading, at: int) -> Iterator[Draft]:
    """Who claims it: nobody, a name, or a noun phrase."""
    back = range(max(0, at - BACK), at)
    around = f" {_phrase(reading, back.start, at + (AHEAD if reading.closed.head_first else 0))} "
    # "no immediate claim of responsibility": the word is a noun there
    claim_noun = not reading.closed.head_first and reading.folded_in(
        frozenset(reading.closed.none_of), range(at - 2, at)
    )
    if claim_noun or any(f" {w} " in around for w in reading.closed.nobody):
        first = next((i for i in back if reading.folded(i) in reading.closed.negations), back.start)
        yield _nobody(reading, first, at)
        return
    yield from _of_subject(reading, at, at, at + AHEAD, Polarity.AFFIRMED)


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
    actor = actors.subject(reading, at)
    if actor is not None and not reading.closed.head_first:
        yield _draft(reading, actor, first, last, polarity)
        return
    phrase = actors.phrase_of(reading, at)
    if phrase is not None:
        span = reading.cover(min(phrase[0], first), min(max(last, phrase[1]), len(reading.words)))
        yield _make(reading, reading.text_of(reading.cover(*phrase)), span, polarity)


def _blamed(reading: Reading, at: int) -> Iterator[Draft]:
    """The name or noun phrase right behind a verb of blaming."""
    blamed = next((n for n in reading.names if 0 < n.first - at <= 3), None)
    if blamed is not None and not reading.closed.head_first:
        yield _draft(reading, blamed, actors.opening(reading, at), blamed.last, Polarity.AFFIRMED)
        return
    phrase = actors.object_of(reading, at)
    if phrase is not None:
        span = reading.cover(actors.opening(reading, at), phrase[1])
        yield _make(reading, reading.text_of(reading.cover(*phrase)), span, Polarity.AFFIRMED)


def _credited(reading: Reading, at: int) -> Iterator[Draft]:
    """The last name behind "credited with" that no pack knows as a place, else the last before it."""
    named = [n for n in reading.names if n.first > at and n.kind is None] or [n for n in reading.names if n.last <= at]
    if named:
        last = named[-1].last if named[-1].first > at else at + 3
        yield _draft(reading, named[-1], at, last, Polarity.AFFIRMED)


def _draft(reading: Reading, actor: Name, first: int, last: int, polarity: Polarity) -> Draft:
    low, high = min(first, actor.first), min(max(last, actor.last), len(reading.words))
    return _make(reading, actor.text, reading.cover(low, high), polarity)


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

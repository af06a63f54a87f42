"""Statuses: how far an act has come, planned, decided, in progress or done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from reconcile.claims import _opposites, _persons
from reconcile.claims._anchors import anchors_of
from reconcile.claims._draft import Draft
from reconcile.claims._govern import left_there
from reconcile.claims._moments import date_of
from reconcile.claims._nominal import noun_there
from reconcile.claims._office import ROLE
from reconcile.claims._reading import Act, Reading
from reconcile.claims._speakers import voice_of
from reconcile.model import Anchor, Attribute, Claim, How, Lexicon, Polarity, Relation, State, Status

KIND = "status"
LONGEST = 14  # words of the clause that are quoted
NEAR = 8  # words before a verb in which what it happened to may be named
NEXT = 2  # words between a verb and the number that it makes something of
SETTLED = 4  # words of a clause behind which a comma ends it
ORDER = {State.PLANNED: 0, State.DECIDED: 0, State.IN_PROGRESS: 1, State.DONE: 2}


def find(reading: Reading) -> Iterable[Draft]:
    """Every verb whose class of events has a status attribute in a pack, and the states that have an opposite."""
    return _found(reading) if reading.acts or reading.turns else _persons.find(reading)


def _found(reading: Reading) -> Iterator[Draft]:
    opposed = tuple(_opposites.find(reading)) if reading.turns else ()
    yield from opposed
    yield from _persons.find(reading)
    taken = {draft.core.start for draft in opposed}
    known = _by_event(reading.lexicon)
    for act in reading.acts:
        attribute = known.get(act.event) if act.role == "verb" else None
        if attribute is None or reading.cover(act.first, act.last).start in taken:
            continue
        if _counted(reading, act) or noun_there(reading, act):
            continue
        draft = _draft(reading, act, attribute)
        if draft.anchors or not _background(reading, act):
            yield draft


@lru_cache(maxsize=16)
def _by_event(lexicon: Lexicon) -> Mapping[str, Attribute]:
    """The status attribute of each class of events, the first by id."""
    opposed = _opposites.opposed(lexicon)
    known = sorted((a for a in lexicon.attributes.values() if a.kind == KIND), key=lambda a: a.id, reverse=True)
    return {event: a for a in known if a not in opposed for event in a.events}


def _draft(reading: Reading, act: Act, attribute: Attribute) -> Draft:
    last = _clause_end(reading, act)
    anchors = _anchors(reading, act, last)
    voice = voice_of(reading, act.first)
    when, said = date_of(reading, act.first, last, act)
    span = reading.cover(act.first, last)
    return Draft(
        kind=KIND,
        attribute=attribute.id,
        value=Status(act.told.state, reading.text_of(span)),
        span=span,
        core=reading.cover(act.first, act.last),
        subject=anchors[0].name if anchors else None,
        anchors=anchors,
        event=act.event,
        when=when,
        as_of=said,
        speaker=voice.speaker,
        via=voice.via,
        modality=act.told.modality,
        polarity=Polarity.DENIED if act.told.negated else Polarity.AFFIRMED,
        doubt=_doubt(act, anchors),
    )


def _anchors(reading: Reading, act: Act, last: int) -> tuple[Anchor, ...]:
    """What it happened to; where the clause speaks of no one thing, only a name inside it."""
    found = anchors_of(reading, act.first, last)
    if _names_thing(reading, act, last):
        return found
    inside = {n.key for n in reading.names if act.first <= n.first < last}
    return tuple(a for a in found if a.how in (How.SUBJECT, How.SENTENCE) and a.key in inside)


def _doubt(act: Act, anchors: tuple[Anchor, ...]) -> str | None:
    if not anchors:
        return "what it happened to is not named"
    return "a promise or a wish, no fact" if act.told.negated and act.told.state is State.PLANNED else None


def _names_thing(reading: Reading, act: Act, last: int) -> bool:
    """The clause speaks of one thing that may have been named before: "the base", "it"; not "some bases"."""
    nouns = reading.lexicon.nouns.get(reading.language, {})
    near = range(max(0, act.first - NEAR), last)
    site = any(reading.lexicon.marked(nouns.get(reading.folded[i]), "site") for i in near)
    pronouns = reading.closed.thing_pronouns
    opened = reading.folded[0] in pronouns and act.first < NEAR  # "It was returned on 3 May"
    return site or opened or reading.folded_in(pronouns, range(act.first, last))


def _counted(reading: Reading, act: Act) -> bool:
    """The verb says what an ordinal counts ("the sixth base to be handed over") or what became of a number."""
    if any(o.last <= act.first and act.first - o.last <= 9 for o in reading.ordinals):
        return True
    resultative = not reading.closed.resultatives.isdisjoint(reading.words[act.first].forms)  # "left 12 dead"
    near = (c for c in reading.counts if 0 <= c.first - act.last <= NEXT)
    return resultative and any(left_there(reading, c) or (c.verb_at is not None and c.verb_at >= c.last) for c in near)


def _background(reading: Reading, act: Act) -> bool:
    """The act says what a number of people did ("1.2 million voted"), or who they are ("those who voted")."""
    subject = any(
        c.last <= act.first and c.verb_at is not None and act.first <= c.verb_at < act.last for c in reading.counts
    )
    return subject or reading.folded[act.first - 1] in reading.closed.subject_relatives


def _clause_end(reading: Reading, act: Act) -> int:
    """The end of the act's clause: a stop, a comma further on, or a word that begins another clause."""
    last = act.last
    for i in range(act.last, min(len(reading.words), act.first + LONGEST)):
        word = reading.words[i]
        stop = word.text in ".;:" or (word.text == "," and i - act.first > SETTLED)
        if stop or word.folded in reading.closed.clause_starts:
            break
        last = i + 1
    return last


def relate(a: Claim, b: Claim) -> Relation:
    """The same state agrees; a headline's bare verb agrees with any; otherwise they are apart."""
    x, y = a.value, b.value
    assert isinstance(x, Status) and isinstance(y, Status)
    if a.attribute == b.attribute == ROLE:
        return _persons.relate(a, b)
    if State.STATED in (x.state, y.state):
        return Relation(True, "equal", "a headline's verb fits any state")
    if ORDER[x.state] == ORDER[y.state]:
        return Relation(True, "equal", "the same state")
    return Relation(False, "apart", f"{show(x)} and {show(y)}")


def show(value: Status) -> str:
    """The state in words, or the office of a person."""
    return _persons.shown(value) or value.state.value.replace("_", " ")

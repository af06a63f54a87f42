"""Statuses: how far an act has come, planned, decided, in progress or done."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims import _attach as attach
from reconcile.claims._reading import Act, Draft, Reading
from reconcile.model import Anchor, Claim, How, Polarity, Relation, State, Status

KIND = "status"
LONGEST = 14  # words of the clause that are quoted


def find(reading: Reading) -> Iterator[Draft]:
    """Yield every verb whose class of events has a status attribute in a pack."""
    for act in reading.acts:
        if act.role != "verb":
            continue
        attribute = next(
            (a for _, a in sorted(reading.lexicon.attributes.items()) if a.kind == KIND and act.event in a.events), None
        )
        if attribute is None or _counted(reading, act):
            continue
        last = _clause_end(reading, act)
        anchors = attach.anchors_of(reading, act.first, last)
        if not _names_thing(reading, act, last):
            inside = {n.key for n in reading.names if act.first <= n.first < last}
            anchors = tuple(a for a in anchors if a.how in (How.SUBJECT, How.SENTENCE) and a.key in inside)
        when, said = attach.date_of(reading, act.first, last, act)
        span = reading.cover(act.first, last)
        yield Draft(
            kind=KIND,
            attribute=attribute.id,
            value=Status(act.state, reading.text[span.start : span.end]),
            span=span,
            core=reading.cover(act.first, act.last),
            subject=anchors[0].name if anchors else None,
            anchors=anchors,
            event=act.event,
            when=when,
            as_of=said,
            speaker=attach.speaker_of(reading),
            modality=act.modality,
            polarity=Polarity.DENIED if act.negated else Polarity.AFFIRMED,
            doubt=_doubt(act, anchors),
        )


def _doubt(act: Act, anchors: tuple[Anchor, ...]) -> str | None:
    if not anchors:
        return "what it happened to is not named"
    return "a promise or a wish, no fact" if act.negated and act.state is State.PLANNED else None


def _names_thing(reading: Reading, act: Act, last: int) -> bool:
    """The clause speaks of one thing that may have been named before: "the base", "it"; not "some bases"."""
    nouns = reading.lexicon.nouns.get(reading.language, {})
    around = range(max(0, act.first - 8), last)
    return any(nouns.get(reading.folded(i)) == "base" or (reading.folded(i) == "it" and i >= act.first) for i in around)


def _counted(reading: Reading, act: Act) -> bool:
    """The verb only says what an ordinal counts ("the sixth base to be handed over")."""
    return any(o.last <= act.first and act.first - o.last <= 9 for o in reading.ordinals)


def _clause_end(reading: Reading, act: Act) -> int:
    """The end of the act's clause: a stop, a comma further on, or a word that begins another clause."""
    last = act.last
    for i in range(act.last, min(len(reading.words), act.first + LONGEST)):
        word = reading.words[i]
        if word.text in ".;:" or (word.text == "," and i - act.first > 4) or word.folded in reading.closed.clause_starts:
            break
        last = i + 1
    return last


ORDER = {State.PLANNED: 0, State.DECIDED: 0, State.IN_PROGRESS: 1, State.DONE: 2}


def relate(a: Claim, b: Claim) -> Relation:
    """The same state agrees; a headline's bare verb agrees with any; otherwise they are apart."""
    x, y = a.value, b.value
    assert isinstance(x, Status) and isinstance(y, Status)
    if State.STATED in (x.state, y.state):
        return Relation(True, "equal", "a headline's verb fits any state")
    if ORDER[x.state] == ORDER[y.state]:
        return Relation(True, "equal", "the same state")
    return Relation(False, "apart", f"{show(x)} and {show(y)}")


def show(value: Status) -> str:
    """The state in words."""
    return value.state.value.replace("_", " ")

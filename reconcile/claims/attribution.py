"""Attributions: who claimed it, who is blamed, who denies it, and that nobody claimed it."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims import _attach as attach
from reconcile.claims._reading import Draft, Name, Reading
from reconcile.model import Attribution, Claim, Polarity, Relation, Span

KIND = "attribution"
DENIED_OBJECTS = frozenset(
    {
        "role",
        "part",
        "involvement",
        "responsibility",
        "attack",
        "it",
        "any",
        "allegation",
        "accusation",
        "accusations",
        "charge",
        "charges",
        "دور",
        "مسؤوليه",
        "تورط",
    }
)


def find(reading: Reading) -> Iterator[Draft]:
    """Yield responsibility claimed, blamed and denied."""
    for at, word in enumerate(reading.words):
        lemmas = {word.folded, *word.lemmas}
        if lemmas & reading.closed.claim_verbs and _object(reading, at):
            yield from _claimed(reading, at)
        elif lemmas & reading.closed.deny and _denies(reading, at):
            actor = _subject(reading, at)
            if actor:
                yield _draft(reading, actor, at, at + 4, Polarity.DENIED)
        elif lemmas & reading.closed.blame and word.folded not in {"hold", "held"}:
            blamed = next((n for n in reading.names if n.first > at and n.first - at <= 3), None)
            if blamed:
                yield _draft(reading, blamed, _start(reading, at), blamed.last, Polarity.AFFIRMED)
        elif (
            reading.folded(at) in {"it", "they"}
            and reading.folded(at + 1) in {"was", "were"}
            and reading.folded(at + 2) in {"them", "theirs", "it"}
        ):
            actor = _subject(reading, at)
            if actor:
                yield _draft(reading, actor, actor.first, at + 3, Polarity.AFFIRMED)
        elif (
            "credit" in lemmas
            and word.folded == "credited"
            and {"for", "with"} & {reading.folded(at + 1), reading.folded(at + 2)}
        ):
            named = [n for n in reading.names if n.first > at and n.kind is None] or [
                n for n in reading.names if n.last <= at
            ]
            if named:
                yield _draft(
                    reading, named[-1], at, named[-1].last if named[-1].first > at else at + 3, Polarity.AFFIRMED
                )


def _object(reading: Reading, at: int) -> bool:
    ahead = " ".join(reading.folded(i) for i in range(at + 1, at + 6))
    if any(f" {o} " in f" {ahead} " for o in reading.closed.claim_objects):
        return True
    if not any(lemma == "claim" for lemma in reading.words[at].lemmas):
        return False
    after = reading.act_at(at + 2) or reading.act_at(at + 1)
    return reading.folded(at + 1) in reading.closed.determiners and after is not None and after.event == "struck"


def _claimed(reading: Reading, at: int) -> Iterator[Draft]:
    left = " ".join(reading.folded(i) for i in range(max(0, at - 6), at))
    if any(f" {w} " in f" {left} " for w in reading.closed.nobody):
        first = next(
            i
            for i in range(max(0, at - 6), at)
            if reading.folded(i) in reading.closed.negations or reading.folded(i) in {"no", "nobody", "none"}
        )
        span = reading.cover(first, min(at + 4, len(reading.words)))
        yield Draft(
            KIND,
            "claimed_by",
            Attribution(None, reading.text[span.start : span.end]),
            span,
            span,
            event="claimed",
            polarity=Polarity.DENIED,
            when=attach.date_of(reading, at, at + 1)[0] or reading.context.last_event,
        )
        return
    actor = _subject(reading, at)
    if actor is not None:
        yield _draft(reading, actor, actor.first, min(at + 4, len(reading.words)), Polarity.AFFIRMED)
        return
    phrase = _phrase_before(reading, at)
    if phrase is not None:
        span = reading.cover(phrase[0], min(at + 4, len(reading.words)))
        words = reading.cover(*phrase)
        yield _make(reading, reading.text[words.start : words.end], span, Polarity.AFFIRMED)


def _phrase_before(reading: Reading, at: int) -> tuple[int, int] | None:
    """The noun phrase that ends before the verb, where no name stands there."""
    end = at
    while end > 0 and (
        reading.folded(end - 1) in reading.closed.auxiliaries or reading.folded(end - 1) in reading.closed.adverbs
    ):
        end -= 1
    first = end
    while (
        first > 0
        and reading.words[first - 1].is_word
        and reading.folded(first - 1) not in reading.closed.clause_starts - {"that", "which", "who"}
    ):
        first -= 1
    return (first, end) if first < end else None


def _denies(reading: Reading, at: int) -> bool:
    return any(reading.folded(i) in DENIED_OBJECTS for i in range(at + 1, at + 5))


def _subject(reading: Reading, at: int) -> Name | None:
    """The nearest name before the verb that no place preposition introduces; an apposition in commas may stand between."""
    shut = reading.closed.place_prepositions | reading.closed.of
    named = [n for n in reading.names if n.last <= at and reading.folded(n.first - 1) not in shut]
    near = [n for n in named if at - n.last <= NEAR]
    apposed = [n for n in named if reading.folded(n.last) == "," and at - n.last <= APPOSED and _comma_before(reading, at)]
    chosen = [n for n in (*apposed[-1:], *near[-1:]) if not any(reading.words[i].text in ".;" for i in range(n.last, at))]
    return chosen[0] if chosen else None


NEAR, APPOSED = 6, 14  # words between an actor and the verb, plain and with an apposition


def _comma_before(reading: Reading, at: int) -> bool:
    """A comma closes an apposition right before the verb and its helpers."""
    return any(reading.folded(i) == "," for i in range(max(0, at - 4), at))


def _start(reading: Reading, at: int) -> int:
    first = at
    while first > 0 and reading.words[first - 1].is_word and at - first < 4:
        first -= 1
    return first


def _draft(reading: Reading, actor: Name, first: int, last: int, polarity: Polarity) -> Draft:
    low, high = min(first, actor.first), min(max(last, actor.last), len(reading.words))
    return _make(reading, actor.text, reading.cover(low, high), polarity)


def _make(reading: Reading, actor: str, span: Span, polarity: Polarity) -> Draft:
    when, said = attach.date_of(reading, 0, len(reading.words))
    when = when or reading.context.last_event
    sites = attach.anchors_of(reading, 0, len(reading.words))
    return Draft(
        KIND,
        "claimed_by",
        Attribution(actor, reading.text[span.start : span.end]),
        span,
        span,
        subject=sites[0].name if sites else None,
        anchors=sites,
        event="claimed",
        when=when,
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

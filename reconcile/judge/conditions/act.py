"""Conditions on acts: how far they have come, who did them, whether they are denied."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge._names import described, others, same, unlike
from reconcile.judge._states import of_one_state
from reconcile.judge._times import not_after
from reconcile.judge.over.pair import Pair
from reconcile.languages._words import closed_words
from reconcile.model import Attribution, Claim, Modality, Polarity, State, Status

FAR = {State.DECIDED: 0, State.PLANNED: 0, State.IN_PROGRESS: 1, State.DONE: 2}


def _by_progress(pair: Pair) -> tuple[Claim, Claim] | None:
    """The claim whose act has come less far, then the other; `None` when neither is behind."""
    a, b = pair.a.value, pair.b.value
    if not isinstance(a, Status) or not isinstance(b, Status):
        return None
    far = [FAR.get(a.state), FAR.get(b.state)]
    if None in far or far[0] == far[1] or {pair.a.polarity, pair.b.polarity} != {Polarity.AFFIRMED}:
        return None
    return (pair.a, pair.b) if (far[0] or 0) < (far[1] or 0) else (pair.b, pair.a)


@condition
def act_moves_on(pair: Pair) -> bool | None:
    """One tells of a plan or of its course, the other, no earlier, of more."""
    ordered = _by_progress(pair)
    return not_after(pair, *ordered) if ordered else False


@condition
def act_goes_back(pair: Pair) -> bool | None:
    """One tells that it is done, the other, later, that it is still planned or under way."""
    ordered = _by_progress(pair)
    if ordered is None:
        return False
    moved_on = not_after(pair, *ordered)
    return None if moved_on is None else not moved_on


@condition
def plan_then_fact(pair: Pair) -> bool | None:
    """One tells what was planned, the other, no earlier, what was done."""
    if Modality.PLANNED not in (pair.a.modality, pair.b.modality) or pair.a.modality is pair.b.modality:
        return False
    plan, fact = (pair.a, pair.b) if pair.a.modality is Modality.PLANNED else (pair.b, pair.a)
    return not_after(pair, plan, fact)


@condition
def both_done(pair: Pair) -> bool:
    """Neither tells of a plan."""
    return not any(_is_plan(claim) for claim in (pair.a, pair.b))


def _is_plan(claim: Claim) -> bool:
    state = claim.value.state if isinstance(claim.value, Status) else None
    return claim.modality is Modality.PLANNED or state in (State.PLANNED, State.DECIDED)


@condition
def affirmed_and_denied(pair: Pair) -> bool:
    """One affirms what the other denies."""
    return {pair.a.polarity, pair.b.polarity} == {Polarity.AFFIRMED, Polarity.DENIED}


def _actors(pair: Pair) -> tuple[Attribution, Attribution] | None:
    a, b = pair.a.value, pair.b.value
    return (a, b) if isinstance(a, Attribution) and isinstance(b, Attribution) else None


@condition
def nobody_then_named(pair: Pair) -> bool | None:
    """One knows of nobody who claimed or was blamed for it, the other, no earlier, names an actor for the same."""
    actors = _actors(pair)
    if actors is None or (actors[0].actor is None) == (actors[1].actor is None) or pair.a.event != pair.b.event:
        return False
    nobody, named = (pair.a, pair.b) if actors[0].actor is None else (pair.b, pair.a)
    return not_after(pair, nobody, named) if named.polarity is Polarity.AFFIRMED else False


@condition
def actors_clash(pair: Pair) -> bool | None:
    """The two name different actors, one denies the actor whom the other names, or who is blamed blames another."""
    actors = _actors(pair)
    if actors is None or actors[0].actor is None or actors[1].actor is None:
        return False
    one, other = actors[0].actor, actors[1].actor
    if pair.a.polarity is pair.b.polarity:
        if pair.a.polarity is Polarity.AFFIRMED and (
            _blames_another(pair, pair.a, one, other) or _blames_another(pair, pair.b, other, one)
        ):
            return True
        clash = others(one, other) if pair.a.polarity is Polarity.AFFIRMED else False
        return None if clash and of_one_state(pair.case, (pair.a, one), (pair.b, other)) else clash
    return same(one, other) or _only_one_blamed(pair)


def _blames_another(pair: Pair, claim: Claim, blamed: str, accused: str) -> bool:
    """Who is accused by the other claim speaks in this one, and blames something else, that is not its own."""
    if claim.speaker is None or same(claim.speaker, accused) is not True:
        return False
    its = closed_words(pair.case.article(claim).language).possessive_pronouns
    return unlike(blamed, accused) and blamed.split(" ", 1)[0].casefold() not in its


@condition
def causes_clash(pair: Pair) -> bool | None:
    """Two voices blame different causes for one event, each a thing or an act, no person or body."""
    actors, voices = _actors(pair), (pair.a.speaker, pair.b.speaker)
    if actors is None or pair.a.event != pair.b.event or {pair.a.polarity, pair.b.polarity} != {Polarity.AFFIRMED}:
        return False
    if pair.a.noun is None or pair.b.noun is None or pair.a.noun == pair.b.noun:
        return False
    one, other = (actor.actor for actor in actors)
    if one is None or other is None or len({article.language for article in pair.articles}) > 1:
        return None
    said = None if None in voices else same(str(voices[0]), str(voices[1]))
    return unlike(one, other) and said is not True


def _only_one_blamed(pair: Pair) -> bool | None:
    """The denial is of somebody described ("the company"), not of the accuser; its article blames the named one."""
    denied, blamed = (pair.a, pair.b) if pair.a.polarity is Polarity.DENIED else (pair.b, pair.a)
    by, named = (claim.value.actor for claim in (denied, blamed) if isinstance(claim.value, Attribution))
    if by is None or named is None or not described(by) or described(named):
        return None
    if blamed.speaker is not None and same(by, blamed.speaker) is not False:
        return None
    told = [pair.case.claims[i] for i in pair.cluster.claims]
    blaming = [c for c in told if isinstance(c.value, Attribution) and c.polarity is Polarity.AFFIRMED]
    near = [c for c in blaming if c.article == denied.article] or blaming
    actors = {c.value.actor for c in near if isinstance(c.value, Attribution)}
    return all(actor is not None and same(actor, named) is True for actor in actors) or None

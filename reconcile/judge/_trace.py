"""Why two claims were or were not compared, and what each rule says of them."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.judge._bench import bench
from reconcile.judge._case import Case
from reconcile.judge._times import gap
from reconcile.judge._words import day_words
from reconcile.judge.over.pair import Pair, related
from reconcile.model import Claim, Role
from reconcile.packs import Rule

ECHO = "what agrees with it is explained, and it contradicts nothing"
ASIDE = {Role.CHANGE: "it tells a change, no level", Role.SUPERSEDED: "its own article no longer holds it true"}

MOVES = {
    "fixed": "a value that does not change with time must be the same on both days",
    "rises": "a value that only grows may have grown between",
    "unknown": "no pack says whether such a value changes with time, so no rule takes the difference for a conflict",
} | dict.fromkeys(("varies", "swings", "settles"), "a value that goes up and down may have changed between")


def trace(case: Case, a: Claim, b: Claim, rules: Sequence[Rule]) -> list[str]:
    """Sentences: one cluster or not, how the values relate, then each pair rule with its first failing condition."""
    common = next((c for c in case.clusters_of(a.id) if b.id in c.claims), None)
    if common is None:
        return _apart(case, a, b)
    relation = related(case, a, b)
    first, second = sorted((a, b), key=lambda c: common.claims.index(c.id))
    pair = Pair(case, common, first, second, relation)
    told = [
        f"one cluster {common.id}: {common.question}",
        f"values: {relation.how}" + (f", {relation.why}" if relation.why else ""),
        "moments: " + "; ".join(day_words(moment) for moment in pair.moments),
    ]
    told += _moved(case, pair)
    told += [
        f"{claim.id} takes no part: {claim.doubt or ASIDE.get(claim.role, 'it is silent')}"
        for claim in (a, b)
        if not case.is_told(claim)
    ]
    told += [f"{claim.id} is here by its number alone: {ECHO}" for claim in (a, b) if case.is_echo(claim)]
    asked = [bound for bound in bench(tuple(rules))["pair"] if bound.reads(pair)]
    for rule, failed in ((bound.rule, bound.failing(pair)) for bound in asked):
        told.append(f"{rule.id} ({rule.verdict}{': ' + rule.reason if rule.reason else ''}): {failed or 'holds'}")
    return [*told, f"the other rules over pairs do not read claims of the kind {a.kind}"]


def _moved(case: Case, pair: Pair) -> list[str]:
    """What the days between the two mean, where there are any."""
    days, moves = gap(*pair.moments), MOVES.get(case.over_time(pair.a))
    if not days or moves is None:
        return []
    return [f"the two are told {days} day{'s' * (days != 1)} apart, and {moves}"]


def _apart(case: Case, a: Claim, b: Claim) -> list[str]:
    clusters = [next(iter(case.clusters_of(claim.id)), None) for claim in (a, b)]
    told = ["not compared: they are not in one cluster"]
    for claim in (a, b):
        newest = case.article(claim).version_of
        if newest is not None:
            told.append(f"{claim.id} is of an earlier version of article {newest}, which stands in its place")
    told += [f"{name} differs: {one} and {other}" for name, one, other in _keys(a, b) if one != other]
    left, right = clusters
    if left and right and left.story is not None and left.story == right.story:
        told.append("the clusters are neighbours: rules over neighbours and sums were asked")
    for claim, cluster in zip((a, b), clusters, strict=True):
        told.append(f"{claim.id}: " + (f"cluster {cluster.id}: {cluster.question}" if cluster else "in no cluster"))
    return told


def _keys(a: Claim, b: Claim) -> list[tuple[str, object, object]]:
    names = ("kind", "attribute", "subject", "event", "counted")
    told: list[tuple[str, object, object]] = [(name, getattr(a, name), getattr(b, name)) for name in names]
    return told + [
        (f"scope {name}", getattr(a.scope, name), getattr(b.scope, name)) for name in ("whose", "place", "part")
    ]

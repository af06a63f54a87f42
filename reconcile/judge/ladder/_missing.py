"""The members of a series that a ladder needs and no article places, and who they may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from reconcile.judge._case import Case
from reconcile.judge.ladder._search import Ladder
from reconcile.judge.ladder._why import gaps
from reconcile.model import Claim, Days, Missing, Series

SHOWN = 5


def missing(ladder: Ladder, series: Series, case: Case) -> tuple[Missing, ...]:
    """One for each run of empty positions, lowest first."""
    empty = list(gaps(ladder))
    happened = list(_happened(series, case)) if empty else []
    known = [_words(event.name) for event in ladder.told.events]
    out = []
    for low, high in empty:
        after, before = (ladder.told.events[event].days for event, _ in (low, high))
        found = chain(_listed(ladder, high[1]), _between(happened, after, before))
        names = tuple(islice(_others(found, known), SHOWN))
        out.append(Missing(low[1] + 1, high[1] - 1, after, before, names))
    return tuple(out)


def _listed(ladder: Ladder, reached: int) -> Iterator[str]:
    """What is listed as earlier than an event at or above the gap, and in no list of an event below it."""
    lists = [(ladder.held.get(one.event), one.members) for one in ladder.told.lists]
    below = {name.casefold() for held, members in lists if held is not None and held < reached for name in members}
    above = (name for held, members in lists if held is not None and held >= reached for name in members)
    yield from (name for name in above if name.casefold() not in below)


def _happened(series: Series, case: Case) -> Iterator[Claim]:
    """What tells of the same act on a known day, of what it befell, and of no event that has its place."""
    placing = (case.claims[i] for rung in series.rungs for i in rung.claims if i in case.claims)
    acts = {claim.event for claim in placing if claim.event}
    placed = {rung.of for rung in series.rungs} - {None}
    for claim in sorted(case.claims.values(), key=lambda c: c.id) if acts else ():
        if claim.event in acts and claim.subject and claim.when is not None:
            if placed.isdisjoint(cluster.event for cluster in case.clusters_of(claim.id)):
                yield claim


def _between(happened: Iterable[Claim], after: Days | None, before: Days | None) -> Iterator[str]:
    """What happened between the two; what is told of the very day of one of them is most likely that one."""
    if after is None or before is None or after.earliest is None or before.latest is None:
        return
    days = Days(after.earliest, before.latest)
    yield from (
        claim.subject
        for claim in happened
        if claim.subject and claim.when and days.holds(claim.when) and claim.when not in (after, before)
    )


def _others(names: Iterable[str], known: Iterable[frozenset[str]]) -> Iterator[str]:
    """Each name once that is none of those known: all words of the shorter one are in the longer one."""
    given = list(known)
    for name in names:
        words = _words(name)
        if not any(words <= other or other <= words for other in given):
            given.append(words)
            yield name


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace(",", " ").split())

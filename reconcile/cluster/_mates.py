"""Mates: articles of one story that tell of the same thing, so that their claims may be set against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from reconcile.cluster._profiles import Profile
from reconcile.cluster._resemblance import compared, resemblance
from reconcile.cluster._tellings import Pair, tellings
from reconcile.model import FEW_TELL

SURE = 250  # hundredths of points from which two articles tell of the same thing, whatever the others tell
LIKELY = 50  # points of an article that no group holds, and one that was published within days of it
WITHIN = 3  # days
MANY = 24  # weight of the shared names of two dated articles of which one goes on with the other
SEASON = 60  # days between the publications of two of them
NOTHING: Mapping[str, frozenset[int]] = MappingProxyType({})
SMALL = 40  # articles of a story that are all compared with one another


def mates(
    ids: Sequence[str],
    points: Mapping[Pair, int],
    profiles: Mapping[str, Profile],
    recalled: Mapping[str, frozenset[int]] = NOTHING,
) -> dict[str, set[str]]:
    """Article -> those that tell of the same thing, itself among them: as all links of the story together say.

    Two that resemble each other very much are mates by themselves, as an article may tell of two things. In a story of
    few articles all that were published near one another are mates: short ones name too little to show what they share.
    So are one that looks back and the news of a day that it tells; `recalled` holds the days that each looks back at.
    """
    links = dict(points)
    if len(ids) <= SMALL:
        for a, b in combinations(sorted(ids), 2):
            if (a, b) not in links:
                links[a, b] = resemblance(compared(profiles[a], profiles[b]))
    groups = _with_latecomers(tellings(ids, links), links, profiles)
    out = {one: set(members) for members in groups for one in members}
    for (a, b), worth in links.items():
        near = len(ids) <= FEW_TELL and (
            _within(profiles[a], profiles[b], SEASON)
            or _recalls(recalled.get(a, ()), profiles[b])
            or _recalls(recalled.get(b, ()), profiles[a])
        )
        if near or worth >= SURE or _goes_on(profiles[a], profiles[b]):
            out[a].add(b)
            out[b].add(a)
    return out


def _recalls(days: Iterable[int], other: Profile) -> bool:
    """One tells a day of which the other was the news."""
    return other.day is not None and any(0 <= other.day - day <= WITHIN for day in days)


def _goes_on(a: Profile, b: Profile) -> bool:
    """One goes on with what the other told: days apart, they share many names, of which some are rare."""
    if a.day is None or b.day is None:
        return False
    return sum(a.weights[n] for n in a.names.keys() & b.names.keys()) >= MANY


def _with_latecomers(
    groups: Iterable[tuple[str, ...]], links: Mapping[Pair, int], profiles: Mapping[str, Profile]
) -> list[tuple[str, ...]]:
    """The groups, and an article that stands alone with the group of the one of the same days that it is most like."""
    together = [list(members) for members in groups]
    place = {members[0]: n for n, members in enumerate(together) if len(members) == 1}
    group_of = {one: n for n, members in enumerate(together) for one in members if len(members) > 1}
    likely: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for (a, b), worth in links.items():
        if worth >= LIKELY and _within(profiles[a], profiles[b], WITHIN):
            for one, other in ((a, b), (b, a)):
                if one in place and other in group_of:
                    likely[one].append((-worth, other))
    for one, others in likely.items():
        together[group_of[min(others)[1]]] += together[place[one]]
        together[place[one]] = []
    return [tuple(members) for members in together if members]


def _within(a: Profile, b: Profile, days: int) -> bool:
    """They were published so many days apart at most."""
    return a.day is not None and b.day is not None and abs(a.day - b.day) <= days

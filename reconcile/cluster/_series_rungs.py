"""Rungs: which event holds which position of a count."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reconcile.cluster._series_counts import Count, one_holder
from reconcile.cluster._series_told import Told
from reconcile.model import Article, Claim, Days, Rung


def rungs(count: Count, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> list[Rung]:
    """One rung an event and position, in order of position and date."""
    holders = _holders(count)
    names = _names(holders, claims, articles)
    made = []
    for name, holder in zip(names, holders, strict=True):
        held: dict[int, list[str]] = defaultdict(list)
        of = Counter(event for one in holder for event in one.events)
        for one in holder:
            for claim, position in zip(one.claims, one.positions, strict=True):
                held[position].append(claim.id)
        hung = min(of, key=lambda event: (-of[event], event))
        made += [Rung(p, name, days_of(ids, claims, articles), tuple(sorted(ids)), hung) for p, ids in held.items()]
    return sorted(made, key=lambda r: (r.position, str(r.days.earliest if r.days else "~"), r.event))


def days_of(ids: Sequence[str], claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Days | None:
    """The narrowest days told for the event, else the day of the earliest article."""
    told = [claims[i].when or articles[claims[i].article].published for i in ids]
    known = [d for d in told if d is not None]
    return min(known, key=lambda d: (d.precision, str(d.earliest))) if known else None


def _holders(count: Count) -> list[list[Told]]:
    """What is told, by the event it is told of."""
    found: list[list[Told]] = []
    for one in count.members:
        same = [holder for holder in found if any(one_holder(one, other, count.block) for other in holder)]
        found = [holder for holder in found if not any(holder is other for other in same)]
        found.append([*(other for holder in same for other in holder), one])
    return found


def _names(
    holders: Sequence[Sequence[Told]], claims: Mapping[str, Claim], articles: Mapping[str, Article]
) -> list[str]:
    """A name of its own for each: what holds the position, else what was counted, with the day where two are alike."""
    plain = [_name(holder) for holder in holders]
    alike = Counter(plain)
    out: list[str] = []
    for name, holder in zip(plain, holders, strict=True):
        days = days_of([c.id for one in holder for c in one.claims], claims, articles)
        dated = f"{name}, {days.earliest}" if days and days.earliest else name
        wanted = name if alike[name] == 1 and name not in out else dated
        again = out.count(wanted) + sum(o.startswith(f"{wanted} (") for o in out)
        out.append(f"{wanted} ({again + 1})" if again else wanted)
    return out


def _name(holder: Sequence[Told]) -> str:
    named = next((one.name for one in holder if one.name), None)
    counted = Counter(c.counted.lower() for one in holder for c in one.claims if c.counted)
    return named or max(counted, key=lambda word: counted[word], default="event")

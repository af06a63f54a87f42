"""Rungs: which event holds which position of a count."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reconcile.cluster._items import Block
from reconcile.cluster._series_counts import Count, one_holder
from reconcile.cluster._series_told import Told
from reconcile.model import Article, Claim, Days, Rung


def rungs(count: Count, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> list[Rung]:
    """One rung an event and position, in order of position and date."""
    holders = _holders(count)
    names = _names(holders, claims, articles, count.block)
    made = []
    for name, holder in zip(names, holders, strict=True):
        held: dict[int, list[str]] = defaultdict(list)
        of = Counter(event for one in holder for event in one.events)
        for one in holder:
            for claim, position in zip(one.claims, one.positions, strict=True):
                held[position].append(claim.id)
        hung = min(of, key=lambda event: (-of[event], event))
        for position, ids in held.items():
            days = days_of(ids, claims, articles, count.block)
            made.append(Rung(position, name, days, tuple(sorted(ids)), hung))
    return sorted(made, key=lambda r: (r.position, str(r.days.earliest if r.days else "~"), r.event))


def days_of(
    ids: Sequence[str], claims: Mapping[str, Claim], articles: Mapping[str, Article], block: Block
) -> Days | None:
    """The narrowest days that the words tell; else the day of their event; else that of the earliest article."""
    known = (
        [d for i in ids if (d := claims[i].when) is not None]
        or [d for i in ids if (d := _day_beside(claims[i], claims, block)) is not None]
        or [d for i in ids if (d := articles[claims[i].article].published) is not None]
    )
    return min(known, key=lambda d: (d.precision, str(d.earliest))) if known else None


def _day_beside(claim: Claim, claims: Mapping[str, Claim], block: Block) -> Days | None:
    """The day of the event that the claim is of, where another date of its own article tells it."""
    event = block.events.of.get(claim.id)
    if event is None or event.days is None or event.days.precision > 1:
        return None
    beside = (claims.get(member.claim) for member in event.members)
    told = (c.when for c in beside if c is not None and c.kind == "date" and c.article == claim.article)
    return event.days if any(days == event.days for days in told) else None


def _holders(count: Count) -> list[list[Told]]:
    """What is told, by the event it is told of."""
    found: list[list[Told]] = []
    for one in count.members:
        same = [holder for holder in found if any(one_holder(one, other, count.block) for other in holder)]
        found = [holder for holder in found if not any(holder is other for other in same)]
        found.append([*(other for holder in same for other in holder), one])
    return found


def _names(
    holders: Sequence[Sequence[Told]], claims: Mapping[str, Claim], articles: Mapping[str, Article], block: Block
) -> list[str]:
    """A name of its own for each: what holds the position, else what was counted, with the day where two are alike."""
    plain = [_name(holder) for holder in holders]
    alike = Counter(plain)
    out: list[str] = []
    for name, holder in zip(plain, holders, strict=True):
        days = days_of([c.id for one in holder for c in one.claims], claims, articles, block)
        by = "" if _tells(days, holder, claims, block) else "told "
        dated = f"{name}, {by}{days.earliest}" if days and days.earliest else name
        wanted = name if alike[name] == 1 and name not in out else dated
        again = out.count(wanted) + sum(o.startswith(f"{wanted} (") for o in out)
        out.append(f"{wanted} ({again + 1})" if again else wanted)
    return out


def _tells(days: Days | None, holder: Sequence[Told], claims: Mapping[str, Claim], block: Block) -> bool:
    """The words give the event these days, which are not only those on which it was told."""
    said = [claims[c.id] for one in holder for c in one.claims]
    return any(days in (claim.when, _day_beside(claim, claims, block)) for claim in said)


def _name(holder: Sequence[Told]) -> str:
    named = next((one.name for one in holder if one.name), None)
    counted = Counter(c.counted.lower() for one in holder for c in one.claims if c.counted)
    return named or max(counted, key=lambda word: counted[word], default="event")

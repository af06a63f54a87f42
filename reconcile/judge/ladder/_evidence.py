"""What is told of a ladder, weighed: one unit for each independent voice, event and position."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._rung_days import told_days
from reconcile.model import Bound, Claim, Days, Enumeration, Modality, Rung, Series

PLAIN = 8  # what it costs to reject what one voice says
HEDGED = 6  # the same where it is said to be planned or alleged
EARLIER = "previous"


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of a ladder; `begins` and `ends` are the first and the last day it may have been on."""

    name: str
    begins: int
    ends: int
    days: Days | None


@dataclass(frozen=True, slots=True)
class Unit:
    """One voice puts one event on one position; `source` is the outlet that counts, `rung` where its claims stand."""

    event: int
    position: int
    weight: int
    source: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Running:
    """A running count: on its day there were so many; `open` where there were at least so many."""

    position: int
    weight: int
    begins: int
    ends: int
    open: bool
    rung: Rung


@dataclass(frozen=True, slots=True)
class Listing:
    """What an article lists as having come before an event."""

    event: int
    claim: Claim
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is told of one ladder."""

    events: tuple[Happening, ...]
    units: tuple[Unit, ...]
    running: tuple[Running, ...] = ()
    lists: tuple[Listing, ...] = ()


def evidence(series: Series, case: Case) -> Evidence:
    """What the claims of a series say, copies once."""
    by_event: dict[str, list[Rung]] = defaultdict(list)
    for rung in sorted(series.rungs, key=lambda r: (r.position, r.event, r.claims)):
        if rung.bound is None:
            by_event[rung.event].append(rung)
    ordered = sorted(by_event.items(), key=lambda told: (_begins(told[1][0].days), told[1][0].position, told[0]))
    units: list[Unit] = []
    lists: list[Listing] = []
    for number, (_, rungs) in enumerate(ordered):
        units += _units(number, rungs, case)
        lists += _lists(number, rungs, case)
    return Evidence(
        tuple(Happening(name, *_days(_narrowest(rungs, case)), rungs[0].days) for name, rungs in ordered),
        tuple(units),
        tuple(_running(rung, case) for rung in series.rungs if rung.bound is not None),
        tuple(lists),
    )


def _units(event: int, rungs: Sequence[Rung], case: Case) -> Iterator[Unit]:
    told = {rung.position: [case.claims[i] for i in rung.claims if i in case.claims] for rung in rungs}
    voices = case.origins.voices(claim for claims in told.values() for claim in claims)
    for position, claims in told.items():
        by_voice: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            by_voice[voices[claim.id]].append(claim)
        for _, said in sorted(by_voice.items()):
            ids = tuple(sorted(claim.id for claim in said))
            yield Unit(event, position, weight(said), _source(said, case), ids)


def weight(claims: Iterable[Claim]) -> int:
    """What it costs to reject claims of one voice."""
    return PLAIN if any(claim.modality is Modality.DONE for claim in claims) else HEDGED


def _source(claims: Sequence[Claim], case: Case) -> str:
    """The outlet that is the first to say it."""
    first = min(claims, key=lambda c: (_begins(case.article(c).published), c.article, c.id))
    return case.article(first).source or first.article


def _running(rung: Rung, case: Case) -> Running:
    claims = [case.claims[i] for i in rung.claims if i in case.claims]
    voices = len(set(case.origins.voices(claims).values()))
    return Running(rung.position, voices * weight(claims), *_days(rung.days), rung.bound is Bound.AT_LEAST, rung)


def _lists(event: int, rungs: Sequence[Rung], case: Case) -> Iterator[Listing]:
    """The lists of earlier ones in the articles that place the event, copies once."""
    given: set[str] = set()
    claims = [case.claims[i] for rung in rungs for i in rung.claims if i in case.claims]
    for article in sorted({claim.article for claim in claims}):
        for listed in case.told(article):
            if isinstance(listed.value, Enumeration) and listed.event in (EARLIER, None) and listed.doubt is None:
                if case.origin(listed) in given:
                    continue
                given.add(case.origin(listed))
                yield Listing(event, listed, listed.value.members)


def _narrowest(rungs: Sequence[Rung], case: Case) -> Days | None:
    """The days of an event, as its rungs tell them."""
    told = [days for rung in rungs if (days := told_days(rung, case)) is not None]
    return min(told, key=lambda d: (d.earliest is None, d.precision, str(d.earliest)), default=None)


def _days(days: Days | None) -> tuple[int, int]:
    return _begins(days), ((days.latest if days else None) or date.max).toordinal()


def _begins(days: Days | None) -> int:
    return ((days.earliest if days else None) or date.min).toordinal()

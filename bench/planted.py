"""Series with a known truth, as sources tell them that slip, copy, leave out a member and start the count elsewhere."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from reconcile import claims as kinds
from reconcile.judge import Case
from reconcile.model import Article, Claim, Days, Enumeration, Modality, Ordinal, Origins, Rung, Series, Span, Value

FIRST = date(2020, 1, 1)
WEAKEST = 3  # independent sources that tell of an event
EACH = 4  # claims of an event in a long series
LISTED = 12  # members that a list has at most


@dataclass(frozen=True, slots=True)
class Statement:
    """A source puts an event on a position; `origin` is the source whose words they are; `listed` earlier members."""

    source: int
    origin: int
    event: int
    position: int
    hedged: bool
    listed: int | None


@dataclass(frozen=True, slots=True)
class Planted:
    """A series: the true position of each event, the days it may have been on, and what is told."""

    truth: tuple[int, ...]
    days: tuple[Days, ...]
    told: tuple[Statement, ...]


def drawn(seed: int, slips: int, events: int | None = None) -> Planted:
    """The series of a seed."""
    return planted(Random(seed), slips, events)  # noqa: S311 - nothing secret is drawn


def planted(rng: Random, slips: int, events: int | None = None) -> Planted:
    """A series with so many slips: a few events told by three or four independent sources, or so many, told by four."""
    count = events or rng.randint(3, 6)
    truth, days = _true(rng, count)
    sources = rng.randint(EACH if events else WEAKEST, 6)
    shifts = {0: rng.choice((-1, 1, 2))} if rng.random() < 0.2 else {}
    told = []
    for event in range(count):
        tellers = rng.sample(range(sources), rng.randint(EACH if events else WEAKEST, min(sources, EACH)))
        told += [_told(rng, source, event, truth[event] + shifts.get(source, 0)) for source in tellers]
    for at in rng.sample(range(len(told)), slips):
        told[at] = _slipped(rng, told[at])
    return Planted(truth, days, (*told, *_copies(rng, told, sources)))


def _true(rng: Random, count: int) -> tuple[tuple[int, ...], tuple[Days, ...]]:
    """Positions from some number on, some left out, and days that rise with them, not all known to the day."""
    position, day = rng.randint(2, 7), FIRST
    positions, days = [], []
    for _ in range(count):
        step = 1 if rng.random() < 0.85 else rng.randint(2, 3)
        position, day = position + step, day + timedelta(step * rng.randint(3, 40))
        unsure = timedelta(rng.choice((0, 0, 0, 3, 15)))
        positions.append(position)
        days.append(Days(day - unsure, day + unsure))
    return tuple(positions), tuple(days)


def _told(rng: Random, source: int, event: int, position: int) -> Statement:
    listed = position - 1 if position <= LISTED and rng.random() < 0.2 else None
    return Statement(source, source, event, max(position, 1), rng.random() < 0.15, listed)


def _slipped(rng: Random, told: Statement) -> Statement:
    """It is told one or two off, or a member is left out of the list that the count comes from."""
    by = rng.choice((-1, -1, 1, 1, 2)) if told.listed is None else -1
    position = max(told.position + by, 1)
    listed = None if told.listed is None else position - 1
    return Statement(told.source, told.origin, told.event, position, told.hedged, listed)


def _copies(rng: Random, told: list[Statement], sources: int) -> list[Statement]:
    """Another outlet that prints the words of one of them."""
    some = rng.sample(told, rng.randint(0, min(2, len(told))))
    return [Statement(sources + 1, one.origin, one.event, one.position, one.hedged, one.listed) for one in some]


def case_of(made: Planted) -> tuple[Series, Case]:
    """The series and the case as the judge gets them."""
    articles: dict[str, Article] = {}
    claims: dict[str, Claim] = {}
    origins: dict[str, str] = {}
    rungs: dict[tuple[int, int], list[str]] = defaultdict(list)
    for number, one in enumerate(made.told):
        name = f"a{number}"
        when = Days(FIRST + timedelta(number), FIRST + timedelta(number))
        articles[name] = Article(name, f"{name}.txt", 0, "", source=f"Outlet {one.source}", published=when)
        values: list[Value] = [Ordinal(one.position)]
        if one.listed is not None:
            values.append(Enumeration(tuple(f"M{n}" for n in range(one.listed)), one.listed))
        for value in values:
            claim = _claim(f"{name}.{len(claims)}", name, value, hedged=one.hedged)
            claims[claim.id], origins[claim.id] = claim, f"o{one.origin}.{one.event}"
            if isinstance(value, Ordinal):
                rungs[one.event, one.position].append(claim.id)
    steps = tuple(
        Rung(position, f"E{event:03}", made.days[event], tuple(ids)) for (event, position), ids in sorted(rungs.items())
    )
    case = Case(articles, claims, (), (), Origins({}, origins, ()), {}, kinds.relate)
    return Series("l1", "Which?", steps), case


def _claim(name: str, article: str, value: Value, *, hedged: bool) -> Claim:
    kind = "ordinal" if isinstance(value, Ordinal) else "enumeration"
    at = Span(0, 0)
    modality = Modality.ALLEGED if hedged else Modality.DONE
    event = None if kind == "ordinal" else "previous"
    return Claim(name, article, kind, kind, value, "text", at, at, "", "", at, 0, event=event, modality=modality)

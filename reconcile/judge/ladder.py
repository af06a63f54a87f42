"""The ladder of a series: which positions its events can hold, and what each way must reject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from reconcile.claims.ordinal import show
from reconcile.judge._case import Case
from reconcile.judge._words import between_words, day_words, outlet_words, value_words
from reconcile.model import Bound, Days, Enumeration, Hypothesis, Ordinal, Rung, Series

BEAM = 128  # partial ladders kept at each event: every one of them as long as no more than four events are contested
MOST = 6


@dataclass(frozen=True, slots=True)
class Ladder:
    """One way to place the events: the rungs that hold and those that are rejected."""

    held: tuple[Rung, ...] = ()
    rejected: tuple[Rung, ...] = ()


def solve(series: Series, case: Case) -> tuple[Hypothesis, ...]:
    """The ways to give each event one position so that positions rise with dates.

    First those that reject the fewest origins, then those with the fewest gaps. A series in which every event has one
    position, and every position one event, has one way only.
    """
    weights = {rung: _weight(rung, case) for rung in series.rungs}
    ladders = [Ladder()]
    for rungs in _events(series):
        grown = [step for ladder in ladders for step in _grow(ladder, rungs)]
        ladders = sorted(grown, key=lambda ladder: _cost(ladder, weights))[:BEAM]
    kept = [one for one in ladders if not any(_needless(one, other) for other in ladders)]
    return tuple(_hypothesis(one, case) for one in kept[:MOST])


def told(series: Series, case: Case) -> str:
    """The ladder in a line, lowest position first, then a line for each way to make it consistent."""
    steps = []
    for rungs in _events(series):
        positions = "|".join(str(p) for p in sorted({rung.position for rung in rungs}))
        steps.append(f"{positions}: {rungs[0].event} ({day_words(rungs[0].days)})")
    ways = series.hypotheses or solve(series, case)
    lines = [f"Ladder: {'; '.join(steps)}."]
    if len(ways) > 1:
        lines += [f"{'Or' if number else 'Either'} {_way(way, case)}." for number, way in enumerate(ways)]
    return "\n".join(lines)


def _way(way: Hypothesis, case: Case) -> str:
    claims = [case.claims[i] for i in way.rejects if i in case.claims]
    aside = dict.fromkeys(f"“{value_words(case, c)}” ({outlet_words(case, c)})" for c in claims)
    return "; ".join(
        [f"{way.holds}: {way.why}" if way.why else way.holds, *([f"sets aside {', '.join(aside)}"] if aside else [])]
    )


def placed(series: Series, case: Case) -> Series:
    """The series with its hypotheses."""
    return replace(series, hypotheses=solve(series, case))


def _events(series: Series) -> list[tuple[Rung, ...]]:
    """The rungs of each event, events in order of date; undated ones last, by position."""
    by_event: dict[str, list[Rung]] = {}
    for rung in sorted(series.rungs, key=lambda r: (r.position, r.event, r.claims)):
        by_event.setdefault(rung.event, []).append(rung)
    return sorted(
        (tuple(rungs) for rungs in by_event.values()), key=lambda r: (_first(r[0].days), r[0].position, r[0].event)
    )


def _first(days: Days | None) -> date:
    return (days.earliest if days else None) or date.max


def _grow(ladder: Ladder, rungs: Sequence[Rung]) -> Iterator[Ladder]:
    """The ladder with the next event on each position that fits, or left out."""
    for rung in rungs:
        if all(_fits(below, rung) for below in ladder.held):
            others = tuple(other for other in rungs if other is not rung)
            yield Ladder((*ladder.held, rung), (*ladder.rejected, *others))
    yield Ladder(ladder.held, (*ladder.rejected, *rungs))


def _fits(one: Rung, other: Rung) -> bool:
    """The two may stand on one ladder: no two events on one position, and all in the order of their dates."""
    if one.position == other.position and not (one.bound or other.bound):
        return False
    return _in_step(one, other) and _in_step(other, one)


def _in_step(early: Rung, late: Rung) -> bool:
    """Where `early` is of an earlier day, it reached no more than `late` leaves room for."""
    if late.bound is Bound.AT_LEAST:
        return True
    before = late.position if late.bound else late.position - 1
    return _begins(late) <= _ends(early) or early.position <= before


def _begins(rung: Rung) -> date:
    return (rung.days.earliest if rung.days else None) or date.min


def _ends(rung: Rung) -> date:
    return (rung.days.latest if rung.days else None) or date.max


def _weight(rung: Rung, case: Case) -> tuple[frozenset[str], int]:
    """The origins that speak for a rung, and how many lists fit it."""
    return frozenset(case.origin(case.claims[i]) for i in rung.claims if i in case.claims), _lists(rung, case)


def _cost(ladder: Ladder, weights: Mapping[Rung, tuple[frozenset[str], int]]) -> tuple[int, int, int, list[int]]:
    """Rejected origins, empty positions, lists that fit (more is better), then the positions themselves."""
    origins = set().union(*(weights[rung][0] for rung in ladder.rejected))
    fitting = sum(weights[rung][1] for rung in ladder.held)
    return len(origins), _missing(ladder), -fitting, [rung.position for rung in ladder.held]


def _missing(ladder: Ladder) -> int:
    """How many positions lie empty between the lowest and the highest that is held."""
    positions = sorted(rung.position for rung in ladder.held if rung.bound is None)
    return sum(high - low - 1 for low, high in pairwise(positions))


def _needless(one: Ladder, other: Ladder) -> bool:
    """`one` rejects all that `other` rejects, and more."""
    return one is not other and {id(r) for r in other.rejected} < {id(r) for r in one.rejected}


def _lists(rung: Rung, case: Case) -> int:
    """How many articles that put the event there list just as many earlier ones."""
    articles = {case.claims[i].article for i in rung.claims if i in case.claims}
    return sum(
        isinstance(claim.value, Enumeration) and claim.value.count + 1 == rung.position
        for article in articles
        for claim in case.told(article)
    )


def _hypothesis(ladder: Ladder, case: Case) -> Hypothesis:
    held = sorted(ladder.held, key=lambda rung: rung.position)
    contested = {rung.event for rung in ladder.rejected}
    told = [rung for rung in held if rung.event in contested] or [rung for rung in held if rung.bound is None]
    rejects = tuple(sorted(i for rung in ladder.rejected for i in rung.claims))
    return Hypothesis(
        holds=", ".join(map(_held, told)) or "no position holds",
        rejects=rejects,
        why="; ".join(_needs(held, case)),
    )


def _held(rung: Rung) -> str:
    if rung.bound is not None:
        return f"there were {rung.position} {rung.event}"
    return f"{rung.event} is the {_nth(rung.position)}"


def _needs(all_held: Sequence[Rung], case: Case) -> Iterator[str]:
    held = [rung for rung in all_held if rung.bound is None]
    gaps = [(low, high) for low, high in pairwise(held) if high.position - low.position > 1]
    for low, high in gaps:
        first, last = low.position + 1, high.position - 1
        missing = (
            f"a {_nth(first)}" if first == last else f"{last - first + 1} more, the {_nth(first)} to the {_nth(last)},"
        )
        yield f"needs {missing} {_between(low.days, high.days)} that no text here tells of"
    if not gaps and len(held) > 1:
        yield "leaves no position empty"
    for rung in held:
        if _lists(rung, case):
            yield f"fits the list of {rung.position - 1}"


def _between(low: Days | None, high: Days | None) -> str:
    if low is None or high is None or low.earliest is None or high.latest is None:
        return f"between {day_words(low)} and {day_words(high)}"
    return f"between {between_words(low.earliest, high.latest)}"


def _nth(position: int) -> str:
    return show(Ordinal(position))

"""A ladder as a finding tells it: a line, then a line for each way to make it consistent."""

from __future__ import annotations

from collections import defaultdict

from reconcile.judge._case import Case
from reconcile.judge._words import day_words, outlet_words, value_words
from reconcile.judge.ladder._placed import solve
from reconcile.model import Hypothesis, Rung, Series


def told(series: Series, case: Case) -> str:
    """The ladder in a line, by date, then a line for each way to make it consistent."""
    by_event: dict[str, list[Rung]] = defaultdict(list)
    for rung in sorted(series.rungs, key=lambda r: (r.position, r.event, r.claims)):
        by_event[rung.event].append(rung)
    ordered = sorted(by_event.values(), key=lambda r: (_first(r[0]), r[0].position, r[0].event))
    steps = []
    for rungs in ordered:
        positions = "|".join(str(p) for p in sorted({rung.position for rung in rungs}))
        steps.append(f"{positions}: {rungs[0].event} ({day_words(rungs[0].days)})")
    ways = series.hypotheses or solve(series, case)
    lines = [f"Ladder: {'; '.join(steps)}."]
    if len(ways) > 1:
        lines += [f"{'Or' if number else 'Either'} {_way(way, case)}." for number, way in enumerate(ways)]
    return "\n".join(lines)


def _first(rung: Rung) -> str:
    return str(rung.days.earliest) if rung.days and rung.days.earliest else "~"


def _way(way: Hypothesis, case: Case) -> str:
    claims = [case.claims[i] for i in way.rejects if i in case.claims]
    aside = dict.fromkeys(f"“{value_words(case, c)}” ({outlet_words(case, c)})" for c in claims)
    return "; ".join(
        [
            f"{way.holds}: {way.why}" if way.why else way.holds,
            *([f"sets aside {', '.join(aside)}"] if aside else []),
            *([way.repair] if way.repair else []),
        ]
    )

"""Asks the ladder solver about invented series and prints how often it finds the best answer and the truth, as JSON.

Beside it stands an exhaustive search of its own over what was planted: every event on every position that somebody
gives it, or on none. A series for which that finds more than one best answer is unidentifiable. The arguments: how many
series are drawn for each number of slips, and the events of a long series.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planted import Planted, Statement, case_of, drawn

from reconcile.judge import placed

PLAIN, HEDGED, GAP, SHIFT = 8, 6, 3, 8
SEED = 5
Answer = tuple[int | None, ...]


def exhaustive(made: Planted) -> list[Answer]:
    """Every answer that gives up the least."""
    heard = originals(made)
    allowed = {source: shifts(source, heard) for source in sorted({one.source for one in heard})}
    options: list[list[int | None]] = [
        [None, *sorted({p - by for p, by in _offered(event, heard, allowed) if p > by})]
        for event in range(len(made.truth))
    ]
    found: dict[Answer, tuple[int, int]] = {a: cost(a, heard, allowed) for a in _answers((), options, made)}
    least = min(found.values())
    return sorted((answer for answer, spent in found.items() if spent == least), key=str)


def _offered(event: int, heard: Sequence[Statement], allowed: dict[int, tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    for one in heard:
        if one.event == event:
            yield from ((one.position, by) for by in allowed[one.source])


def originals(made: Planted) -> list[Statement]:
    """What is told, copies left out."""
    return [one for one in made.told if one.source == one.origin]


def shifts(source: int, heard: Sequence[Statement]) -> tuple[int, ...]:
    """None, and by how much it counts more than some other source, at two events and at most that both tell of."""
    found = {0}
    mine = {one.event: one.position for one in heard if one.source == source}
    for other in {one.source for one in heard} - {source}:
        theirs = {one.event: one.position for one in heard if one.source == other}
        apart = [mine[event] - theirs[event] for event in mine.keys() & theirs.keys()]
        found |= {by for by in apart if apart.count(by) > max(1, len(apart) / 2)}
    return tuple(sorted(found))


def _answers(so_far: Answer, options: Sequence[Sequence[int | None]], made: Planted) -> Iterator[Answer]:
    if len(so_far) == len(options):
        yield so_far
        return
    for choice in options[len(so_far)]:
        if choice is None or all(_agree(made, event, so_far, choice) for event in range(len(so_far))):
            yield from _answers((*so_far, choice), options, made)


def _agree(made: Planted, event: int, so_far: Answer, choice: int) -> bool:
    """The earlier event may stand where it does, now that the next has this position."""
    stands, mine, theirs = so_far[event], made.days[len(so_far)], made.days[event]
    if stands is None or stands == choice:
        return stands is None
    early, late = (theirs, mine) if stands < choice else (mine, theirs)
    assert late.latest is not None and early.earliest is not None
    return early.earliest <= late.latest


def cost(answer: Answer, heard: Sequence[Statement], allowed: dict[int, tuple[int, ...]]) -> tuple[int, int]:
    """What an answer gives up, and less for each list that fits."""
    spent = 0
    for source, ways in allowed.items():
        mine = [one for one in heard if one.source == source]
        spent += min(_given_up(answer, mine, by) + (SHIFT if by else 0) for by in ways)
    steps = sorted(p for p in answer if p is not None)
    spent += GAP * sum(high - low > 1 for low, high in pairwise(steps))
    lists = sum(one.listed is not None and answer[one.event] == one.listed + 1 for one in heard)
    return spent, -lists


def _given_up(answer: Answer, mine: Sequence[Statement], by: int) -> int:
    wrong = (one for one in mine if answer[one.event] != one.position - by)
    return sum(HEDGED if one.hedged else PLAIN for one in wrong)


def solved(made: Planted) -> Answer:
    """The positions of the first hypothesis."""
    series, case = case_of(made)
    first = placed(series, case).hypotheses[0]
    held = dict(first.held)
    return tuple(held.get(f"E{event:03}") for event in range(len(made.truth)))


def measured(times: int, slips: int) -> dict[str, float]:
    """The share of series that is unidentifiable; of the others, how often the best and the truth come first."""
    unclear = right = true = 0
    for number in range(times):
        made = drawn(SEED + number, slips)
        answers = exhaustive(made)
        if len(answers) > 1:
            unclear += 1
            continue
        found = solved(made)
        right += found == answers[0]
        true += found == made.truth
    asked = max(times - unclear, 1)
    return {"unidentifiable": unclear / times, "best": right / asked, "truth": true / asked}


def long(events: int) -> dict[str, float]:
    """Seconds for one series of so many events, with a slip at every twentieth claim."""
    made = drawn(SEED, events // 5, events)
    series, case = case_of(made)
    begun = time.process_time()
    exact = placed(series, case).exact
    return {"events": events, "claims": len(made.told), "seconds": time.process_time() - begun, "exact": exact}


if __name__ == "__main__":
    told = {f"{slips} slips": measured(int(sys.argv[1]), slips) for slips in (0, 1, 2)}
    print(json.dumps({**told, "long": long(int(sys.argv[2]))}, indent=1))

"""What a way to make a ladder consistent holds, and what speaks for and against it, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reconcile.claims.ordinal import show
from reconcile.judge._words import between_words, day_words
from reconcile.judge.ladder._search import Ladder
from reconcile.model import Days, Missing, Ordinal


def holds(ladder: Ladder) -> str:
    """The positions of the events in question, else all positions."""
    contested = {unit.event for unit in ladder.rejected} | {
        unit.event for unit in ladder.told.units if unit.source in ladder.shifts
    }
    order = sorted(ladder.held.items(), key=lambda held: held[1])
    told = [(event, position) for event, position in order if event in contested] or order
    counts = [count for count in ladder.told.running if count not in ladder.climbed.running]
    reached = [f"there were {count.position} {count.rung.event}" for count in counts] if not told else []
    said = [f"{ladder.told.events[event].name} is the {nth(position)}" for event, position in told]
    return ", ".join([*said, *reached]) or "no position holds"


def why(ladder: Ladder, needed: Sequence[Missing]) -> str:
    """What the way needs, and what fits it."""
    return "; ".join(_reasons(ladder, needed))


def _reasons(ladder: Ladder, needed: Sequence[Missing]) -> Iterator[str]:
    for source, by in sorted(ladder.shifts.items()):
        yield f"takes {source} to count {_number(abs(by))} {'more' if by > 0 else 'fewer'} than the others throughout"
    for one in needed:
        yield f"needs {_absent(one)} that no text here tells of"
    if not needed and len(ladder.held) > 1:
        yield "leaves no position empty"
    fitting = {len(one.members) for one in ladder.told.lists if ladder.held.get(one.event) == len(one.members) + 1}
    yield from (f"fits the list of {count}" for count in sorted(fitting))


def _absent(one: Missing) -> str:
    if one.first == one.last:
        return f"a {nth(one.first)} {between(one.after, one.before)}"
    count = one.last - one.first + 1
    return f"{count} more, the {nth(one.first)} to the {nth(one.last)}, {between(one.after, one.before)}"


def gaps(ladder: Ladder) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Two events with empty positions between them, each with its position."""
    order = sorted(ladder.held.items(), key=lambda held: held[1])
    yield from ((low, high) for low, high in pairwise(order) if high[1] - low[1] > 1)


def between(low: Days | None, high: Days | None) -> str:
    """ "between 7 April and 25 July 2020"."""
    if low is None or high is None or low.earliest is None or high.latest is None:
        return f"between {day_words(low)} and {day_words(high)}"
    return f"between {between_words(low.earliest, high.latest)}"


def nth(position: int) -> str:
    """ "6th"."""
    return show(Ordinal(position))


def _number(count: int) -> str:
    return "one" if count == 1 else str(count)

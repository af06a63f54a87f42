"""Two rows of values laid beside each other: what is the same in both, and what stands between."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher

from reconcile.frozen import dataclass

WHOLE = 250_000  # pairs of values up to which two rows are laid beside each other at one go
GAP = 10_000  # the same between two values that each row has but once, where the rows are longer

Row = Sequence[Hashable]


@dataclass(frozen=True, slots=True)
class Aligned:
    """How many values both rows have in their order, and where one row has others: start, end, start and end there."""

    same: int
    exchanged: tuple[tuple[int, int, int, int], ...]


def aligned(left: Row, right: Row) -> Aligned:
    """The two rows beside each other, in time that grows with their length.

    Of long rows the values that each has but once are matched first; a stretch between two of these that is too long
    is passed over, as a value in it has no certain counterpart.
    """
    if len(left) * len(right) <= WHOLE:
        return _closely(left, right, 0, 0)
    same = 0
    exchanged: list[tuple[int, int, int, int]] = []
    for start, end, there, last in _between(left, right):
        if (end - start) * (last - there) <= GAP:
            part = _closely(left[start:end], right[there:last], start, there)
            same += part.same
            exchanged += part.exchanged
        same += end < len(left)
    return Aligned(same, tuple(exchanged))


def _closely(left: Row, right: Row, start: int, there: int) -> Aligned:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    exchanged = tuple(
        (start + a, start + b, there + c, there + d) for how, a, b, c, d in matcher.get_opcodes() if how == "replace"
    )
    return Aligned(sum(block.size for block in matcher.get_matching_blocks()), exchanged)


def _between(left: Row, right: Row) -> Iterator[tuple[int, int, int, int]]:
    """Yield the stretches between the values that both rows have once, as far as these are in one order."""
    once = [{value for value, many in Counter(row).items() if many == 1} for row in (left, right)]
    at = {value: n for n, value in enumerate(right) if value in once[1]}
    shared = [(n, at[value]) for n, value in enumerate(left) if value in once[0] and value in at]
    start = there = 0
    for end, last in [*_rising(shared), (len(left), len(right))]:
        yield start, end, there, last
        start, there = end + 1, last + 1


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, in order of the first, in which the second rises as well."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for number, (_, there) in enumerate(pairs):
        place = bisect_left(ends, there)
        before.append(at[place - 1] if place else None)
        ends[place : place + 1] = [there]
        at[place : place + 1] = [number]
    out: list[tuple[int, int]] = []
    last = at[-1] if at else None
    while last is not None:
        out.append(pairs[last])
        last = before[last]
    return out[::-1]

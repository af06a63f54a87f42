"""Runs of numbers that one article gives side by side, with the number beside them that is their sum."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from reconcile.model import Bound, Claim, Quantity, Role

FEWEST, MOST = 2, 4  # numbers of a run
SMALL = 20  # below it, numbers beside one another add up by accident
BESIDE = 1  # numbers between the run and its sum
FAR = 300  # code points from the first of the numbers to the last
UNNAMED = "what is counted is not named"  # the doubt in which a number may still be a part
Number = Callable[[Claim], Decimal | None]


def runs(told: Sequence[Claim], number: Number) -> Iterator[tuple[tuple[Claim, ...], Claim]]:
    """Parts that stand side by side in the order of the text, and the number at or in their run that is their sum."""
    plain = [c for c in told if c.field == "text" and number(c) and _counts(c)]
    whole = [c for c in plain if c.role is not Role.PART or c.part_of is None]
    given: set[str] = set()
    for numbers in (plain, whole):
        for parts, total in _found(numbers, number):
            if total.id not in given:
                given.add(total.id)
                yield parts, total


def _counts(claim: Claim) -> bool:
    value = claim.value
    exact = isinstance(value, Quantity) and value.unit is None and value.bound is Bound.EXACT
    return exact and claim.role in (Role.LEVEL, Role.PART) and claim.doubt in (None, UNNAMED)


def _found(numbers: Sequence[Claim], number: Number) -> Iterator[tuple[tuple[Claim, ...], Claim]]:
    for at, total in enumerate(numbers):
        wanted = number(total) or Decimal(0)
        rest = [*numbers[:at], *numbers[at + 1 :]]
        if wanted < SMALL or total.doubt is not None:
            continue
        for start in range(max(0, at - MOST - BESIDE), min(len(rest), at + BESIDE + 1)):
            for end in range(max(start + FEWEST, at - BESIDE), min(start + MOST, len(rest)) + 1):
                parts = tuple(rest[start:end])
                sizes = [number(part) or Decimal(0) for part in parts]
                nested = max(sizes) * 2 == wanted  # a sum of its own among the parts
                if sum(sizes, Decimal(0)) == wanted and not nested and _beside(parts, total):
                    yield parts, total


def _beside(parts: Sequence[Claim], total: Claim) -> bool:
    """All stand close together, and two of them count one thing, as far as they say what they count."""
    cores = [claim.core for claim in (*parts, total)]
    kinds = [claim.counts for claim in (*parts, total) if claim.counts is not None]
    mixed = len(kinds) > FEWEST and len(set(kinds)) == len(kinds)
    return max(core.end for core in cores) - min(core.start for core in cores) <= FAR and not mixed

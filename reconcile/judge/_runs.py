"""Runs of numbers that one article gives side by side, with the number beside them that is their sum."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, islice

from reconcile.model import Bound, Claim, Quantity, Role

FEWEST, MOST = 2, 4  # numbers of a run
SMALL = 20  # below it, numbers beside one another add up by accident
BESIDE = 1  # numbers between the run and its sum
FAR = 300  # code points from the first of the numbers to the last
UNADDED = ("clock", "percent", "year")  # times and ages are not added, and shares meet by accident
UNNAMED = "what is counted is not named"  # the doubt in which a number may still be a part


def runs(told: Sequence[Claim]) -> Iterator[tuple[tuple[Claim, ...], Claim]]:
    """Parts that stand side by side in the order of the text, and the number at or in their run that is their sum.

    A total may be told in two ways, by other parts each time. No part of a sum lies in another part of it.
    """
    plain = [c for c in told if c.field == "text" and _exact(c)]
    found: dict[str, list[tuple[tuple[Claim, ...], Claim]]] = {}
    for unit in dict.fromkeys(_unit(c) for c in plain):
        numbers = [c for c in plain if _unit(c) == unit]
        for some in (numbers, [c for c in numbers if c.role is not Role.PART or c.part_of is None]):
            for at, total in enumerate(some) if len(some) > FEWEST else ():
                _add(found.setdefault(total.id, []), some, at)
    wholes = {claim.id: claim for claim in plain}
    for sums in found.values():
        sums[:] = [(parts, t) for parts, t in sums if not any(of_other(part, t, wholes) for part in parts)]
    inside = {total: {part.id for parts, _ in sums for part in parts} for total, sums in found.items()}
    for sums in found.values():
        for parts, total in sums:
            if not any(part.id in inside.get(other.id, ()) for part in parts for other in parts):
                yield parts, total


def of_other(part: Claim, total: Claim, told: Mapping[str, Claim]) -> bool:
    """The article tells the number as a part of another number than the total."""
    whole = told.get(part.part_of or "")
    return whole is not None and whole.id != total.id and _size(whole) != _size(total)


def _exact(claim: Claim) -> bool:
    value = claim.value
    exact = isinstance(value, Quantity) and value.bound is Bound.EXACT and bool(value.number)
    return (
        exact
        and _unit(claim) not in UNADDED
        and claim.role in (Role.LEVEL, Role.PART)
        and claim.doubt in (None, UNNAMED)
    )


def _unit(claim: Claim) -> str | None:
    return claim.value.unit if isinstance(claim.value, Quantity) else None


def _size(claim: Claim) -> Decimal:
    return (claim.value.number if isinstance(claim.value, Quantity) else None) or Decimal(0)


def _add(found: list[tuple[tuple[Claim, ...], Claim]], numbers: Sequence[Claim], at: int) -> None:
    """Put in every way in which numbers beside the one at this place add up to it, each number used once."""
    used = {part.id for parts, _ in found for part in parts}
    while True:
        before = _unused((numbers[n] for n in range(at - 1, -1, -1)), used)[::-1]
        behind = _unused((numbers[n] for n in range(at + 1, len(numbers))), used)
        parts = _run([*before, numbers[at], *behind], len(before))
        if parts is None:
            return
        found.append((parts, numbers[at]))
        used |= {part.id for part in parts}


def _unused(numbers: Iterable[Claim], used: Container[str]) -> list[Claim]:
    """The first of the numbers that are in no run yet, as many as a run may reach."""
    return list(islice((c for c in numbers if c.id not in used), MOST + BESIDE))


def _run(numbers: Sequence[Claim], at: int) -> tuple[Claim, ...] | None:
    """The closest parts beside the number at this place that it is the sum of."""
    total = numbers[at]
    rest = [*numbers[:at], *numbers[at + 1 :]]
    sizes, wanted = [_size(one) for one in rest], _size(total)
    fit = [
        parts
        for start in range(max(0, at - MOST - BESIDE), min(len(rest), at + BESIDE + 1))
        for end, whole in enumerate(accumulate(sizes[start : start + MOST]), start + 1)
        if whole == wanted and end >= max(start + FEWEST, at - BESIDE) and _adds(parts := tuple(rest[start:end]), total)
    ]
    return min(fit, key=lambda parts: _reach(parts, total), default=None)


def _adds(parts: Sequence[Claim], total: Claim) -> bool:
    """That the sum of the parts is the total is no accident: large numbers, or a list after a colon."""
    if max(map(_size, parts)) * 2 == _size(total):  # half of it is a sum of its own among the parts
        return False
    return (_large(parts, total) or opens(parts, total)) and _beside(parts, total)


def _large(parts: Sequence[Claim], total: Claim) -> bool:
    """Counts of some size; measures of more than one digit, in one sentence."""
    if _unit(total) is None:
        return _size(total) >= SMALL
    digits = len(_size(total).normalize().as_tuple().digits)
    return digits > 1 and len({claim.sentence_at for claim in (*parts, total)}) == 1


def _reach(parts: Sequence[Claim], total: Claim) -> int:
    """Code points from the first of the numbers to the last."""
    cores = [claim.core for claim in (*parts, total)]
    return max(core.end for core in cores) - min(core.start for core in cores)


def opens(parts: Sequence[Claim], total: Claim) -> bool:
    """A colon stands between the total and the list of its parts, in one sentence."""
    start, end = (core - total.sentence_at.start for core in (total.core.end, parts[0].core.start))
    one = all(part.sentence_at == total.sentence_at for part in parts)
    return one and 0 < start < end and ":" in total.sentence[start:end]


def _beside(parts: Sequence[Claim], total: Claim) -> bool:
    """All stand close together, and two of them count one thing, as far as they say what they count."""
    kinds = [claim.counts for claim in (*parts, total) if claim.counts is not None]
    mixed = len(kinds) > FEWEST and len(set(kinds)) == len(kinds)
    return _reach(parts, total) <= FAR and not mixed

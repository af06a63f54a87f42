"""Numbers of one article in one or two sentences that add up to a number: the search for sums that no words tell."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from reconcile.judge._runs import of_other
from reconcile.model import Bound, Claim, Modality, Quantity, Scope, Span

MOST_PARTS = 6
MOST_NEAR = 10  # numbers of one or two sentences that are tried as parts
SMALL = 10  # below it, numbers of one article add up by accident
BESIDE = 400  # code points between the parts and a total of the same article
Totals = Mapping[Decimal, list[tuple[Claim, ...]]]


def number(claim: Claim) -> Decimal | None:
    """The exact count of a claim that may be a part or a total; `None` for anything else."""
    value = claim.value
    if not isinstance(value, Quantity) or value.number is None or value.number <= 0:
        return None
    plain = value.unit is None and value.bound in (Bound.EXACT, Bound.AT_LEAST, Bound.MORE_THAN, Bound.ABOUT)
    return value.number if plain and claim.modality is not Modality.PLANNED else None


def totals_of(claims: Sequence[Claim], clusters: Mapping[str, str]) -> Totals:
    """The claims of each cluster by number: those that could be a total."""
    found: dict[tuple[Decimal, str], list[Claim]] = {}
    for claim in claims:
        if (count := number(claim)) is not None and count > 1:
            found.setdefault((count, clusters[claim.id]), []).append(claim)
    totals: dict[Decimal, list[tuple[Claim, ...]]] = {}
    for (count, _), same in sorted(found.items()):
        totals.setdefault(count, []).append(tuple(same))
    return totals


def sums(told: Sequence[Claim], totals: Totals) -> Iterator[tuple[tuple[Claim, ...], tuple[Claim, ...]]]:
    """The parts that one article tells, with the equal totals; each group of totals is given once."""
    given: set[str] = set()
    inside: dict[str, set[str]] = {}
    by_id = {claim.id: claim for claim in told}
    for parts in sorted(_near(told, totals), key=_order):
        if _overlap(parts, inside):
            continue
        own, asked = parts[0].article, {(part.attribute, part.event) for part in parts}
        for group in totals[_sum(parts)]:
            near = [c for c in group if c.article == own or {(c.attribute, c.event)} == asked]
            equal = tuple(c for c in near if all(c is not part for part in parts) and _belongs(c, parts))
            equal = tuple(c for c in equal if not any(of_other(part, c, by_id) for part in parts))
            if equal and equal[0].id not in given:
                given.update(claim.id for claim in equal)
                for claim in equal:
                    inside.setdefault(claim.id, set()).update(part.id for part in parts)
                yield parts, equal


def _order(parts: Sequence[Claim]) -> tuple[Decimal, int, int, list[Span]]:
    """The lowest totals first, since they may be parts of others; then the nearest and the fewest."""
    return (_sum(parts), _sentences(parts), len(parts), [part.core for part in parts])


def _overlap(parts: Sequence[Claim], inside: Mapping[str, set[str]]) -> bool:
    """One of the parts is a total that holds another."""
    return any(part.id in inside.get(other.id, ()) for part in parts for other in parts)


def _sum(parts: Sequence[Claim]) -> Decimal:
    return sum((number(part) or Decimal(0) for part in parts), Decimal(0))


def _near(told: Sequence[Claim], totals: Container[Decimal]) -> Iterator[tuple[Claim, ...]]:
    """Every few numbers of one sentence, or of one and the next, that count different things and make a total."""
    starts = sorted({(c.field, c.sentence_at.start) for c in told})
    sentence = {place: index for index, place in enumerate(starts)}
    seen: set[tuple[str, ...]] = set()
    for field, start in starts:
        index = sentence[field, start]
        near = [c for c in told if c.field == field and 0 <= sentence[c.field, c.sentence_at.start] - index <= 1]
        near = [c for c in near if c.sentence_at.start - start < 2 * BESIDE][:MOST_NEAR]
        counts = [number(c) or Decimal(0) for c in near]
        for size in range(2, min(MOST_PARTS, len(near)) + 1):
            for parts, told_counts in zip(combinations(near, size), combinations(counts, size), strict=True):
                if sum(told_counts, Decimal(0)) not in totals:
                    continue
                key = tuple(part.id for part in parts)
                if key not in seen and all(_side_by_side(a, b) for a, b in combinations(parts, 2)):
                    seen.add(key)
                    yield parts


def _sentences(parts: Sequence[Claim]) -> int:
    return len({part.sentence_at for part in parts})


def _side_by_side(a: Claim, b: Claim) -> bool:
    """The two are different numbers, and neither is told as a part of the other."""
    return _differ(a, b) and a.id != b.part_of and b.id != a.part_of


def _differ(a: Claim, b: Claim) -> bool:
    """The two are not one number told twice: something of what, whose, where or how many differs."""
    if a.core.meets(b.core):
        return False
    if a.attribute != b.attribute or number(a) != number(b):
        return True
    others = a.counts is not None and b.counts is not None and a.counted != b.counted
    return a.sentence_at == b.sentence_at or told(a.scope) != told(b.scope) or (others and a.counts != b.counts)


def told(scope: Scope) -> tuple[str | None, ...]:
    """What a scope says of whose, where and which part."""
    return (scope.whose, scope.place, scope.direction, scope.part)


def _belongs(total: Claim, parts: Sequence[Claim]) -> bool:
    """The total counts what the parts count: the same attribute anywhere, or the same thing close by in one article."""
    alike = all(part.attribute == total.attribute and part.event == total.event for part in parts)
    if total.article != parts[0].article:
        return alike
    if total.field != parts[0].field or not all(_differ(total, part) for part in parts) or not _whole(total, parts):
        return False
    counts = {claim.counts for claim in (total, *parts)}
    beside = min(abs(total.sentence_at.start - part.sentence_at.start) for part in parts) <= BESIDE
    one_sentence = len({claim.sentence_at for claim in (total, *parts)}) == 1 and (number(total) or 0) >= SMALL
    return alike or one_sentence or (beside and len(counts) == 1 and None not in counts)


def _whole(total: Claim, parts: Sequence[Claim]) -> bool:
    """A total of the parts' own article does not stand beside them: it is not of another place than all of them.

    A small one names no part of its own either ("three Swedes" beside two Danes and a Finn).
    """
    for own, *theirs in zip(told(total.scope), *(told(part.scope) for part in parts), strict=True):
        other = own is not None and own not in theirs
        if other and ((len(set(theirs)) == 1 and None not in theirs) or (number(total) or 0) < SMALL):
            return False
    return True

"""Conditions on what two neighbouring clusters count."""

from __future__ import annotations

from itertools import product

from reconcile.judge._condition import condition
from reconcile.judge._scopes import FIELDS, others, words
from reconcile.judge.over.neighbours import Neighbours
from reconcile.model import Claim, Quantity


@condition
def scopes_differ(neighbours: Neighbours) -> bool:
    """Every claim of both sides says whose, where, which part or which series it counts, and it is never the same."""
    return any(_differ(neighbours, field) for field in FIELDS)


def _differ(neighbours: Neighbours, field: str) -> bool:
    """Every claim says it, and none of one side says what one of the other does."""
    told: list[set[frozenset[str]]] = []
    for side in neighbours.sides:
        told.append(set())
        for claim in side:
            said = words(neighbours.case, claim, field)
            if not said:
                return False
            told[-1].add(said)
    return all(others(a, b) for a, b in product(*told))


@condition
def one_attribute(neighbours: Neighbours) -> bool:
    """The two sides state the same thing of what they count."""
    return neighbours.left.attribute == neighbours.right.attribute


@condition
def long_before(neighbours: Neighbours, days: int) -> bool:
    """One side is dated at least this many days before its articles, and the other is not."""
    past = [[_age(neighbours, claim) >= days for claim in side] for side in neighbours.sides]
    return (all(past[0]) and not any(past[1])) or (all(past[1]) and not any(past[0]))


def _age(neighbours: Neighbours, claim: Claim) -> int:
    """Days from the event, as the article dates it, to the article; 0 where either has no date."""
    published = neighbours.case.article(claim).published
    if claim.when is None or claim.when.latest is None or published is None or published.earliest is None:
        return 0
    return (published.earliest - claim.when.latest).days


@condition
def told_together(neighbours: Neighbours) -> bool:
    """One article tells both, side by side."""
    return neighbours.together


@condition
def counted_twice(neighbours: Neighbours) -> bool:
    """Each article gives one thing both places in one sentence, on one word, and says of one alone what it counts."""
    left, right = neighbours.sides
    return all(any(_twice(a, b) for b in right) for a in left) and all(any(_twice(a, b) for a in left) for b in right)


def _twice(a: Claim, b: Claim) -> bool:
    if a.article != b.article or a.sentence_at != b.sentence_at or a.subject != b.subject or a.speaker != b.speaker:
        return False
    mine, other = ((c.scope.window, c.scope.whose, c.scope.place) for c in (a, b))
    return mine != other


@condition
def plain_counts(neighbours: Neighbours) -> bool:
    """Both sides count things or give shares, and measure nothing."""
    values = (claim.value for side in neighbours.sides for claim in side)
    return all(isinstance(value, Quantity) and value.unit in (None, "percent") for value in values)


@condition
def part_of_other(neighbours: Neighbours) -> bool:
    """All numbers of one side are told as parts of those of the other, and all of the other as their wholes."""
    left, right = neighbours.sides
    return _parts(left, right) or _parts(right, left)


def _parts(side: tuple[Claim, ...], other: tuple[Claim, ...]) -> bool:
    if not any(part.part_of for part in side):
        return False
    wholes = {claim.id: claim for claim in other}
    links = [(part, wholes[part.part_of]) for part in side if part.part_of in wholes]
    apart = [(part.value, whole.value) for part, whole in links if not part.span.meets(whole.span)]
    parts, totals = ({link[at] for link in apart} for at in (0, 1))
    return bool(apart) and {claim.value for claim in side} <= parts and {claim.value for claim in other} <= totals


@condition
def told_alone(neighbours: Neighbours) -> bool:
    """Some article tells the numbers of one side and none of the other."""
    left, right = ({claim.article for claim in side} for side in neighbours.sides)
    return left != right

"""Statements of one event that cannot all hold, because of the sums that articles tell: parts, growth, wholes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice, product

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._equations import GROWTH, KNOWN, Equation, equations
from reconcile.judge._gather import one_by_one
from reconcile.judge._laws import Law, about
from reconcile.judge._minimal import minimal_sets, needed
from reconcile.judge._sums_spelled import spelled
from reconcile.judge._tallies import PARTS
from reconcile.judge._unknowns import Unknown
from reconcile.model import Claim, Quantity

RANK = 1
ABSENT = "no article tells sums of them that others break"
MOST_CHOICES = 60  # ways to choose among rival statements
MOST = 16  # statements of one account; where there are more, each sum is looked at alone
LEAST_SURE = (GROWTH, KNOWN, PARTS)
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Statement:
    """Claims that state one range of one unknown number."""

    unknown: Unknown
    law: Law
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """Statements of which any one may be left out for the others to hold, with the sums that all of them break."""

    case: Case
    stated: tuple[Statement, ...]
    broken: tuple[Equation, ...]

    @property
    def sides(self) -> tuple[tuple[Claim, ...], ...]:
        """The parts against the whole of one sum; each statement by itself where several sums are broken."""
        if len(self.broken) > 1:
            return tuple(one.claims for one in self.stated)
        whole = self.broken[0].whole[0]
        parts = tuple(c for one in self.stated if one.unknown != whole for c in one.claims)
        return tuple(side for side in (parts, self._of(whole)) if side)

    @property
    def clusters(self) -> tuple[str, ...]:
        """The clusters of all the claims."""
        claims = [claim for one in self.stated for claim in one.claims]
        return tuple(sorted({c.id for claim in claims for c in self.case.clusters_of(claim.id)}))

    @property
    def series(self) -> str | None:
        """An account stands in no series."""
        return None

    @property
    def kind(self) -> str:
        """The least sure kind of the sums."""
        return next(kind for kind in LEAST_SURE if any(one.kind == kind for one in self.broken))

    @property
    def why(self) -> str:
        """The sums in figures, with what is told of each number."""
        told = {one.unknown.name: one.law for one in self.stated}
        return "; ".join(spelled(equation.law, told) for equation in self.broken)

    @property
    def aside(self) -> frozenset[tuple[str, str]]:
        """The parts need no comparing with the number of all, in any cluster that holds it."""
        wholes = [c for equation in self.broken for c in self._of(equation.whole[0])]
        within = {k.id for claim in wholes for k in self.case.clusters_of(claim.id)}
        parts = {c.id for one in self.stated for c in one.claims} - {c.id for c in wholes}
        return frozenset((cluster, part) for cluster in within for part in parts)

    def _of(self, unknown: Unknown) -> tuple[Claim, ...]:
        return tuple(c for one in self.stated if one.unknown == unknown for c in one.claims)


SUBJECT = Account


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Account]:
    """Every minimal set of statements that breaks sums of an event; not those that state one number in two ways."""
    for some in _together(list(equations(case))):
        stated = _stated(some)
        groups = [some] if len(stated) <= MOST else [[one] for one in some]
        for group in groups:
            yield from _broken(case, group)


def _broken(case: Case, some: Sequence[Equation]) -> Iterator[Account]:
    stated = dict(list(_stated(some).items())[:MOST])
    laws = {name: one.law for name, one in stated.items()}
    by_law = {equation.law: equation for equation in some}
    found = [one for told in _choices(stated) for one in minimal_sets({n: laws[n] for n in told}, list(by_law))]
    for names in dict.fromkeys(found):
        broken = tuple(by_law[law] for law in needed(names, laws, list(by_law)))
        held = tuple(stated[name] for name in stated if name in names)
        if _is_news(case, held, broken):
            yield Account(case, held, broken)


def _choices(stated: Mapping[str, Statement]) -> Iterator[tuple[str, ...]]:
    """Of each number the statements that one value of it keeps: those at odds by themselves are judged as pairs."""
    by_unknown: dict[Unknown, list[tuple[str, Law]]] = {}
    for name, one in stated.items():
        by_unknown.setdefault(one.unknown, []).append((name, one.law))
    kept = [_kept_by_one(told) for told in by_unknown.values()]
    for chosen in islice(product(*kept), MOST_CHOICES):
        yield tuple(name for names in chosen for name in names)


def _kept_by_one(told: Sequence[tuple[str, Law]]) -> list[tuple[str, ...]]:
    """The largest groups of ranges that share a value."""
    lows = sorted({law.low or Fraction(0) for _, law in told})
    held = [
        tuple(name for name, law in told if (law.low or 0) <= low and (law.high is None or low <= law.high))
        for low in lows
    ]
    return [one for one in dict.fromkeys(held) if not any(set(one) < set(other) for other in held)]


def _is_news(case: Case, held: Sequence[Statement], broken: Sequence[Equation]) -> bool:
    """A sum is broken that no article tells whole itself, and no one origin makes all the statements."""
    origins = [{case.origin(claim) for claim in one.claims} for one in held]
    one_voice = set.intersection(*origins)
    return bool(broken) and not one_voice and not (len(broken) == 1 and broken[0].whole_told)


def _stated(some: Sequence[Equation]) -> dict[str, Statement]:
    """What is stated of the numbers of some sums, by a name; claims that state the same range are one statement."""
    found: dict[str, Statement] = {}
    for unknown, claims in (asked for equation in some for asked in equation.asked):
        for claim in claims:
            law = _range(unknown, claim)
            if law is not None:
                name = f"{unknown.name} {law.low} {law.high}"
                one = found.get(name, Statement(unknown, law, ()))
                more = () if claim in one.claims else (claim,)
                found[name] = Statement(unknown, law, (*one.claims, *more))
    return found


def _range(unknown: Unknown, claim: Claim) -> Law | None:
    if not isinstance(claim.value, Quantity):
        return None
    low, high = (Fraction(end) if end is not None else None for end in (claim.value.low, claim.value.high))
    return about(unknown.name, low, high) if low is not None or high is not None else None


def _together(some: Sequence[Equation]) -> list[list[Equation]]:
    """The sums that speak of common numbers, in the order of the first of each."""
    groups: list[list[Equation]] = []
    for equation in some:
        touched = [group for group in groups if any(one.law.unknowns & equation.law.unknowns for one in group)]
        merged = [one for group in touched for one in group] + [equation]
        groups = [group for group in groups if group not in touched] + [merged]
    return groups

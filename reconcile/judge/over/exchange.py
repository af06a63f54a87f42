"""Sums of money in two currencies, held against each other by a rate that an article of their story gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from reconcile.claims import _convert as units
from reconcile.frozen import dataclass
from reconcile.judge._case import Case, Subject
from reconcile.judge._gather import Gathered
from reconcile.judge._nearby import akin
from reconcile.judge.over._couple import Couple
from reconcile.model import Claim, Polarity, Quantity, Relation, Span

RANK = 4
ABSENT = "no article sets the two currencies side by side"
BESIDE = 14  # code points between a sum and the same sum in another currency
MOST = Decimal("0.05")  # share of a sum by which two of one value may differ
MONEY = "measured_money"  # the attribute of a sum that no pack asks for
MANY = 200  # sums of one story; beyond it a story is no story


@dataclass(frozen=True, slots=True)
class Exchange(Couple):
    """Sums `a` and `b` of one story in two currencies; the relation holds them against each other by a rate."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Two sums that one article sets side by side, in two currencies: how much of the second the first makes."""

    one: Claim
    other: Claim
    bracketed: bool

    @property
    def value(self) -> Decimal:
        """How much of the second currency one of the first makes."""
        return _amount(self.other) / _amount(self.one)


SUBJECT = Exchange
Currencies = tuple[str, str]


def gather(subjects: Sequence[Subject]) -> Iterator[Gathered]:
    """Subjects that have a sum in common, or one that is as large, are one finding, each currency a side."""
    groups: list[list[Subject]] = []
    for subject in subjects:
        mine = _sums(subject)
        met = [group for group in groups if any(mine & _sums(one) for one in group)]
        groups = [group for group in groups if group not in met] + [[*(one for group in met for one in group), subject]]
    for group in groups:
        sides: dict[str, list[str]] = {}
        for claim in dict.fromkeys(side[0] for one in group for side in one.sides):
            sides.setdefault(_unit(claim), []).append(claim.id)
        clusters = tuple(sorted({c for one in group for c in one.clusters}))
        yield Gathered(tuple(tuple(side) for _, side in sorted(sides.items())), group[0], clusters)


def _sums(subject: Subject) -> set[tuple[str | None, str, Decimal]]:
    """The sums of a subject, each with its story."""
    told = [(cluster.story, side[0]) for side in subject.sides for cluster in subject.case.clusters_of(side[0].id)]
    return {(story, _unit(claim), _amount(claim)) for story, claim in told}


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Exchange]:
    """Every two sums of two articles of one story, in currencies between which the story gives a rate."""
    stories: dict[str, list[Claim]] = {}
    for cluster in case.clusters:
        told = (case.claims[i] for i in cluster.claims)
        if cluster.story is not None and cluster.kind == "quantity":
            stories.setdefault(cluster.story, []).extend(c for c in told if _is_sum(case, c))
    for _, sums in sorted(stories.items()):
        ordered = sorted(dict.fromkeys(sums), key=lambda c: (c.article, c.field, c.core.start, c.core.end, c.id))[:MANY]
        rates = _rates(case, ordered)
        for pair in combinations(ordered, 2) if rates else ():
            a, b = sorted(pair, key=_unit)
            relation = _related(a, b, rates) if _of_one(case, a, b) else None
            if relation is not None:
                yield Exchange(case, a, b, relation)


def _of_one(case: Case, a: Claim, b: Claim) -> bool:
    """Two articles of two origins tell of one thing, in words that they share."""
    if a.article == b.article or case.origin(a) == case.origin(b):
        return False
    if a.attribute != b.attribute and MONEY not in (a.attribute, b.attribute):
        return False
    return akin(a, b, [case.article(claim).language for claim in (a, b)])


def _is_sum(case: Case, claim: Claim) -> bool:
    value = claim.value
    if not isinstance(value, Quantity) or not value.number or claim.polarity is not Polarity.AFFIRMED:
        return False
    return (units.dimension(value.unit) or "").startswith("money") and case.is_told(claim)


def _rates(case: Case, sums: Sequence[Claim]) -> Mapping[Currencies, list[Rate]]:
    """The rates of a story by their two currencies: of sums in brackets, and of sums that stand by and agree."""
    beside = [rate for a, b in pairwise(sums) if (rate := _beside(case, a, b)) is not None]
    sure: dict[Currencies, list[Rate]] = {}
    for rate in sorted(beside, key=lambda r: not r.bracketed):
        known = sure.setdefault((_unit(rate.one), _unit(rate.other)), [])
        if rate.bracketed or any(_agree(rate.value, one.value) for one in known):
            known.append(rate)
    return {pair: kept for pair, rates in sure.items() if (kept := _likely(rates))}


def _likely(rates: Sequence[Rate]) -> list[Rate]:
    """The rates that agree with more than half of all: one of them may hold a slip."""
    return [r for r in rates if 2 * sum(_agree(r.value, one.value) for one in rates) > len(rates)]


def _beside(case: Case, a: Claim, b: Claim) -> Rate | None:
    """The second sum follows the first in its sentence and is in another currency."""
    gap = b.span.start - a.span.end
    if (a.article, a.field, a.sentence_at) != (b.article, b.field, b.sentence_at) or not 0 <= gap <= BESIDE:
        return None
    if _unit(a) == _unit(b):
        return None
    between = case.article(a).words(a.field, Span(a.span.end, b.span.start))
    return Rate(a, b, between.strip() == "(")


def _related(a: Claim, b: Claim, rates: Mapping[Currencies, Sequence[Rate]]) -> Relation | None:
    """How two sums stand by the rates, by the one of their own sentence before others; `None` where none is known."""
    known = [(x, y, rate) for x, y in ((a, b), (b, a)) for rate in rates.get((_unit(x), _unit(y)), ())]
    known = [told for told in known if {told[2].one.id, told[2].other.id} & {a.id, b.id}] or known
    for one, other, rate in known:
        if _agree(_amount(one) * rate.value, _amount(other)):
            return Relation(True, "unit", _told(rate))
    return Relation(False, "apart", "the sums differ at the rate given") if known else None


def _told(rate: Rate) -> str:
    return f"{rate.one.quote} and {rate.other.quote} are set side by side: at this rate the sums are the same"


def _agree(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= MOST * max(one, other)


def _amount(claim: Claim) -> Decimal:
    value = claim.value
    return value.number if isinstance(value, Quantity) and value.number else Decimal(1)


def _unit(claim: Claim) -> str:
    value = claim.value
    return (value.unit if isinstance(value, Quantity) else None) or ""

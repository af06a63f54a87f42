"""Conditions on how two values relate."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from reconcile.claims import _convert as units
from reconcile.claims._slips import SWAPPED, slip
from reconcile.judge._condition import condition
from reconcile.judge._smells import smells
from reconcile.judge._times import in_order
from reconcile.judge.over.pair import Pair
from reconcile.languages._content import content_lemmas
from reconcile.model import Article, Bound, Claim, Ordinal, Quantity

Dimension = Literal["length", "area", "volume", "mass", "speed", "power", "energy", "information", "money"]
EXTENTS = ("length", "area")  # of which one event has many
BESIDE, ENOUGH = 60, 3  # code points around two numbers, and lemmas there, that tell of one thing
SCALES = (Decimal(1000), Decimal(1_000_000))
FAR = 8  # times that numbers of one thing hardly ever differ, unless by a slip
SPREAD = 3.0  # times that two plain counts of one thing differ by at most
FEW = 4  # things that two counts may differ by, however small they are
LARGE = Decimal(1000)  # below it, a number a thousand times as large is no slip


@condition
def values_apart(pair: Pair) -> bool | None:
    """The two values cannot both be true: their sets share nothing."""
    return None if pair.relation.meets is None else not pair.relation.meets


@condition
def of_like_size(pair: Pair) -> bool:
    """The numbers lie as near to each other as two accounts of one thing do, or a slip makes one of the other."""
    a, b = pair.a.value, pair.b.value
    attribute = pair.case.attributes.get(pair.a.attribute)
    spread = SPREAD if attribute is None else attribute.spread
    if spread is None or not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit or b.unit:
        return True
    lower, upper = sorted((a, b), key=lambda value: value.number or 0)
    most, least = lower.high, upper.low
    if not most or least is None:
        return True  # nobody at all is no small part of some
    near = least <= most * Decimal(str(spread)) or least - most <= FEW
    return near or bool(smells(pair.case, pair.sides))


@condition
def values_meet_by(pair: Pair, how: Literal["bound", "rounding", "unit"]) -> bool | None:
    """The two values agree, by {how}."""
    return None if pair.relation.meets is None else pair.relation.how == how


@condition
def positions_differ(pair: Pair) -> bool | None:
    """The two give one event different places in a count."""
    a, b = pair.a.value, pair.b.value
    return a.position != b.position if isinstance(a, Ordinal) and isinstance(b, Ordinal) else None


@condition
def measures(pair: Pair, what: tuple[Dimension, ...]) -> bool:
    """Both give the {what} of something in one event, with units, and no pack knows how it moves with time."""
    a, b = pair.a.value, pair.b.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or pair.a.attribute in pair.case.attributes:
        return False
    dimensions = [units.dimension(value.unit) or "" for value in (a, b)]
    kinds = {"money" if found.startswith("money") else found for found in dimensions}
    return pair.cluster.event is not None and len(kinds) == 1 and kinds <= {*what} and _told_of_one(pair, kinds)


def _told_of_one(pair: Pair, kinds: set[str]) -> bool:
    """Nothing in the words tells the things measured apart: what it is of, and for extents the verb."""
    if len(_codes(pair)) > 1:
        return True
    nouns, told = {pair.a.noun, pair.b.noun} - {None}, {pair.a.verb, pair.b.verb}
    if len(nouns) > 1:
        return False
    return kinds.isdisjoint(EXTENTS) or (len(told) == 1 and None not in told) or len(_words_shared(pair)) >= ENOUGH


def _words_shared(pair: Pair) -> frozenset[str]:
    """The lemmas that stand near both numbers."""
    around = [_around(claim, article) for claim, article in zip((pair.a, pair.b), pair.articles, strict=True)]
    return around[0] & around[1]


def _around(claim: Claim, article: Article) -> frozenset[str]:
    first, last = (at - claim.sentence_at.start for at in (claim.core.start, claim.core.end))
    beside = (claim.sentence[max(0, first - BESIDE) : first], claim.sentence[last : last + BESIDE])
    return frozenset().union(*(content_lemmas(article.language, text) for text in beside))


@condition
def exact(pair: Pair) -> bool:
    """Neither number is hedged or bounded."""
    values = (pair.a.value, pair.b.value)
    return all(isinstance(value, Quantity) and value.bound is Bound.EXACT for value in values)


@condition
def first_exact(pair: Pair) -> bool:
    """The earlier of the two numbers is neither hedged nor bounded; where nobody knows which that is, neither is."""
    told = in_order(pair)
    earlier = (pair.a, pair.b) if told is None else told[:1]
    return all(isinstance(claim.value, Quantity) and claim.value.bound is Bound.EXACT for claim in earlier)


@condition
def scale_slipped(pair: Pair) -> bool:
    """The two write the same digits, of which one is a thousand or a million times the other: million for billion."""
    a, b = pair.a.value, pair.b.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit != b.unit or not a.number or not b.number:
        return False
    return max(a.number, b.number) / min(a.number, b.number) in SCALES and min(a.number, b.number) >= LARGE


@condition
def digits_swapped(pair: Pair) -> bool:
    """The two numbers differ by two digits that changed places."""
    return slip(pair.a, pair.b) == SWAPPED


@condition
def shares_unlike(pair: Pair) -> bool:
    """Both are shares, and the texts do not name the same whole for them."""
    a, b = pair.a.value, pair.b.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or {a.unit, b.unit} != {"percent"}:
        return False
    return not pair.a.noun or not pair.b.noun or (pair.a.noun != pair.b.noun and len(_codes(pair)) == 1)


def _codes(pair: Pair) -> frozenset[str]:
    return frozenset(article.language for article in pair.articles)


@condition
def share_fits(pair: Pair) -> bool:
    """One gives a share of a number that it names, the other how many that makes."""
    return pair.worked_out and pair.relation.meets is True


@condition
def worlds_apart(pair: Pair) -> bool:
    """One is many times the other, no slip would explain it, and nothing says that they are of one event."""
    a, b = pair.a.value, pair.b.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit != b.unit or pair.cluster.event is not None:
        return False
    low, high = sorted((a.number or Decimal(0), b.number or Decimal(0)))
    return low > 0 and high / low >= FAR and not smells(pair.case, pair.sides)

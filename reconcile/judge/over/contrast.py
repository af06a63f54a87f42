"""One number affirmed and another denied in one sentence: "her ninth title, and not her eighth"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge.over._couple import Couple
from reconcile.model import Claim, Ordinal, Polarity, Quantity, Role

RANK = 8
ABSENT = "no sentence affirms one number and denies another"
NEAR = 90  # code points between the two
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Contrast(Couple):
    """Of two numbers of one sentence `a` is affirmed and `b`, behind it, denied; `alike` affirm the number of `b`."""

    alike: tuple[Claim, ...]


SUBJECT = Contrast


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Contrast]:
    """Every number that is denied, with the nearest of its kind that is affirmed before it in its sentence."""
    pairs = [pair for article in sorted(case.articles) for pair in _pairs(case.told(article))]
    wanted = {_number(b) for _, b in pairs}
    told: dict[object, list[Claim]] = {}
    for claim in case.claims.values() if pairs else ():
        if claim.polarity is Polarity.AFFIRMED and (number := _number(claim)) in wanted:
            told.setdefault(number, []).append(claim)
    for a, b in pairs:
        yield Contrast(case, a, b, case.relate(a, b), tuple(told.get(_number(b), ())))


def _pairs(told: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    numbers = [c for c in told if isinstance(c.value, Ordinal | Quantity) and c.role is Role.LEVEL]
    for b in (c for c in numbers if c.polarity is Polarity.DENIED):
        before = [c for c in numbers if c.polarity is Polarity.AFFIRMED and _is_before(c, b)]
        if before:
            yield before[-1], b


def _is_before(a: Claim, b: Claim) -> bool:
    same = (a.kind, a.field, a.sentence_at) == (b.kind, b.field, b.sentence_at)
    return same and 0 < b.core.start - a.core.end <= NEAR


def told_elsewhere(contrast: Contrast) -> Iterator[Claim]:
    """What another article affirms with the denied number, of like attribute or event."""
    case, a, b = contrast.case, contrast.a, contrast.b
    events = {c.event for one in (a, b) for c in case.clusters_of(one.id)} - {None}
    for claim in contrast.alike:
        alike = claim.attribute in (a.attribute, b.attribute)
        if claim.article != a.article and (alike or any(c.event in events for c in case.clusters_of(claim.id))):
            yield claim


def _number(claim: Claim) -> object:
    """The kind and the number of a claim, by which others that give the same are found."""
    value = claim.value
    if isinstance(value, Ordinal):
        return claim.kind, value.position
    return (claim.kind, value.number) if isinstance(value, Quantity) else None

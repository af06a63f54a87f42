"""Running totals: what was told before, and what comes on top of it, is the number told now."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reconcile.judge._case import Case
from reconcile.judge._sums_words import comes_on_top
from reconcile.model import Bound, Claim, Cluster, Modality, Polarity, Quantity, Role

BESIDE = 300  # code points between what was added and the number it leads to
UNADDED = ("clock", "percent", "year", "times")
Growth = tuple[tuple[Claim, ...], Claim, tuple[Claim, ...]]


def growths(case: Case, articles: Sequence[str]) -> Iterator[Growth]:
    """The claims of the number told before, the one of what was added, and those of the number that both make.

    What was added and the number it leads to stand together in one article; the number before answers the question of
    the latter, or one of the same event in which the same noun or attribute is counted, and is not of a later time.
    """
    for article in articles:
        told = case.told(article)
        for added in told:
            if is_added(case, added):
                total = next(iter(led_to(added, told)), None)
                if total is not None and (before := _before(case, added, total)):
                    yield before, added, tuple(_alike(case, total))


def growths_across(case: Case, articles: Sequence[str]) -> Iterator[Growth]:
    """The same where the article of what was added tells no number that it led to, and other articles do."""
    for article in articles:
        told = case.told(article)
        for added in (c for c in told if is_added(case, c) and not led_to(c, told) and case.over_time(c) == "rises"):
            mates = [c for c in _mates(case, added) if c.article != article and c.attribute == added.attribute]
            for total in (c for c in mates if (amount(c) or 0) > (amount(added) or 0) and _not_later(case, added, c)):
                before = tuple(c for c in _before(case, added, total) if c.article != article)
                if before:
                    yield before, added, tuple(c for c in _alike(case, total) if _not_later(case, added, c))


def leads_to(case: Case, before: Claim, total: Claim) -> Claim | None:
    """What the article of the total tells to have come on top of the number before, where both together make it."""
    wanted = (amount(total) or Decimal(0)) - (amount(before) or Decimal(0))
    if wanted <= 0 or amount(before) is None or _unit(before) != _unit(total) or not _not_later(case, before, total):
        return None
    told = case.told(total.article)
    return next((c for c in told if amount(c) == wanted and is_added(case, c) and total in led_to(c, told)), None)


def amount(claim: Claim) -> Decimal | None:
    """The number of a claim that may be a term of a sum, of whichever unit; `None` for anything else."""
    value = claim.value
    if not isinstance(value, Quantity) or not value.number or value.number <= 0 or value.unit in UNADDED:
        return None
    return value.number if value.bound in (Bound.EXACT, Bound.AT_LEAST, Bound.ABOUT) else None


def is_added(case: Case, claim: Claim) -> bool:
    """It is told as what came on top: a rise, or one more than others before it."""
    if claim.field != "text" or claim.polarity is not Polarity.AFFIRMED or claim.modality is not Modality.DONE:
        return False
    if amount(claim) is None or claim.role not in (Role.LEVEL, Role.CHANGE):
        return False
    return (claim.role is Role.CHANGE and claim.change == "up") or comes_on_top(case, claim)


def led_to(added: Claim, told: Sequence[Claim]) -> list[Claim]:
    """Higher numbers of what was added, told close by, the nearest first."""
    near = [
        c
        for c in _close_by(added, told)
        if c.field == added.field
        and _holds(c)
        and _unit(c) == _unit(added)
        and (amount(c) or 0) > (amount(added) or 0)
        and abs(c.core.start - added.core.start) <= BESIDE
        and _of_one_thing(c, added)
    ]
    return sorted(near, key=lambda c: (c.sentence_at != added.sentence_at, abs(c.core.start - added.core.start)))


def _close_by(added: Claim, told: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of an article around one of them; what is quoted of a claim begins near its number."""
    first = bisect_left(told, (added.field, added.core.start - 2 * BESIDE), key=_place)
    return told[first : bisect_right(told, (added.field, added.core.start + BESIDE), key=_place)]


def _place(claim: Claim) -> tuple[str, int]:
    return claim.field, claim.span.start


def _holds(claim: Claim) -> bool:
    affirmed = claim.polarity is Polarity.AFFIRMED and claim.modality is Modality.DONE
    return affirmed and claim.role is Role.LEVEL and claim.doubt is None and amount(claim) is not None


def _of_one_thing(one: Claim, other: Claim) -> bool:
    """They state one attribute, or count one noun or class of things in one sentence."""
    if one.attribute == other.attribute:
        return True
    counted = any(a is not None and a == b for a, b in ((one.noun, other.noun), (one.counts, other.counts)))
    measured = _unit(one) is not None
    return one.sentence_at == other.sentence_at and (counted or measured)


def _before(case: Case, added: Claim, total: Claim) -> tuple[Claim, ...]:
    """Claims of the number that was told before, in the cluster of the total or beside it."""
    wanted = (amount(total) or Decimal(0)) - (amount(added) or Decimal(0))
    return tuple(
        c
        for c in _mates(case, total, wanted)
        if _unit(c) == _unit(total) and c.core != added.core and _not_later(case, c, total)
    )


def _mates(case: Case, claim: Claim, number: Decimal | None = None) -> list[Claim]:
    """Claims that answer the question of this one, or count the same in its event; those of one number alone."""
    found: dict[str, Claim] = {}
    for cluster in case.clusters_of(claim.id):
        found.update((c.id, c) for c in _terms(case, cluster, number))
        for other in case.of_event(cluster.event):
            found.update((c.id, c) for c in _terms(case, other, number) if _same_count(c, claim))
    return list(found.values())


def _terms(case: Case, cluster: Cluster, number: Decimal | None) -> Sequence[Claim]:
    """The claims of a cluster that may be terms of a sum, in their order; those of one number alone."""
    if cluster.id not in case.terms:
        held = [c for c in map(case.claims.__getitem__, cluster.claims) if _holds(c) and not case.is_echo(c)]
        of_number: dict[Decimal | None, list[Claim]] = {None: held}
        for one in held:
            of_number.setdefault(amount(one), []).append(one)
        case.terms[cluster.id] = of_number
    return case.terms[cluster.id].get(number, ())


def _same_count(one: Claim, other: Claim) -> bool:
    return one.attribute == other.attribute or (one.noun is not None and one.noun == other.noun)


def _not_later(case: Case, one: Claim, other: Claim) -> bool:
    """The one is not told of a day after the other's, as far as the days are known."""
    mine, theirs = case.moment(one), case.moment(other)
    return mine is None or theirs is None or mine.first <= theirs.last


def _alike(case: Case, total: Claim) -> Iterator[Claim]:
    """The total, and the claims of its cluster that give the same number."""
    yield total
    for cluster in case.clusters_of(total.id):
        for one in (case.claims[i] for i in cluster.claims):
            if one.id != total.id and _holds(one) and amount(one) == amount(total) and _unit(one) == _unit(total):
                yield one


def _unit(claim: Claim) -> str | None:
    return claim.value.unit if isinstance(claim.value, Quantity) else None

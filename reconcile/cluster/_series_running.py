"""Running counts: how many there were so far, as rungs of the count of the same things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reconcile.cluster._series_counts import NEAR, Count
from reconcile.cluster._series_windows import runs_on, window_of
from reconcile.model import (
    Article,
    Bound,
    Claim,
    Cluster,
    Days,
    Modality,
    Polarity,
    Quantity,
    Role,
    Rung,
)

BOUNDS = (Bound.EXACT, Bound.AT_LEAST, Bound.MORE_THAN)
WORDS = {Bound.EXACT: "so far", Bound.AT_LEAST: "so far, at least"}


def candidates(clusters: Sequence[Cluster], claims: Mapping[str, Claim]) -> dict[tuple[str, str], list[Claim]]:
    """Counts of things that a sentence gives for a period, by story and class of what is counted."""
    found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for cluster in clusters:
        for claim in map(claims.__getitem__, cluster.claims if cluster.kind == "quantity" else ()):
            if claim.counts and claim.scope.window and _sure(claim) and claim.id not in cluster.echoes:
                found[cluster.story or "", claim.counts].append(claim)
    return found


def running(count: Count, beside: Sequence[Claim], articles: Mapping[str, Article]) -> list[Rung]:
    """The rungs of running counts of the same things: one for a number, its bound and its day."""
    held: dict[tuple[int, Bound, Days], list[Claim]] = defaultdict(list)
    for claim in beside:
        days = claim.as_of or articles[claim.article].published
        if days is not None and _of_count(claim, count, articles[claim.article]):
            held[*_reached(claim), days].append(claim)
    made = [
        Rung(
            number,
            f"{WORDS[bound]} ({days.earliest or days.latest})",
            days,
            tuple(sorted(c.id for c in some)),
            None,
            bound,
        )
        for (number, bound, days), some in held.items()
    ]
    return sorted(made, key=lambda r: (r.position, r.event, r.claims))


def classes(count: Count) -> Iterator[str]:
    """The classes of what the count counts."""
    attribute = count.block.lexicon.attributes.get(count.members[0].claims[0].attribute)
    told = {c.counts for one in count.members for c in one.claims if c.counts}
    yield from sorted({*attribute.counts} if attribute and attribute.counts else told)


def _of_count(claim: Claim, count: Count, article: Article) -> bool:
    """It counts the same things that befell the same, of the same owner, over the period that runs."""
    window = window_of(claim, article)
    if not runs_on(window, article.published) or not _same_act(claim, count):
        return False
    reached, _ = _reached(claim)
    return count.fits(claim.scope, window, [reached]) and any(
        abs(reached - p) <= NEAR for one in count.members for p in one.positions
    )


def _same_act(claim: Claim, count: Count) -> bool:
    first = count.members[0]
    if not first.of_things:
        return True
    attribute = count.block.lexicon.attributes.get(first.claims[0].attribute)
    return claim.event in (attribute.events if attribute and attribute.events else {first.claims[0].event})


def _sure(claim: Claim) -> bool:
    """A whole number of what was so, neither hedged nor a rise, nor a part of another."""
    value = claim.value
    told = claim.polarity is Polarity.AFFIRMED and claim.modality is Modality.DONE and claim.doubt is None
    if not told or claim.role is not Role.LEVEL or not isinstance(value, Quantity) or value.unit is not None:
        return False
    return value.bound in BOUNDS and value.number is not None and value.number == int(value.number) > 0


def _reached(claim: Claim) -> tuple[int, Bound]:
    """The number that was reached: "more than nine" is at least ten."""
    value = claim.value
    assert isinstance(value, Quantity) and value.number is not None
    if value.bound is Bound.MORE_THAN:
        return int(value.number) + 1, Bound.AT_LEAST
    return int(value.number), value.bound

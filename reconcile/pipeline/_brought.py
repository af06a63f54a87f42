"""What a batch changes: the findings that were not there before it, and those that it does away with."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from reconcile.model import Verdict
from reconcile.pipeline._block import Part, conclude_block
from reconcile.pipeline._extracting import correcting, extracting
from reconcile.pipeline._take import planned
from reconcile.pipeline._watch import unwatched

if TYPE_CHECKING:
    from reconcile.model import Claim, Finding
    from reconcile.pipeline._asked import Asked
    from reconcile.pipeline._grow import Plan
    from reconcile.store import Store


def told_before(found: Plan, store: Store) -> tuple[Finding, ...]:
    """The stored findings on the blocks whose place is taken."""
    from reconcile.store import look

    return () if found.frame is None else store.ask(partial(look.findings, blocks=found.met))


def without_batch(found: Plan, parts: Sequence[Part], store: Store, asked: Asked) -> tuple[Finding, ...]:
    """The findings on the same stored articles without the batch, judged as the batch is.

    They are those that are stored, unless other packs, another version or other decisions made these.
    """
    if found.frame is not None and found.met is None:
        return _all_without(parts, store, asked)
    if found.frame is None or found.met is None or not (found.frame.ruled or asked.decisions):
        return told_before(found, store)
    return _met_without(found.met, store, asked)


def _met_without(met: frozenset[str], store: Store, asked: Asked) -> tuple[Finding, ...]:
    """The stored findings of these blocks, but where decisions came or went since: what these make of the blocks."""
    from reconcile.store import look

    decided, steps = planned(store, (), replace(asked, whole_batch=False, watch=unwatched))
    anew = [finding for one in steps for part in one.parts for finding in part.findings]
    return (*store.ask(partial(look.findings, blocks=met - (decided.met or frozenset()))), *anew)


def _all_without(parts: Sequence[Part], store: Store, asked: Asked) -> tuple[Finding, ...]:
    from reconcile import cluster
    from reconcile.store import look

    articles = {
        a.id: asked.article(a) for a in store.ask(partial(look.articles, ids=None)) if a.id not in asked.forgotten
    }
    blocks = set(cluster.blocks(list(articles.values()), asked.knowledge.lexicon))
    kept = [part for part in parts if tuple(sorted(a.id for a in part.articles)) in blocks]
    parted = blocks - {tuple(sorted(a.id for a in part.articles)) for part in kept}
    extract = correcting(extracting(asked.knowledge), asked.corrections)
    anew = [
        conclude_block([articles[i] for i in ids], asked.knowledge, extract, asked.decisions) for ids in sorted(parted)
    ]
    return tuple(finding for part in (*kept, *anew) for finding in part.findings)


def without_own_past(part: Part, batch: Collection[str]) -> Part:
    """The part without what tells apart an article of the batch and an earlier version of itself."""
    past = {a.id for a in part.articles if a.version_of in batch}
    if not past:
        return part
    theirs = {c.id for c in part.claims if c.article in past}
    return replace(part, findings=tuple(one for one in part.findings if theirs.isdisjoint(one.claims)))


def brought(
    now: Iterable[Finding], before: Sequence[Finding], claims: Collection[Claim], new: Collection[str]
) -> frozenset[str]:
    """The findings, by id, that were not there before the `new` articles.

    One without a claim of these is only brought if it sets what two articles say against each other and no finding of
    its verdict and reason did: else it says again what was told, with others beside it.
    """
    says = {claim.id: (claim.article, claim.attribute, claim.value) for claim in claims}
    known, told = {f.id for f in before}, _opposed(before, says)
    theirs = {claim.id for claim in claims if claim.article in new}
    return frozenset(
        f.id for f in now if f.id not in known and not (theirs.isdisjoint(f.claims) and _said_again(f, told, says))
    )


_Stand = tuple[int, int]  # a finding, and one of its sides
_Stands = Mapping[object, frozenset[_Stand]]  # of what an article says, in a finding of one verdict and reason


def _opposed(findings: Sequence[Finding], says: Mapping[str, object]) -> _Stands:
    """The sides on which it stands."""
    found: dict[object, set[_Stand]] = {}
    for number, finding in enumerate(findings):
        for side, claims in enumerate(finding.sides):
            for claim in claims:
                found.setdefault((finding.verdict, finding.reason, says.get(claim, claim)), set()).add((number, side))
    return {key: frozenset(stands) for key, stands in found.items()}


def _said_again(finding: Finding, told: _Stands, says: Mapping[str, object]) -> bool:
    """What stands on two sides of the finding was set against each other before."""
    sides = [
        {told.get((finding.verdict, finding.reason, says.get(claim, claim)), frozenset()) for claim in side}
        for side in finding.sides
    ]
    return len(sides) > 1 and all(
        _apart(one, other) for left, right in combinations(sides, 2) for one in left for other in right
    )


def _apart(one: frozenset[_Stand], other: frozenset[_Stand]) -> bool:
    """Some finding has the two on different sides."""
    return any(number == n and side != m for number, side in one for n, m in other)


def gone(
    before: Iterable[Finding], now: Iterable[Finding], same: Mapping[str, str] | None = None
) -> tuple[Finding, ...]:
    """The conflicts and reviews that hold no longer, by id.

    Not those of which another conflict or review still sets claims of two sides against each other: more was said, or
    a newer version of an article says the same again. `same`: claim -> the one of a newer version that says the same.
    """
    open_now = [frozenset(finding.claims) for finding in now if finding.verdict is not Verdict.EXPLAINED]
    was = [f for f in before if f.verdict is not Verdict.EXPLAINED]
    lost = [f for f in was if not any(_holds(f, one, same or {}) for one in open_now)]
    return tuple(sorted(lost, key=lambda finding: finding.id))


def _holds(finding: Finding, claims: frozenset[str], same: Mapping[str, str]) -> bool:
    """Claims of at least two sides of the finding, or what says the same in their place, are among these."""
    sides = ({*side, *(same[one] for one in side if one in same)} for side in finding.sides)
    return sum(not claims.isdisjoint(side) for side in sides) > 1

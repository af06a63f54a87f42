"""Numbers of one article that add up to another number: two and one are the three of somebody else."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge._runs import opens, runs
from reconcile.judge._sums_added import growths, growths_across
from reconcile.judge._sums_fates import fates
from reconcile.judge._sums_joined import joined, together
from reconcile.judge._sums_near import number, sums, totals_of
from reconcile.judge._sums_rest import rests
from reconcile.judge._tallies import tallies
from reconcile.model import Claim, Cluster, Quantity

RANK = 1
ABSENT = "no numbers that one article tells side by side add up to the other"
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Sum:
    """Parts, told by one article in one or two sentences, and the claims of a total that equals their sum.

    `levels` all give one part that is a total of an earlier time, and go on being compared. `told`: the words beside a
    part say that it is one.
    """

    case: Case
    parts: tuple[Claim, ...]
    totals: tuple[Claim, ...]
    within: tuple[str, ...]
    levels: tuple[Claim, ...] = ()
    told: bool = False

    @property
    def sides(self) -> tuple[tuple[Claim, ...], ...]:
        """The parts against the total."""
        return ((*self.levels, *self.parts), self.totals)

    @property
    def clusters(self) -> tuple[str, ...]:
        """The clusters of parts and totals."""
        return self.within

    @property
    def series(self) -> str | None:
        """Sums stand in no series."""
        return None

    @property
    def why(self) -> str:
        """The sum, written out."""
        numbers = [
            f"{value.number.normalize():,f}"
            for part in (*self.levels[:1], *self.parts)
            if isinstance(value := part.value, Quantity) and value.number
        ]
        total = self.totals[0].value
        return (
            f"{' + '.join(numbers)} = {total.number.normalize():,f}"
            if isinstance(total, Quantity) and total.number
            else ""
        )

    @property
    def aside(self) -> frozenset[tuple[str, str]]:
        """The parts need no comparing with whole numbers, in any cluster that holds one of the totals."""
        whole = {c.id for claim in self.totals for c in self.case.clusters_of(claim.id)} & set(self.within)
        return frozenset((cluster, part.id) for cluster in whole for part in self.parts)


SUBJECT = Sum


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Sum]:
    """Every total with the parts that add up to it, one set of parts an article, the nearest and shortest first."""
    cluster_of = {claim: cluster for cluster in case.clusters for claim in cluster.claims}
    stories: dict[str, list[Claim]] = {}
    done: set[tuple[str, str]] = set()
    yield from _marked(case, cluster_of, done)
    for claim in case.claims.values():
        if (cluster := cluster_of.get(claim.id)) and case.takes_part(claim) and number(claim):
            stories.setdefault(cluster.story or cluster.id, []).append(claim)
    complete = _complete(case)
    for _, claims in sorted(stories.items()):
        by_article: dict[str, list[Claim]] = {}
        for claim in sorted(claims, key=lambda c: (c.article, c.field, c.core.start, c.core.end, c.id)):
            by_article.setdefault(claim.article, []).append(claim)
        totals = totals_of(claims, {c.id: cluster_of[c.id].id for c in claims})
        for article, told in by_article.items():
            for parts, equal in sums(told, totals):
                some = frozenset(part.id for part in parts)
                if not any(some < all_ for all_ in complete.get(article, ())) and _is_new(parts, equal, done):
                    yield Sum(case, parts, equal, _within(cluster_of, (*parts, *equal)))
    yield from _beside_one_another(case, cluster_of, done)


def _complete(case: Case) -> Mapping[str, list[frozenset[str]]]:
    """Of each article the parts that make a whole which it tells; some of them alone are no other number."""
    return {
        article: [frozenset(c.id for c in parts) for _, parts, _, fits in tallies(case, article) if fits]
        for article in case.articles
    }


def _marked(case: Case, cluster_of: Mapping[str, Cluster], done: set[tuple[str, str]]) -> Iterator[Sum]:
    """Every sum of which a part says by its words that it is one: the rest of a whole, or more of the same."""
    articles = sorted(case.articles)
    for parts, whole in chain(*(find(case, articles) for find in (rests, together, joined, fates))):
        totals = tuple(c for c in whole if c.id in cluster_of)
        if totals and all(c.id in cluster_of for c in parts) and _is_new(parts, totals, done):
            yield Sum(case, parts, totals, _within(cluster_of, (*parts, *totals)), told=True)
    for levels, added, totals in chain(growths(case, articles), growths_across(case, articles)):
        if all(c.id in cluster_of for c in (*levels, added, *totals)) and _is_new((added,), totals, done):
            yield Sum(case, (added,), totals, _within(cluster_of, (*levels, added, *totals)), levels, told=True)


def _is_new(parts: Sequence[Claim], totals: Sequence[Claim], done: set[tuple[str, str]]) -> bool:
    """No sum of that total was told for the article of the parts; from now on one is."""
    told = {(parts[0].article, total.id) for total in totals}
    new = told.isdisjoint(done)
    done.update(told)
    return new


def _within(cluster_of: Mapping[str, Cluster], claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(sorted({cluster_of[claim.id].id for claim in claims}))


def _beside_one_another(
    case: Case, cluster_of: Mapping[str, Cluster], done: Container[tuple[str, str]]
) -> Iterator[Sum]:
    """Every run of numbers of one article with the number beside it that is their sum, where none was told yet."""
    for article in sorted(case.articles):
        told = [c for c in case.told(article) if c.id in cluster_of]
        for parts, total in runs(told):
            if (article, total.id) not in done:
                yield Sum(case, parts, (total,), _within(cluster_of, (*parts, total)), told=opens(parts, total))

"""Two claims of one cluster that do not say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from reconcile.frozen import dataclass
from reconcile.judge._case import Case, Moment
from reconcile.judge._gather import by_sides
from reconcile.model import Article, Bound, Claim, Cluster, Quantity, Relation

RANK = 2
NEAR = 2  # times that a number may be a bound which alone says that both are of one thing
MOST = 400  # claims of one question, which make 79,800 pairs
CUT = f"Of one question {MOST} claims are held against each other, first those that say something else."
ABSENT = "no other claim of the cluster was held against it"
gather = by_sides


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that answer the same question, `a` the earlier one, and how their values relate."""

    case: Case
    cluster: Cluster
    a: Claim
    b: Claim
    relation: Relation

    @property
    def worked_out(self) -> bool:
        """One is a share of a base, and is held against the other as the number that this makes."""
        return _worked_out(self.case, self.a, self.b)

    @property
    def sides(self) -> tuple[tuple[Claim, ...], ...]:
        """Each claim is a side."""
        return ((self.a,), (self.b,))

    @property
    def clusters(self) -> tuple[str, ...]:
        """The cluster both lie in."""
        return (self.cluster.id,)

    @property
    def series(self) -> str | None:
        """The series that holds one of them."""
        return next(
            (s.id for s in self.case.series for r in s.rungs if {self.a.id, self.b.id} & {*r.claims} and not r.bound),
            None,
        )

    @property
    def why(self) -> str:
        """How the values relate."""
        return self.relation.why

    @property
    def articles(self) -> tuple[Article, Article]:
        """The articles that say it."""
        return self.case.article(self.a), self.case.article(self.b)

    @property
    def moments(self) -> tuple[Moment | None, Moment | None]:
        """The times the two speak of."""
        return self.case.moment(self.a), self.case.moment(self.b)

    @property
    def aside(self) -> frozenset[tuple[str, str]]:
        """Nothing is settled for others."""
        return frozenset()


SUBJECT = Pair


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Pair]:
    """Every pair of a cluster whose values or polarities differ; without doubtful, silent and settled claims.

    What two versions of one article say is held against each other apart from these.

    An echo, or a number that does not say what it counts, is paired only with what it agrees with, and with what stands
    in its place in a copy.
    """
    for cluster in case.clusters:
        claims = [case.claims[i] for i in cluster.claims if (cluster.id, i) not in aside]
        for a, b in combinations(_first(case, [claim for claim in claims if case.is_told(claim)]), 2):
            if a.value == b.value and a.polarity == b.polarity and a.modality == b.modality:
                continue
            if (link := case.link(a, b)) is not None and link.how == "version":
                continue
            relation = related(case, a, b)
            if not (case.takes_part(a) and case.takes_part(b)) and not _agree(a, b, relation):
                if not case.at_one_place(a, b):
                    continue
            if relation.how != "equal" or a.polarity != b.polarity or _worked_out(case, a, b):
                yield Pair(case, cluster, a, b, relation)


def _first(case: Case, claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims that are held against each other: of very many, those first that say something else."""
    if len(claims) <= MOST:
        return claims
    new: dict[object, str] = {}
    for c in claims:
        new.setdefault((c.value, c.polarity, c.modality, case.moment(c), case.article(c).language), c.id)
    rank = {id_: at for at, id_ in enumerate(dict.fromkeys((*new.values(), *(c.id for c in claims))))}
    case.leave_out(CUT, [c.id for c in claims if rank[c.id] >= MOST])
    return [c for c in claims if rank[c.id] < MOST]


def _agree(a: Claim, b: Claim, relation: Relation) -> bool:
    """The two can both hold, and where a bound alone lets them, they are near."""
    if relation.meets is not True or a.polarity != b.polarity:
        return False
    x, y = (claim.value.number if isinstance(claim.value, Quantity) else None for claim in (a, b))
    return relation.how != "bound" or not x or not y or max(x, y) <= NEAR * min(x, y)


def related(case: Case, a: Claim, b: Claim) -> Relation:
    """How the values stand to each other, a share of a base as the number that it makes."""
    return case.relate(resolved(case, a, b), resolved(case, b, a))


def resolved(case: Case, claim: Claim, other: Claim) -> Claim:
    """A share of a base as a number, where it is held against one: "a third of the 90 houses" are about 30."""
    base = case.claims.get(claim.part_of or "")
    value, theirs = claim.value, other.value
    if base is None or not isinstance(value, Quantity) or not isinstance(theirs, Quantity) or _share(theirs):
        return claim
    whole = base.value
    if value.number is None or not _share(value) or not isinstance(whole, Quantity) or not whole.number:
        return claim
    number = value.number * whole.number
    return replace(claim, value=Quantity(number, number, number, Bound.ABOUT, whole.unit, value.written))


def _worked_out(case: Case, a: Claim, b: Claim) -> bool:
    return resolved(case, a, b) is not a or resolved(case, b, a) is not b


def _share(value: Quantity) -> bool:
    return value.unit is None and value.number is not None and 0 < value.number < 1

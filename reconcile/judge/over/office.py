"""Two articles that tell the office or the rank of people with one surname."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from reconcile.claims._office import ROLE, Office, office_of
from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import by_sides
from reconcile.judge.over._couple import Couple
from reconcile.model import Claim, Polarity, Relation, Status

RANK = 15
ABSENT = "no other article tells an office of somebody with this name"
MANY = 200  # offices of one story; beyond it a story is no story
gather = by_sides


@dataclass(frozen=True, slots=True)
class Told(Couple):
    """Claims `a` and `b` of the offices `held` by people of one surname, in articles of one story."""

    held: tuple[Office, Office]

    @property
    def names(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words of both names, folded."""
        return _name(self.a), _name(self.b)

    @property
    def others(self) -> tuple[tuple[Office, ...], tuple[Office, ...]]:
        """All offices that each of the two articles gives somebody of that surname."""
        return _all(self.case, self.a), _all(self.case, self.b)


SUBJECT = Told


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Told]:
    """Every two offices of one surname that two origins of one story tell."""
    stories: dict[tuple[str, str], list[Claim]] = {}
    for cluster in case.clusters:
        if cluster.attribute == ROLE and cluster.story is not None:
            for claim in (case.claims[i] for i in cluster.claims):
                if claim.subject and claim.polarity is Polarity.AFFIRMED:
                    stories.setdefault((cluster.story, _name(claim)[-1]), []).append(claim)
    for _, claims in sorted(stories.items()):
        ordered = sorted(dict.fromkeys(claims), key=lambda c: (c.article, c.field, c.core.start, c.core.end, c.id))[
            :MANY
        ]
        for a, b in combinations(ordered, 2):
            if a.article != b.article and case.origin(a) != case.origin(b):
                yield Told(case, a, b, Relation(None, "offices", f"both tell of {a.subject}"), (_office(a), _office(b)))


def _name(claim: Claim) -> tuple[str, ...]:
    return tuple((claim.subject or "").casefold().split()) or ("",)


def _office(claim: Claim) -> Office:
    return office_of(claim.value.text if isinstance(claim.value, Status) else "")


def _all(case: Case, claim: Claim) -> tuple[Office, ...]:
    told = (c for c in case.told(claim.article) if c.attribute == ROLE)
    return tuple(_office(c) for c in told if _name(c)[-1] == _name(claim)[-1])

"""Two claims of one act that are told to have come before and after the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import by_sides
from reconcile.judge._sequence import Tie, tie_of
from reconcile.judge.follows._terms import covered
from reconcile.judge.over._couple import Couple
from reconcile.model import Claim

RANK = 13
ABSENT = "neither is told to have come before or after something"
KINDS = ("status", "date", "location", "attribution")
FEWEST, MOSTLY = 2, 60  # words that both ties share, and how many of a hundred of the shorter
MOST = 60  # claims of one cluster
CUT = f"What came before what is compared for the first {MOST} claims of one question."
gather = by_sides


@dataclass(frozen=True, slots=True)
class Ordered(Couple):
    """Claims `a` and `b` of one cluster, and what each is told to have come before or after."""

    ties: tuple[Tie, Tie]

    @property
    def why(self) -> str:
        """Which way round the two tell it."""
        told = ["after" if tie.after else "before" for tie in self.ties]
        return f"one tells that it came {told[0]}, the other that it came {told[1]}"


SUBJECT = Ordered


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Ordered]:
    """Every two claims of a cluster, of two origins, whose sentences tie the same act to the same words."""
    for cluster in case.clusters:
        if cluster.kind not in KINDS:
            continue
        if len(cluster.claims) > MOST:
            case.leave_out(CUT, cluster.claims[MOST:])
        claims = [c for c in (case.claims[i] for i in cluster.claims[:MOST]) if case.is_told(c)]
        tied = [(c, tie) for c in claims if (tie := tie_of(c, case.article(c).language)) is not None]
        for (a, one), (b, other) in combinations(tied, 2):
            if _one_act(case, a, b) and _alike(one, other):
                yield Ordered(case, a, b, case.relate(a, b), (one, other))


def _one_act(case: Case, a: Claim, b: Claim) -> bool:
    """Two origins tell, in one language, that the same was done."""
    same = a.polarity is b.polarity and a.verb == b.verb and case.article(a).language == case.article(b).language
    return same and case.origin(a) != case.origin(b)


def _alike(one: Tie, other: Tie) -> bool:
    """Both ties are to the same: the same words, or most of them, and no days in unlike words."""
    if one.days != other.days:
        return False
    both = covered(sorted(one.words), other.words)
    mostly = len(both) >= FEWEST and 100 * len(both) >= MOSTLY * min(len(one.words), len(other.words))
    return one.words == other.words or mostly

"""A value that an article tells as a former one, against the one that it says holds now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge.over._couple import Couple
from reconcile.model import Article, Claim, Cluster, Polarity, Role

RANK = 11
ABSENT = "no article tells one of them as a former value of the other"
KINDS = ("quantity", "ordinal")
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Former(Couple):
    """Claim `a` is told to hold no more, `b` to hold, by one article; each with those that say the same."""

    @property
    def article(self) -> Article:
        """The article that tells of both."""
        return self.case.article(self.b)

    @property
    def sides(self) -> tuple[tuple[Claim, ...], ...]:
        """The former value and the later one, each with the claims of its cluster that give the same."""
        return (_alike(self.case, self.a), _alike(self.case, self.b))


SUBJECT = Former


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Former]:
    """Every value that its article tells as a former one, with what the same article says of now."""
    for article in sorted(case.articles):
        told = case.told(article)
        for former in told:
            if former.role is Role.SUPERSEDED and former.kind in KINDS and former.doubt is None:
                now = _in_sentence(case, former, told) or _in_cluster(case, former)
                if now is not None:
                    yield Former(case, former, now, case.relate(former, now))


def _in_sentence(case: Case, former: Claim, told: Sequence[Claim]) -> Claim | None:
    """The one value of now that the sentence gives the same question."""
    beside = [c for c in told if c.field == former.field and c.sentence_at == former.sentence_at]
    same = [
        c for c in beside if _holds(case, c, former) and (c.attribute, c.counts) == (former.attribute, former.counts)
    ]
    return same[0] if len(same) == 1 else None


def _in_cluster(case: Case, former: Claim) -> Claim | None:
    """What the article gives as the answer of now to the question of the former value, where it gives but one."""
    mates = [c for cluster in case.clusters_of(former.id) for c in _of(case, cluster) if c.article == former.article]
    now = [c for c in mates if _holds(case, c, former)]
    return now[0] if now and all(c.value == now[0].value for c in now) else None


def _holds(case: Case, claim: Claim, former: Claim) -> bool:
    """It is told to hold now, and gives another value than the former one."""
    level = claim.role is Role.LEVEL and claim.kind == former.kind and claim.polarity is Polarity.AFFIRMED
    return level and case.takes_part(claim) and claim.value != former.value


def _of(case: Case, cluster: Cluster) -> list[Claim]:
    return [case.claims[i] for i in cluster.claims]


def _alike(case: Case, claim: Claim) -> tuple[Claim, ...]:
    """The claim, then those of its cluster that give its value."""
    mates = [c for cluster in case.clusters_of(claim.id) for c in _of(case, cluster)]
    return (claim, *(c for c in mates if c.id != claim.id and c.value == claim.value and not case.is_echo(c)))

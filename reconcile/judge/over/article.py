"""Two articles of which one repeats passages of the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.model import Claim, CopyLink

RANK = 5
ABSENT = "neither repeats passages of the other"
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Copy:
    """A link between two articles, and the claims that both make in the passages they share."""

    case: Case
    link: CopyLink
    sides: tuple[tuple[Claim, ...], ...]

    @property
    def clusters(self) -> tuple[str, ...]:
        """The clusters of all the claims."""
        held = (cluster.id for side in self.sides for claim in side for cluster in self.case.clusters_of(claim.id))
        return tuple(sorted(set(held)))

    @property
    def series(self) -> str | None:
        """Copies stand in no series."""
        return None

    @property
    def why(self) -> str:
        """How much is shared."""
        return f"{round(self.link.share * 100)} % of the words are the same"

    @property
    def aside(self) -> frozenset[tuple[str, str]]:
        """Nothing is settled for others."""
        return frozenset()


SUBJECT = Copy
Key = tuple[str, str, str]
Told = Sequence[tuple[Key, Claim]]


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Copy]:
    """Every link between two articles that share passages with claims."""
    links = sorted(case.origins.links, key=lambda one: (one.of, one.article, one.how))
    told = {
        article: _told(case, article) for article in dict.fromkeys(i for one in links for i in (one.article, one.of))
    }
    for link in links:
        both = [(a, b) for a, b in _alike(told[link.article], told[link.of]) if case.repeats(a, b)]
        if both:
            yield Copy(case, link, (_each(a for a, _ in both), _each(b for _, b in both)))


def _told(case: Case, article: str) -> Told:
    """The claims of an article that are in no doubt, by their place, with their kind, attribute and origin."""
    told = (claim for claim in case.told(article) if claim.doubt is None)
    return [((claim.kind, claim.attribute, case.origin(claim)), claim) for claim in told]


def _alike(article: Told, of: Told) -> Iterator[tuple[Claim, Claim]]:
    """Claims of the two articles of one kind, attribute and origin."""
    by_key: dict[Key, list[Claim]] = {}
    for key, claim in article:
        by_key.setdefault(key, []).append(claim)
    for key, claim in of:
        yield from ((claim, one) for one in by_key.get(key, ()))


def _each(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple({c.id: c for c in claims}.values())

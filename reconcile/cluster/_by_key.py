"""The links between articles found as a group by key, for engines that never hold all articles at once.

`found` gives the keys of one article, `held_together` the pairs that one key gives, `points` the link of a pair. Over
all articles they give the links that `links` yields, whatever the keys are grouped in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from reconcile.cluster import _candidates, _version_grounds, _versions
from reconcile.cluster._cuts import ALIKE
from reconcile.cluster._profiles import profile
from reconcile.cluster._resemblance import compared, linked, resemblance
from reconcile.cluster._version_grounds import are_versions
from reconcile.frozen import dataclass
from reconcile.model import Article, Lexicon

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """The keys by which an article is found: as one that may tell the same story, and as a version of another."""

    story: frozenset[int]
    version: frozenset[int]


def found(article: Article, lexicon: Lexicon) -> Found:
    """The keys of an article; both together are those of `keys`."""
    story = _candidates.numbers(profile(article, lexicon))
    return Found(frozenset(story), frozenset(map(_candidates.number_of, _version_grounds.keys(article, lexicon))))


def in_turn(article: Article) -> tuple[str, str, str]:
    """What those who share a key of versions are sorted by, before they are `held_together`."""
    day, time = _versions.moment(article) or ("", "")
    return day, time, article.id


def held_together(holders: Sequence[T], *, version: bool) -> Iterator[tuple[T, T]]:
    """Yield the pairs to compare among all that share one key: all of them; of versions, each with the next ones."""
    if not version:
        yield from combinations(holders, 2)
        return
    for n, one in enumerate(holders):
        yield from ((one, other) for other in holders[n + 1 : n + 1 + _versions.MANY])


def points(a: Article, b: Article, lexicon: Lexicon, shared: Iterable[bool]) -> Iterator[int]:
    """Yield the points of each link between the two; `shared`: False for a key of stories, True for one of versions."""
    for version in sorted(set(shared), reverse=True):
        if version:
            if are_versions(a, b, lexicon):
                yield ALIKE
            continue
        one, other = sorted((profile(a, lexicon), profile(b, lexicon)), key=lambda p: p.id)
        if _candidates.not_long_apart(one, other):
            both = compared(one, other)
            many = resemblance(both)
            if linked(both, many):
                yield many

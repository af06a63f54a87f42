"""Blocks: articles that links join, directly or through others; nothing is ever said across two blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from reconcile.cluster import _candidates
from reconcile.cluster._joined import Joined
from reconcile.cluster._profiles import Profile, profile
from reconcile.cluster._resemblance import compared, linked, resemblance
from reconcile.model import Article, Lexicon


def blocks(
    articles: Sequence[Article], lexicon: Lexicon, joined: Iterable[tuple[str, str]] = ()
) -> list[tuple[str, ...]]:
    """The ids of the articles of each block, sorted, the blocks by their first; the order of the input is free.

    Whether two articles are linked depends on them alone, so that others join blocks and never part them. `joined` are
    pairs of articles that belong together whatever they tell.
    """
    together = Joined(sorted(a.id for a in articles))
    here = {a.id for a in articles}
    for a, b in joined:
        together.join(a, b)
    for article in articles:
        if article.translation_of in here:
            together.join(article.translation_of, article.id)
    for one, other in _candidates.candidates([profile(a, lexicon) for a in articles]):
        if together.first(one.id) != together.first(other.id) and _linked(one, other):
            together.join(one.id, other.id)
    found: dict[str, list[str]] = {}
    for id_ in sorted(here):
        found.setdefault(together.first(id_), []).append(id_)
    return [tuple(members) for _, members in sorted(found.items())]


def keys(article: Article, lexicon: Lexicon) -> frozenset[int]:
    """What an article is found by: two that may be linked share at least one of these, or one translates the other."""
    return frozenset(_number(key) for key in _candidates.keys(profile(article, lexicon)))


def _linked(a: Profile, b: Profile) -> bool:
    both = compared(a, b)
    return linked(both, resemblance(both))


def _number(key: str) -> int:
    """A key as a number that SQLite can hold, the same in every process."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)

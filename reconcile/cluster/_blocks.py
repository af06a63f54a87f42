"""Blocks: articles that links join, directly or through others; nothing is ever said across two blocks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

from reconcile.cluster import _candidates, _version_grounds, _versions
from reconcile.cluster._cuts import ALIKE, Link, cuts
from reconcile.cluster._profiles import KEPT, Profile, profile
from reconcile.cluster._resemblance import compared, linked, resemblance
from reconcile.model import Article, Lexicon


def blocks(
    articles: Sequence[Article], lexicon: Lexicon, joined: Iterable[tuple[str, str]] = ()
) -> list[tuple[str, ...]]:
    """The ids of the articles of each block, sorted, the blocks by their first; the order of the input is free.

    `joined` are pairs of articles that belong together whatever they tell.
    """
    return [cut.members for cut in cuts([a.id for a in articles], links(articles, lexicon, joined))]


def links(
    articles: Sequence[Article],
    lexicon: Lexicon,
    joined: Iterable[tuple[str, str]] = (),
    about: Collection[str] | None = None,
) -> Iterator[Link]:
    """Yield the links between articles, with their points; with `about` only those of at least one of these.

    Whether two articles are linked, and by how many points, depends on them alone. Translations, versions of one
    article, and the pairs of `joined`, are as copies.
    """
    here = {a.id for a in articles}
    translated = [(a.translation_of, a.id) for a in articles if a.translation_of]
    for a, b in (*translated, *joined):
        if a in here and b in here and a != b and (about is None or a in about or b in about):
            yield a, b, ALIKE
    for a, b in _versions.pairs(articles, lexicon, about):
        yield a, b, ALIKE
    for one, other in _compared(articles, lexicon, about):
        both = compared(one, other)
        points = resemblance(both)
        if linked(both, points):
            yield one.id, other.id, points


def keys(article: Article, lexicon: Lexicon) -> frozenset[int]:
    """What an article is found by: two that may be linked share at least one of these, or one translates the other.

    So do two that may be versions of one article.
    """
    words = (*_candidates.keys(profile(article, lexicon)), *_version_grounds.keys(article, lexicon))
    return frozenset(_number(key) for key in words)


def _compared(
    articles: Sequence[Article], lexicon: Lexicon, about: Collection[str] | None
) -> Iterator[tuple[Profile, Profile]]:
    """Yield the pairs that share a key, the smaller id first: those of the same days one after another."""
    ordered = sorted(articles, key=_published)

    @lru_cache(maxsize=KEPT)
    def at(number: int) -> Profile:
        return profile(ordered[number], lexicon)

    numbers = None if about is None else frozenset(n for n, a in enumerate(ordered) if a.id in about)
    for a, b in _candidates.sharing((_candidates.keys(at(n)) for n in range(len(ordered))), numbers):
        one, other = sorted((at(a), at(b)), key=lambda p: p.id)
        if _candidates.not_long_apart(one, other):
            yield one, other


def _published(article: Article) -> tuple[int, str]:
    first = article.published.earliest if article.published else None
    return (first.toordinal() if first else 0, article.id)


def _number(key: str) -> int:
    """A key as a number that SQLite can hold, the same in every process."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)

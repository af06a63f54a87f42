"""Blocks: articles that links join, directly or through others; nothing is ever said across two blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from reconcile.cluster import _candidates
from reconcile.cluster._joined import firsts
from reconcile.cluster._profiles import profile
from reconcile.cluster._resemblance import compared, linked, resemblance
from reconcile.model import Article, Lexicon


def blocks(
    articles: Sequence[Article], lexicon: Lexicon, joined: Iterable[tuple[str, str]] = ()
) -> list[tuple[str, ...]]:
    """The ids of the articles of each block, sorted, the blocks by their first; the order of the input is free.

    Whether two articles are linked depends on them alone, so that others join blocks and never part them. `joined` are
    pairs of articles that belong together whatever they tell.
    """
    ids = sorted(a.id for a in articles)
    found: dict[str, list[str]] = {}
    for one, first in firsts(ids, [*_links(articles, lexicon), *joined]).items():
        found.setdefault(first, []).append(one)
    return [tuple(members) for _, members in sorted(found.items())]


def keys(article: Article, lexicon: Lexicon) -> frozenset[int]:
    """What an article is found by: two that may be linked share at least one of these, or one translates the other."""
    return frozenset(_number(key) for key in _candidates.keys(profile(article, lexicon)))


def _links(articles: Sequence[Article], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for a, b in _candidates.candidates([profile(a, lexicon) for a in articles]):
        both = compared(a, b)
        if linked(both, resemblance(both)):
            yield a.id, b.id
    here = {a.id for a in articles}
    yield from ((a.translation_of, a.id) for a in articles if a.translation_of and a.translation_of in here)


def _number(key: str) -> int:
    """A key as a number that SQLite can hold, the same in every process."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)

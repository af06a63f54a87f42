"""Blocks: articles that links join, directly or through others; nothing is ever said across two blocks."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b

from reconcile.cluster import _candidates, _version_grounds, _versions
from reconcile.cluster._cuts import ALIKE, Link, cuts
from reconcile.cluster._profiles import KEPT, Profile, profile
from reconcile.cluster._resemblance import resembles
from reconcile.cluster._sharing import Keys, Pairs, each_with_each
from reconcile.model import Article, Lexicon
from reconcile.spooled import Spooled

BESIDE = 8192  # articles at hand whose days are near one another
Articles = Mapping[str, Article] | Collection[Article]


def blocks(articles: Articles, lexicon: Lexicon, joined: Iterable[tuple[str, str]] = ()) -> list[tuple[str, ...]]:
    """The ids of the articles of each block, sorted, the blocks by their first; the order of the input is free.

    `joined` are pairs of articles that belong together whatever they tell.
    """
    return [cut.members for cut in cuts(_by_id(articles), links(articles, lexicon, joined))]


def links(
    articles: Articles,
    lexicon: Lexicon,
    joined: Iterable[tuple[str, str]] = (),
    about: Collection[str] | None = None,
) -> Iterator[Link]:
    """Yield the links between articles, with their points; with `about` only those of at least one of these.

    Whether two articles are linked, and by how many points, depends on them alone. Translations, versions of one
    article, and the pairs of `joined`, are as copies. The articles are passed over once, and those that share a key
    are then asked for again by their ids, so that a mapping may read them from a disk.
    """
    here = _by_id(articles)
    found = _Found(here, lexicon, about)
    for a, b in (*found.translated, *joined):
        if a in here and b in here and a != b and (about is None or a in about or b in about):
            yield a, b, ALIKE
    for a, b in found.versions():
        if _version_grounds.are_versions(here[a], here[b], lexicon):
            yield a, b, ALIKE
    for one, other in found.stories():
        points, linked = resembles(one, other)
        if linked:
            yield one.id, other.id, points


def keys(article: Article, lexicon: Lexicon) -> frozenset[int]:
    """What an article is found by: two that may be linked share at least one of these, or one translates the other.

    So do two that may be versions of one article.
    """
    words = (*_candidates.keys(profile(article, lexicon)), *_version_grounds.keys(article, lexicon))
    return frozenset(number_of(key) for key in words)


class _Found:
    """What articles are found by, without the articles: their keys, and what they are put in order by."""

    def __init__(self, here: Mapping[str, Article], lexicon: Lexicon, about: Collection[str] | None) -> None:
        self._here, self._lexicon = here, lexicon
        self._ids: list[str] = []
        self._days = array("l")
        self._moments: list[tuple[str, str]] = []
        self._story, self._version = Keys(), Keys()
        self._profiles: Spooled[Profile] | None = Spooled("what articles name") if len(here) > KEPT else None
        self.translated: list[tuple[str, str]] = []
        for number, article in enumerate(here.values()):
            self._add(number, article)
        self._about = None if about is None else frozenset(n for n, i in enumerate(self._ids) if i in about)

    def _add(self, number: int, article: Article) -> None:
        first = article.published.earliest if article.published else None
        self._ids.append(article.id)
        self._days.append(first.toordinal() if first else 0)
        self._moments.append(_versions.moment(article) or ("", ""))
        told = profile(article, self._lexicon)
        if self._profiles is not None:
            self._profiles.add(told)
        self._story.add(number, _candidates.keys(told))
        self._version.add(number, _version_grounds.keys(article, self._lexicon))
        if article.translation_of:
            self.translated.append((article.translation_of, article.id))

    def versions(self) -> Iterator[tuple[str, str]]:
        """Yield the pairs that may be versions of one article, the smaller id first."""
        numbers = sorted(range(len(self._ids)), key=self._ids.__getitem__)
        pairs = Pairs(_places(numbers))
        for holders in self._version.holders():
            holders.sort(key=lambda n: (self._moments[n], self._ids[n]))
            for a, b in _versions.each_with_next(holders):
                if self._about is None or a in self._about or b in self._about:
                    pairs.add(a, b)
        yield from ((self._ids[numbers[a]], self._ids[numbers[b]]) for a, b in pairs)

    def stories(self) -> Iterator[tuple[Profile, Profile]]:
        """Yield the pairs that may be of one story, the smaller id first: those of the same days one after another."""
        numbers = sorted(range(len(self._ids)), key=lambda n: (self._days[n], self._ids[n]))
        pairs = Pairs(_places(numbers))
        days = self._days
        for holders in self._story.holders():
            for a, b in each_with_each(holders, self._about):
                if not (days[a] and days[b]) or abs(days[a] - days[b]) <= _candidates.LONGEST:
                    pairs.add(a, b)

        @lru_cache(maxsize=BESIDE)
        def at(place: int) -> Profile:
            if self._profiles is not None:
                return self._profiles.at(numbers[place])
            return profile(self._here[self._ids[numbers[place]]], self._lexicon)

        for a, b in pairs:
            one, other = at(a), at(b)
            yield (one, other) if one.id < other.id else (other, one)


def _by_id(articles: Articles) -> Mapping[str, Article]:
    return articles if isinstance(articles, Mapping) else {a.id: a for a in articles}


def _places(numbers: Iterable[int]) -> array[int]:
    """Where each number stands among the numbers."""
    numbers = list(numbers)
    places = array("I", bytes(4 * len(numbers)))
    for place, number in enumerate(numbers):
        places[number] = place
    return places


def number_of(key: str) -> int:
    """A key as a number that SQLite can hold, the same in every process."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)

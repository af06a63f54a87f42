"""Blocks: articles that links join, directly or through others; nothing is ever said across two blocks."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from reconcile.cluster import _candidates, _version_grounds, _versions
from reconcile.cluster._cuts import ALIKE, Link, cuts
from reconcile.cluster._linking import Alone, Kept, Known, Linked, Row, Workers, decide, link, stretches, tell
from reconcile.cluster._profiles import profile
from reconcile.cluster._sharing import Keys, Pairs
from reconcile.model import Article, Lexicon

AT_ONCE = 50  # articles of which it is found together what they tell
ALONE = Alone()
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
    workers: Workers = ALONE,
) -> Iterator[Link]:
    """Yield the links between articles, with their points; with `about` only those of at least one of these.

    Whether two articles are linked, and by how many points, depends on them alone. Translations, versions of one
    article, and the pairs of `joined`, are as copies. The articles are passed over once, and those that may be versions
    are then asked for again by their ids, so that a mapping may read them from a disk. `workers` share the work.
    """
    found = _Found(_by_id(articles), lexicon, about, workers)
    return _links(found, lexicon, joined, link, workers)


def deciding(
    articles: Articles,
    lexicon: Lexicon,
    joined: Iterable[tuple[str, str]] = (),
    workers: Workers = ALONE,
    kept: Kept | None = None,
) -> Iterator[Link]:
    """Yield of the `links` some by which `cuts` comes out as by all: none that only joins what stronger ones join.

    What is found of each article on the way is put into `kept`, which is empty before.
    """
    found = _Found(_by_id(articles), lexicon, None, workers, kept)
    return _links(found, lexicon, joined, decide, workers)


def _links(
    found: _Found,
    lexicon: Lexicon,
    joined: Iterable[tuple[str, str]],
    linking: Callable[[Row, Sequence[int]], Linked],
    workers: Workers,
) -> Iterator[Link]:
    here, about = found.here, found.about
    for a, b in (*found.translated, *joined):
        if a in here and b in here and a != b and (about is None or a in about or b in about):
            yield a, b, ALIKE
    for a, b in found.versions():
        if _version_grounds.are_versions(here[a], here[b], lexicon):
            yield a, b, ALIKE
    row = found.row()
    for some in workers.each(partial(linking, row), stretches(row, workers.jobs)):
        found.meet(some)
        yield from some.links


def keys(article: Article, lexicon: Lexicon, known: Known | None = None) -> frozenset[int]:
    """What an article is found by: two that may be linked share at least one of these, or one translates the other.

    So do two that may be versions of one article. `known` is what linking found of it.
    """
    of_stories = _candidates.numbers(profile(article, lexicon)) if known is None else known.keys
    return frozenset((*of_stories, *map(_candidates.number_of, _version_grounds.keys(article, lexicon))))


class _Found:
    """What articles are found by, without the articles: their keys, and what they are put in order by.

    Keys of stories and profiles are `kept` where any of the workers may read them. Only links of one of `about`, or
    all, are wanted.
    """

    def __init__(
        self,
        here: Mapping[str, Article],
        lexicon: Lexicon,
        about: Collection[str] | None,
        workers: Workers,
        kept: Kept | None = None,
    ) -> None:
        self.here, self.about = here, about
        self._kept = kept or Kept()
        self._ids: list[str] = []
        self._days = array("l")
        self._moments: list[tuple[str, str]] = []
        self._version = Keys()
        self.translated: list[tuple[str, str]] = []
        told = chain.from_iterable(workers.each(partial(tell, lexicon), self._noted(here.values())))
        for number, one in enumerate(told):
            self._kept.add(self._ids[number], one.kept)
            self._version.add(number, one.versions)
        self._about = None if about is None else frozenset(n for n, i in enumerate(self._ids) if i in about)

    def _noted(self, articles: Iterable[Article]) -> Iterator[Sequence[Article]]:
        """Yield the articles, some at a time."""
        some: list[Article] = []
        for article in articles:
            first = article.published.earliest if article.published else None
            self._ids.append(article.id)
            self._days.append(first.toordinal() if first else 0)
            self._moments.append(_versions.moment(article) or ("", ""))
            if article.translation_of:
                self.translated.append((article.translation_of, article.id))
            some.append(article)
            if len(some) == AT_ONCE:
                yield some
                some = []
        if some:
            yield some

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

    def row(self) -> Row:
        """The articles as they are held against each other."""
        numbers = array("I", sorted(range(len(self._ids)), key=lambda n: (self._days[n], self._ids[n])))
        self._kept.order(numbers)
        about = None if self._about is None else frozenset(p for p, n in enumerate(numbers) if n in self._about)
        return Row(self._kept.told, numbers, array("l", [self._days[n] for n in numbers]), about)

    def meet(self, found: Linked) -> None:
        """Keep who was compared with whom."""
        for place, met in found.met.items():
            self._kept.meet(place, met)


def _by_id(articles: Articles) -> Mapping[str, Article]:
    return articles if isinstance(articles, Mapping) else {a.id: a for a in articles}


def _places(numbers: Iterable[int]) -> array[int]:
    """Where each number stands among the numbers."""
    numbers = list(numbers)
    places = array("I", bytes(4 * len(numbers)))
    for place, number in enumerate(numbers):
        places[number] = place
    return places

"""Articles in the order they came, most of them on disk, so that memory does not grow with what is read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, overload

from reconcile.spooled import Spooled

if TYPE_CHECKING:
    from reconcile.model import Article


class InOrder(ABC, Sequence["Article"]):
    """Articles that are made when they are asked for: who inherits says how many there are, and which stands where."""

    @abstractmethod
    def at(self, place: int) -> Article:
        """The article at a place, from 0 and below the number of them."""

    @overload
    def __getitem__(self, place: int) -> Article: ...

    @overload
    def __getitem__(self, place: slice) -> list[Article]: ...

    def __getitem__(self, place: int | slice) -> Article | list[Article]:
        if isinstance(place, slice):
            return [self.at(one) for one in range(len(self))[place]]
        return self.at(range(len(self))[place])


class Spool(InOrder):
    """Articles that are read back one at a time; what is handed out is equal to what was put in."""

    def __init__(self) -> None:
        self._articles: Spooled[Article] = Spooled("articles that wait to be compared")

    def add(self, article: Article) -> None:
        """Put in one more."""
        self._articles.add(article)

    def __len__(self) -> int:
        return len(self._articles)

    def at(self, place: int) -> Article:
        """See `InOrder`."""
        return self._articles.at(place)


class Some(InOrder):
    """Those articles that are not left out."""

    def __init__(self, articles: Sequence[Article], left_out: Collection[str]) -> None:
        self._articles = articles
        self._places = [place for place, article in enumerate(articles) if article.id not in left_out]

    def __len__(self) -> int:
        return len(self._places)

    def at(self, place: int) -> Article:
        """See `InOrder`."""
        return self._articles[self._places[place]]


class ById(Mapping[str, "Article"]):
    """The articles of a sequence by id, each as `made` makes it, in the order in which they came.

    One that stands in several places is taken from the first in the order of their names.
    """

    def __init__(self, articles: Sequence[Article], made: Callable[[Article], Article]) -> None:
        self._articles, self._made = articles, made
        self._at: dict[str, int] = {}
        for place, article in enumerate(articles):
            before = self._at.get(article.id)
            if before is None or place_of(article) < place_of(articles[before]):
                self._at[article.id] = place

    def __len__(self) -> int:
        return len(self._at)

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._at

    def __getitem__(self, id_: str) -> Article:
        return self._made(self._articles[self._at[id_]])


def place_of(article: Article) -> tuple[str, int]:
    """Where an article stands."""
    return article.file, article.index

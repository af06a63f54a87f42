"""What a batch holds twice: one article that stands in several files, or twice in one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.model import Article

MOST = 5  # that are named


def repeated(articles: Sequence[Article]) -> tuple[str, ...]:
    """A sentence for each place whose article is told of another place, and the count of those that are not named."""
    by_id: dict[str, set[tuple[str, int]]] = {}
    for one in articles:
        by_id.setdefault(one.id, set()).add((one.file, one.index))
    return repeated_at(by_id.values())


def repeated_at(places_of: Iterable[Iterable[tuple[str, int]]]) -> tuple[str, ...]:
    """The same, for the places (file and index) of each article."""
    places = sorted((other, first) for first, *others in map(sorted, places_of) for other in others)
    told = [f"{_named(other)}: the same article as {_named(first)}; it counts once" for other, first in places[:MOST]]
    more = len(places) - MOST
    return (*told, f"{more:,} more articles are in the batch twice; each counts once") if more > 0 else tuple(told)


def _named(place: tuple[str, int]) -> str:
    file, index = place
    return f"{file}#{index}" if index else file

"""What a page is asked for, and what a page is: the two nouns that every view of the desk is written in."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from reconcile.desk._blocks import Shelf
    from reconcile.desk._links import Links
    from reconcile.desk._reviewer import Reviewer
    from reconcile.desk._told import Told
    from reconcile.report._lookup import Lookup

Row = sqlite3.Row


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way from the overview to a page; without an address it is the page itself."""

    told: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its template, the words of its tab and of its main heading, the way to it, and what the template shows.

    `shown` are the names the template reads, beside those of the frame: `links`, `page`, `asked`.
    """

    template: str
    title: str
    shown: Mapping[str, object]
    crumbs: Sequence[Crumb] = ()
    status: int = 200


class Missing(Exception):  # noqa: N818 - not an error: the answer is a page that says so
    """There is no such thing in the database: `noun` in words ("finding"), `id` as it was asked for."""

    def __init__(self, noun: str, id_: str) -> None:
        super().__init__(f"there is no {noun} {id_}")
        self.noun, self.id = noun, id_


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for a page: the id in its address, its query, and the database to answer from.

    `query` holds the last value of every name in the query. `reviewer` is who decides, `None` where nobody may; `told`
    is what was decided just before.
    """

    id: str
    shelf: Shelf
    links: Links
    query: Mapping[str, str] = field(default_factory=dict)
    csrftoken: Callable[[], str] = str
    reviewer: Reviewer | None = None
    told: Told | None = None

    def rows(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> list[Row]:
        """The rows of a question to the tables; cells by name."""
        return self.shelf.rows(sql, values)

    def row(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> Row | None:
        """The first row, or `None`."""
        return next(iter(self.rows(sql, values)), None)

    def look(self, kind: str, id_: str | None = None) -> Lookup:
        """The block that holds a thing, findings laid over with decisions; `kind` is findings, clusters, series,
        claims or articles, `id_` that of the address where none is given.

        Raises `Missing` where the database holds no such thing.
        """
        wanted = self.id if id_ is None else id_
        found = self.shelf.holding(kind, wanted)
        if found is None:
            raise Missing(_NOUNS[kind], wanted)
        return found


_NOUNS = {"findings": "finding", "clusters": "question", "series": "series", "claims": "claim", "articles": "article"}

"""What is known of an outlet: what it said first, what it copied, where it stood alone, and how it was read."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reconcile.desk import _source_rows as sql
from reconcile.frozen import dataclass
from reconcile.model import Cluster
from reconcile.report._visible import line
from reconcile.store._plain import load
from reconcile.store._records import Words

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from reconcile.desk._asked import Row
    from reconcile.desk._blocks import Shelf
    from reconcile.model import Outlet, SourceGrade

MOST = 20
"""Rows of a list; the rest is counted."""

WEIGHED = 200
"""Conflicts, those of its newest articles, whose sides are looked at."""


@dataclass(frozen=True, slots=True)
class Part:
    """A list and how many rows it has in all; the first of them are in `rows`."""

    rows: Sequence[Row]
    all: int

    @property
    def more(self) -> int:
        """How many are not told."""
        return self.all - len(self.rows)


@dataclass(frozen=True, slots=True)
class Record:
    """All that is told of an outlet; its articles are told whole, of the rest the first.

    `against` are conflicts, of those that were weighed, in which it stands alone against several other outlets.
    """

    articles: Sequence[Row]
    outlet: Outlet | None
    grade: SourceGrade | None
    also: tuple[str, ...]
    first: Part
    copied: Part
    alone: Part
    corrected: Part
    conflicts: Part
    against: frozenset[str]
    claims: int
    questions: int
    agreed: int


@lru_cache(maxsize=32)
def record(shelf: Shelf, name: str | None, state: Hashable) -> Record | None:  # noqa: ARG001 - a part of the key
    """The record of an outlet under this name, `None` for articles that name none; `state` is that of the shelf.

    `None` where there is no such article.
    """
    articles = shelf.rows(sql.ARTICLES, {"name": name})
    if not articles:
        return None
    outlet = _outlet(shelf, articles[0]["id"]) if name is not None else None
    claims = shelf.rows(sql.CLAIMS, {"name": name})
    clusters = {row["cluster"]: row for row in reversed(claims) if row["cluster"]}
    alone = [row["id"] for row in clusters.values() if row["articles"] == 1][::-1]
    conflicts = [row["id"] for row in shelf.rows(sql.CONFLICTS, {"name": name})]
    against = _against(shelf, name, conflicts[:WEIGHED])
    return Record(
        articles,
        outlet,
        _grade(shelf, name),
        _also(shelf, name, outlet),
        _part(shelf.rows(sql.FIRST, {"name": name})),
        _part(shelf.rows(sql.COPIED, {"name": name})),
        _named(shelf, sql.TOLD, alone),
        _named(shelf, sql.TOLD, [row["id"] for row in claims if row["mended"]]),
        _named(shelf, sql.FINDINGS, sorted(conflicts, key=lambda one: one not in against)),
        against,
        len(claims),
        len(clusters),
        sum(row["outcome"] == "agreed" for row in clusters.values()),
    )


def _part(rows: Sequence[Row]) -> Part:
    return Part(rows[:MOST], len(rows))


def _named(shelf: Shelf, asked: str, ids: Sequence[str]) -> Part:
    """The first of these, each as its row tells it, in their order."""
    told = {row[0]: row for row in shelf.rows(_filled(asked, ids[:MOST]), ids[:MOST])}
    return Part([told[one] for one in ids[:MOST]], len(ids))


def _against(shelf: Shelf, name: str | None, ids: Sequence[str]) -> frozenset[str]:
    """The conflicts in which no other outlet stands on its side, and several on another."""
    sides: dict[str, list[Row]] = {}
    for row in shelf.rows(_filled(sql.SIDES, ids), [name, *ids]):
        sides.setdefault(row["id"], []).append(row)
    return frozenset(
        one
        for one, rows in sides.items()
        if any(row["own"] and row["outlets"] == 1 for row in rows)
        and any(not row["own"] and row["outlets"] > 1 for row in rows)
    )


def _filled(asked: str, ids: Sequence[str]) -> str:
    return asked.format(", ".join("?" * len(ids)))


def _outlet(shelf: Shelf, article: str) -> Outlet | None:
    words = _content(shelf, f"origins/{article}")
    return load(Words, words).outlet if words else None


def _grade(shelf: Shelf, name: str | None) -> SourceGrade | None:
    """Its letter, as one of its questions has it; `None` where nothing was weighed."""
    found = shelf.rows(sql.GRADED, {"name": name})
    cluster = _content(shelf, f"clusters/{found[0]['cluster']}") if found else None
    estimate = load(Cluster, cluster).estimate if cluster else None
    return next((one for one in (estimate.sources if estimate else ()) if one.source == name), None)


def _content(shelf: Shelf, id_: str) -> str | None:
    return next((str(row["content"]) for row in shelf.rows("SELECT content FROM records WHERE id = ?", [id_])), None)


def _also(shelf: Shelf, name: str | None, outlet: Outlet | None) -> tuple[str, ...]:
    """Other names in the database that a pack knows to be of the same outlet."""
    if outlet is None:
        return ()
    names = {one.casefold() for one in outlet.names}
    found = (str(row["source"]) for row in shelf.rows(sql.NAMES))
    return tuple(one for one in found if one != name and line(one).casefold() in names)

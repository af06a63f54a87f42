"""What is read from an open database: everything, some blocks, some articles, or only how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass, replace
from reconcile.model import Article, Finding
from reconcile.store._many import many
from reconcile.store._plain import load
from reconcile.store._records import Frame, assemble

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping

    from reconcile.model import Run

KEYED = 11  # the schema from which articles have keys that their versions are found by


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is stored."""

    articles: int
    claims: int
    clusters: int
    findings: int
    conflicts: int


def frame(connection: sqlite3.Connection) -> Frame | None:
    """What the run that was saved last says beside its nouns; `None` when nothing was saved yet."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    asked = "SELECT content FROM records WHERE id = 'run/'" if version < 3 else "SELECT content FROM frame"
    found = connection.execute(asked).fetchone()
    said = load(Frame, found[0]) if found else None
    return replace(said, complete=False) if said and version < KEYED else said


def everything(connection: sqlite3.Connection) -> Run | None:
    """The whole run; `None` when nothing was saved yet."""
    said = frame(connection)
    return _all(connection, said) if said else None


def of_blocks(connection: sqlite3.Connection, said: Frame, blocks: Collection[str] | None) -> Run:
    """What is stored of these blocks, as a run of their own; `None` for all."""
    if blocks is None:
        return _all(connection, said)
    content: dict[str, dict[str, str]] = {}
    asked = "SELECT kind, id, content FROM records WHERE block IN ({})"
    for kind, key, text in many(connection, asked, blocks):
        content.setdefault(str(kind), {})[str(key)] = str(text)
    texts = {str(k): str(t) for k, t in many(connection, "SELECT id, text FROM articles WHERE block IN ({})", blocks)}
    return assemble(replace(said, origins=None), content, texts)


def findings(connection: sqlite3.Connection, blocks: Collection[str] | None) -> tuple[Finding, ...]:
    """The findings on these blocks, by id; `None` for all."""
    asked = "SELECT content FROM records WHERE kind = 'findings'"
    found = connection.execute(asked) if blocks is None else many(connection, f"{asked} AND block IN ({{}})", blocks)
    return tuple(sorted((load(Finding, str(row[0])) for row in found), key=lambda finding: finding.id))


def beside(connection: sqlite3.Connection, said: Frame, blocks: Collection[str]) -> Run:
    """What is stored of all blocks but these."""
    found = connection.execute("SELECT DISTINCT block FROM articles")
    return of_blocks(connection, said, {row[0] for row in found} - set(blocks))


def all_ids(connection: sqlite3.Connection) -> frozenset[str]:
    """The ids of all stored articles."""
    return frozenset(row[0] for row in connection.execute("SELECT id FROM articles"))


def files(connection: sqlite3.Connection) -> frozenset[str]:
    """The files of all stored articles."""
    return frozenset(row[0] for row in connection.execute("SELECT DISTINCT file FROM articles"))


def articles(connection: sqlite3.Connection, ids: Collection[str] | None) -> tuple[Article, ...]:
    """The stored articles among these, by id; `None` for all."""
    asked = "SELECT a.text, r.content FROM articles a JOIN records r ON r.id = 'articles/' || a.id WHERE a.id IN ({})"
    wanted = all_ids(connection) if ids is None else ids
    found = (replace(load(Article, str(content)), text=str(text)) for text, content in many(connection, asked, wanted))
    return tuple(sorted(found, key=lambda article: article.id))


def others_at(connection: sqlite3.Connection, places: Mapping[tuple[str, int], str]) -> dict[str, frozenset[str]]:
    """Of the articles that stand at these places now, those where others are stored -> the ids of these."""
    asked = 'SELECT file, "index", id FROM articles WHERE file IN ({})'
    found: dict[str, set[str]] = {}
    for file, index, one in many(connection, asked, sorted({file for file, _ in places})):
        here = places.get((str(file), int(index or 0)))
        if here is not None and here != one:
            found.setdefault(here, set()).add(str(one))
    return {here: frozenset(ids) for here, ids in found.items()}


def read_from(connection: sqlite3.Connection) -> dict[str, str]:
    """All stored articles, by id -> the file each was read from."""
    return dict(connection.execute("SELECT id, file FROM articles ORDER BY id"))


def found_by(connection: sqlite3.Connection, keys: Collection[int]) -> frozenset[str]:
    """The ids of the stored articles that have one of these keys."""
    return frozenset(str(row[0]) for row in many(connection, "SELECT article_id FROM keys WHERE key IN ({})", keys))


def translations(connection: sqlite3.Connection, ids: Collection[str]) -> frozenset[str]:
    """The ids of the stored articles that are translations of these."""
    asked = "SELECT id FROM articles WHERE translation_of IN ({})"
    return frozenset(str(row[0]) for row in many(connection, asked, ids))


def blocks_of(connection: sqlite3.Connection, ids: Collection[str]) -> dict[str, str]:
    """The stored articles among these -> the block each lies in."""
    return {str(i): str(b) for i, b in many(connection, "SELECT id, block FROM articles WHERE id IN ({})", ids)}


def members(connection: sqlite3.Connection, blocks: Collection[str]) -> dict[str, str]:
    """The articles of these blocks -> the block."""
    return {str(i): str(b) for i, b in many(connection, "SELECT id, block FROM articles WHERE block IN ({})", blocks)}


def borders(connection: sqlite3.Connection, blocks: Collection[str]) -> dict[str, int]:
    """Those of these blocks that were cut out of more articles -> the points of the strongest link that was cut."""
    asked = "SELECT block, points FROM borders WHERE block IN ({})"
    return {str(block): int(points or 0) for block, points in many(connection, asked, blocks)}


def all_borders(connection: sqlite3.Connection) -> dict[str, int]:
    """All blocks that were cut out of more articles -> the points of the strongest link that was cut."""
    return dict(connection.execute("SELECT block, points FROM borders"))


def blocks_of_findings(connection: sqlite3.Connection, ids: Collection[str]) -> frozenset[str]:
    """The blocks that the stored findings among these are of."""
    asked = "SELECT block FROM records WHERE id IN ({})"
    return frozenset(str(row[0]) for row in many(connection, asked, [f"findings/{one}" for one in ids]))


def claims(connection: sqlite3.Connection, ids: Collection[str]) -> tuple[tuple[str, str, str], ...]:
    """The stored claims among these, each with its article and block."""
    asked = "SELECT c.id, c.article_id, a.block FROM claims c JOIN articles a ON a.id = c.article_id WHERE c.id IN ({})"
    return tuple((str(claim), str(article), str(block)) for claim, article, block in many(connection, asked, ids))


def counts(connection: sqlite3.Connection) -> Counts:
    """How much is stored."""
    names = ("articles", "claims", "clusters", "findings")
    found = [connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names]  # noqa: S608 - our own names
    conflicts = connection.execute("SELECT count(*) FROM findings WHERE verdict = 'conflict'").fetchone()[0]
    return Counts(found[0], found[1], found[2], found[3], conflicts)


def _all(connection: sqlite3.Connection, said: Frame) -> Run:
    content: dict[str, dict[str, str]] = {}
    for kind, key, text in connection.execute("SELECT kind, id, content FROM records"):
        content.setdefault(kind, {})[key] = text
    return assemble(said, content, dict(connection.execute("SELECT id, text FROM articles")))

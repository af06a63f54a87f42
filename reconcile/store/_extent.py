"""How much a database holds, counted where it lies; nothing of it is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import Finding
from reconcile.store._plain import load

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

_COUNTS = """
SELECT (SELECT count(*) FROM articles) AS articles,
       (SELECT count(*) FROM articles WHERE version_of IS NOT NULL) AS earlier,
       (SELECT count(DISTINCT coalesce(json_extract(r.content, '$.outlet.id'), a.source, a.file || '#' || a."index"))
        FROM articles a LEFT JOIN records r ON r.id = 'origins/' || a.id) AS outlets,
       (SELECT count(DISTINCT coalesce(origin, id)) FROM articles) AS origins,
       (SELECT count(*) FROM claims) AS claims,
       (SELECT count(*) FROM clusters) AS questions,
       (SELECT coalesce(sum(numerals_read), 0) FROM articles) AS read,
       (SELECT coalesce(sum(numerals), 0) FROM articles) AS total
"""
_RANKED = """
SELECT f.id FROM findings f WHERE {}
ORDER BY f.verdict <> 'conflict',
         CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
         (SELECT count(DISTINCT coalesce(c.origin, c.article_id))
          FROM finding_claims s JOIN claims c ON c.id = s.claim_id WHERE s.finding_id = f.id) DESC,
         f.question, f.id
LIMIT ?
"""


def counted(connection: sqlite3.Connection) -> dict[str, int]:
    """How many articles, earlier versions, outlets, origins, claims, questions; numerals read, and in total."""
    found = connection.execute(_COUNTS)
    names = [column[0] for column in found.description]
    return dict(zip(names, map(int, found.fetchone()), strict=True))


def verdicts(connection: sqlite3.Connection) -> dict[tuple[str, str | None], int]:
    """Verdict and reason -> the number of findings."""
    asked = "SELECT verdict, reason, count(*) FROM findings GROUP BY verdict, reason"
    return {(verdict, reason): many for verdict, reason, many in connection.execute(asked)}


def outcomes(connection: sqlite3.Connection) -> dict[tuple[str, str | None], int]:
    """Outcome and why a question is not decided -> the number of questions."""
    asked = "SELECT outcome, why_unchecked, count(*) FROM clusters GROUP BY outcome, why_unchecked"
    return {(outcome, why): many for outcome, why, many in connection.execute(asked)}


def first_of(connection: sqlite3.Connection, outcome: str, why: str | None, most: int) -> list[tuple[str, str]]:
    """The first questions of this outcome, with the ids of their clusters."""
    asked = "SELECT question, id FROM clusters WHERE outcome = ? AND why_unchecked IS ? ORDER BY id LIMIT ?"
    return [(question, id_) for question, id_ in connection.execute(asked, (outcome, why, most))]


def gravest(
    connection: sqlite3.Connection, verdict: str, strict: Collection[str], most: int, *, conflicts: bool
) -> dict[str, str]:
    """The first findings, the gravest and those of most origins before others, each with its block.

    Of the conflicts those are that are explained by a reason of `strict`; of another verdict they are not.
    """
    marks = ", ".join("?" * len(strict))
    also = f"coalesce(f.reason, '') IN ({marks})"
    where = f"f.verdict = ? OR {also}" if conflicts else f"f.verdict = ? AND NOT {also}"
    found = [row[0] for row in connection.execute(_RANKED.format(where), (verdict, *sorted(strict), most))]
    block = "SELECT block FROM records WHERE id = 'findings/' || ?"
    return {id_: connection.execute(block, (id_,)).fetchone()[0] for id_ in found}


def of_rule(connection: sqlite3.Connection, rule: str) -> tuple[Finding, ...]:
    """The findings of a rule, by id."""
    asked = (
        "SELECT r.content FROM findings f JOIN records r ON r.id = 'findings/' || f.id WHERE f.rule = ? ORDER BY f.id"
    )
    return tuple(load(Finding, row[0]) for row in connection.execute(asked, (rule,)))

"""The mirror of what reviewers decided: the lines of the file, and what holds of each finding they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Sequence

    from reconcile.model import Decision, Finding

Cell = str | int | None
_LAST = 8  # the schema that first has the mirror


def lines(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The decisions as they stand in the file, in its order; none in a database of an older schema."""
    if connection.execute("PRAGMA user_version").fetchone()[0] < _LAST:
        return ()
    return tuple(row[0] for row in connection.execute("SELECT line FROM decisions ORDER BY number"))


def mirror(
    connection: sqlite3.Connection,
    said: Sequence[tuple[Decision, str]],
    laid: Iterable[Finding],
    within: Collection[str] | None = None,
) -> bool:
    """Make the mirror tell these decisions, each with its line, and what holds of these findings; False if it did.

    What it tells of findings outside the blocks `within` stays, where these are named.
    """
    rows = [_row(number, decision, line) for number, (decision, line) in enumerate(said, 1)]
    new = [_told(finding) for finding in laid if finding.decision]
    told = sorted({*_elsewhere(connection, within or ()), *new} if within is not None else new, key=str)
    changed = [_replaced(connection, "decisions", rows), _replaced(connection, "decided", told)]
    return tell(connection) or any(changed)


def tell(connection: sqlite3.Connection) -> bool:
    """Make the findings tell what was decided of them; False if they did."""
    decided = "SELECT {} FROM decided d WHERE d.finding_id = findings.id"
    asked = [decided.format(f"d.{name}") for name in ("decision", "kind", "holds")]
    before = connection.total_changes
    connection.execute(
        f"UPDATE findings SET decision = ({asked[0]}), decided = ({asked[1]}), holds = ({asked[2]})"  # noqa: S608
        " WHERE id IN (SELECT id FROM findings WHERE decision IS NOT NULL UNION SELECT finding_id FROM decided)"
        f" AND (decision IS NOT ({asked[0]}) OR decided IS NOT ({asked[1]}) OR holds IS NOT ({asked[2]}))"
    )
    return connection.total_changes > before


def _elsewhere(connection: sqlite3.Connection, within: Collection[str]) -> list[tuple[Cell, ...]]:
    """What the mirror tells of findings that are still there, outside these blocks."""
    asked = "SELECT r.block, d.* FROM decided d JOIN records r ON r.id = 'findings/' || d.finding_id"
    return [tuple(row) for block, *row in connection.execute(asked) if block not in within]


def _replaced(connection: sqlite3.Connection, table: str, rows: Sequence[tuple[Cell, ...]]) -> bool:
    stored = connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()  # noqa: S608 - our own names
    if stored == list(rows):
        return False
    connection.execute(f"DELETE FROM {table}")  # noqa: S608
    if rows:
        connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)  # noqa: S608
    return True


def _row(number: int, said: Decision, line: str) -> tuple[Cell, ...]:
    about = (said.finding, said.claim, said.article, said.a, said.b, int(said.names))
    told = (said.reason, said.value, said.who, said.when, said.why, said.until, said.rule, said.of)
    return (number, said.id, said.kind, *about, *told, line)


def _told(finding: Finding) -> tuple[Cell, ...]:
    said = finding.decision
    assert said is not None
    reason = finding.reason.value if finding.reason else None
    changed, by = "\n".join(said.changed) or None, " ".join(said.by) or None
    return (finding.id, said.kind, finding.verdict.value, reason, said.text, changed, by)

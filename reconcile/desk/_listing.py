"""Findings as a list tells them, the worst first: question, sides in short, severity, decision."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from pathlib import PurePath
from typing import TYPE_CHECKING

from reconcile.decide._laid import LOUD as BY_VERDICT
from reconcile.desk._plain import LOUD, plain
from reconcile.frozen import dataclass
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reconcile.desk._asked import Asked, Row
    from reconcile.desk._filters import Filters

PER_PAGE = 50
SCHEMA = 10  # the first that keeps what findings are listed by
_OUTLETS = 4
"""Outlets of a side that a list names; the rest is counted."""
_VALUES = 3
"""Numbers of a side that a list names: those that stand against the same others need not be one."""

_WORST = "CASE {verdict} WHEN 'conflict' THEN 0 WHEN 'review' THEN 1 ELSE 2 END"
_LOUD = f"""CASE WHEN {{verdict}} <> f.verdict THEN {_WORST} WHEN f.severity = 'error' THEN 0
    WHEN f.severity = 'warning' THEN 1 ELSE 2 END"""
_RANK = f"{_WORST} AS worst, {_LOUD} AS loud, -f.articles AS fewer, f.id AS id"
_KEYS = f"SELECT {_RANK.format(verdict='coalesce(f.holds, f.verdict)')} FROM findings f WHERE {{}} ORDER BY 1, 2, 3, 4"  # noqa: S608
_KEY = "SELECT {} FROM findings f WHERE f.id = ?"
_FINDINGS = """SELECT f.id, coalesce(f.holds, f.verdict) AS verdict, f.verdict AS by_rule, f.reason, f.severity,
    f.question, f.title, f.rule, f.attribute, f.decided, f.decision, d.reason AS said, d.changed
    FROM findings f LEFT JOIN decided d ON d.finding_id = f.id WHERE f.id IN ({})"""
_SIDES = """SELECT fc.finding_id, fc.side, c.value_text, c.number, c.low, c.high, coalesce(a.source, a.file) AS outlet,
    a.source, a.language
    FROM finding_claims fc JOIN claims c ON c.id = fc.claim_id JOIN articles a ON a.id = c.article_id
    WHERE fc.finding_id IN ({}) ORDER BY fc.finding_id, fc.side IS NULL, fc.side, a.translation_of IS NOT NULL,
    a.published, a.id, c.start"""

Key = tuple[int, int, int, str]


@dataclass(frozen=True, slots=True)
class SideInShort:
    """A value, and who tells it; `more` outlets are not named."""

    value: str
    outlets: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A finding as a row of a list."""

    id: str
    verdict: str
    reason: str
    severity: str
    question: str
    attribute: str
    sides: tuple[SideInShort, ...]
    decision: str
    changed: bool


def keys(asked: Asked, filters: Filters) -> Sequence[Key]:
    """The places in the list of all findings that the filters leave, in its order."""
    sql, values = filters.where()

    def found() -> list[Key]:
        return asked.shelf.ask(lambda connection: connection.execute(_KEYS.format(sql), values).fetchall())

    return asked.shelf.kept(("keys", sql, *values), found)


def place(asked: Asked, filters: Filters, id_: str) -> tuple[int, int] | None:
    """Where a finding stands in the list: how many are before it, and the number of the first after it.

    Where the list has it not, as after it was decided, this is where it stood by the verdict of its rule; the two are
    the same then. `None` where there is no such finding.
    """
    found = keys(asked, filters)
    for verdict in ("coalesce(f.holds, f.verdict)", "f.verdict"):
        row = asked.row(_KEY.format(_RANK.format(verdict=verdict)), [id_])
        if row is None:
            return None
        before, after = bisect_left(found, tuple(row)), bisect_right(found, tuple(row))
        if before < after:
            return before, after
    return before, after


def listed(asked: Asked, ids: Sequence[str]) -> list[Listed]:
    """These findings as rows, in the order given."""
    marks = ", ".join("?" * len(ids))
    rows = {row["id"]: row for row in asked.rows(_FINDINGS.format(marks), ids)}
    told: dict[str, list[Row]] = {}
    for row in asked.rows(_SIDES.format(marks), ids):
        told.setdefault(row["finding_id"], []).append(row)
    return [_listed(rows[one], told.get(one, ())) for one in ids if one in rows]


def _listed(row: Row, claims: Sequence[Row]) -> Listed:
    return Listed(
        row["id"],
        row["verdict"],
        plain(row["said"] if row["decided"] else row["reason"]),
        LOUD[row["severity"] if row["verdict"] == row["by_rule"] else BY_VERDICT[row["verdict"]].value],
        line(row["question"] or row["title"]),
        plain(row["attribute"]),
        tuple(_sides(claims)),
        line(row["decision"] or ""),
        row["changed"] is not None,
    )


def _sides(claims: Iterable[Row]) -> list[SideInShort]:
    by_side: dict[int | None, list[Row]] = {}
    for row in claims:
        by_side.setdefault(row["side"], []).append(row)
    if len(by_side) > 1:
        by_side.pop(None, None)
    return [_side(rows) for rows in by_side.values()]


def _side(rows: Sequence[Row]) -> SideInShort:
    names = [row["outlet"] if row["source"] else PurePath(row["outlet"]).name for row in rows]
    outlets = tuple(dict.fromkeys(map(line, names)))
    return SideInShort(_values(rows), outlets[:_OUTLETS], max(len(outlets) - _OUTLETS, 0))


def _values(rows: Sequence[Row]) -> str:
    """The first value of a side, and its other numbers: "21 or 17"."""
    by_number: dict[tuple[object, ...], str] = {}
    for row in rows:
        by_number.setdefault((row["number"], row["low"], row["high"]), row["value_text"])
    by_number.pop((None, None, None), None)  # words, which may be a translation of the first
    told = [rows[0]["value_text"], *by_number.values()]
    words = list(dict.fromkeys(map(line, told)))
    return " or ".join(words[:_VALUES]) + (" ..." if len(words) > _VALUES else "")

"""What the last run brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.report._lookup import count
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.desk._asked import Asked, Row

_RUNS = "SELECT * FROM runs ORDER BY number DESC LIMIT 2"
_TOLD_OF = """SELECT count(DISTINCT fc.finding_id) FROM runs_articles r JOIN claims c ON c.article_id = r.article_id
    JOIN finding_claims fc ON fc.claim_id = c.id WHERE r.run = ?"""
_MOST = 2_000
"""Articles of a run up to which its findings are counted; a larger one is as good as everything."""


@dataclass(frozen=True, slots=True)
class News:
    """The number of the last run, when it was, what it changed, and how many findings its articles take part in."""

    run: int
    when: str
    told: str
    findings: int


def news(asked: Asked) -> News | None:
    """What the last run brought; `None` where it is the only one, or brought no article."""
    rows = asked.rows(_RUNS)
    if len(rows) < 2:
        return None
    number = rows[0]["number"]
    brought = asked.rows("SELECT count(*) FROM runs_articles WHERE run = ?", [number])[0][0]
    if not 0 < brought <= _MOST:
        return None
    findings = asked.shelf.kept(("new", number), lambda: asked.rows(_TOLD_OF, [number])[0][0])
    return News(number, line(rows[0]["said"] or ""), _told(brought, rows[0], rows[1]), findings)


def _told(brought: int, last: Row, before: Row) -> str:
    changes = [
        _change(last[name] - before[name], name.removesuffix("s")) for name in ("claims", "findings", "conflicts")
    ]
    return ", ".join([count(brought, "new article"), *filter(None, changes)])


def _change(number: int, noun: str) -> str:
    if not number:
        return ""
    return f"{count(abs(number), noun)} {'more' if number > 0 else 'fewer'}"

"""The overview: how many findings there are, what the last run brought, and the list, narrowed to what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.desk._asked import Page
from reconcile.desk._filters import IN_STATE, STATES, Filters, matching
from reconcile.desk._listing import PER_PAGE, SCHEMA, keys, listed
from reconcile.desk._news import news
from reconcile.desk._panel import undoing
from reconcile.desk._plain import plain
from reconcile.frozen import dataclass
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconcile.desk._asked import Asked

_VERDICTS = {"conflict": "Conflicts", "review": "To review", "explained": "Explained"}
_STATES = {"open": "Open", "decided": "Decided", "changed": "Decided, evidence changed", "all": "All"}
_COUNTED = f"""SELECT coalesce(f.holds, f.verdict) AS verdict, sum({IN_STATE["open"]}) AS open,
    sum({IN_STATE["decided"]}) AS decided FROM findings f GROUP BY 1"""  # noqa: S608 - our own words
_CROWD = "SELECT rowid FROM claims_fts WHERE claims_fts MATCH ? LIMIT 1 OFFSET 10000"
_OFFERED = {
    "reason": "SELECT DISTINCT reason FROM findings WHERE reason IS NOT NULL",
    "attribute": "SELECT DISTINCT attribute FROM findings WHERE attribute IS NOT NULL",
    "outlet": "SELECT DISTINCT source FROM articles WHERE source IS NOT NULL",
    "rule": "SELECT DISTINCT rule FROM findings",
}
_LABELS = {"reason": "Reason", "attribute": "Attribute", "outlet": "Outlet", "rule": "Rule"}


@dataclass(frozen=True, slots=True)
class Count:
    """Findings of one verdict: how many are open, and how many decided; both where evidence changed since."""

    verdict: str
    told: str
    open: int
    decided: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A field of the form with what it offers, each value with its words."""

    name: str
    label: str
    chosen: str
    offered: Sequence[tuple[str, str]]


def page(asked: Asked) -> Page:
    """The findings, narrowed to what is asked, the worst first."""
    asked.shelf.needs(SCHEMA)
    filters = Filters.of(asked.query)
    found = keys(asked, filters)
    last = max(-(-len(found) // PER_PAGE), 1)
    number = min(max(_number(asked.query.get("page", "")), 1), last)
    shown = found[(number - 1) * PER_PAGE : number * PER_PAGE]
    told = {
        "counts": _counts(asked),
        "news": news(asked),
        "filters": filters,
        "choices": [_states(filters), *(_choice(asked, filters, name) for name in _OFFERED)],
        "query": filters.query(),
        "narrowed": set(filters.query()) - {"words"},
        "findings": listed(asked, [key[3] for key in shown]),
        "crowded": _crowded(asked, filters.words),
        "number": len(found),
        "first": (number - 1) * PER_PAGE + 1,
        "at": number,
        "last": last,
        "verdicts": _VERDICTS,
        "undoing": undoing(asked, asked.links.overview()) if asked.told else None,
    }
    return Page("overview.html", "Where the articles disagree", told)


def _counts(asked: Asked) -> list[Count]:
    found = asked.shelf.kept("counts", lambda: asked.rows(_COUNTED))
    rows = {row["verdict"]: (row["open"], row["decided"]) for row in found}
    return [Count(one, told, *rows.get(one, (0, 0))) for one, told in _VERDICTS.items()]


def _crowded(asked: Asked, words: str) -> bool:
    """More claims hold the words than a search looks at."""
    match = matching(words)
    return bool(match) and asked.shelf.kept(("crowded", match), lambda: bool(asked.rows(_CROWD, [match])))


def _states(filters: Filters) -> Choice:
    return Choice("state", "Decision", filters.state, [(one, _STATES[one]) for one in STATES])


def _choice(asked: Asked, filters: Filters, name: str) -> Choice:
    found = asked.shelf.kept(("offered", name), lambda: [str(row[0]) for row in asked.rows(_OFFERED[name])])
    say = line if name == "outlet" else plain
    told = sorted(((one, say(one)) for one in found), key=lambda one: (one[1].casefold(), one))
    return Choice(name, _LABELS[name], getattr(filters, name), [("", "Any"), *told])


def _number(told: str) -> int:
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 8 else 1

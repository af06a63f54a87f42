"""The form in which a finding, a claim or an article is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.decide import REASON_KEYS
from reconcile.desk._named import short, told
from reconcile.desk._written import last_of
from reconcile.frozen import dataclass
from reconcile.model import Origins, Run, Verdict
from reconcile.pipeline._decisions import standing
from reconcile.report._lookup import Lookup
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reconcile.desk._asked import Asked
    from reconcile.model import Article, Claim


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: what the form sends, how it is called, and its key where it has one."""

    value: str
    told: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """What the form shows: the finding, where the page is of one; claims and articles that may be corrected.

    `back` is the page to return to; `conflict` tells that the finding is one now.
    `last` is the sentence on what this reviewer decided last.
    """

    token: str
    csrftoken: str
    who: str
    signed_in: bool
    back: str
    finding: str | None
    conflict: bool
    reasons: tuple[Choice, ...]
    claims: tuple[Choice, ...]
    articles: tuple[Choice, ...]
    dated: tuple[Choice, ...]
    last: str


def panel(
    asked: Asked, look: Lookup, back: str, *, finding: str | None = None, claims: Iterable[str] = (), article: str = ""
) -> Panel | None:
    """The form of a page on a finding, on claims or on an article; `None` where nothing may be decided."""
    reviewer = asked.reviewer
    if reviewer is None:
        return None
    found = [look.claims[one] for one in claims if one in look.claims]
    ids = [article] if article else list(dict.fromkeys(one.article for one in found)) if finding else []
    articles = [look.articles[one] for one in ids if one in look.articles]
    of_articles = tuple(Choice(f"articles/{one.id}", f"article of {_article(look, one)}") for one in articles)
    of_claims = tuple(Choice(f"claims/{one.id}", f"what is told: {_claim(look, one)}") for one in found)
    return Panel(
        reviewer.token,
        asked.csrftoken(),
        line(reviewer.who or ""),
        reviewer.signed_in,
        back,
        finding,
        any(one.id == finding and one.verdict is Verdict.CONFLICT for one in look.run.findings),
        tuple(Choice(reason.value, reason.value.replace("_", " "), key) for key, reason in REASON_KEYS.items()),
        tuple(Choice(one.id, _claim(look, one)) for one in found),
        tuple(Choice(one.id, _article(look, one)) for one in articles),
        (*of_articles, *of_claims),
        _last(asked, look, reviewer.who),
    )


def undoing(asked: Asked, back: str) -> Panel | None:
    """The form that takes back what this reviewer decided last, on a page of nothing that may be decided."""
    nothing = Run("", "", (), (), (), (), (), (), Origins({}, {}), ())
    return panel(asked, Lookup(nothing), back)


def _claim(look: Lookup, claim: Claim) -> str:
    return f"{look.outlet(look.article_of(claim))}: “{short(claim.quote)}”"


def _article(look: Lookup, article: Article) -> str:
    day = article.published.earliest if article.published else None
    return f"{look.outlet(article)}, {day.isoformat() if day else 'no date'}"


def _last(asked: Asked, look: Lookup, who: str | None) -> str:
    last = last_of(standing(asked.shelf.said()), who) if who else ()
    return told(last[-1], look) if last else ""

"""How the judge writes: dates, values and sides, in the articles' own words."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.judge._case import Case, Moment
from reconcile.model import Claim, Days

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
LONGEST = 160
MOST = 3


def day_words(days: Days | Moment | None) -> str:
    """A day or a range of days, as in "7 April 2020" or "between 1 March 2020 and 31 March 2020"."""
    if days is None:
        return "undated"
    first, last = (days.first, days.last) if isinstance(days, Moment) else (days.earliest, days.latest)
    words = [f"{d.day} {MONTHS[d.month - 1]} {d.year}" if d else None for d in (first, last)]
    if first == last:
        return words[0] or "undated"
    if first is None:
        return f"until {words[1]}"
    return f"since {words[0]}" if last is None else f"between {words[0]} and {words[1]}"


def value_words(case: Case, claim: Claim) -> str:
    """The words of the value itself, as the article has them."""
    return case.article(claim).words(claim.field, claim.core) or claim.quote


def quote_words(claim: Claim) -> str:
    """The quote, cut at a word where it is very long."""
    quote = " ".join(claim.quote.split())
    return quote if len(quote) <= LONGEST else quote[:LONGEST].rsplit(" ", 1)[0] + " …"


def source_words(case: Case, claim: Claim) -> str:
    """The outlet with the speaker it quotes, if it quotes one."""
    article = case.article(claim)
    outlet = article.source or article.file.replace("\\", "/").rsplit("/", 1)[-1]
    return f"{outlet}, quoting {claim.speaker}" if claim.speaker else outlet


def date_words(case: Case, claim: Claim) -> str:
    """The day of the article; says so when it is inferred."""
    article = case.article(claim)
    inferred = "inferred: " if article.published_from == "inferred" else ""
    return inferred + day_words(article.published)


def side_words(case: Case, side: Sequence[Claim]) -> str:
    """One side: who says it, when, and the words."""
    told = list(dict.fromkeys(f"{source_words(case, c)} ({date_words(case, c)})" for c in side))
    more = f" and {len(told) - MOST} more" if len(told) > MOST else ""
    values = list(dict.fromkeys(f"“{value_words(case, c)}”" for c in side))[:MOST]
    first = side[0]
    quoted = "" if quote_words(first) == value_words(case, first) else f", as in “{quote_words(first)}”"
    return f"{', '.join(told[:MOST])}{more}: {', '.join(values)}{quoted}"


def scope_words(claim: Claim) -> str:
    """What was counted, whose, where and over which time, as far as the article says."""
    scope = claim.scope
    words = (scope.whose, claim.counted, scope.part, scope.place, scope.window)
    return ", ".join(word for word in words if word)

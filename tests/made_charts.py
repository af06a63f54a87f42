"""Runs made by hand for the charts: one question with many answers, one ladder with many events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from made_runs import run

from reconcile.model import (
    Article,
    Bound,
    Claim,
    Cluster,
    DateValue,
    Days,
    Enumeration,
    Estimate,
    Finding,
    Hypothesis,
    Ordinal,
    Origins,
    Quantity,
    Reason,
    Rung,
    Series,
    Severity,
    Span,
    Value,
    Verdict,
)
from reconcile.report._lookup import Lookup


@dataclass(frozen=True)
class Said:
    """A value with the words it is told in, by an outlet, on a day; `origin` where the words come from."""

    value: Value
    words: str
    outlet: str
    day: date | None
    origin: str | None = None


def number(
    value: float | str, low: float | str | None = None, high: float | str | None = None, bound: Bound = Bound.EXACT
) -> Quantity:
    """A plain count; without ends it is exact."""
    ends = [None if end is None else Decimal(str(end)) for end in (low, high)]
    told = Decimal(str(value))
    if bound is Bound.EXACT and ends == [None, None]:
        ends = [told, told]
    return Quantity(told, ends[0], ends[1], bound, None, str(value))


def at_least(value: int) -> Quantity:
    """ "At least so many"."""
    return number(value, value, None, Bound.AT_LEAST)


def look(said: Sequence[Said], question: str = "How many lamps were lit?", estimate: Estimate | None = None) -> Lookup:
    """One question with an answer an article; the finding `f` sets the answers against each other, one a side."""
    articles, claims = zip(*(_told(n, one) for n, one in enumerate(said)), strict=True) if said else ((), ())
    ids = tuple(claim.id for claim in claims)
    cluster = Cluster("q", "quantity", "lamps", question, ids, estimate=estimate)
    sides = tuple((one,) for one in ids)
    title = "Two answers"
    finding = Finding("f", "r", Verdict.CONFLICT, None, Severity.ERROR, title, question, ids, sides, ("q",))
    origins = Origins({}, {c.id: one.origin or c.article for c, one in zip(claims, said, strict=True)})
    return Lookup(
        replace(
            run(),
            articles=tuple(articles),
            claims=tuple(claims),
            clusters=(cluster,),
            series=(),
            findings=(finding,),
            origins=origins,
            ledgers=(),
            skipped=(),
        )
    )


def ladder_look(
    said: Sequence[Said], events: Sequence[str], hypotheses: Sequence[Hypothesis] = (), lists: Sequence[Said] = ()
) -> tuple[Lookup, Series]:
    """A series with a rung for each ordinal told, of the event beside it; `lists` stand in the article of the first."""
    made = look([*said, *lists])
    rungs = []
    for claim, one, event in zip(made.run.claims, said, events, strict=False):
        position = one.value.position if isinstance(one.value, Ordinal) else 1
        rungs.append(Rung(position, event, Days(one.day, one.day) if one.day else None, (claim.id,)))
    first = made.run.articles[0].id
    listed = [replace(claim, article=first, event="previous") for claim in made.run.claims[len(said) :]]
    claims = (*made.run.claims[: len(said)], *listed)
    series = Series("l", "In which order?", tuple(rungs), tuple(hypotheses), counted="lamp")
    return Lookup(replace(made.run, claims=claims, series=(series,))), series


def day(text: str) -> DateValue:
    """One day, written in ISO form."""
    return DateValue(Days(date.fromisoformat(text), date.fromisoformat(text)), text)


def members(*names: str) -> Enumeration:
    """A list of names."""
    return Enumeration(names, len(names))


def _told(at: int, one: Said) -> tuple[Article, Claim]:
    text = f"It was {one.words} that night."
    core = Span(7, 7 + len(one.words))
    whole = Span(0, len(text))
    days = Days(one.day, one.day) if one.day else None
    article = Article(f"a{at:03}", f"in/{at:03}.txt", 0, text, source=one.outlet, published=days)
    kind = type(one.value).__name__.lower().removesuffix("value")
    claim = Claim(
        f"c{at:03}", article.id, kind, "lamps", one.value, "text", core, core, one.words, text, whole, 0, as_of=days
    )
    return article, claim


def explained(made: Lookup, reason: Reason) -> Lookup:
    """The same run with its finding explained."""
    finding = replace(made.run.findings[0], verdict=Verdict.EXPLAINED, reason=reason)
    return Lookup(replace(made.run, findings=(finding,)))

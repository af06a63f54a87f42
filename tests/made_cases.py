"""Cases for the judge, made by hand: claims with just what a test is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from reconcile.claims import relate
from reconcile.judge import Case
from reconcile.model import (
    Article,
    Attribute,
    Attribution,
    Bound,
    Claim,
    Cluster,
    CopyLink,
    DateValue,
    Days,
    Enumeration,
    Ordinal,
    Origins,
    Quantity,
    Series,
    Span,
    State,
    Status,
    Value,
)

KINDS = {
    Quantity: "quantity",
    Ordinal: "ordinal",
    DateValue: "date",
    Enumeration: "enumeration",
    Status: "status",
    Attribution: "attribution",
}
ATTRIBUTES = {
    "killed": Attribute("killed", "quantity", "How many were killed?", over_time="rises"),
    "missing": Attribute("missing", "quantity", "How many are missing?", over_time="varies"),
    "capacity": Attribute("capacity", "quantity", "How many fit?", over_time="fixed"),
    "place": Attribute("place", "ordinal", "Which in the series?", over_time="fixed", series=True),
    "event_date": Attribute("event_date", "date", "When?", over_time="fixed"),
}


def day(text: str) -> Days:
    """One day."""
    return Days(date.fromisoformat(text), date.fromisoformat(text))


def exactly(number: int | str, unit: str | None = None) -> Quantity:
    """A number without a bound."""
    return Quantity(Decimal(number), Decimal(number), Decimal(number), Bound.EXACT, unit, str(number))


def at_least(number: int) -> Quantity:
    """A lower bound."""
    return Quantity(Decimal(number), Decimal(number), None, Bound.AT_LEAST, None, f"at least {number}")


def on(text: str) -> DateValue:
    """A date value of one day."""
    return DateValue(day(text), text)


def is_(state: State) -> Status:
    """A status."""
    return Status(state, state.value)


def by(actor: str | None) -> Attribution:
    """An attribution."""
    return Attribution(actor, actor or "nobody")


class Batch:
    """Collects articles, claims and clusters into a case."""

    def __init__(self) -> None:
        self.articles: dict[str, Article] = {}
        self.claims: dict[str, Claim] = {}
        self.clusters: list[Cluster] = []
        self.series: list[Series] = []
        self.origins: dict[str, str] = {}
        self.links: list[CopyLink] = []

    def article(self, name: str, published: str | None = "2021-03-02", **more: object) -> str:
        """An article whose text the claims fill."""
        days = day(published) if published else None
        self.articles[name] = replace(
            Article(name, f"{name}.txt", 0, "", source=name.upper(), published=days, published_from="byline"),
            **more,  # type: ignore[arg-type]
        )
        return name

    def claim(self, article: str, value: Value, attribute: str = "killed", **more: object) -> str:
        """A claim whose quote is appended to its article."""
        if article not in self.articles:
            self.article(article)
        before = self.articles[article].text
        words = getattr(value, "written", None) or getattr(value, "text", None) or repr(value)
        span = Span(len(before), len(before) + len(words))
        self.articles[article] = replace(self.articles[article], text=f"{before}{words}. ")
        name = f"{article}{len(self.claims)}"
        made = Claim(
            name, article, KINDS[type(value)], attribute, value, "text", span, span, words, words, Span(0, 9999), 0
        )
        self.claims[name] = replace(made, **more)  # type: ignore[arg-type]
        return name

    def cluster(self, claims: Sequence[str], story: str | None = None) -> str:
        """A cluster of claims that answer one question."""
        first = self.claims[claims[0]]
        name = f"c{len(self.clusters)}"
        made = Cluster(name, first.kind, first.attribute, f"{first.attribute}?", tuple(claims), story=story)
        self.clusters.append(made)
        return name

    def case(self) -> Case:
        """The case as the judge gets it."""
        origins = Origins({}, self.origins, tuple(self.links))
        return Case(self.articles, self.claims, tuple(self.clusters), tuple(self.series), origins, ATTRIBUTES, relate)

"""A table in the columns of UCDP GED, one row for each number that is asked of what happened.

GED has a row for each event with its deaths. Here deaths, injured, missing and every other count of an event are
rows of their own (`attribute`, `of_whom`), since articles count different people: a coder keeps the rows
`attribute = killed` and sees which of them may be added up.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from reconcile.cells import defused
from reconcile.claims import show
from reconcile.export._figures import figure
from reconcile.export._happened import countries, date_precision, days_of, of_whom, place, those_named
from reconcile.export._source import Shape
from reconcile.export._told import Told, headline, plain, published
from reconcile.model import Bound, Polarity, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reconcile.export._source import Source, Wanted
    from reconcile.model import Article, Claim, Cluster, Days, Estimate

SHAPE = Shape.TEXT

COLUMNS = (
    "id", "relid", "year", "event", "type", "attribute", "of_whom", "question", "outcome", "attributed_to",
    "number_of_sources", "number_of_outlets", "source_article", "source_office", "source_date", "source_headline",
    "source_original", "where_prec", "where_coordinates", "country", "date_prec", "date_start", "date_end",
    "best", "high", "low", "best_words", "grade", "probability", "confidence", "decisions", "claims",
)  # fmt: skip


def render(source: Source, _wanted: Wanted) -> str:
    """A header and the rows, in the order of days, events and questions."""
    told, out = Told(source.run), io.StringIO()
    table = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    table.writeheader()
    asked = [cluster for cluster in source.run.clusters if _counts(source, told, cluster)]
    rows = [_row(source, told, cluster) for cluster in asked]
    for row in sorted(
        rows, key=lambda row: (row["date_start"] or "~", row["relid"] or "~", row["attribute"], row["id"])
    ):
        table.writerow(row)
    return out.getvalue()


def _counts(source: Source, told: Told, cluster: Cluster) -> bool:
    """A whole number of people or things, by what became of them, of which something is told."""
    found = cluster.estimate
    if cluster.kind != "quantity" or found is None or cluster.attribute not in source.known.happened:
        return False
    numbers = [number for end in (found.low, found.best, found.high) if (number := figure(end)) is not None]
    whole = found.unit is None and all(number == number.to_integral_value() for number in numbers)
    return whole and any(claim.polarity is not Polarity.SILENT for claim in told.told(cluster))


def _row(source: Source, told: Told, cluster: Cluster) -> dict[str, str]:
    claims = told.told(cluster)
    event = told.events.get(cluster.event or "")
    days = days_of(event, claims)
    return {
        "id": cluster.id,
        "relid": cluster.event or "",
        "year": _year(days),
        "event": _cell(event.label if event else ""),
        "type": _cell((event.kind if event else None) or _class(claims)),
        "attribute": _cell(cluster.attribute),
        "of_whom": _cell(of_whom(claims)),
        "question": _cell(cluster.question),
        "outcome": cluster.outcome.value,
        "attributed_to": _joined(those_named(told, event)),
        **_sources(told, claims),
        "where_coordinates": _cell(place(told, event, claims)),
        "country": _joined(countries(source, event, claims)),
        "date_prec": _text(date_precision(event, claims)),
        "date_start": days.earliest.isoformat() if days and days.earliest else "",
        "date_end": days.latest.isoformat() if days and days.latest else "",
        **_figures(cluster.estimate, claims),
        "decisions": _joined(dict.fromkeys(told.decided.get(cluster.id, []))),
        "claims": " ".join(claim.id for claim in claims),
    }


def _sources(told: Told, claims: Sequence[Claim]) -> dict[str, str]:
    articles = told.sources(claims)
    said = sorted({one for claim in claims for one in (claim.speaker, *claim.via) if one})
    return {
        "source_article": _joined(_article(told, one) for one in articles),
        "source_office": _joined(one.source or "" for one in articles),
        "source_date": _joined(published(one) for one in articles),
        "source_headline": _joined(headline(one) for one in articles),
        "source_original": _joined(said),
    }


def _article(told: Told, article: Article) -> str:
    """ "The Courier, 2021-05-03, The depot closes"."""
    return ", ".join(part for part in (told.outlet(article), published(article), headline(article)) if part)


def _figures(found: Estimate | None, claims: Sequence[Claim]) -> dict[str, str]:
    if found is None:
        return {}
    return {
        "number_of_sources": str(found.origins),
        "number_of_outlets": _text(found.outlets),
        "where_prec": _text(found.where_prec),
        "best": _figure(found.best) or _least(found.best, claims),
        "high": _figure(found.high),
        "low": _figure(found.low),
        "best_words": _cell(found.best or ""),
        "grade": _cell(found.grade),
        "probability": found.credences[0].word if found.credences and found.best is not None else "",
        "confidence": _cell(found.confidence or ""),
    }


def _figure(text: str | None) -> str:
    number = figure(text)
    return "" if number is None else f"{number:f}"


def _least(best: str | None, claims: Sequence[Claim]) -> str:
    """The number behind words: of "about 40" 40, of "more than 40" and of a range the least, of "at most 40" none."""
    value = next((claim.value for claim in claims if show(claim) == best), None)
    if not isinstance(value, Quantity):
        return ""
    least = value.number if value.bound in (Bound.EXACT, Bound.ABOUT) else value.low
    return _figure(f"{least:f}") if least is not None and least.is_finite() else ""


def _year(days: Days | None) -> str:
    """The year, where there is but one."""
    if days is None or days.earliest is None or days.latest is None or days.earliest.year != days.latest.year:
        return ""
    return str(days.earliest.year)


def _class(claims: Iterable[Claim]) -> str:
    return next((claim.event or claim.verb or "" for claim in claims), "")


def _text(number: int | None) -> str:
    return "" if number is None else str(number)


def _joined(parts: Iterable[str]) -> str:
    """Parts of one cell, as GED joins them: by semicolons, which are commas inside a part; empty where all are."""
    told = [_cell(part.replace(";", ",")) for part in parts]
    return "; ".join(told) if any(told) else ""


def _cell(text: str) -> str:
    return defused(plain(text))

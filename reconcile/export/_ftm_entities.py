"""What a run tells, as entities of FollowTheMoney."""

from __future__ import annotations

import hashlib
from pathlib import PurePath
from typing import TYPE_CHECKING

from reconcile.export._happened import named, place, those_named
from reconcile.export._told import Told, address, headline, published
from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Article, Claim, Cluster, Event, Run

ROLE = "role"  # the attribute that tells somebody's office
LANGUAGES = {"en": "eng", "ar": "ara", "fr": "fra", "es": "spa"}


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with the values of its properties, in any order; `origin` tells what it was made of."""

    id: str
    schema: str
    told: tuple[tuple[str, str], ...]
    origin: str
    language: str = ""


def entities(run: Run) -> Iterator[Entity]:
    """Articles, events, outlets, then those who are named; the same words give the same ids."""
    told = Told(run)
    for article in run.articles:
        yield _article(article)
    asked: dict[str, list[Cluster]] = {}
    for cluster in run.clusters:
        asked.setdefault(cluster.event or "", []).append(cluster)
    for event in run.events:
        if event.label:
            yield _event(told, event, asked.get(event.id, []))
    yield from _outlets(run)
    yield from _named(told)


def _article(article: Article) -> Entity:
    found = [
        ("fileName", PurePath(article.file).name),
        ("title", headline(article)),
        ("publisher", article.source or ""),
        ("publishedAt", published(article)),
        ("language", LANGUAGES.get(article.language, "")),
        ("sourceUrl", address(article.url) or ""),
    ]
    return Entity(_id(article.id), "Article", tuple(found), "articles", LANGUAGES.get(article.language, ""))


def _event(told: Told, event: Event, asked: list[Cluster]) -> Entity:
    claims = told.of(event)
    found = [("name", event.label), ("recordId", event.id), ("keywords", event.kind or "")]
    if event.places:
        found.append(("location", place(told, event, claims)))
    if event.days is not None:
        found += _days(event)
    found += [("proof", _id(one.id)) for one in told.sources(claims)]
    found += [("involved", _id(_key(actor))) for actor in those_named(told, event)]
    found += [("description", answer) for cluster in asked if (answer := _answer(cluster))]
    return Entity(_id(event.id), "Event", tuple(found), "events", "eng")


def _days(event: Event) -> list[tuple[str, str]]:
    assert event.days is not None
    first, last = event.days.earliest, event.days.latest
    if first is not None and first == last:
        return [("date", first.isoformat())]
    return [("startDate", first.isoformat() if first else ""), ("endDate", last.isoformat() if last else "")]


def _answer(cluster: Cluster) -> str:
    """ "How many people were killed? 3 (2 to 5; 2 independent sources)"."""
    found = cluster.estimate
    if found is None or (found.best is None and found.low is None):
        return ""
    apart = f"{found.low} to {found.high}; " if found.low and found.high and found.low != found.high else ""
    sources = "1 independent source" if found.origins == 1 else f"{found.origins} independent sources"
    return f"{cluster.question} {found.best or 'Undecided'} ({apart}{sources})"


def _outlets(run: Run) -> Iterator[Entity]:
    found: dict[str, list[tuple[str, str]]] = {}
    for article in run.articles:
        if article.source and article.source.strip():
            found.setdefault(_key(f"outlet {article.source}"), []).append(("name", article.source))
    for key in sorted(found):
        yield Entity(_id(key), "Organization", tuple(found[key]), "outlets")


def _named(told: Told) -> Iterator[Entity]:
    """Everybody who is named for something or holds an office, once."""
    found: dict[str, list[Claim]] = {}
    for claim in told.run.claims:
        name = claim.subject if claim.attribute == ROLE else named(claim)
        if name and name.strip():
            found.setdefault(_key(name), []).append(claim)
    for key in sorted(found):
        yield _person_or_group(told, key, found[key])


def _person_or_group(told: Told, key: str, claims: list[Claim]) -> Entity:
    """A person where an article gives them an office, else a person or group."""
    offices = [claim for claim in claims if claim.attribute == ROLE]
    names = {claim.subject if claim.attribute == ROLE else named(claim) for claim in claims}
    said = [("name", name) for name in names if name]
    said += [("position", told.articles[one.article].words(one.field, one.core)) for one in offices]
    said += [("proof", _id(claim.article)) for claim in claims]
    return Entity(_id(key), "Person" if offices else "LegalEntity", tuple(said), "claims")


def _key(name: str) -> str:
    """Content of a name, however it is spaced and capitalised."""
    folded = " ".join(name.split()).casefold()
    return hashlib.sha256(folded.encode("utf-8", "backslashreplace")).hexdigest()[:16]


def _id(of: str) -> str:
    return f"reconcile-{of}"

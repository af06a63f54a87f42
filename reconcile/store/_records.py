"""A run as small JSON records, one a noun, and back; articles leave their text to the table of articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, TypeVar

from reconcile.frozen import dataclass, replace

# Frame and Words are read by their type hints, which are looked up when they run.
from reconcile.model import (
    Alias,
    Article,
    Claim,
    Cluster,
    CopyLink,
    Decision,
    Event,
    Finding,
    Ledger,
    Origins,
    Outlet,
    PackVersion,
    Run,
    Series,
    Skipped,
)
from reconcile.store._order import in_order
from reconcile.store._plain import dump, load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._batch import Batch

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a run says beside its nouns.

    `proposer` names what it was made with, `ruled` what reviewers decided that it goes by; `complete` is False where
    blocks and keys are missing or are of another version. `origins`: where an older version kept them.
    """

    id: str
    version: str
    packs: tuple[PackVersion, ...]
    skipped: tuple[Skipped, ...] = ()
    proposer: str | None = None
    ruled: tuple[Decision, ...] = ()
    complete: bool = False
    origins: Origins | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Where the words of an article, and of each of its claims, come from; whom it credits, and who published it."""

    article: str
    origin: str | None
    claims: Mapping[str, str] = field(default_factory=dict)
    credits: tuple[str, ...] | None = None
    outlet: Outlet | None = None


def frame_of(batch: Batch) -> str:
    """The JSON text of the frame of a batch."""
    run = batch.run
    return dump(Frame(run.id, run.version, run.packs, run.skipped, batch.proposer, batch.ruled, batch.complete))


def records(run: Run) -> Iterator[tuple[str, str, str, str]]:
    """Yield (kind, id, article, JSON text) for every noun of a run; `article` is one of those it speaks of."""
    for article in run.articles:
        yield "articles", article.id, article.id, dump(replace(article, text=""))
    for ledger in run.ledgers:
        yield "ledgers", ledger.article, ledger.article, dump(ledger)
    for claim in run.claims:
        yield "claims", claim.id, claim.article, dump(claim)
    for alias in run.aliases:
        yield "aliases", alias_id(alias), alias.article, dump(alias)
    article_of = {claim.id: claim.article for claim in run.claims}
    for kind, noun, claims in _of_claims(run):
        yield kind, noun.id, next((article_of[claim] for claim in claims), ""), dump(noun)
    yield from _origins(run)


def _of_claims(run: Run) -> Iterator[tuple[str, Cluster | Series | Finding | Event, Iterable[str]]]:
    """The nouns that are made of claims, with these."""
    for cluster in run.clusters:
        yield "clusters", cluster, cluster.claims
    for series in run.series:
        yield "series", series, (claim for rung in series.rungs for claim in rung.claims)
    for finding in run.findings:
        yield "findings", finding, finding.claims
    for event in run.events:
        yield "events", event, (member.claim for member in event.members)


def _origins(run: Run) -> Iterator[tuple[str, str, str, str]]:
    claims: dict[str, dict[str, str]] = {}
    for claim in run.claims:
        if claim.id in run.origins.claims:
            claims.setdefault(claim.article, {})[claim.id] = run.origins.claims[claim.id]
    for article in run.articles:
        key, said = article.id, run.origins
        words = Words(key, said.articles.get(key), claims.get(key, {}), said.credits.get(key), said.outlets.get(key))
        yield "origins", article.id, article.id, dump(words)
    for link in run.origins.links:
        yield "copies", copy_id(link), link.article, dump(link)


def alias_id(alias: Alias) -> str:
    """An id from what an alias says."""
    said = repr((alias.name, alias.same_as, alias.article, alias.story, alias.evidence))
    return "n" + hashlib.sha256(said.encode("utf-8", "backslashreplace")).hexdigest()[:14]


def copy_id(link: CopyLink) -> str:
    """An id from the two articles of a link and how they are linked."""
    return f"{link.article}.{link.of}.{link.how}"


def assemble(frame: Frame, content: Mapping[str, Mapping[str, str]], texts: Mapping[str, str]) -> Run:
    """The run that `records` took apart, in its order; `content` by kind and id, `texts` by article.

    A `KeyError` names a record that is missing.
    """

    def nouns(kind: str, noun: type[T]) -> tuple[T, ...]:
        return tuple(load(noun, text) for text in content.get(kind, {}).values())

    words = nouns("origins", Words)
    origins = frame.origins or Origins(
        {one.article: one.origin for one in words if one.origin is not None},
        {claim: origin for one in words for claim, origin in one.claims.items()},
        nouns("copies", CopyLink),
        {one.article: one.credits for one in words if one.credits is not None},
        {one.article: one.outlet for one in words if one.outlet is not None},
    )
    return in_order(
        Run(
            id=frame.id,
            version=frame.version,
            packs=frame.packs,
            articles=tuple(replace(a, text=texts[a.id]) for a in nouns("articles", Article)),
            claims=nouns("claims", Claim),
            clusters=nouns("clusters", Cluster),
            series=nouns("series", Series),
            findings=nouns("findings", Finding),
            origins=origins,
            ledgers=nouns("ledgers", Ledger),
            skipped=frame.skipped,
            events=nouns("events", Event),
            aliases=nouns("aliases", Alias),
        )
    )

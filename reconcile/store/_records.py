"""A run as small JSON records, one a noun, and back; articles leave their text to the table of articles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

# Frame is read by its type hints, which are looked up when it runs.
from reconcile.model import (
    Article,
    Claim,
    Cluster,
    Finding,
    Ledger,
    Origins,
    PackVersion,
    Run,
    Series,
    Skipped,
)
from reconcile.store._plain import dump, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a run says beside its nouns, and the order these stand in."""

    id: str
    version: str
    packs: tuple[PackVersion, ...]
    origins: Origins
    skipped: tuple[Skipped, ...]
    articles: tuple[str, ...]
    claims: tuple[str, ...]
    clusters: tuple[str, ...]
    series: tuple[str, ...]
    findings: tuple[str, ...]
    ledgers: tuple[str, ...]


def records(run: Run) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, id, JSON text) for every noun of a run."""
    yield "run", "", dump(_frame(run))
    for article in run.articles:
        yield "articles", article.id, dump(replace(article, text=""))
    for ledger in run.ledgers:
        yield "ledgers", ledger.article, dump(ledger)
    for kind, nouns in (("claims", run.claims), ("clusters", run.clusters), ("series", run.series)):
        for noun in nouns:
            yield kind, noun.id, dump(noun)
    for finding in run.findings:
        yield "findings", finding.id, dump(finding)


def assemble(content: dict[str, str], texts: dict[str, str]) -> Run:
    """The run that `records` took apart; `content` by "kind/id", `texts` by article.

    A `KeyError` names a record that is missing.
    """
    frame = load(Frame, content["run/"])

    def nouns(kind: str, noun: type[T], ids: Iterable[str]) -> tuple[T, ...]:
        return tuple(load(noun, content[f"{kind}/{key}"]) for key in ids)

    return Run(
        id=frame.id,
        version=frame.version,
        packs=frame.packs,
        articles=tuple(replace(a, text=texts[a.id]) for a in nouns("articles", Article, frame.articles)),
        claims=nouns("claims", Claim, frame.claims),
        clusters=nouns("clusters", Cluster, frame.clusters),
        series=nouns("series", Series, frame.series),
        findings=nouns("findings", Finding, frame.findings),
        origins=frame.origins,
        ledgers=nouns("ledgers", Ledger, frame.ledgers),
        skipped=frame.skipped,
    )


def _frame(run: Run) -> Frame:
    return Frame(
        run.id,
        run.version,
        run.packs,
        run.origins,
        run.skipped,
        tuple(article.id for article in run.articles),
        tuple(claim.id for claim in run.claims),
        tuple(cluster.id for cluster in run.clusters),
        tuple(series.id for series in run.series),
        tuple(finding.id for finding in run.findings),
        tuple(ledger.article for ledger in run.ledgers),
    )

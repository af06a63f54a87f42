"""A run with what the tables look up in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING

from reconcile.claims._by_id import ById
from reconcile.frozen import dataclass
from reconcile.model import Claim, Cluster, Days, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Cell = str | int | float | None
Row = dict[str, Cell]


@dataclass(frozen=True)
class Index(ById):
    """Looks up the parts of one run by id; `blocks`: article id -> the block it lies in."""

    blocks: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def cluster_of(self) -> dict[str, Cluster]:
        """The cluster of a claim by the claim's id."""
        return {claim: cluster for cluster in self.run.clusters for claim in cluster.claims}

    @cached_property
    def series_of(self) -> dict[str, str]:
        """The series' id by the id of a claim on one of its rungs."""
        return {claim: series.id for series in self.run.series for rung in series.rungs for claim in rung.claims}

    @cached_property
    def paragraphs(self) -> dict[str, tuple[Span, ...]]:
        """The lines of each article that hold words, in text order, by the article's id."""
        return {article.id: tuple(_lines(article.text)) for article in self.run.articles}

    @cached_property
    def why(self) -> dict[str, str]:
        """Why a claim stands in its cluster, by the claim's id."""
        return {
            claim: why for cluster in self.run.clusters for claim, why in zip(cluster.claims, cluster.why, strict=False)
        }

    @cached_property
    def paragraph_of(self) -> dict[str, int]:
        """The number of the paragraph that a claim stands in, from 0, by the claim's id; none for one of the title."""
        starts = {article: [line.start for line in lines] for article, lines in self.paragraphs.items()}
        numbers = ((claim.id, self._paragraph(claim, starts)) for claim in self.run.claims if claim.field == "text")
        return {claim: number for claim, number in numbers if number is not None}

    def _paragraph(self, claim: Claim, starts: Mapping[str, list[int]]) -> int | None:
        at = bisect_right(starts.get(claim.article, ()), claim.span.start) - 1
        return at if at >= 0 and self.paragraphs[claim.article][at].meets(claim.span) else None


def passage_id(article: str, number: int) -> str:
    """The id of a paragraph of an article."""
    return f"{article}.{number}"


def day(days: Days | None, end: str) -> str | None:
    """The `earliest` or `latest` day in ISO form; `None` where open or unknown."""
    found = getattr(days, end) if days else None
    return found.isoformat() if found else None


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            lead = start + len(line) - len(line.lstrip())
            yield Span(lead, lead + len(words))
        start += len(line) + 1

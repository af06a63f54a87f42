"""A run with what every report looks up in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reconcile.model import Article, Claim, Cluster, CopyLink, Finding, Ledger, Run, Series


@dataclass(frozen=True)
class Lookup:
    """Looks up the parts of one run by id."""

    run: Run

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Articles by id."""
        return {article.id: article for article in self.run.articles}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.run.claims}

    @cached_property
    def clusters(self) -> dict[str, Cluster]:
        """Clusters by id."""
        return {cluster.id: cluster for cluster in self.run.clusters}

    @cached_property
    def series(self) -> dict[str, Series]:
        """Series by id."""
        return {series.id: series for series in self.run.series}

    @cached_property
    def ledgers(self) -> dict[str, Ledger]:
        """Ledgers by article."""
        return {ledger.article: ledger for ledger in self.run.ledgers}

    @cached_property
    def cluster_of(self) -> dict[str, Cluster]:
        """The cluster of a claim by the claim's id."""
        return {claim: cluster for cluster in self.run.clusters for claim in cluster.claims}

    @cached_property
    def series_of(self) -> dict[str, Series]:
        """The series of a claim on one of its rungs, by the claim's id."""
        return {claim: series for series in self.run.series for rung in series.rungs for claim in rung.claims}

    @cached_property
    def claims_in(self) -> Counter[str]:
        """The number of claims by article."""
        return Counter(claim.article for claim in self.run.claims)

    @cached_property
    def claims_of(self) -> dict[str, list[Claim]]:
        """The claims of an article, by its id, in the order of the run."""
        found: dict[str, list[Claim]] = {}
        for claim in self.run.claims:
            found.setdefault(claim.article, []).append(claim)
        return found

    @cached_property
    def _articles_in(self) -> Counter[str]:
        return Counter(article.file for article in self.run.articles)

    @cached_property
    def _files_named(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for article in self.run.articles:
            found.setdefault(PurePath(article.file).name, set()).add(article.file)
        return found

    @cached_property
    def _copies(self) -> dict[str, list[CopyLink]]:
        found: dict[str, list[CopyLink]] = {}
        for link in self.run.origins.links:
            if link.how == "copy":
                found.setdefault(link.article, []).append(link)
        return found

    def copies(self, article: Article) -> list[CopyLink]:
        """The articles that this one shares its words with, in the order of the run."""
        return self._copies.get(article.id, [])

    def article_of(self, claim: Claim) -> Article:
        """The article a claim stands in."""
        return self.articles[claim.article]

    def outlet(self, article: Article) -> str:
        """Who published an article; the file's name, and its place in the file, where it does not say."""
        if article.source:
            return line(article.source)
        several = self._articles_in[article.file] > 1
        name = line(PurePath(article.file).name)
        if len(self._files_named[PurePath(article.file).name]) > 1:
            name = line(article.file)
        return f"{name}#{article.index}" if several else name

    def origin(self, claim: Claim) -> str:
        """Where the words of a claim come from."""
        return self.run.origins.claims.get(claim.id, self.run.origins.articles.get(claim.article, claim.article))

    def value(self, claim: Claim) -> str:
        """The value in the article's own words, on one line."""
        return line(self.article_of(claim).words(claim.field, claim.core)) or line(claim.quote)

    def question(self, finding: Finding) -> str:
        """The question a finding is about; its title where there is none."""
        found = [self.clusters[cluster].question for cluster in finding.clusters if cluster in self.clusters]
        return line(found[0] if found else finding.title)

    def behind(self, claims: Iterable[str]) -> str:
        """How many articles, outlets and origins stand behind claims: "4 articles, 3 outlets, 1 origin"."""
        said = [self.claims[claim] for claim in claims]
        articles = {claim.article for claim in said}
        outlets = {self.outlet(self.articles[article]) for article in articles}
        origins = {self.origin(claim) for claim in said}
        return ", ".join((count(articles, "article"), count(outlets, "outlet"), count(origins, "origin")))


def count(things: Iterable[object] | int, noun: str, plural: str | None = None) -> str:
    """ "1 article", "3 articles"."""
    number = things if isinstance(things, int) else len(list(things))
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"

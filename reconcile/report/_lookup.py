"""A run with what every report looks up in it."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from reconcile.claims import ById, show
from reconcile.frozen import dataclass
from reconcile.model import Quantity, ReadClaim, Verdict
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reconcile.model import Article, Claim, Cluster, CopyLink, Decision, Finding, Ledger, Series, Value

_FEW = 5  # versions that are named


@dataclass(frozen=True)
class Lookup(ById):
    """Looks up the parts of one run by id; `decisions` are what reviewers decided in clustering."""

    decisions: Sequence[Decision] = ()

    @cached_property
    def kept(self) -> dict[tuple[str, str], Any]:
        """What several parts of a report need, made once: by id and what it is."""
        return {}

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
            if link.how in ("copy", "agency"):
                found.setdefault(link.article, []).append(link)
        return found

    @cached_property
    def _links(self) -> dict[str, list[CopyLink]]:
        found: dict[str, list[CopyLink]] = {}
        for link in self.run.origins.links:
            found.setdefault(link.article, []).append(link)
        return found

    def links(self, article: Article) -> list[CopyLink]:
        """What this article shares with earlier ones, in the order of the run."""
        return self._links.get(article.id, [])

    def copies(self, article: Article) -> list[CopyLink]:
        """The articles that this one shares its words with, in the order of the run."""
        return self._copies.get(article.id, [])

    def versions(self, article: Article) -> list[str]:
        """What other versions of an article are to it, a sentence each, the newest first."""
        if article.version_of is not None:
            return [f"an earlier version of [{article.version_of}]"]
        past = self._past.get(article.id, [])
        named = ", ".join(f"[{one}]" for one in past[:_FEW]) + (", …" if len(past) > _FEW else "")
        told = [f"stands in the place of {count(past, 'earlier version')}: {named}"] if past else []
        beside = [one for one in self._beside.get(article.id, []) if self.articles[one].version_of is None]
        return told + [
            f"a version of one article with [{one}], and nothing tells which is later" for one in beside[:_FEW]
        ]

    @cached_property
    def _past(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for article in self.run.articles:
            if article.version_of is not None:
                found.setdefault(article.version_of, []).append(article.id)
        return found

    @cached_property
    def _beside(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for link in self.run.origins.links:
            if link.how == "version" and {link.article, link.of} <= self.articles.keys():
                found.setdefault(link.article, []).append(link.of)
                found.setdefault(link.of, []).append(link.article)
        return found

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
        return self.run.origins.of(claim)

    def published_by(self, article: Article) -> str:
        """The outlet under one name, however it is written: a pack's id, else as the report calls it."""
        known = self.run.origins.outlets.get(article.id)
        return known.id if known else self.outlet(article)

    def translated(self, article: Article) -> str | None:
        """The article that this one translates: the one it stands under, or one that was found."""
        return self._translations.get(article.id, article.translation_of)

    @cached_property
    def _translations(self) -> dict[str, str]:
        return {link.article: link.of for link in self.run.origins.links if link.how == "translation"}

    def value(self, claim: Claim) -> str:
        """The value in the article's own words, on one line; where a reviewer gave another, that one."""
        was = claim.corrected.was if claim.corrected else None
        if isinstance(was, ReadClaim) and was.value != claim.value:
            return line(f"{show(claim)} (corrected)")
        return line(self.article_of(claim).words(claim.field, claim.core)) or line(claim.quote)

    def question(self, finding: Finding) -> str:
        """The question a finding is about, that of its series where it is of two; its title where there is none."""
        if finding.series is not None and len(finding.clusters) > 1 and finding.verdict is not Verdict.EXPLAINED:
            if finding.series in self.series:
                return line(self.series[finding.series].question)
        found = [self.clusters[cluster].question for cluster in finding.clusters if cluster in self.clusters]
        return line(found[0] if found else finding.title)

    def behind(self, claims: Iterable[str]) -> str:
        """How many articles, outlets and origins stand behind claims: "4 articles, 3 outlets, 1 origin".

        Outlets of one owner are told as well: they may be independent or not.
        """
        said = [self.claims[claim] for claim in claims]
        articles = [self.articles[article] for article in sorted({claim.article for claim in said})]
        outlets = {self.published_by(article) for article in articles}
        told = [count(articles, "article"), count(outlets, "outlet"), count(self.voices(said), "origin")]
        return "; ".join([", ".join(told), *self._owned(articles)])

    def voices(self, claims: Iterable[Claim]) -> set[str]:
        """The origins behind claims; behind one value, an article and what it quotes are one, and so is an outlet."""
        by_value: dict[object, list[Claim]] = {}
        outlets: dict[str, str] = {}
        for claim in claims:
            by_value.setdefault(_answer(claim.value), []).append(claim)
            outlets[claim.article] = self.published_by(self.articles[claim.article])
        return {voice for same in by_value.values() for voice in self.run.origins.voices(same, outlets).values()}

    def _owned(self, articles: Iterable[Article]) -> list[str]:
        """ "2 of the outlets have one owner: Comcast"."""
        owned: dict[str, set[str]] = {}
        for article in articles:
            outlet = self.run.origins.outlets.get(article.id)
            if outlet is not None and outlet.owner is not None:
                owned.setdefault(outlet.owner, set()).add(outlet.id)
        return [
            f"{len(outlets)} of the outlets have one owner: {line(owner)}"
            for owner, outlets in sorted(owned.items())
            if len(outlets) > 1
        ]


def _answer(value: Value) -> object:
    """A value without the words it is written in."""
    return (value.number, value.low, value.high, value.unit) if isinstance(value, Quantity) else value


def count(things: Iterable[object] | int, noun: str, plural: str | None = None) -> str:
    """ "1 article", "3 articles"."""
    number = things if isinstance(things, int) else len(list(things))
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"

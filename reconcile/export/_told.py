"""Looks up who tells what in a run: claims, articles, outlets, independent voices."""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reconcile.claims import ById
from reconcile.frozen import dataclass
from reconcile.visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reconcile.model import Article, Claim, Cluster, Days, Event


@dataclass(frozen=True)
class Told(ById):
    """Looks up the parts of one run by id, and who tells what."""

    @cached_property
    def cluster_of(self) -> dict[str, str]:
        """The id of a claim's cluster, by the id of the claim."""
        return {claim: cluster.id for cluster in self.run.clusters for claim in cluster.claims}

    @cached_property
    def decided(self) -> dict[str, list[str]]:
        """What reviewers decided of the findings on a cluster, by its id."""
        found: dict[str, list[str]] = {}
        for finding in self.run.findings:
            if finding.decision is not None:
                for cluster in finding.clusters:
                    found.setdefault(cluster, []).append(finding.decision.text)
        return found

    def told(self, cluster: Cluster) -> list[Claim]:
        """The claims that answer the question, without those that are there by their number alone."""
        return [self.claims[claim] for claim in cluster.claims if claim not in cluster.echoes]

    def of(self, event: Event) -> list[Claim]:
        """The claims that hang on an event."""
        return [self.claims[member.claim] for member in event.members if member.claim in self.claims]

    def sources(self, claims: Iterable[Claim]) -> list[Article]:
        """The articles behind claims, the earliest first."""
        found = {claim.article for claim in claims}
        return sorted((self.articles[one] for one in found), key=lambda one: (iso(one.published) or "~", one.id))

    def outlet(self, article: Article) -> str:
        """Who published an article; the file's name where it does not say."""
        return line(article.source or "") or line(PurePath(article.file).name)

    def voices(self, claims: Sequence[Claim]) -> int:
        """How many independent origins tell one value."""
        return len(set(self.run.origins.voices(claims).values()))


def plain(text: str) -> str:
    """The text on one line, for tables that may be printed where a build server looks for commands ("##[group]")."""
    return line(text).replace("##[", "## [")


def headline(article: Article) -> str:
    """The headline on one line; empty where there is none."""
    words = article.words("text", article.headline) if article.headline else ""
    return line(article.title or words)


def published(article: Article) -> str:
    """The day of publication, as far as the article itself tells it."""
    return "" if article.published_from == "inferred" else iso(article.published)


def iso(days: Days | None) -> str:
    """The first day, in ISO form, as far as it is known to the day; else the month, the year or nothing."""
    if days is None or days.earliest is None:
        return ""
    known = days.earliest.isoformat()
    if days.latest is None:
        return ""
    if days.earliest == days.latest:
        return known
    same_year = days.earliest.year == days.latest.year
    if same_year and days.earliest.month == days.latest.month:
        return known[:7]
    return known[:4] if same_year else ""


def address(url: str | None) -> str | None:
    """The address, where it is one of the web; nothing else can be followed from what is published."""
    if not url or len(url) > _LONGEST or any(mark.isspace() or not mark.isprintable() for mark in url):
        return None
    try:
        found = urlsplit(url)
    except ValueError:
        return None
    return url if found.scheme.lower() in ("http", "https") and found.hostname else None


_LONGEST = 2000
"""The longest address that every browser takes."""

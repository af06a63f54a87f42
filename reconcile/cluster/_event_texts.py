"""What the articles of an event say of it, article by article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reconcile.cluster._names import Names
from reconcile.cluster._written import Written
from reconcile.frozen import dataclass
from reconcile.model import Article, Claim, Lexicon

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Texts:
    """The claims of one event by their article, and what is known of the names in them."""

    claims: Mapping[str, Sequence[Claim]]
    articles: Mapping[str, Article]
    written: Written
    names: Names
    lexicon: Lexicon

    def of(self, claims: Iterable[Claim]) -> Texts:
        """The same of other claims, in the order of their articles and places."""
        by_article: dict[str, list[Claim]] = {}
        for claim in sorted(claims, key=lambda c: (c.article, c.field, c.span.start, c.span.end, c.id)):
            by_article.setdefault(claim.article, []).append(claim)
        return replace(self, claims=by_article)

    @property
    def all(self) -> list[Claim]:
        """The claims of all articles."""
        return [claim for told in self.claims.values() for claim in told]

    def sentences(self) -> Iterator[list[str]]:
        """Yield for each English article the sentences of its claims, each once."""
        for article, told in self.claims.items():
            if self.articles[article].language == ENGLISH:
                yield list(dict.fromkeys(c.sentence for c in told))

    def headlines(self) -> list[str]:
        """The headlines of the English articles."""
        return [self.headline(a) for a in self.claims if self.articles[a].language == ENGLISH]

    def headline(self, article: str) -> str:
        """The headline of an article, "" where it has none."""
        one = self.articles[article]
        return one.title or (one.words("text", one.headline) if one.headline else "")

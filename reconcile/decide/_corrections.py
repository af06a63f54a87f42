"""Articles and claims as reviewers corrected them, with what was read beside it; ids never change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace

from reconcile.decide._kinds import CORRECTIONS
from reconcile.decide._moments import told
from reconcile.decide._values import LIKE, days_of, like_of, value_of
from reconcile.errors import ConfigError, Place
from reconcile.frozen import dataclass
from reconcile.model import Article, Claim, Corrected, Days, Decision, ReadArticle, ReadClaim, Value

Said = Mapping[str, Sequence[Decision]]


@dataclass(frozen=True)
class Corrections:
    """What decisions change of articles and claims, by their ids; `places` are the lines of the decisions."""

    articles: Said = field(default_factory=dict)
    claims: Said = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)

    @classmethod
    def of(cls, ruling: Iterable[Decision], places: Mapping[str, Place] | None = None) -> Corrections:
        """The corrections among decisions of which there is one for each thing."""
        articles: dict[str, list[Decision]] = defaultdict(list)
        claims: dict[str, list[Decision]] = defaultdict(list)
        for decision in ruling:
            if decision.kind in CORRECTIONS and decision.claim:
                claims[decision.claim].append(decision)
            elif decision.kind in CORRECTIONS and decision.article:
                articles[decision.article].append(decision)
        return cls(articles, claims, places or {})

    def article(self, article: Article) -> Article:
        """The article as it is corrected now, whatever was corrected before; `ConfigError` for a date of no sense."""
        bare = article_as_read(article)
        out = bare
        for decision in self.articles.get(bare.id, ()):
            by = _by(decision)
            if decision.kind == "source":
                out = replace(out, source=decision.value, source_from=by)
            else:
                out = replace(out, published=self._days(decision, bare.language), published_from=by)
        if out is bare:
            return bare
        was = ReadArticle(bare.published, bare.published_from, bare.source, bare.source_from)
        return replace(out, corrected=_corrected(self.articles[bare.id], was))

    def of_claims(self, claims: Iterable[Claim], language: str) -> tuple[Claim, ...]:
        """The claims of an article as they are corrected now; `ConfigError` for a value of no sense."""
        return tuple(self._claim(claim, language) for claim in claims) if self.claims else tuple(claims)

    def _claim(self, claim: Claim, language: str) -> Claim:
        out = claim
        for decision in self.claims.get(claim.id, ()):
            if decision.kind == "date":
                days = self._days(decision, language)
                out = replace(out, when=days, as_of=days)
            elif decision.value is None:
                out = replace(out, doubt=f"{_by(decision)}: the text makes no such claim")
            else:
                out = replace(out, value=self._value(decision, claim, language))
        if out is claim:
            return claim
        was = ReadClaim(claim.value, claim.when, claim.as_of, claim.doubt)
        return replace(out, corrected=_corrected(self.claims[claim.id], was))

    def _days(self, decision: Decision, language: str) -> Days:
        found = days_of(decision.value or "", language)
        if found is None:
            raise self._unread(decision, "a date", LIKE["date"])
        return found

    def _value(self, decision: Decision, claim: Claim, language: str) -> Value:
        found = value_of(decision.value or "", claim, language)
        if found is None:
            raise self._unread(decision, f"the value of a claim of the kind {claim.kind}", like_of(claim))
        return found

    def _unread(self, decision: Decision, what: str, like: str) -> ConfigError:
        return ConfigError(
            self.places.get(decision.id), f"'{decision.value}' cannot be read as {what}", f"write {like}"
        )


def article_as_read(article: Article) -> Article:
    """The article without what a reviewer put in the place of what was read."""
    was = article.corrected.was if article.corrected else None
    if not isinstance(was, ReadArticle):
        return article
    return replace(
        article,
        published=was.published,
        published_from=was.published_from,
        source=was.source,
        source_from=was.source_from,
        corrected=None,
    )


def claim_as_read(claim: Claim) -> Claim:
    """The claim without what a reviewer put in the place of what was read."""
    was = claim.corrected.was if claim.corrected else None
    if not isinstance(was, ReadClaim):
        return claim
    return replace(claim, value=was.value, when=was.when, as_of=was.as_of, doubt=was.doubt, corrected=None)


def _corrected(decisions: Sequence[Decision], was: ReadArticle | ReadClaim) -> Corrected:
    return Corrected("; ".join(map(_sentence, decisions)), tuple(d.id for d in decisions), was)


def _sentence(decision: Decision) -> str:
    """ "Ana decided on 3 May 2031 that it says “14”: the second edition has it"."""
    who = f"{decision.who} decided" if decision.who else "it was decided"
    on = f" on {told(decision.when)}" if decision.when else ""
    why = f": {' '.join(decision.why.split())}" if decision.why else ""
    return f"{who}{on} that {_what(decision)}{why}"


def _what(decision: Decision) -> str:
    value = " ".join((decision.value or "").split())
    if decision.kind == "misread":
        return f"it says “{value}”" if value else "it makes no such claim"
    if decision.kind == "source":
        return f"it is by {value}"
    return f"it is of {value}" if decision.article else f"it speaks of {value}"


def _by(decision: Decision) -> str:
    return f"decided by {decision.who}" if decision.who else "decided by a reviewer"

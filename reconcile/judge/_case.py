"""What the judge is given: the articles and claims of a batch, how they hang together, and how two values relate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from reconcile.claims._doubts import NOT_CLEAR, TWO_NOUNS, UNNAMED
from reconcile.claims._hours import Hour, hour_of
from reconcile.frozen import dataclass, replace
from reconcile.model import (
    FEW_TELL,
    Article,
    Attribute,
    Claim,
    Cluster,
    CopyLink,
    Days,
    Entity,
    Origins,
    Polarity,
    Relation,
    Role,
    Series,
)

if TYPE_CHECKING:
    from reconcile.judge._failures import Failure

MOVING = ("rises", "varies", "swings")  # how what events befall people moves with time
NAMELESS = (UNNAMED, TWO_NOUNS)  # doubts of what a number counts
COPIED = ("field", "attribute", "value", "polarity", "modality", "role")  # what is the same of a number in copied words


@dataclass(frozen=True, slots=True)
class Moment:
    """The days a claim speaks of; `sure` is False where they rest on an inferred publication date.

    `hour`: the time at which it was told on a single day, where that is known.
    """

    first: date
    last: date
    sure: bool
    hour: Hour | None = None

    @property
    def a_day(self) -> bool:
        """It is one single day."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a judgement may look at; claims in one cluster answer the same question.

    `once` are the classes of events that befall one thing once in a while, `entities` the names that packs know.
    `called`: the folded words of a name that a reviewer found to be another one -> those of that. `earlier` are the
    claims of earlier versions of articles, by id; they are not among `claims`, and in no cluster. `failures` are the
    conditions that failed, `left_out` the claims that a check did not look at, by why, in a sentence. `tallied` keeps
    what articles tell as complete, `terms` the claims of each cluster that may be terms of a sum, by their number and,
    under `None`, all of them.
    """

    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    clusters: tuple[Cluster, ...]
    series: tuple[Series, ...]
    origins: Origins
    attributes: Mapping[str, Attribute]
    relate: Callable[[Claim, Claim], Relation]
    once: frozenset[str] = frozenset()
    entities: tuple[Entity, ...] = ()
    called: Mapping[frozenset[str], frozenset[str]] = field(default_factory=dict)
    earlier: Mapping[str, Claim] = field(default_factory=dict)
    failures: dict[tuple[str, str], Failure] = field(init=False, repr=False, compare=False)
    left_out: dict[str, set[str]] = field(init=False, repr=False, compare=False)
    tallied: dict[str, tuple[tuple[str, tuple[Claim, ...], Claim, bool], ...]] = field(
        init=False, repr=False, compare=False
    )
    terms: dict[str, Mapping[Decimal | None, Sequence[Claim]]] = field(init=False, repr=False, compare=False)
    _told: Mapping[str, tuple[Claim, ...]] = field(init=False, repr=False, compare=False)
    _held: Mapping[str, tuple[Cluster, ...]] = field(init=False, repr=False, compare=False)
    _moments: dict[str, Moment | None] = field(init=False, repr=False, compare=False)
    _moving: frozenset[str] = field(init=False, repr=False, compare=False)
    _places: Mapping[str, int] = field(init=False, repr=False, compare=False)
    _echoes: frozenset[str] = field(init=False, repr=False, compare=False)
    _named: frozenset[str] = field(init=False, repr=False, compare=False)
    _links: Mapping[tuple[str, str], CopyLink] = field(init=False, repr=False, compare=False)
    _copied: Mapping[str, Sequence[CopyLink]] = field(init=False, repr=False, compare=False)
    _of_event: Mapping[str, tuple[Cluster, ...]] = field(init=False, repr=False, compare=False)
    _told_once: Mapping[str, tuple[Claim, ...]] = field(init=False, repr=False, compare=False)
    _telling: Mapping[str | None, frozenset[str]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        told = _by_article(self.claims)
        held: dict[str, list[Cluster]] = {}
        of_event: dict[str, list[Cluster]] = {}
        telling: dict[str | None, set[str]] = {}
        for cluster in self.clusters:
            if cluster.event is not None:
                of_event.setdefault(cluster.event, []).append(cluster)
            telling.setdefault(cluster.story, set()).update(self.claims[one].article for one in cluster.claims)
            for one in cluster.claims:
                held.setdefault(one, []).append(cluster)
        for name in ("failures", "left_out", "tallied", "terms", "_moments"):
            object.__setattr__(self, name, {})
        moving = {kind for a in self.attributes.values() if a.over_time in MOVING for kind in a.counts}
        object.__setattr__(self, "_moving", frozenset(moving))
        object.__setattr__(self, "_places", {c.id: n for n, c in enumerate(self.clusters)})
        object.__setattr__(self, "_echoes", frozenset(one for c in self.clusters for one in c.echoes))
        sure = (c for c in self.clusters if any(self.claims[one].doubt is None for one in c.claims))
        object.__setattr__(self, "_named", frozenset(one for c in sure for one in c.claims))
        object.__setattr__(self, "_telling", {story: frozenset(ids) for story, ids in telling.items()})
        object.__setattr__(self, "_told", told)
        object.__setattr__(self, "_told_once", _by_article(self.earlier))
        object.__setattr__(self, "_held", {claim: tuple(clusters) for claim, clusters in held.items()})
        object.__setattr__(self, "_of_event", {event: tuple(clusters) for event, clusters in of_event.items()})
        copied: dict[str, list[CopyLink]] = {}
        for link in self.origins.links:
            copied.setdefault(link.article, []).append(link)
        object.__setattr__(self, "_copied", copied)
        object.__setattr__(self, "_links", {(link.article, link.of): link for link in self.origins.links})

    def article(self, claim: Claim) -> Article:
        """The article that says it."""
        return self.articles[claim.article]

    def origin(self, claim: Claim) -> str:
        """Where its words come from: the passage's origin, else the article's, else the article itself."""
        return self.origins.of(claim)

    def link(self, a: Claim, b: Claim) -> CopyLink | None:
        """What the articles of the two share, whichever of them is the later one."""
        return self._links.get((a.article, b.article)) or self._links.get((b.article, a.article))

    def repeats(self, a: Claim, b: Claim) -> bool:
        """One stands where the other does in words that both articles have; true where nobody knows which words."""
        link = self.link(a, b)
        if link is None or {a.field, b.field} != {"text"}:
            return True
        return link.pairs(a.core, b.core) if link.article == a.article else link.pairs(b.core, a.core)

    def at_one_place(self, a: Claim, b: Claim) -> bool:
        """One stands where the other does in words that an article has from another; it is known which words."""
        link = self.link(a, b)
        return link is not None and link.how in ("copy", "agency") and bool(link.passages) and self.repeats(a, b)

    def over_time(self, claim: Claim) -> str:
        """How the claim's attribute moves with time.

        Where no pack asks for it, that of its cluster does; else a count of things that a pack names is fixed; people
        come and go.
        """
        asked = (claim.attribute, *(cluster.attribute for cluster in self._held.get(claim.id, ())))
        attribute = next((self.attributes[name] for name in asked if name in self.attributes), None)
        if attribute is not None:
            return attribute.over_time
        return "fixed" if claim.counts and claim.counts not in self._moving else "unknown"

    def takes_part(self, claim: Claim) -> bool:
        """It may be held against others: in no doubt, held true, no change, no echo, and not silent.

        What a number counts, or a day dates, is in no doubt where another claim of its cluster tells it.
        """
        named = claim.doubt is None or claim.id in self._named
        return named and self.is_told(claim) and not self.is_echo(claim)

    def is_told(self, claim: Claim) -> bool:
        """It is held true, no change, and not silent, and in no doubt but of what it counts.

        Nor of what it dates, where another claim of its cluster tells that.
        """
        held = claim.role in (Role.LEVEL, Role.PART)
        sure = claim.doubt is None or claim.doubt in NAMELESS or (claim.doubt == NOT_CLEAR and claim.id in self._named)
        return sure and held and claim.polarity is not Polarity.SILENT

    def few_tell(self, cluster: Cluster) -> bool:
        """The story of the cluster is told by so few articles that they most likely tell of one thing."""
        return len(self._telling.get(cluster.story, ())) <= FEW_TELL

    def is_echo(self, claim: Claim) -> bool:
        """It is in its cluster by its number alone, so that it contradicts nothing there."""
        return claim.id in self._echoes

    def moment(self, claim: Claim) -> Moment | None:
        """The time its value speaks of, else the day its article is of; `None` when neither is known."""
        if claim.id not in self._moments:
            self._moments[claim.id] = self._moment(claim)
        return self._moments[claim.id]

    def _moment(self, claim: Claim) -> Moment | None:
        """A growing number in copied words speaks of the time at which they were first written."""
        article = self.articles[claim.article]
        if claim.as_of is not None and (whole := _closed(claim.as_of, sure=True)):
            return _told_at(whole, claim, article) if claim.as_of == article.published else whole
        grows = claim.field == "text" and self.over_time(claim) == "rises"
        for link in self._copied.get(claim.article, ()) if grows else ():
            for other in self._told.get(link.of, ()):
                if _told_alike(claim, other) and link.pairs(claim.core, other.core):
                    return self.moment(other)
        whole = _closed(article.published, sure=article.published_from != "inferred") if article.published else None
        return None if whole is None else _told_at(whole, claim, article)

    def told(self, article: str) -> tuple[Claim, ...]:
        """The claims of one article, in the order of its text."""
        return self._told.get(article, ())

    def told_once(self, article: str) -> tuple[Claim, ...]:
        """The claims of one article, be it an earlier version, in the order of its text."""
        return self._told.get(article) or self._told_once.get(article, ())

    def claim(self, claim: str) -> Claim:
        """The claim with this id, be it of an earlier version."""
        return self.claims.get(claim) or self.earlier[claim]

    def clusters_of(self, claim: str) -> tuple[Cluster, ...]:
        """The clusters that hold a claim."""
        return self._held.get(claim, ())

    def of_event(self, event: str | None) -> tuple[Cluster, ...]:
        """The clusters of one event."""
        return () if event is None else self._of_event.get(event, ())

    def leave_out(self, why: str, claims: Iterable[str]) -> None:
        """Note that a check does not look at these claims."""
        self.left_out.setdefault(why, set()).update(claims)

    def first_of(self, clusters: Iterable[str]) -> Cluster | None:
        """The cluster with one of these ids that comes first."""
        at = min((self._places[one] for one in clusters if one in self._places), default=None)
        return None if at is None else self.clusters[at]


class Subject(Protocol):
    """What a rule is asked about: claims on sides, and where they stand."""

    @property
    def case(self) -> Case: ...
    @property
    def sides(self) -> tuple[tuple[Claim, ...], ...]: ...
    @property
    def clusters(self) -> tuple[str, ...]: ...
    @property
    def series(self) -> str | None: ...
    @property
    def why(self) -> str:
        """What connects the sides, in a sentence; may be empty."""
        ...


def _by_article(claims: Mapping[str, Claim]) -> dict[str, tuple[Claim, ...]]:
    told: dict[str, list[Claim]] = {}
    for claim in sorted(claims.values(), key=lambda c: (c.field, c.span.start, c.span.end, c.id)):
        told.setdefault(claim.article, []).append(claim)
    return {article: tuple(some) for article, some in told.items()}


def _closed(days: Days, *, sure: bool) -> Moment | None:
    if days.earliest is None or days.latest is None:
        return None
    return Moment(days.earliest, days.latest, sure)


def _told_at(moment: Moment, claim: Claim, article: Article) -> Moment:
    """The moment with the time at which the claim was told, where it is one day."""
    return replace(moment, hour=hour_of(claim, article)) if moment.a_day and moment.sure else moment


def _told_alike(one: Claim, other: Claim) -> bool:
    """They say the same, in the same way."""
    return all(getattr(one, field) == getattr(other, field) for field in COPIED)

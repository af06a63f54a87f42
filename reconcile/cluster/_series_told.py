"""What a cluster tells of a growing count: which position, of what, whose, over which period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from reconcile.cluster._items import Block
from reconcile.cluster._series_windows import Window, window_of
from reconcile.frozen import dataclass
from reconcile.languages._words import closed_words
from reconcile.model import Article, Claim, Cluster, Lexicon, Ordinal, Polarity, Scope

NTH = "nth_"  # attributes of ordinals that are named after what they count


@dataclass(frozen=True, slots=True)
class Told:
    """The claims of one cluster that place an event in a count, of happenings those of one event and position.

    `key` is what all of one count have alike. `declared`: a pack says that its ordinals are one count, so that what is
    not told differs from nothing. `of_things`: it counts what an act befell ("the sixth base handed over"), each event
    having a thing of its own, and no happenings ("the sixth attack"). `positions` and `events` are in the order of the
    claims; `name` is what holds the position; `day` the first that is told of it, else of its articles;
    `dated`: all tell that day. `known`: the kind of what is counted tells that it may be a count of happenings.
    """

    cluster: str
    key: tuple[str, ...]
    declared: bool
    of_things: bool
    claims: tuple[Claim, ...]
    events: tuple[str, ...]
    name: str | None
    scope: Scope
    window: Window | None
    day: date | None
    known: bool = True
    dated: bool = False
    asked: str | None = None

    @property
    def sure(self) -> bool:
        """Words say that it is a count: a pack, an owner or a period."""
        if self.declared or (self.window is not None and self.window.start is not None):
            return True
        return self.known and (self.scope.whose is not None or self.window is not None)

    @property
    def positions(self) -> tuple[int, ...]:
        """The position that each claim gives."""
        return tuple(c.value.position for c in self.claims if isinstance(c.value, Ordinal))


@dataclass(frozen=True, slots=True)
class Counting:
    """How the ordinals of an attribute count."""

    declared: bool
    of_things: bool
    known: bool = True


def told(
    clusters: Sequence[Cluster], claims: Mapping[str, Claim], articles: Mapping[str, Article], block: Block
) -> Iterator[Told]:
    """Yield what each cluster of ordinals tells, in the order of the clusters."""
    for cluster in clusters:
        sure = [c for c in map(claims.__getitem__, cluster.claims) if _sure(c, cluster)]
        if not sure:
            continue
        counting = _counting(sure[0], articles[sure[0].article].language, block.lexicon)
        if counting is None or (counting.declared and not cluster.subject):
            continue
        for some in [sure] if counting.of_things else _by_event(sure, cluster, block):
            one = _told(cluster, some, counting, articles, block)
            if one.sure or not counting.of_things:
                yield one


def _by_event(some: Sequence[Claim], cluster: Cluster, block: Block) -> list[list[Claim]]:
    """The claims of each event and position: many happenings may be asked for in one question."""
    found: dict[tuple[str, object], list[Claim]] = {}
    for claim in some:
        found.setdefault((_event(claim, cluster, block), claim.value), []).append(claim)
    return list(found.values())


def _event(claim: Claim, cluster: Cluster, block: Block) -> str:
    return cluster.event or block.events.of[claim.id].id


def _told(
    cluster: Cluster, some: Sequence[Claim], counting: Counting, articles: Mapping[str, Article], block: Block
) -> Told:
    windows = [w for c in some if (w := window_of(c, articles[c.article])) is not None]
    days = [d.earliest for c in some if (d := c.when or articles[c.article].published) and d.earliest]
    return Told(
        cluster.id,
        _key(cluster, some[0], counting),
        counting.declared,
        counting.of_things,
        tuple(some),
        tuple(_event(c, cluster, block) for c in some),
        cluster.subject if counting.of_things else _first(c.subject for c in some),
        _scope(some),
        min(windows, key=lambda w: (w.start is None, str(w.start))) if windows else None,
        min(days, default=None),
        counting.known,
        all(c.when is not None and c.when.earliest == c.when.latest == min(days) for c in some),
        cluster.id if cluster.event is not None else None,
    )


def _sure(claim: Claim, cluster: Cluster) -> bool:
    told_so = claim.polarity is Polarity.AFFIRMED and claim.doubt is None
    return told_so and isinstance(claim.value, Ordinal) and claim.id not in cluster.echoes


def _counting(claim: Claim, language: str, lexicon: Lexicon) -> Counting | None:
    """How such ordinals count; `None` for those that may count anything: floors, centuries, divisions."""
    attribute = lexicon.attributes.get(claim.attribute)
    if attribute is not None and (attribute.series or attribute.events):
        return Counting(attribute.series, bool(attribute.events))
    if not claim.attribute.startswith(NTH) or _of_time(claim, language):
        return None
    if attribute is not None or claim.counts in _happenings(lexicon):
        return Counting(False, False)
    known = claim.counts is not None and claim.event in _acts(lexicon)
    return Counting(False, True) if known and claim.scope.window else Counting(False, False, known=False)


def _of_time(claim: Claim, language: str) -> bool:
    """It counts years or times."""
    closed = closed_words(language)
    return claim.noun is not None and (claim.noun in closed.uncounted or claim.noun in closed.year_words)


@lru_cache(maxsize=8)
def _happenings(lexicon: Lexicon) -> frozenset[str]:
    """The classes of nouns of which one tells by itself that something happened, as "attack" does."""
    found = set()
    for language, nouns in lexicon.nouns.items():
        acts = lexicon.events.get(language, {})
        found |= {kind for noun, kind in nouns.items() if any(w.role == "noun" for w in acts.get(noun, ()))}
    return frozenset(k for k in found if not lexicon.marked(lexicon.kinds_of.get(k, k), "human"))


@lru_cache(maxsize=8)
def _acts(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(w.event for words in lexicon.events.values() for ones in words.values() for w in ones)


def _key(cluster: Cluster, claim: Claim, counting: Counting) -> tuple[str, ...]:
    """What all of one count have alike: story, attribute, and for things that no pack declares the noun and the act."""
    key = (cluster.story or "", cluster.attribute)
    wide = counting.of_things and cluster.attribute.startswith(NTH)
    return (*key, claim.noun or "", claim.event or "") if wide else key


def _scope(claims: Sequence[Claim]) -> Scope:
    """The first of each that a claim tells."""
    scopes = [c.scope for c in claims]
    return Scope(
        whose=_first(s.whose for s in scopes),
        place=_first(s.place for s in scopes),
        country=_first(s.country for s in scopes),
        giver=_first(s.giver for s in scopes),
        receiver=_first(s.receiver for s in scopes),
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((v for v in values if v), None)

"""How exactly it is known where an event was, in the numbers of UCDP's where_prec.

R. Sundberg and E. Melander, Introducing the UCDP Georeferenced Event Dataset (Journal of Peace Research 50, 2013), and
the codebook of the set: 1 an exact place, 2 near a known point, 3 a district, 4 a first-order division, 6 a country.
Its 5, a part of a country with other borders or none, and 7, international waters or airspace, are never given: what
packs call a region may be a division or half a continent, and none says whose waters a sea's are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from reconcile.frozen import replace
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Article, Claim, Cluster, Entity, Event, How, Lexicon

EXACT, NEARBY = 1, 2
CODES: Mapping[str, int] = {  # kind of a pack's name -> where_prec
    "site": EXACT, "village": EXACT, "town": EXACT, "city": EXACT, "suburb": EXACT,
    "district": 3, "municipality": 3, "county": 3,
    "province": 4, "governorate": 4, "state": 4,
    "country": 6,
}  # fmt: skip
NO_PLACE = frozenset({"organisation"})
NAMED = frozenset({How.SUBJECT, How.SENTENCE, How.HEADLINE})


def located(
    clusters: Sequence[Cluster],
    claims: Mapping[str, Claim],
    articles: Mapping[str, Article],
    events: Iterable[Event],
    lexicon: Lexicon,
) -> tuple[Cluster, ...]:
    """The clusters with how exactly the place of their event is known, in the same order."""
    known = {event.id: _where(event, claims, articles, lexicon) for event in events}
    return tuple(_marked(cluster, known.get(cluster.event or "")) for cluster in clusters)


def _marked(cluster: Cluster, code: int | None) -> Cluster:
    if cluster.estimate is None or code is None:
        return cluster
    return replace(cluster, estimate=replace(cluster.estimate, where_prec=code))


def _where(event: Event, claims: Mapping[str, Claim], articles: Mapping[str, Article], lexicon: Lexicon) -> int | None:
    """The most exact place that is told; `None` where a name is told of which no pack says what it is."""
    told: set[int | None] = set()
    heard: set[str] = set()
    for claim in (claims[member.claim] for member in event.members if member.claim in claims):
        for key in _keys(claim):
            heard.add(key)
            told |= set(_codes(key, lexicon, claim, articles[claim.article].language))
    for key in set(event.places) - heard:
        told |= set(_codes(key, lexicon))
    exact = sorted(code for code in told if code is not None)
    if not exact or (None in told and exact[0] > NEARBY):
        return None
    return exact[0]


def _keys(claim: Claim) -> Iterator[str]:
    if claim.scope.place:
        yield claim.scope.place
    if claim.kind == "location":
        yield from (anchor.key for anchor in claim.anchors if anchor.how in NAMED)


def _codes(key: str, lexicon: Lexicon, claim: Claim | None = None, language: str = "") -> Iterator[int | None]:
    """The code of a name, `None` where it is not known; nothing where it is no place."""
    entity = _entities(lexicon).get(key)
    if entity is None:
        yield EXACT if not _sites(lexicon).isdisjoint(key.split(" ")) else None
    elif entity.kind not in NO_PLACE:
        code = CODES.get(entity.kind)
        yield NEARBY if code == EXACT and claim is not None and _near(entity, claim, language) else code


def _near(entity: Entity, claim: Claim, language: str) -> bool:
    """The claim's sentence tells the name behind a word such as "near"."""
    fold = get(language).fold
    sentence = " ".join(fold(claim.sentence).split())
    names = [fold(name) for name in entity.names]
    return any(f" {word} {name}" in f" {sentence}" for word in closed_words(language).near for name in names)


@lru_cache(maxsize=8)
def _entities(lexicon: Lexicon) -> Mapping[str, Entity]:
    return {entity.id: entity for entity in lexicon.entities}


@lru_cache(maxsize=8)
def _sites(lexicon: Lexicon) -> frozenset[str]:
    """The nouns, in all languages, of things that stand in one place and have names."""
    nouns = (pair for words in lexicon.nouns.values() for pair in words.items())
    return frozenset(word for word, kind in nouns if lexicon.marked(kind, "site"))

"""Claims with what clustering compares of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reconcile.cluster._scenes import lead_days, of_main, scene, starts
from reconcile.cluster._stories import Stories
from reconcile.languages._words import closed_words
from reconcile.model import Article, Claim, Entity, How, Lexicon, Quantity

STRONG = (How.SUBJECT, How.SENTENCE, How.ANAPHOR)
YEAR = 4  # digits
OWN = "own"  # the trait of attributes that every party, team or company has its own number of


@dataclass(frozen=True, slots=True)
class Item:
    """A claim with what clustering compares.

    `scene` is "main" or the day of an earlier event, `main` whether its days are those of the story's main event.
    `window` is a year. `strong`: its attribute tells what is asked. `total`: it sums up the numbers its sentence gives
    for places. `own`: everybody has its own number of it. `lasting`: a state or a measure, no count that events add to.
    `day`: of its own event, else of what its article or its story reports.
    """

    claim: Claim
    article: Article
    story: str
    scene: str
    place: str | None
    country: str | None
    window: str | None
    main: bool
    strong: bool
    lasting: bool
    day: date | None = None
    mates: frozenset[str] = frozenset()
    total: bool = False
    own: bool = False

    @property
    def number(self) -> Decimal | None:
        """The written number of a quantity."""
        return self.claim.value.number if isinstance(self.claim.value, Quantity) else None


def items(claims: Sequence[Claim], articles: Sequence[Article], found: Stories, lexicon: Lexicon) -> list[Item]:
    """The claims as items, in their order."""
    by_id = {a.id: a for a in articles}
    leads = lead_days(claims, by_id)
    days = starts(leads, found)
    entities = {e.id: e for e in lexicon.entities}
    out = []
    for claim in claims:
        article = by_id[claim.article]
        story = found.of[article.id]
        out.append(
            _item(
                claim,
                article,
                story,
                days.get(story),
                leads.get(article.id),
                found.mates[article.id],
                lexicon,
                entities,
            )
        )
    return out


def _item(
    claim: Claim,
    article: Article,
    story: str,
    start: date | None,
    lead: date | None,
    mates: frozenset[str],
    lexicon: Lexicon,
    entities: Mapping[str, Entity],
) -> Item:
    attribute = lexicon.attributes.get(claim.attribute)
    return Item(
        claim,
        article,
        story,
        scene(claim.when, start),
        claim.scope.place,
        _country(claim, lexicon, entities),
        _window(claim, article),
        of_main(claim.when, start),
        _strong(claim, lexicon),
        attribute is not None and attribute.over_time != "rises",
        _day(claim) or lead or start,
        mates,
        own=lexicon.marked(claim.attribute, OWN),
    )


def _day(claim: Claim) -> date | None:
    """The day that the claim gives its event."""
    return claim.when.earliest if claim.when and claim.when.precision == 1 else None


def _country(claim: Claim, lexicon: Lexicon, entities: Mapping[str, Entity]) -> str | None:
    """The country that the place lies in, else for people and tolls the one that the sentence names."""
    found, entity = None, entities.get(claim.scope.place or "")
    while entity is not None:
        found = entity.id if entity.kind == "country" else found
        entity = entities.get(entity.within or "")
    people = claim.scope.place is None and lexicon.marked(claim.counts, "human")
    return found or (claim.scope.country if people or lexicon.marked(claim.event, "toll") else None)


def _strong(claim: Claim, lexicon: Lexicon) -> bool:
    """A pack's attribute tells what is asked: by its words or its act; a bare dimension or noun does not."""
    attribute = lexicon.attributes.get(claim.attribute)
    if attribute is not None:
        return bool(attribute.words or attribute.events or attribute.counts)
    return claim.kind != "quantity" or (claim.counts is not None and not lexicon.marked(claim.counts, "broad"))


def _window(claim: Claim, article: Article) -> str | None:
    """The year that a count is said to run over."""
    words = (claim.scope.window or "").lower()
    digits = "".join(c for c in words if c.isdigit())
    if len(digits) == YEAR:
        return digits
    closed = closed_words(article.language)
    this_year = any(w in words for w in closed.year_words) and not any(w in words for w in closed.past_words)
    published = article.published.earliest if article.published else None
    return str(published.year) if this_year and published else None

"""One article: sentence by sentence to claims, with what a sentence takes over from those before it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from reconcile import claims as kinds
from reconcile.claims._reading import Context, Draft, Name, Reading, claim
from reconcile.extract._ledger import ledger
from reconcile.extract._names import Gazetteer
from reconcile.extract._scan import FieldText, Scanner, Vocabulary, sentences_of
from reconcile.languages import get
from reconcile.model import Article, Claim, Days, Extraction, Lexicon


class Extractor:
    """Extracts articles with the words of a set of packs."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._vocabularies: dict[str, Vocabulary] = {}

    def __call__(self, article: Article) -> Extraction:
        """The claims of an article in text order, and the ledger of its numerals."""
        language = get(article.language)
        if language.code not in self._vocabularies:
            self._vocabularies[language.code] = Vocabulary(self._lexicon, language)
        return _extract(article, Scanner(article, self._vocabularies[language.code]))


def _extract(article: Article, scanner: Scanner) -> Extraction:
    found: list[Claim] = []
    readings: list[Reading] = []
    memory = _Memory(topic_site=scanner.topic_site)
    for part in sentences_of(article, scanner):
        reading = scanner.read(part, memory.context(part))
        memory.note(reading, scanner.gazetteer)
        readings.append(reading)
        for draft in _once(kinds.find(reading)):
            found.append(claim(draft, reading, claim_id(article, reading.field, draft)))
    ordered = tuple(
        sorted({c.id: c for c in found}.values(), key=lambda c: (c.field != "title", c.span.start, c.span.end, c.id))
    )
    return Extraction(article.id, ordered, ledger(article, scanner, ordered, readings))


def claim_id(article: Article, field_name: str, draft: Draft) -> str:
    """An id from content: the same words in the same article get the same id everywhere."""
    parts = (article.id, field_name, draft.kind, draft.attribute, draft.core.start, draft.core.end, draft.value)
    return "c" + hashlib.sha256(repr(parts).encode()).hexdigest()[:14]


def _once(drafts: Iterator[Draft]) -> Iterator[Draft]:
    """One claim a kind and place: the first that a kind finds there stands."""
    seen = set()
    for draft in drafts:
        key = (draft.kind, draft.core)
        if key not in seen:
            seen.add(key)
            yield draft


@dataclass(slots=True)
class _Memory:
    """What the article has said so far."""

    site: Name | None = None
    topic_site: Name | None = None
    topic_country: str | None = None
    last_place: str | None = None
    days: Days | None = None
    places: tuple[str, ...] = ()
    passage: int = -1
    noun: str | None = None
    speaker: str | None = None
    last_event: Days | None = None

    def context(self, part: FieldText) -> Context:
        """What the next sentence may take over; a date only from its own passage."""
        same = part.passage == self.passage
        return Context(
            site=self.site,
            event_days=self.days if same else None,
            event_places=self.places if same else (),
            carried=same and self.days is not None,
            last_event=self.last_event,
            ordinal_noun=self.noun,
            topic_site=self.topic_site,
            topic_country=self.topic_country,
            last_place=self.last_place if same else None,
        )

    def note(self, reading: Reading, gazetteer: Gazetteer) -> None:
        """Remember the sites, dates and places of a sentence."""
        sites = [n for n in reading.names if n.kind == "site"]
        if reading.headline:
            self.topic_site = sites[0] if sites else self.topic_site
            countries = {n.entity for n in reading.names if n.kind == "country"}
            if len(countries) == 1 and self.topic_country is None:
                self.topic_country = next(iter(countries))
            return
        placed = [n.key for n in reading.names if n.kind in ("country", "city", "province", "region", "place")]
        self.last_place = placed[-1] if placed else None
        if sites:
            self.site = sites[-1]
        dated = [
            d
            for d in reading.dates
            if d.days is not None and d.expression.form != "deictic" and d.expression.bound is None
        ]
        if reading.passage != self.passage:
            self.days, self.places = None, ()
        if dated:
            self.days = dated[0].days
            told = [a.event for a in reading.acts if a.event != "statement"]
            self.last_event = dated[0].days if told else self.last_event
            self.places = tuple(
                n.key for n in reading.names if n.kind in ("place", "city", "country", "province", "region")
            )
        if reading.ordinals:
            self.noun = reading.ordinals[-1].head
        self.passage = reading.passage

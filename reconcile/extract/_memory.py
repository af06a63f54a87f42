"""What an article has said so far, for the sentences to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconcile.claims._date_acts import happens
from reconcile.claims._moments import since_at
from reconcile.claims._reading import Context, Dated, Earlier, Name, Reading
from reconcile.extract._fields import FieldText
from reconcile.model import Days

COUNTED = 5  # sentences with ordinals, besides the last one, whose counts a bare ordinal may go on with
NEAR = 3  # sentences back to which a pronoun may go for who spoke
PLACES = frozenset({"country", "city", "province", "region", "place"})


@dataclass(slots=True)
class Memory:
    """What the article has said so far."""

    site: Name | None = None
    topic_site: Name | None = None
    topic_country: str | None = None
    last_place: str | None = None
    days: Days | None = None
    places: tuple[str, ...] = ()
    passage: int = -1
    noun: str | None = None
    counted: tuple[Reading, ...] = ()
    last_event: Days | None = None
    before: Earlier | None = None
    last: tuple[Earlier, ...] = ()

    def context(self, part: FieldText) -> Context:
        """What the next sentence may take over; a date only from its own passage."""
        same = part.passage == self.passage
        return Context(
            self.site,
            self.days if same else None,
            self.places if same else (),
            same and self.days is not None,
            self.last_event,
            self.noun,
            self.counted,
            self.topic_site,
            self.topic_country,
            self.last_place if same else None,
            self.before if same else None,
            self.last,
        )

    def note(self, reading: Reading) -> None:
        """Remember the sites, dates and places of a sentence."""
        self.before = Earlier(reading)
        self.last = (*self.last[1 - NEAR :], self.before)
        names = reading.names
        sites = [n for n in names if n.kind == "site"] if names else ()
        if reading.headline:
            self._note_topic(reading, sites)
            return
        places = tuple([n.key for n in names if n.kind in PLACES]) if names else ()
        self.last_place = places[-1] if places else None
        self.site = sites[-1] if sites else self.site
        if reading.passage != self.passage:
            self.days, self.places = None, ()
        dated = [d for d in reading.dates if d.days is not None and _tells_day(reading, d)] if reading.dates else ()
        if dated:
            self.days, self.places = dated[0].days, places
            if any(happens(reading.lexicon, act) for act in reading.acts):
                self.last_event = dated[0].days
        if reading.ordinals:
            self.noun = reading.ordinals[-1].head
            self.counted = (*self.counted[-COUNTED:], self.before.bare)
        self.passage = reading.passage

    def _note_topic(self, reading: Reading, sites: Sequence[Name]) -> None:
        """What the headline is about holds for the whole article."""
        self.topic_site = sites[0] if sites else self.topic_site
        countries = {n.entity for n in reading.names if n.kind == "country"}
        if len(countries) == 1 and self.topic_country is None:
            self.topic_country = next(iter(countries))


def _tells_day(reading: Reading, dated: Dated) -> bool:
    """It is no bound of a period, nor told in a clause that opens one: "since the strike began in May 2019"."""
    told = dated.expression
    return told.form != "deictic" and told.bound is None and since_at(reading, dated) is None

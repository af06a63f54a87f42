"""What claims say of events: the acts that a sentence tells of, their classes, days, places and names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from reconcile.claims._date_acts import HAPPENING
from reconcile.claims._doubts import NOT_CLEAR
from reconcile.cluster._mention import narrower
from reconcile.cluster._names import Names
from reconcile.model import Claim, Days, How, Lexicon, Quantity

STRONG = (How.SUBJECT, How.SENTENCE, How.ANAPHOR)
DEPENDENT = ("toll", "saying", "being")  # traits of classes that tell of another event, not of one of their own
TELLING = frozenset({"date", "status", "location", "attribution", "enumeration"})
FEWEST = 2  # numbers of a sentence, of which one may be the sum of the others


def acts(claims: Iterable[Claim], lexicon: Lexicon) -> dict[str, list[Claim]]:
    """The classes of events that a sentence tells of, with the claims that do, in their order."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        kind = claim.event
        if kind is None or claim.doubt == NOT_CLEAR or kind in dependent(lexicon):
            continue
        if claim.kind in TELLING or kind in _classes(lexicon):
            found.setdefault(kind, []).append(claim)
    return found


# ---- classes ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _classes(lexicon: Lexicon) -> frozenset[str]:
    """The classes of events that the packs know."""
    return frozenset(w.event for words in lexicon.events.values() for ones in words.values() for w in ones)


@lru_cache(maxsize=8)
def dependent(lexicon: Lexicon) -> frozenset[str]:
    """The classes that tell of another event, not of one of their own: tolls, sayings, claims of responsibility."""
    marked = frozenset(k for k in _classes(lexicon) if any(lexicon.marked(k, trait) for trait in DEPENDENT))
    return marked | {k for a in lexicon.attributes.values() if a.kind == "attribution" for k in a.events}


@lru_cache(maxsize=8)
def happening(lexicon: Lexicon) -> frozenset[str]:
    """The classes that are events of their own, whose day parts one from another; others may follow them up."""
    return frozenset(k for k in _classes(lexicon) if any(lexicon.marked(k, trait) for trait in HAPPENING))


@lru_cache(maxsize=8)
def once(lexicon: Lexicon) -> frozenset[str]:
    """The classes of acts that are done to one thing once."""
    return frozenset(k for k in _classes(lexicon) if lexicon.marked(k, "once"))


@lru_cache(maxsize=8)
def said(lexicon: Lexicon) -> frozenset[str]:
    """The classes that tell what was said of an event, or who was behind it: their day is that of the words."""
    by = {k for a in lexicon.attributes.values() if a.kind == "attribution" for k in a.events}
    return frozenset(k for k in _classes(lexicon) if lexicon.marked(k, "saying")) | by


@lru_cache(maxsize=8)
def swinging(lexicon: Lexicon) -> frozenset[str]:
    """The classes whose numbers swing, so that any day may be reported."""
    return frozenset(k for a in lexicon.attributes.values() if a.over_time in ("swings", "settles") for k in a.events)


@lru_cache(maxsize=8)
def staged(lexicon: Lexicon) -> frozenset[str]:
    """The classes that a pack asks of how far their acts have come, so that each act is an event of its own."""
    every = frozenset(k for a in lexicon.attributes.values() if a.kind == "status" for k in a.events)
    return every - turning(lexicon)


@lru_cache(maxsize=8)
def turning(lexicon: Lexicon) -> frozenset[str]:
    """The classes of statuses that have an opposite: they tell how a thing stands, and tell no event of their own."""
    asked = [a.events for a in lexicon.attributes.values() if a.kind == "status"]
    return frozenset(k for events in asked if any(lexicon.marked(e, "undoing") for e in events) for k in events)


@lru_cache(maxsize=8)
def lands(lexicon: Lexicon) -> frozenset[str]:
    """The ids of countries: too wide to tell one event from another."""
    return frozenset(e.id for e in lexicon.entities if e.kind == "country")


# ---- days, places, names ---------------------------------------------------------------------------------------------


def days_of(claims: Iterable[Claim]) -> Days | None:
    """The most precise of the times that the claims give."""
    days: Days | None = None
    for claim in claims:
        days = narrower(days, claim.when)
    return days


def sites_of(claims: Iterable[Claim], known: Names, lexicon: Lexicon) -> frozenset[str]:
    """Where it was, countries apart: what locations name, what a status hangs on by its words, places of scope."""
    out = set()
    told = list(claims)
    whole = _whole(told)
    for claim in told:
        if whole is not None and claim is not whole and claim.kind in ("quantity", "location"):
            continue
        if claim.kind == "location" or (claim.kind == "status" and claim.anchors):
            out |= {known.key(a.name) for a in claim.anchors if a.how in STRONG}
        if claim.scope.place and claim.kind != "date":
            out.add(known.key(claim.scope.place))
    return frozenset(out) - lands(lexicon)


def _whole(claims: Iterable[Claim]) -> Claim | None:
    """The number without a place that holds the others, each of its place: "70, of which 40 were in Orvane"."""
    numbers = [(c.value.number, c) for c in claims if isinstance(c.value, Quantity) and c.value.number is not None]
    if len(numbers) < FEWEST or len({claim.attribute for _, claim in numbers}) > 1:
        return None
    most, whole = max(numbers, key=lambda told: told[0])
    parts = [(number, claim.scope.place) for number, claim in numbers if claim is not whole]
    placed = whole.scope.place is None and all(place for _, place in parts)
    return whole if placed and sum(number for number, _ in parts) <= most else None


def things_of(claims: Iterable[Claim], known: Names) -> frozenset[str]:
    """What the act was done to."""
    return frozenset(known.key(a.name) for c in claims if c.kind == "status" for a in c.anchors)


def names_of(claims: Iterable[Claim], known: Names) -> frozenset[str]:
    """The names that the claims hang on by their own words."""
    return frozenset(known.key(a.name) for c in claims for a in c.anchors if a.how in STRONG)

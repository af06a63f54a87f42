"""What happened, as claims tell it: its days, how exactly they are known, its place, who is named for it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reconcile.model import Attribution, Polarity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reconcile.export._source import Source
    from reconcile.export._told import Told
    from reconcile.model import Claim, Days, Event


def days_of(event: Event | None, claims: Sequence[Claim]) -> Days | None:
    """The days of the event, else the most exact that the claims tell."""
    if event is not None and event.days is not None:
        return event.days
    known = [days for claim in claims if (days := claim.when or claim.as_of) is not None]
    return min(known, key=lambda days: (days.precision, str(days.earliest), str(days.latest)), default=None)


def date_precision(event: Event | None, claims: Sequence[Claim]) -> int | None:
    """How exactly those days are known, from 1 for a day to 5 for a year or more."""
    found = days_of(event, claims)
    return found.precision if found else None


def place(told: Told, event: Event | None, claims: Sequence[Claim]) -> str:
    """The place of the event as most claims write its name, else that of the claims; empty where none is told."""
    keys = event.places if event else sorted({claim.scope.place for claim in claims if claim.scope.place})
    written: Counter[str] = Counter()
    for claim in told.of(event) if event else claims:
        written.update(anchor.name for anchor in claim.anchors if _of(anchor.key, keys))
    labelled = [name for name in written if event and name in event.label]
    if labelled:
        return max(labelled, key=lambda name: (len(name), name))
    return min(written, key=lambda name: (-written[name], name), default=", ".join(keys))


def countries(source: Source, event: Event | None, claims: Sequence[Claim]) -> list[str]:
    """The countries that the places lie in, as far as the packs know the places."""
    keys = event.places if event else {claim.scope.place for claim in claims if claim.scope.place}
    return sorted({country for key in keys if (country := source.known.countries.get(key)) is not None})


def _of(key: str, places: Sequence[str]) -> bool:
    """A name is that of one of the places, in full or in part ("Selvar", "Camp Selvar")."""
    words = set(key.split())
    return any(words <= set(place.split()) for place in places)


def of_whom(claims: Iterable[Claim]) -> str:
    """Whose people or things are counted, and which part of them, where the claims say so."""
    found = {part for claim in claims for part in (claim.scope.whose, claim.scope.part) if part}
    return ", ".join(sorted(found))


def those_named(told: Told, event: Event | None) -> list[str]:
    """Who is said to be behind an event, in the articles' words."""
    claims = told.of(event) if event else []
    return sorted({actor for claim in claims if (actor := named(claim)) is not None})


def named(claim: Claim) -> str | None:
    """Whom a claim names as the one who did it; `None` where it names nobody, or denies it."""
    if not isinstance(claim.value, Attribution) or claim.polarity is not Polarity.AFFIRMED:
        return None
    return claim.value.actor if claim.value.actor and claim.value.actor.strip() else None

"""Sources against hypotheses: how what each voice says stands to every way to make a ladder consistent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.judge._case import Case
from reconcile.judge._words import outlet_words
from reconcile.judge.ladder._evidence import Listing
from reconcile.judge.ladder._search import Ladder
from reconcile.judge.ladder._why import nth
from reconcile.model import Stand, Testimony


def testimonies(ladders: Sequence[Ladder], case: Case) -> tuple[Testimony, ...]:
    """One for each voice and event, list and running count, by event; copies stand with their origin."""
    return tuple(_rows(ladders, case)) if ladders else ()


def _rows(ladders: Sequence[Ladder], case: Case) -> Iterator[Testimony]:
    told = ladders[0].told
    for number, event in enumerate(told.events):
        for unit in (one for one in told.units if one.event == number):
            says = f"{event.name} is the {nth(unit.position)}"
            stands = tuple(_stand(ladder.holds(unit)) for ladder in ladders)
            yield Testimony(_outlet(case, unit.claims), says, unit.claims, stands)
        for one in (one for one in told.lists if one.event == number):
            says = f"lists {len(one.members)} before {event.name}"
            stands = tuple(_listed(ladder, one) for ladder in ladders)
            yield Testimony(_outlet(case, (one.claim.id,)), says, (one.claim.id,), stands)
    for count in told.running:
        stands = tuple(_stand(count in ladder.climbed.running) for ladder in ladders)
        claims = count.rung.claims
        yield Testimony(_outlet(case, claims), f"{count.position} {count.rung.event}", claims, stands)


def _stand(held: bool) -> Stand:
    return Stand.CONSISTENT if held else Stand.INCONSISTENT


def _listed(ladder: Ladder, one: Listing) -> Stand:
    """A list may leave some out, so that it speaks against no higher position, and fits one only."""
    held = ladder.held.get(one.event)
    if held is None or held > len(one.members) + 1:
        return Stand.NOT_APPLICABLE
    return _stand(held == len(one.members) + 1)


def _outlet(case: Case, claims: Sequence[str]) -> str:
    return outlet_words(case, case.claims[claims[0]]) if claims and claims[0] in case.claims else "no article read"

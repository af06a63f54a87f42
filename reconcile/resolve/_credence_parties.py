"""Whether the one who is quoted is a party to what is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from reconcile.languages import get
from reconcile.model import Attribution, Claim, Party, Polarity, Quantity

if TYPE_CHECKING:
    from reconcile.resolve._credence_rivals import Table


def standing(claims: Sequence[Claim], table: Table) -> int:
    """-1 where the one who is quoted is a party, 1 where it speaks against its own interest, 0 for all others.

    A party is whoever the counted people or things belong to, whoever gives or receives them, whoever is named as
    the actor, and whom a pack calls one; also an outlet that a pack gives that side. One party is enough:
    another article with the same words makes the origin no freer.
    """
    known = table.standings
    for claim in claims:
        if claim.id not in known:
            known[claim.id] = _standing(claim, table)
    found = {known[claim.id] for claim in claims}
    return -1 if -1 in found else max(found, default=0)


def _standing(claim: Claim, table: Table) -> int:
    speakers = [_tokens(one) for one in (claim.speaker, _run_by(claim, table)) if one]
    if not speakers:
        return 0
    actor = claim.value.actor if isinstance(claim.value, Attribution) else None
    blamed = actor is not None and any(_names(_tokens(actor), speaker) for speaker in speakers)
    if blamed:
        return -1 if claim.polarity is Polarity.DENIED else 1
    concerned = [claim.scope.whose, claim.scope.giver, claim.scope.receiver]
    if any(_names(_tokens(one), speaker) for one in concerned if one for speaker in speakers):
        return -1
    known = [party for party in table.parties if _speaks(party, claim, table)]
    return _gain(known[0], claim, table) if known else 0


def _run_by(claim: Claim, table: Table) -> str | None:
    """Whom a pack gives as the side of the outlet: "state: orvane" is Orvane."""
    outlet = table.origins.outlets.get(claim.article)
    return outlet.side.partition(": ")[2].replace("_", " ") if outlet and outlet.side else None


def _speaks(party: Party, claim: Claim, table: Table) -> bool:
    """The speaker is one of those a pack names, and the attribute one of those it names them for."""
    if claim.speaker is None or claim.attribute not in party.attributes:
        return False
    language = table.articles[claim.article].language
    said = " ".join(re.findall(r"\w{1,60}+", get(language).fold(claim.speaker)))
    return any(f" {name} " in f" {said} " for name in party.names.get(language, ()))


def _gain(party: Party, claim: Claim, table: Table) -> int:
    """1 where every other answer would serve the party better than its own, else -1."""
    own = _figure(claim)
    if party.gains is None or own is None:
        return -1
    others = [n for c in table.told if (n := _figure(c)) is not None and n != own]
    served = [n > own if party.gains == "more" else n < own for n in others]
    return 1 if served and all(served) else -1


def _figure(claim: Claim) -> Decimal | None:
    return claim.value.number if isinstance(claim.value, Quantity) else None


def _names(one: frozenset[str], speaker: frozenset[str]) -> bool:
    """All words of one name stand in the other."""
    return bool(one and speaker) and (one <= speaker or speaker <= one)


@lru_cache(maxsize=4096)
def _tokens(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w{1,60}+", text.casefold()) if len(word) > 1)

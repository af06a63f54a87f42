"""How a count changed: what was told for each day, the first day first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Bound, Polarity, Quantity, Role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal

    from reconcile.model import Claim, Cluster, Days
    from reconcile.report._lookup import Lookup


PLAIN = (Bound.EXACT, Bound.ABOUT)  # their ends are those of rounding, not what is told


@dataclass(frozen=True, slots=True)
class Step:
    """The lowest and highest number told for a day, `None` where open; how many origins tell it, and the claims."""

    day: date
    low: Decimal | None
    high: Decimal | None
    origins: int
    claims: tuple[str, ...]


def curve(look: Lookup, cluster: Cluster) -> tuple[Step, ...]:
    """The steps of a count that is told for more than one day, in one unit; else nothing.

    A claim counts for the last day it is told to be true of, or for the day of its article. Claims in doubt, parts,
    changes and numbers no longer held true are no step.
    """
    told: dict[date, list[Claim]] = defaultdict(list)
    for claim in map(look.claims.__getitem__, cluster.claims):
        day = _day(look, claim)
        if day is not None and claim.id not in cluster.echoes and _level(claim):
            told[day].append(claim)
    units = {c.value.unit for said in told.values() for c in said if isinstance(c.value, Quantity)}
    if len(told) < 2 or len(units) > 1:
        return ()
    return tuple(_step(look, day, told[day]) for day in sorted(told))


def date_precision(look: Lookup, cluster: Cluster) -> int | None:
    """How exactly the most exact claim is dated, from 1 for a day to 5 for a year or more, as UCDP GED's date_prec.

    The date is that of the event it tells of, else of what it tells.
    """
    told = map(look.claims.__getitem__, cluster.claims)
    known = [days.precision for claim in told if (days := claim.when or claim.as_of) is not None]
    return min(known, default=None)


def _step(look: Lookup, day: date, said: Sequence[Claim]) -> Step:
    values = [c.value for c in said if isinstance(c.value, Quantity)]
    lows = [v.number if v.bound in PLAIN else v.low for v in values]
    highs = [v.number if v.bound in PLAIN else v.high for v in values]
    known_lows, known_highs = [n for n in lows if n is not None], [n for n in highs if n is not None]
    open_above = len(known_highs) < len(highs)
    return Step(
        day,
        min(known_lows) if len(known_lows) == len(lows) else None,
        None if open_above or not known_highs else max(known_highs),
        len(look.voices(said)),
        tuple(c.id for c in said),
    )


def _day(look: Lookup, claim: Claim) -> date | None:
    days: Days | None = claim.as_of or look.articles[claim.article].published
    return days.latest if days else None


def _level(claim: Claim) -> bool:
    plain = claim.doubt is None and claim.role is Role.LEVEL and claim.polarity is Polarity.AFFIRMED
    return plain and isinstance(claim.value, Quantity)

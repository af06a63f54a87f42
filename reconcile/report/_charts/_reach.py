"""How far a number reaches on an axis: its mark and its ends."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.report._charts._axis import fits
from reconcile.report._curve import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Quantity


@dataclass(frozen=True, slots=True)
class Reach:
    """A number as drawn: its mark and its ends, `None` where open."""

    at: Decimal
    low: Decimal | None
    high: Decimal | None

    def numbers(self) -> Iterator[Decimal]:
        """The mark and the ends that are known."""
        yield from (one for one in (self.at, self.low, self.high) if one is not None)


def reach(value: Quantity) -> Reach | None:
    """Where a number is drawn; `None` where no axis holds it."""
    low, high = (end if end is not None and fits(end) else None for end in (value.low, value.high))
    ends = [end for end in (low, high) if end is not None]
    if value.number is not None and fits(value.number):
        at = value.number
    elif ends:
        at = sum(ends, Decimal(0)) / len(ends)
    else:
        return None
    plain = value.bound in PLAIN
    return Reach(at, at if plain and low is None else low, at if plain and high is None else high)

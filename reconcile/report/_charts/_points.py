"""The numbers of a question as points: what is told, of which days, by which voice."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from reconcile.claims import show
from reconcile.frozen import dataclass
from reconcile.model import Bound, Polarity, Quantity, Role
from reconcile.report._charts._reach import Reach, reach
from reconcile.report._charts._svg import part
from reconcile.report._lookup import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from decimal import Decimal

    from reconcile.model import Claim, Cluster
    from reconcile.report._lookup import Lookup


@dataclass(frozen=True, slots=True)
class Point:
    """What one origin tells for the days from `first` to `last`: the words, the outlets that print it, the claims."""

    reach: Reach
    first: date
    last: date
    told: str
    outlets: tuple[str, ...]
    claims: tuple[str, ...]

    @property
    def by(self) -> str:
        """ "Hill Radio", "Hill Radio and 2 other outlets"."""
        more = len(self.outlets) - 1
        return self.outlets[0] + (f" and {count(more, 'other outlet')}" if more else "")


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim with all that its point needs."""

    claim: Claim
    unit: str
    reach: Reach
    first: date
    last: date


def points(look: Lookup, cluster: Cluster) -> tuple[list[Point], int]:
    """A point for each origin, number and time, by day; and how many claims of the question are left out.

    Those are without a day, times of day, denied, in doubt, parts, changes, no longer held true, or of another unit.
    """
    kept = look.kept
    if (cluster.id, "points") not in kept:
        kept[cluster.id, "points"] = _points(look, cluster)
    found: tuple[list[Point], int] = kept[cluster.id, "points"]
    return found


def _points(look: Lookup, cluster: Cluster) -> tuple[list[Point], int]:
    ours = [look.claims[one] for one in cluster.claims if one not in cluster.echoes]
    said = [found for claim in ours if (found := _said(look, claim))]
    units = Counter(one.unit for one in said)
    most = max(units, key=lambda unit: (units[unit], unit), default="")
    alike: dict[tuple[object, ...], list[_Said]] = defaultdict(list)
    for one in said:
        if one.unit == most:
            alike[look.origin(one.claim), one.reach, one.first, one.last].append(one)
    made = [_point(look, same) for same in alike.values()]
    ordered = sorted(made, key=lambda one: (one.first, one.last, one.reach.at, one.told, one.claims))
    return ordered, len(cluster.claims) - sum(len(one.claims) for one in ordered)


def days_of(look: Lookup, claim: Claim) -> tuple[date, date] | None:
    """The days that a claim speaks of: as of when it is true, else when it was published; an open end is the other."""
    for days in (claim.as_of, look.article_of(claim).published):
        known = [end for end in (days.earliest, days.latest) if end is not None] if days else []
        if known:
            return known[0], known[-1]
    return None


def told(look: Lookup, claim: Claim) -> str:
    """The value in the article's words, with its limit in plain ones: "hundreds", "40 (at least 40)"."""
    value = part(look.value(claim))
    if not isinstance(claim.value, Quantity) or claim.value.bound in (Bound.EXACT, Bound.VAGUE):
        return value
    shown = part(show(claim))
    return value if shown.casefold() == value.casefold() else f"{value} ({shown})"


def numbers_of(found: Iterable[Point]) -> list[Decimal]:
    """All numbers that points reach to."""
    return [one for point in found for one in point.reach.numbers()]


def _said(look: Lookup, claim: Claim) -> _Said | None:
    plain = claim.doubt is None and claim.role is Role.LEVEL and claim.polarity is Polarity.AFFIRMED
    if not plain or not isinstance(claim.value, Quantity) or claim.value.unit == "clock":
        return None
    reached, days = reach(claim.value), days_of(look, claim)
    return _Said(claim, claim.value.unit or "", reached, *days) if reached and days else None


def _point(look: Lookup, same: Sequence[_Said]) -> Point:
    first = same[0]
    outlets = tuple(dict.fromkeys(part(look.outlet(look.article_of(one.claim))) for one in same))
    claims = tuple(one.claim.id for one in same)
    return Point(first.reach, first.first, first.last, told(look, first.claim), outlets, claims)
